// Limits on what a law grants, and what it grants beyond what is asked. Private to lib/assessment and its tests.
#pragma once

#include <vector>

#include "assessment/framework.h"

namespace lacuna::assessment {

// Adds to each finding the remarks that the rules have of its requirement. Nothing is said of a requirement without a
// core element present. Limits come first. Needs framework.elements; each remark's condition is evaluated once.
void add_remarks(Framework& framework, std::vector<Finding>& findings);

}  // namespace lacuna::assessment
