// Whether a full stop ends a sentence or belongs to an abbreviation, a number or a label.
#pragma once

#include <cstddef>
#include <string_view>

namespace lacuna {

// What stands before a full stop.
struct BeforeStop {
  enum class Kind { nothing, word, number };
  Kind kind = Kind::nothing;
  std::string_view folded;  // the word
  std::size_t begin = 0;    // where the word or number starts
  bool adjacent = false;    // no space between it and the stop
};

// `stop` is the offset of the (last) full stop; nothing is read at or beyond text.size(). Time is that of the white
// space around the stop.
bool ends_sentence(std::string_view text, std::size_t stop, const BeforeStop& before);

// Whether a numbering label ("(a)", "12.", "iv)", "Article 5", "§ 3") starts here.
bool starts_with_label(std::string_view text, std::size_t at);

}  // namespace lacuna
