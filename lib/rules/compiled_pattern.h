// A pattern as the matcher walks it: what pattern::Node says, in a third of the memory and all of it side by side, as
// thousands of patterns are walked for every text. An inner part of the matcher.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/pattern.h"

namespace lacuna::rules {

// What can stand at a place of a text and be counted: a word of the lexicon ("any inflection of recruit", "the form
// sold", "anything that starts with traffick", or a choice of such words); any number; a hit of one concept.
using Symbol = std::uint32_t;

struct Part {
  pattern::Kind kind = pattern::Kind::sequence;
  std::uint8_t limit = 0;                                                  // of a gap, and of near
  Symbol symbol = pattern::no_symbol;                                      // of a word, a number, a concept
  std::uint32_t detail = 0;                                                // of a concept its id, of a number its test
  std::array<Symbol, 2> edges = {pattern::no_symbol, pattern::no_symbol};  // as of pattern::Node
  std::uint32_t count = 0;
  const Part* first = nullptr;  // of `count` parts that follow each other

  [[nodiscard]] std::span<const Part> parts() const { return {first, count}; }
};

[[nodiscard]] inline bool is_word(const Part& part) {
  return part.kind == pattern::Kind::word || part.kind == pattern::Kind::form || part.kind == pattern::Kind::beginning;
}

static_assert(pattern::max_gap <= 0xff);

// What a number must be: "#>=18".
struct NumberTest {
  pattern::Comparison comparison = pattern::Comparison::none;
  double value = 0;
};

struct Pattern {
  const Part* root = nullptr;
  std::span<const Symbol> needs;  // without which nothing of it can match
};

// The patterns of a lexicon; owns what they point to.
struct PatternStore {
  std::vector<Part> parts;
  std::vector<Symbol> needs;
  std::vector<NumberTest> tests;
};

}  // namespace lacuna::rules
