// Which words stand in which column of a text, learnt where the gutters are plain, and used where they are not.
#pragma once

#include <string_view>

#include "statute/column_layout.h"

namespace lacuna::statute {

// Moves cuts that the words at their sides speak against, as where only a single blank parts two columns: each column
// has words of its own and words that begin its lines. Needs some dozens of lines with plain gutters to learn from,
// else it does nothing. Linear.
void refine_columns(std::string_view text, ColumnLayout& layout);

}  // namespace lacuna::statute
