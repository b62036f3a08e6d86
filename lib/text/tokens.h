// A text cut into words, numbers and marks, once, with the way back to the text.
//
// Words are runs of letters; a hyphen splits ("non-punishment" is two tokens "non", "punishment"; the pattern compiler
// splits its words the same way), but after "co" and "re" it joins ("co-operation" is "cooperation", "re-trafficked" is
// "retrafficked"), and so does a hyphen at a line's end ("traffick-\ning" is one token). A possessive 's is dropped
// from the word. A number is a run of digits with inner separators ("1,000", "3.5").
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "text/vocabulary.h"

namespace lacuna {

enum class TokenKind : std::uint8_t {
  word,
  number,
  comma,      // , and the Arabic and ideographic commas
  semicolon,  // ; and :
  stop,       // . ! ? that ends a sentence (not in "No.", "art.", "s.", "3.5", "e.g.", single letters)
  open,       // ( [ and opening quotes
  close,      // ) ] and closing quotes
  other       // dashes, symbols
};

struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  WordId word = no_word;  // for words and numbers
  TokenKind kind = TokenKind::other;

  [[nodiscard]] Span span() const { return {begin, end}; }
};

// Appends the tokens of text[range) to `tokens`. Linear.
void tokenise(std::string_view text, Span range, Vocabulary& words, std::vector<Token>& tokens);

}  // namespace lacuna
