// Which model provisions answer what is missing. Internal to drafting/.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "drafting/model_law.h"

namespace lacuna::drafting {

// What is to be supplied or cured for one requirement.
struct Need {
  std::set<std::string> elements;
  bool all = false;  // the requirement is missing as a whole
};
using Needs = std::map<std::string, Need>;  // by requirement

// The needs of the findings on these requirements (all where the list is empty) that are not met: core elements that
// are absent, with the supporting ones where no core element is present; defects and conflicts that are present.
Needs needs_of(const assessment::Assessment& assessment, const std::vector<std::string>& requirements);

// Takes what is answered out of what is still needed.
void settle(const Needs& answers, Needs& open);

// A unit of the model law with what of the needs it answers.
struct Choice {
  const ModelUnit* unit = nullptr;
  Needs answers;
};

// For each need the first unit that answers it and fits: beside something only where that is there, and of the
// statute's tradition. In the order of the model law.
std::vector<Choice> choose_units(const assessment::Assessment& assessment, const ModelLaw& model, const Needs& needs,
                                 const std::string& tradition);

// The unit's provisions that the answers ask for, all of it where the unit is whole. What carries no tag goes with the
// provision above it.
ModelProvision cut_down(const Choice& choice);

}  // namespace lacuna::drafting
