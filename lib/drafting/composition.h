// A model provision made into one of a statute: in its manner, numbered anew. Internal to drafting/.
#pragma once

#include "drafting/manner.h"
#include "drafting/modification.h"

namespace lacuna::drafting {

// The provision and all below it in this manner: types of the statute's kind, subsections and items numbered from the
// first. A single subsection or item goes into the text above it. The unit's own number is left empty.
NewProvision composed(const ModelProvision& provision, const Manner& manner);

}  // namespace lacuna::drafting
