// How many findings have each status.
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace lacuna::assessment {

// What is waived is counted apart, what is inconclusive beside its status.
Summary summary_of(const std::vector<Finding>& findings);

}  // namespace lacuna::assessment
