// The words that numbers are made of, per language.
#pragma once

#include <cstdint>
#include <string_view>

namespace lacuna {

enum class NumberPart : std::uint8_t {
  unit,      // 0 to 19, and words that stand for a sum already (Spanish 21 to 29, 200 to 900)
  ten,       // 20 to 90
  score,     // French "vingt": twenty after a hundred or alone, times twenty after "quatre"
  hundred,   // multiplies what is below a hundred
  thousand,  // multiplies all since the last thousand
  joint      // "and", "et", "y": inside a number only
};

struct NumberWord {
  std::string_view folded;
  NumberPart part;
  double value;
};

// Looks a folded word up among the number words of a language (en, fr, es); nullptr where it is none.
const NumberWord* find_number_word(std::string_view language, std::string_view folded);

}  // namespace lacuna
