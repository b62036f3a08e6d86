// A Document made ready for matching: its tokens, and for each token where it stands.
//
// Tokens are those of the whole text in order. A pattern that is under way moves from token to token by `next`, which
// knows the structure: labels and marks are stepped over, a chapeau continues in each of its items, an item continues
// in the closing words, a sentence end stops.
#pragma once

#include <cstdint>
#include <vector>

#include "statute/document.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

namespace lacuna::rules {

struct TokenPlace {
  statute::ProvisionId provision = 0;  // whose own text holds the token
  std::uint32_t sentence = 0;          // number of the sentence; a heading is one of its own
  std::uint32_t clause = 0;            // number of the clause: sentences cut at semicolons, colons and list items
  bool label = false;                  // numbering, footnote mark: never matched
  bool heading = false;                // part of a heading
};

struct Reading {
  const statute::Document* document = nullptr;
  std::vector<Token> tokens;
  std::vector<TokenPlace> places;  // one for each token

  // Branches of `next` beyond the plain successor: for a token that ends a chapeau, the first tokens of its later
  // items; for one that ends an item, the first token of the closing words. Sorted by `from`.
  struct Jump {
    std::uint32_t from;
    std::uint32_t to;
  };
  std::vector<Jump> jumps;

  // The first token at or after a text offset; tokens.size() where none. O(log n).
  [[nodiscard]] std::uint32_t token_at(std::uint32_t offset) const;
  // Tokens [first, last) of a provision with all below it.
  struct Range {
    std::uint32_t first, last;
  };
  [[nodiscard]] Range range_of(statute::ProvisionId id) const;
  // Whether the sentence of b is that of a, or continues it (a in the chapeau of b's provision, or b in its closing
  // words).
  [[nodiscard]] bool same_sentence(std::uint32_t a, std::uint32_t b) const;
};

// Linear. The vocabulary is that of the lexicon which will match.
Reading read_for_matching(const statute::Document& document, Vocabulary& words);

}  // namespace lacuna::rules
