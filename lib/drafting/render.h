// A new provision as plain text, as it would be printed.
#pragma once

#include <string>

#include "drafting/modification.h"

namespace lacuna::drafting {

// Number, heading and text of the provision and of all below it, a line each, indented by two spaces a level.
std::string rendered(const NewProvision& provision);

}  // namespace lacuna::drafting
