// Title, short title and language of a plain text whose outline is built.
#pragma once

#include "statute/document.h"

namespace lacuna::statute {

// Fills Document::metadata and the language of every provision. O(size of the front matter + provisions).
void read_metadata(Document& document);

}  // namespace lacuna::statute
