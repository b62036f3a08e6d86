// Numbers in words and digits, as statutes write them: "18", "eighteen", "eighteen (18)", "one hundred and fifty",
// "1,000".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace lacuna {

struct NumberReading {
  double value = 0;
  std::size_t tokens = 0;  // how many tokens it takes, bracketed repetition included
};

// The number that starts at tokens[at], if any. Languages: en, fr, es.
std::optional<NumberReading> read_number(const std::vector<Token>& tokens, std::size_t at, const Vocabulary& words,
                                         std::string_view language);

}  // namespace lacuna
