// What to do about a finding, in a sentence or two.
#pragma once

#include <string>

#include "assessment/assessment.h"

namespace lacuna::assessment {

// "" where the requirement is met. Else: what to remove (conflicts, defects, with their citation), what to add (the
// advice of the one missing element, or the list of those missing), and the provision that came nearest.
std::string recommendation_for(const Finding& finding, const std::vector<const statute::Document*>& documents);

}  // namespace lacuna::assessment
