// What to do about a finding, in a sentence or two.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "assessment/assessment.h"

namespace lacuna::assessment {

// What a recommendation speaks of.
struct Advice {
  std::vector<const ElementFinding*> wrong;    // defects and conflicts that are present
  std::vector<const ElementFinding*> missing;  // core elements to add; empty where enough are there
  std::size_t needed = 0;                      // how many of `missing` have to be added
  bool nothing_yet = false;                    // no core element is there, and nothing is wrong
  const NearMiss* nearest = nullptr;           // the provision that came nearest to one of `missing`
};
// Empty where the requirement is met. Points into the finding.
Advice advice_for(const Finding& finding);

// "" where the requirement is met. Else: what to remove (conflicts, defects, with their citation), what to add (the
// advice of the one missing element, or the list of those missing), and the provision that came nearest.
std::string recommendation_for(const Finding& finding, const std::vector<const statute::Document*>& documents);

}  // namespace lacuna::assessment
