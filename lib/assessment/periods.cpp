#include <algorithm>

#include "assessment/penalties.h"
#include "assessment/word_sequence.h"
#include "text/numbers.h"

namespace lacuna::assessment {

std::vector<AgeLimit> find_age_limits(const rules::Reading& reading, const Vocabulary& words,
                                      rules::Reading::Range range, std::string_view language) {
  const QuantityWords& table = quantity_words(language);
  const WordSequence sequence(reading, words, range);
  std::vector<AgeLimit> found;
  for (std::size_t at = 0; at < sequence.size(); ++at) {
    const TokenKind kind = sequence.tokens[at].kind;
    if (kind != TokenKind::word && kind != TokenKind::number) continue;
    const auto number = read_number(sequence.tokens, at, words, table.language);
    if (!number) continue;
    const std::size_t after = at + number->tokens;
    const bool years = sequence.is(after, table.years);
    // What stands before, back to the start of the sentence: "under the age of", "has not attained".
    bool under = false;
    bool age = false;
    bool negated = false;
    bool attained = false;
    bool less = false;
    std::size_t first = at;
    for (std::size_t back = 1; back <= 7 && back <= at; ++back) {
      const std::size_t i = at - back;
      if (sequence.ends_item(i) || sequence.tokens[i].kind == TokenKind::number) break;
      const bool near = back <= 5;
      if (near && sequence.is(i, table.age)) age = true;
      if (near && sequence.is(i, table.under)) under = true;
      if (near && sequence.is(i, table.less)) less = true;
      if (sequence.is(i, table.attained)) attained = true;
      if (sequence.is(i, table.negation)) negated = true;
      if (under || less || attained || negated) first = i;
      if (under || less || (attained && negated)) break;
    }
    // And what follows: "18 years of age or younger", "18 years old".
    static const WordList old{"old"};
    for (std::size_t i = after; i < std::min(sequence.size(), after + 5); ++i) {
      if (sequence.ends_item(i)) break;
      if (sequence.is(i, table.age) || sequence.is(i, old)) age = true;
      if (age && i > after && sequence.is(i, table.under)) under = true;
    }
    // "under eighteen years" needs no word for age, unless negated: "not less than ten years" is a prison term.
    const bool young =
        (under && (age || years)) || (less && age && !negated) || (attained && negated && (years || age));
    if (young && number->value > 0 && number->value < 100) {
      const std::size_t last = years ? after : after - 1;
      found.push_back({number->value, sequence.original[first], sequence.original[last]});
    }
    at = after - 1;
  }
  return found;
}

std::vector<Period> find_periods(const rules::Reading& reading, const Vocabulary& words, rules::Reading::Range range,
                                 std::string_view language) {
  const QuantityWords& table = quantity_words(language);
  const WordSequence sequence(reading, words, range);
  std::vector<Period> found;
  std::size_t from = 0;
  for (std::size_t at = 0; at < sequence.size(); ++at) {
    Duration duration;
    if (!read_duration(sequence, at, words, table, duration)) continue;
    Bound bound = bound_before(sequence, from, at, table);
    // "90 días como mínimo", "ninety days at least"
    for (std::size_t i = duration.end; i < std::min(sequence.size(), duration.end + 3); ++i) {
      if (bound != Bound::exact || sequence.ends_item(i)) break;
      if (sequence.is(i, {"least", "minimum", "minimo", "moins"})) bound = Bound::at_least;
      if (sequence.is(i, {"most", "maximum", "maximo", "plus"})) bound = Bound::at_most;
    }
    Period period;
    period.days = duration.days;
    period.bound = bound == Bound::at_least  ? Period::Bound::at_least
                   : bound == Bound::at_most ? Period::Bound::at_most
                                             : Period::Bound::exact;
    period.first = sequence.original[at];
    period.last = sequence.original[duration.end - 1];
    found.push_back(period);
    from = duration.end;
    at = duration.end - 1;
  }
  return found;
}

}  // namespace lacuna::assessment
