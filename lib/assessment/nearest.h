// What came nearest to an element that is missing.
#pragma once

#include <vector>

#include "assessment/evaluate.h"

namespace lacuna::assessment {

// The best three: hits of the rule's "maybe" first, then hits of "when" that failed, by how near they came, one of each
// provision.
std::vector<NearMiss> nearest_of(const Framework& framework, const Result& maybe, const Trace& trace);

}  // namespace lacuna::assessment
