// The hits that a concept's "not" takes away. An inner part of the matcher.
#pragma once

#include <vector>

#include "rules/lexicon.h"

namespace lacuna::rules {

// Takes away the hits that overlap one of `cancels` in the same sentence. O(n log n).
void cancel_hits(const Reading& reading, std::vector<Hit>& hits, const std::vector<Hit>& cancels);

}  // namespace lacuna::rules
