// The words of a range of a Reading without what only decorates them: numbering labels, footnote marks ("1[ten
// years]"), square brackets. Internal to assessment/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "assessment/quantity_words.h"
#include "rules/reading.h"

namespace lacuna::assessment {

struct WordSequence {
  std::vector<Token> tokens;
  std::vector<std::string_view> folded;  // "" for marks
  std::vector<std::uint32_t> original;   // indices into Reading::tokens

  WordSequence(const rules::Reading& reading, const Vocabulary& words, rules::Reading::Range range);

  [[nodiscard]] std::size_t size() const { return tokens.size(); }
  [[nodiscard]] bool is(std::size_t at, const WordList& list) const {
    return at < size() && !folded[at].empty() && is_one_of(folded[at], list);
  }
  [[nodiscard]] bool is_word(std::size_t at) const { return at < size() && tokens[at].kind == TokenKind::word; }
  // A sentence, or an item of a list, ends at this token.
  [[nodiscard]] bool ends_sentence(std::size_t at) const { return tokens[at].kind == TokenKind::stop; }
  [[nodiscard]] bool ends_item(std::size_t at) const {
    return tokens[at].kind == TokenKind::stop || tokens[at].kind == TokenKind::semicolon;
  }
};

// A length of time read at one place of a sequence.
struct Duration {
  double days = 0;                 // or the lower bound of a range
  double days_to = 0;              // upper bound of "five to ten years", else 0
  double count = 0, count_to = 0;  // in `unit`
  enum class Unit : std::uint8_t { day, week, month, year } unit = Unit::year;
  std::size_t end = 0;  // after its last token
};

enum class Bound : std::uint8_t { exact, at_least, at_most };

// Reads "ten (10) years", "five to ten years", "two" in "two or three months"; false where none starts at `at`.
bool read_duration(const WordSequence& sequence, std::size_t at, const Vocabulary& words, const QuantityWords& table,
                   Duration& duration);
// What the words in [from, at) make of the number at `at`: "not less than" ten.
Bound bound_before(const WordSequence& sequence, std::size_t from, std::size_t at, const QuantityWords& table);

}  // namespace lacuna::assessment
