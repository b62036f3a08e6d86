// Conflicts and defects cured in the words that make them. Internal to drafting/.
#pragma once

#include <vector>

#include "drafting/proposal.h"
#include "drafting/selection.h"

namespace lacuna::drafting {

// What rewords the statutes assessed so that these needs are met, with the requirement and elements that it answers.
struct Reworded {
  const Rewording* rewording = nullptr;
  Needs answers;
  std::vector<Modification> modifications;
};

// The rewordings of the model law that these needs call for. One is taken only where all that the finding rests on is
// reworded by it, each in words that stand once in their provision: what rests on more, or on other words, is for a
// clause of its own.
std::vector<Reworded> rewordings_for(const assessment::Assessment& assessment, const ModelLaw& model,
                                     const Needs& needs);

}  // namespace lacuna::drafting
