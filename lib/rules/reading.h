// A Document made ready for matching: its tokens, and for each token where it stands.
//
// Tokens are those of the whole text in order. A pattern that is under way moves from token to token: to the next one
// where that `flows`, and along `jumps` from provision to provision: a chapeau continues in each of its items and in
// the closing words, an item continues in the closing words. Labels and marks are stepped over, a sentence end stops.
#pragma once

#include <cstdint>
#include <vector>

#include "statute/document.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

namespace lacuna::rules {

inline constexpr std::uint32_t no_token = 0xffffffffU;

struct TokenPlace {
  std::uint32_t sentence = 0;      // number of the sentence, index into Reading::sentences; a heading is one of its own
  std::uint32_t clause = 0;        // number of the clause, likewise: sentences cut at semicolons, colons and list items
  std::uint32_t words_before = 0;  // how many matchable tokens stand before it
  bool label : 1 = false;          // numbering, footnote mark: never matched
  bool heading : 1 = false;        // part of a heading
  bool matchable : 1 = false;      // a word or number that is no label
  bool flows : 1 = false;          // the token before it runs on into it: no stop, no border between them
  bool branches : 1 = false;       // a jump starts here
  bool lands : 1 = false;          // a jump ends here
};

// A run of tokens of one provision that nothing ends in between. Each provision starts a new one.
struct Sentence {
  statute::ProvisionId provision = 0;    // whose own text holds its tokens
  std::uint32_t first = 0;               // its first token
  std::uint32_t continues = no_token;    // number of the sentence (of a chapeau) that it continues
  std::uint32_t closes_from = no_token;  // of closing words: the first token of the items that they close
  bool open = true;                      // no full stop ends it: other provisions may continue it
};

struct Reading {
  const statute::Document* document = nullptr;
  std::vector<Token> tokens;
  std::vector<TokenPlace> places;      // one for each token
  std::vector<Sentence> sentences;     // in the order of their tokens
  std::vector<std::uint32_t> clauses;  // the first token of each

  // Where one provision runs on into another: from the last token of a chapeau to the first of each item and of the
  // closing words, from the last token of each item to the first of the closing words. Page headers and notes in
  // between are passed over.
  struct Jump {
    std::uint32_t from;
    std::uint32_t to;
  };
  std::vector<Jump> jumps;     // sorted by `from`
  std::vector<Jump> landings;  // the same, sorted by `to`

  // The provision whose own text holds a token.
  [[nodiscard]] statute::ProvisionId provision_of(std::uint32_t token) const {
    return sentences[places[token].sentence].provision;
  }
  // The first token at or after a text offset; tokens.size() where none. O(log n).
  [[nodiscard]] std::uint32_t token_at(std::uint32_t offset) const;
  // Tokens [first, last) of a provision with all below it.
  struct Range {
    std::uint32_t first, last;
  };
  [[nodiscard]] Range range_of(statute::ProvisionId id) const;
  // Whether two tokens are in one sentence, chapeau and closing words taken in: in the same one, or one in a chapeau
  // above the other, or one in the closing words of a list that holds the other.
  [[nodiscard]] bool same_sentence(std::uint32_t a, std::uint32_t b) const;
};

// Linear. The vocabulary is that of the lexicon which will match.
Reading read_for_matching(const statute::Document& document, Vocabulary& words);

}  // namespace lacuna::rules
