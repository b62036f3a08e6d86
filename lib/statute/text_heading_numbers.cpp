#include "statute/text_heading_numbers.h"

#include "statute/text_chars.h"
#include "statute/text_numbering.h"

namespace lacuna::statute {

std::size_t heading_number(std::string_view text, std::uint32_t& value) {
  std::size_t at = 0;
  std::uint32_t number = 0;
  while (at < text.size() && is_digit(text[at]) && at < 6)
    number = number * 10 + static_cast<std::uint32_t>(text[at++] - '0');
  if (at > 0) {
    value = number;
    while (at < text.size() && (is_letter_ascii(text[at]) || is_digit(text[at]))) {
      if (at > 9) return 0;
      ++at;
    }
    if (at + 1 < text.size() && text[at] == '-' && (is_digit(text[at + 1]) || is_upper_ascii(text[at + 1]))) {
      for (++at; at < text.size() && (is_digit(text[at]) || is_upper_ascii(text[at])); ++at) {
      }
    }
  } else {
    while (at < text.size() && is_letter_ascii(text[at]) && at < 14) ++at;
    std::size_t roman = at;
    // "Ier", "Ire", "IIe": a Roman numeral with a French ending.
    while (roman > 0 && is_lower_ascii(text[roman - 1]) && is_upper_ascii(text[0])) --roman;
    const std::string_view ending = text.substr(roman, at - roman);
    const bool good_ending = ending.empty() || ending == "er" || ending == "re" || ending == "e" || ending == "A";
    value = good_ending ? roman_numeral(text.substr(0, roman)) : 0;
    if (value == 0 && roman >= 2 && is_upper_ascii(text[0])) value = roman_numeral(text.substr(0, roman - 1));
    if (value == 0) {
      std::size_t length = 0;
      value = number_word(text, length);
      if (value == 0) {
        // A single letter: "Part A".
        if (at == 1 && is_upper_ascii(text[0])) {
          value = static_cast<std::uint32_t>(text[0] - 'A' + 1);
        } else {
          return 0;
        }
      } else {
        at = length;
      }
    }
  }
  if (at < text.size() && blank_length(text, at) != 0) {
    std::size_t length = 0;
    const std::size_t word = skip_blank(text, at);
    if (latin_multiplicative(text.substr(word), length) != 0) at = word + length;
  }
  return at;
}

std::size_t skip_separator(std::string_view text, std::size_t at, bool& separated) {
  separated = false;
  std::size_t here = skip_blank(text, at);
  while (here < text.size()) {
    const std::size_t dash = dash_length(text, here);
    const char c = text[here];
    if (text.substr(here).starts_with("**")) {  // emphasis of Markdown ends: "**Sec. 2.** ..."
      here = skip_blank(text, here + 2);
      continue;
    }
    if (dash != 0) {
      here += dash;
    } else if (c == '.' || c == ':') {
      ++here;
    } else {
      break;
    }
    separated = true;
    here = skip_blank(text, here);
  }
  if (here >= text.size()) separated = true;
  return here;
}

bool is_heading_sentence(std::string_view line) {
  return line.size() > 40 && (line.ends_with('.') || line.ends_with(';')) && !is_all_caps(line);
}

}  // namespace lacuna::statute
