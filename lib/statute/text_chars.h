// Small look-ups on UTF-8 text that the plain-text reader needs everywhere. No locale, no ICU; all O(length looked at).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lacuna::statute {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }
inline bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_letter_ascii(char c) { return is_lower_ascii(c) || is_upper_ascii(c); }
inline char to_lower_ascii(char c) { return is_upper_ascii(c) ? static_cast<char>(c + 32) : c; }
inline char to_upper_ascii(char c) { return is_lower_ascii(c) ? static_cast<char>(c - 32) : c; }

enum class LetterCase : std::uint8_t { none, lower, upper, uncased };

// The code point at `at`, and its length in bytes; U+FFFD and 1 where there is none.
char32_t code_point(std::string_view text, std::size_t at, std::size_t& length);
// The code point that ends at `end` (exclusive).
char32_t last_code_point(std::string_view text);
// Case of a letter; `uncased` for letters of scripts without case, `none` for what is no letter.
LetterCase letter_case(char32_t c);
// Case of the first letter within the first few characters (quotes and brackets are passed over).
LetterCase first_case(std::string_view text);
// All letters are capitals and there are at least two.
bool is_all_caps(std::string_view text);

// Bytes of blank at `at`: space, tab, no-break space; 0 where none.
std::size_t blank_length(std::string_view text, std::size_t at);
std::size_t skip_blank(std::string_view text, std::size_t at);
std::string_view trim(std::string_view text);
// Bytes of a dash (-, –, —, ―, _) at `at`; 0 where none.
std::size_t dash_length(std::string_view text, std::size_t at);
// Bytes of an opening or closing quotation mark at `at`; 0 where none. Straight marks count as both.
std::size_t open_quote_length(std::string_view text, std::size_t at);
std::size_t close_quote_length(std::string_view text, std::size_t at);

// `text` begins with `word`, ASCII letters in any case, and no letter or digit follows.
bool starts_with_word(std::string_view text, std::string_view word);
// The same without the word border.
inline bool starts_with_nocase(std::string_view text, std::string_view start) {
  if (text.size() < start.size()) return false;
  for (std::size_t i = 0; i < start.size(); ++i) {
    if (to_lower_ascii(text[i]) != to_lower_ascii(start[i])) return false;
  }
  return true;
}
bool contains_nocase(std::string_view text, std::string_view part);
// Number of blank-separated words, counted up to `limit`.
std::size_t count_words(std::string_view text, std::size_t limit);

// The line ends in the middle of a sentence that needs more: in a comma or a word such as "of", "the", "section".
bool ends_open(std::string_view text);
// Ends in . ; : ! ? or a dash (closing quotes and brackets passed over).
bool ends_sentence(std::string_view text);
bool ends_with_colon_or_dash(std::string_view text);
bool ends_with_any(std::string_view text, std::string_view marks);  // last byte is one of the ASCII marks

}  // namespace lacuna::statute
