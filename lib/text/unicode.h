// The only door to ICU: properties of characters beyond ASCII, and what folding makes of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna {

// One code point and how many bytes it takes; an ill-formed byte gives U+FFFD and one byte, so that every loop moves
// on.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};
CodePoint code_point_at(std::string_view utf8, std::size_t at);

enum class CharacterClass : std::uint8_t {
  letter,
  mark,       // combining: goes with the letter before it
  invisible,  // soft hyphen, zero-width characters: no part of the word
  digit,      // decimal digits of any script, but no superscripts
  space,      // no-break spaces too
  comma,
  semicolon,
  stop,
  open,
  close,
  hyphen,
  apostrophe,
  other
};
CharacterClass classify(char32_t character);
bool is_upper(char32_t character);
bool is_lower(char32_t character);

// Appends the folded form of a text: lower case, without marks and invisible characters, ligatures opened, digits of
// any script as ASCII digits.
void append_folded(std::string_view utf8, std::string& out);

}  // namespace lacuna
