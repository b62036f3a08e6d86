// Phrases that texts begin with or contain, ASCII letters in any case. Internal to statute/.
//
//   static constexpr PhraseList remarks({"Explanation", "Provided that"});
//   remarks.begins(line);
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "statute/by_first_byte.h"
#include "statute/text_chars.h"

namespace lacuna::statute {

template <std::size_t count>
class PhraseList {
 public:
  // No phrase is empty.
  constexpr explicit PhraseList(const std::string_view (&phrases)[count])
      : phrases_(std::to_array(phrases), [](std::string_view phrase) { return phrase; }) {}

  // Whether the text begins with one of the phrases.
  [[nodiscard]] bool begins(std::string_view text) const {
    if (text.empty()) return false;
    const auto phrases = phrases_.of(text[0]);
    return std::any_of(phrases.begin(), phrases.end(),
                       [text](std::string_view phrase) { return starts_with_nocase(text, phrase); });
  }
  // Whether one of them stands anywhere in the text.
  [[nodiscard]] bool is_in(std::string_view text) const {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (begins(text.substr(at))) return true;
    }
    return false;
  }

 private:
  ByFirstByte<std::string_view, count> phrases_;
};

}  // namespace lacuna::statute
