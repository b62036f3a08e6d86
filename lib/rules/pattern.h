// A pattern of the rule language as a tree. The language is described in rules/README.md, "Concepts".
//
//   Node pattern = parse_pattern("(abuse|take advantage of) ..6 vulnerability");
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::rules::pattern {

enum class Kind : std::uint8_t {
  word,           // any inflection of `text`
  form,           // `text` itself
  beginning,      // any word that starts with `text`
  any_word,       // #word
  number,         // #number, #18, #>=18
  concept_hit,    // @text
  gap,            // 0 to `limit` tokens
  sequence,       // parts in order
  choice,         // one of parts
  optional_part,  // parts[0] or nothing
  near            // parts[0] and parts[1] in either order, at most `limit` tokens between
};

enum class Comparison : std::uint8_t { none, equal, less, less_equal, greater, greater_equal };

inline constexpr std::uint32_t no_symbol = 0xffffffffU;

struct Node {
  Kind kind = Kind::sequence;
  Comparison comparison = Comparison::none;
  std::uint32_t limit = 0;
  std::uint32_t column = 0;  // from 1, in bytes of the pattern
  std::uint32_t symbol = 0;  // given by the compiler: number of the word in the lexicon, or the ConceptId
  // Of a choice, given by the compiler: the symbol that the first word of every match stands for, and the last word of
  // every match; no_symbol where a match need not start, or end, with one of certain words.
  std::array<std::uint32_t, 2> edges = {no_symbol, no_symbol};
  double value = 0;
  std::string text;  // folded
  std::vector<Node> parts;
};

inline bool is_word(const Node& node) {
  return node.kind == Kind::word || node.kind == Kind::form || node.kind == Kind::beginning;
}

// Largest gap, and how deep groups may be nested.
inline constexpr std::uint32_t max_gap = 60;
inline constexpr std::uint32_t max_depth = 32;

// Throws Error R207 with `column` and `excerpt` (the pattern). The pattern returned always holds on to at least one
// word, number or concept. O(length).
Node parse_pattern(std::string_view source);

// Whether something of the node must stand in every match of it and can be looked up: a word, a number, a concept.
bool is_anchored(const Node& node);

}  // namespace lacuna::rules::pattern
