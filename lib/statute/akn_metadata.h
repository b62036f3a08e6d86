// Title, country, language, date and FRBR URIs out of an Akoma Ntoso meta block.
#pragma once

#include "statute/document.h"
#include "statute/xml.h"

namespace lacuna::statute {

// From the first meta element of the tree; members that it does not give are empty. The title is that of an FRBRalias
// named "title"; read_akn prefers the title that the text itself bears.
Metadata read_akn_metadata(const XmlTree& tree);

}  // namespace lacuna::statute
