#include "rules/number_index.h"

#include <algorithm>

#include "text/numbers.h"

namespace lacuna::rules {

namespace {

using pattern::Comparison;

bool passes(const NumberTest& test, double value) {
  switch (test.comparison) {
    case Comparison::none:
      return true;
    case Comparison::equal:
      return value == test.value;
    case Comparison::less:
      return value < test.value;
    case Comparison::less_equal:
      return value <= test.value;
    case Comparison::greater:
      return value > test.value;
    case Comparison::greater_equal:
      return value >= test.value;
  }
  return false;
}

}  // namespace

NumberIndex::NumberIndex(const Reading& reading, const Positions& numerals, const Lexicon::Compiled& compiled)
    : reading_(reading) {
  if (compiled.patterns.tests.empty()) return;  // no pattern asks for one
  std::uint32_t after = 0;                      // the numbers so far
  for (const std::uint32_t i : numerals) {
    if (i < after) continue;
    const auto number = read_number(reading.tokens, i, compiled.words, compiled.language);
    if (!number) continue;
    auto last = static_cast<std::uint32_t>(i + number->tokens - 1);
    while (last > i && reading.places[last].sentence != reading.places[i].sentence) --last;
    numbers_.push_back({i, last, number->value});
    after = last + 1;
  }
}

void NumberIndex::append(std::vector<Hit>& out) const {
  for (const Number& number : numbers_) out.push_back({number.first, number.last});
}

void NumberIndex::append(const NumberTest& test, std::vector<Hit>& out) const {
  for (const Number& number : numbers_) {
    if (passes(test, number.value)) out.push_back({number.first, number.last});
  }
}

std::optional<std::uint32_t> NumberIndex::through(const NumberTest& test, std::uint32_t token,
                                                  Direction direction) const {
  // Readings do not overlap, so both ends are in order. A bracketed repetition may end in a mark.
  const auto number =
      std::partition_point(numbers_.begin(), numbers_.end(), [&](const Number& n) { return n.last < token; });
  if (number == numbers_.end() || number->first > token || !passes(test, number->value)) return std::nullopt;
  if (direction == Direction::forward) return number->first == token ? std::optional(number->last) : std::nullopt;
  // Backwards a bracketed repetition is entered by its last word.
  std::uint32_t last = number->last;
  while (last > number->first && !reading_.places[last].matchable) --last;
  return last == token ? std::optional(number->first) : std::nullopt;
}

}  // namespace lacuna::rules
