// Small tools for reading legal text byte by byte, without tokens. Internal to statute/.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna::statute {

inline constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
inline constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
// A byte of a word: letter, digit, or any byte of a character beyond ASCII.
inline constexpr bool is_word_byte(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}
inline constexpr auto ascii_word_bytes = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t byte = 0; byte < 128; ++byte) bytes[byte] = is_word_byte(static_cast<char>(byte));
  return bytes;
}();
// A byte of a word in ASCII.
inline constexpr bool is_ascii_word_byte(char c) { return ascii_word_bytes[static_cast<unsigned char>(c)]; }
inline constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// Whether text has `lower` (given in lower case) at `at`, whatever the case of ASCII letters.
inline bool has_at(std::string_view text, std::size_t at, std::string_view lower) {
  if (at + lower.size() > text.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (ascii_lower(text[at + i]) != lower[i]) return false;
  }
  return true;
}
// Whether a word ends before `at`.
inline bool is_word_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  // Dashes and quotation marks (E2 80 ..) and no-break spaces (C2 ..) end a word.
  return !is_word_byte(text[at]) || text[at] == '\xE2' || text[at] == '\xC2';
}
// Whether text has `lower` at `at`, and a word ends there.
inline bool has_word_at(std::string_view text, std::size_t at, std::string_view lower) {
  return has_at(text, at, lower) && is_word_end(text, at + lower.size());
}
// Where the words of a phrase ("of the ") end at `at`, 0 where they do not stand there. A space in the phrase is any
// white space in the text.
std::size_t after_phrase(std::string_view text, std::size_t at, std::string_view lower);
// `lower` anywhere in the text, whatever the case of ASCII letters. For short texts.
bool contains_folded(std::string_view text, std::string_view lower);

// A short word to look for in much text: from its last byte it skips most of the text unread (Horspool).
class Needle {
 public:
  explicit constexpr Needle(std::string_view word) : word_(word) {
    for (unsigned char& skip : skips_) skip = static_cast<unsigned char>(word.size());
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
      skips_[static_cast<unsigned char>(word[i])] = static_cast<unsigned char>(word.size() - 1 - i);
    }
  }
  // The first place of the word at or after `from`, npos where there is none.
  [[nodiscard]] std::size_t find(std::string_view text, std::size_t from) const {
    const std::size_t size = word_.size();
    for (std::size_t at = from; at + size <= text.size();) {
      const char last = text[at + size - 1];
      if (last == word_.back() && text[at] == word_.front() && text.compare(at, size, word_) == 0) return at;
      at += skips_[static_cast<unsigned char>(last)];
    }
    return std::string_view::npos;
  }

 private:
  std::string_view word_;
  unsigned char skips_[256] = {};
};

// Past white space and no-break spaces.
std::size_t skip_space(std::string_view text, std::size_t at);

// Bytes of the quotation mark at `at`, 0 where there is none: " “ ” „ ‟ ‘ ’ ‚ « » and doubled single marks. The
// straight single mark is not among them.
std::size_t quote_length(std::string_view text, std::size_t at);

// The text with runs of white space made one space, trimmed.
std::string fold_space(std::string_view text);

}  // namespace lacuna::statute
