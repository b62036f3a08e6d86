// One file of model provisions. Internal to drafting/.
#pragma once

#include <string>

#include "drafting/model_law.h"

namespace lacuna::drafting {

// Appends what the file holds: units and terms. Errors as load_model_law; names of terms are not looked up yet.
void read_model_file(const std::string& path, const standard::Catalogue& catalogue, ModelLaw& model);

}  // namespace lacuna::drafting
