#include "rules/number_index.h"

#include <algorithm>

#include "text/numbers.h"

namespace lacuna::rules {

namespace {

using pattern::Comparison;
using pattern::Node;

bool holds(const Node& node, double value) {
  switch (node.comparison) {
    case Comparison::none:
      return true;
    case Comparison::equal:
      return value == node.value;
    case Comparison::less:
      return value < node.value;
    case Comparison::less_equal:
      return value <= node.value;
    case Comparison::greater:
      return value > node.value;
    case Comparison::greater_equal:
      return value >= node.value;
  }
  return false;
}

}  // namespace

NumberIndex::NumberIndex(const Reading& reading, Lexicon::Compiled& compiled) : reading_(reading) {
  if (!compiled.uses_numbers || !compiled.stemmer) return;
  for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
    if (!reading.places[i].matchable) continue;
    if (!compiled.symbols.entry(reading.tokens[i].word, compiled.words, *compiled.stemmer).number) continue;
    const auto number = read_number(reading.tokens, i, compiled.words, compiled.language);
    if (!number) continue;
    auto last = static_cast<std::uint32_t>(i + number->tokens - 1);
    while (last > i && reading.places[last].sentence != reading.places[i].sentence) --last;
    numbers_.push_back({i, last, number->value});
    i = last;
  }
}

void NumberIndex::append(const Node& node, std::vector<Hit>& out) const {
  for (const Number& number : numbers_) {
    if (holds(node, number.value)) out.push_back({number.first, number.last});
  }
}

std::optional<std::uint32_t> NumberIndex::through(const Node& node, std::uint32_t token, Direction direction) const {
  // Readings do not overlap, so both ends are in order. A bracketed repetition may end in a mark.
  const auto number =
      std::partition_point(numbers_.begin(), numbers_.end(), [&](const Number& n) { return n.last < token; });
  if (number == numbers_.end() || number->first > token || !holds(node, number->value)) return std::nullopt;
  if (direction == Direction::forward) return number->first == token ? std::optional(number->last) : std::nullopt;
  // Backwards a bracketed repetition is entered by its last word.
  std::uint32_t last = number->last;
  while (last > number->first && !reading_.places[last].matchable) --last;
  return last == token ? std::optional(number->first) : std::nullopt;
}

}  // namespace lacuna::rules
