// Numbers before provisions: "(a)", "iv)", "3.", "2°", "(1A)", "3.1.2", "II.-", "（一）", "-".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lacuna::statute {

enum class NumberForm : std::uint8_t {
  bracketed,  // (a)
  closed,     // a)
  dotted,     // a.
  degree,     // 1°
  decimal,    // 3.1
  bullet      // - or •
};

enum class Alphabet : std::uint8_t { digit, lower, upper, lower_roman, upper_roman, doubled, cyrillic, han, bullet };

// One way to read a number: "i" is the ninth letter and the first Roman numeral.
struct Numeral {
  Alphabet alphabet = Alphabet::digit;
  std::uint32_t value = 0;  // from 1
  std::uint32_t minor = 0;  // of an inserted number: 1 in "3A", "(aa)", "(b.1)"; 2 in "bis"
  [[nodiscard]] bool is_first() const { return value == 1 && minor == 0; }
  // Comes right after `before` in the same list, or is inserted after it.
  [[nodiscard]] bool follows(const Numeral& before) const {
    return alphabet == before.alphabet &&
           (value == before.value + 1 || (value == before.value && minor > before.minor));
  }
};

struct Marker {
  std::size_t begin = 0;  // first byte of the number as printed
  std::size_t end = 0;    // after it, brackets, point or dash included
  std::size_t next = 0;   // first byte of what follows, blanks skipped
  NumberForm form = NumberForm::bracketed;
  std::uint8_t depth = 0;  // of decimal numbers: 2 for "3.1"
  std::uint32_t lead = 0;  // of decimal numbers: 3 in "3.1"
  std::uint8_t readings = 0;
  std::array<Numeral, 3> numerals{};
};

// The number that starts at text[at], where a line or a paragraph starts. Bullets are read only if `bullets`.
std::optional<Marker> read_marker(std::string_view text, std::size_t at, bool bullets);
// "(a)" at text[at], and nothing else.
std::optional<Marker> read_bracketed(std::string_view text, std::size_t at);

std::uint32_t roman_numeral(std::string_view letters);  // 0 where it is no Roman numeral; either case, not mixed
std::uint32_t han_value(std::string_view text, std::size_t& length);  // 二百四十一; 0 where none
// "bis" 2, "ter" 3 ... 0 where text does not begin with such a word; `length` is its length.
std::uint32_t latin_multiplicative(std::string_view text, std::size_t& length);
// "One", "first", "premier", "primera", "único" ...: 1 and so on; 0 where none.
std::uint32_t number_word(std::string_view text, std::size_t& length);

}  // namespace lacuna::statute
