// Choices of the State in a drafted text: words in square brackets.
#pragma once

#include <string_view>
#include <vector>

#include "drafting/proposal.h"

namespace lacuna::drafting {

// The words in square brackets, each once whatever its case, in their order, with the words around them.
std::vector<Placeholder> placeholders_in(std::string_view text);
// The same in a provision and below it.
std::vector<Placeholder> placeholders_in(const NewProvision& provision);

}  // namespace lacuna::drafting
