// Where a new provision goes in the statutes assessed. Internal to drafting/.
#pragma once

#include <cstddef>

#include "assessment/assessment.h"
#include "drafting/selection.h"

namespace lacuna::drafting {

struct Place {
  std::size_t document = 0;
  statute::ProvisionId unit = 0;  // after this basic unit; 0: at the end of the document
};

// Beside what the unit names; with the definitions, for definitions; else after the provision that already carries part
// of what is answered; else after what the nearest units of the model law correspond to, those of the same part first;
// else at the end of the text that carries most.
Place place_for(const assessment::Assessment& assessment, const ModelLaw& model, const Choice& choice);

}  // namespace lacuna::drafting
