// What came nearest to an element that is missing.
#pragma once

#include <vector>

#include "assessment/evaluate.h"

namespace lacuna::assessment {

// The best three, one of each provision: hits of the rule's "maybe" first, then the first hit of each of its "near",
// then hits of "when" that failed, by how near they came.
std::vector<NearMiss> nearest_of(Framework& framework, const rules::ElementRule& rule, const Result& maybe,
                                 const Trace& trace);

}  // namespace lacuna::assessment
