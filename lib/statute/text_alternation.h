// Texts in two languages by turns, a line or a paragraph in one and then the same in the other.
#pragma once

#include <string_view>

#include "statute/column_layout.h"

namespace lacuna::statute {

// The layout of such a text: two columns, each line alone in one of them; one column where the text is none. Linear,
// and O(1) for most texts, which the first lines show to be in one language.
ColumnLayout find_alternation(std::string_view text);

}  // namespace lacuna::statute
