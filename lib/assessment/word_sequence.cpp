#include "assessment/word_sequence.h"

#include <algorithm>
#include <optional>

#include "text/numbers.h"

namespace lacuna::assessment {
namespace {

using Unit = Duration::Unit;

std::optional<Unit> unit_at(const WordSequence& sequence, std::size_t at, const QuantityWords& table) {
  if (sequence.is(at, table.years)) return Unit::year;
  if (sequence.is(at, table.months)) return Unit::month;
  if (sequence.is(at, table.weeks)) return Unit::week;
  if (sequence.is(at, table.days)) return Unit::day;
  return std::nullopt;
}

double days_in(Unit unit) {
  switch (unit) {
    case Unit::day:
      return 1;
    case Unit::week:
      return 7;
    case Unit::month:
      return 30;
    case Unit::year:
      return 365;
  }
  return 1;
}

// "calendar months", "working days": a word between the number and its unit.
std::size_t unit_place(const WordSequence& sequence, std::size_t at, const QuantityWords& table) {
  if (unit_at(sequence, at, table)) return at;
  static const WordList between{"calendar", "working", "consecutive", "full", "business", "clear"};
  return sequence.is(at, between) && unit_at(sequence, at + 1, table) ? at + 1 : at;
}

bool starts_range(const WordSequence& sequence, std::size_t at, std::size_t number, const QuantityWords& table) {
  if (at >= sequence.size()) return false;
  if (sequence.is(at, table.range)) return true;
  if (sequence.tokens[at].kind == TokenKind::other) return sequence.tokens[at].end - sequence.tokens[at].begin <= 3;
  if (!sequence.is(at, table.and_)) return false;
  for (std::size_t back = 1; back <= 3 && back <= number; ++back) {
    if (sequence.is(number - back, table.between)) return true;
  }
  return false;
}

// Page numbers, headers and notes that lie between the words of a sentence.
bool stands_aside(const rules::Reading& reading, std::uint32_t token) {
  const statute::Standing standing = reading.document->provisions[reading.provision_of(token)].standing;
  return standing == statute::Standing::furniture || standing == statute::Standing::note;
}

// A number alone on its line after a blank one: a page number that the layout left in the middle of a sentence.
bool is_page_number(std::string_view text, const Token& token) {
  std::size_t end = token.end;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
  if (end < text.size() && text[end] != '\n' && text[end] != '\f') return false;
  std::size_t lines = 0;
  for (std::size_t at = token.begin; at > 0 && lines < 2; --at) {
    const char c = text[at - 1];
    if (c == '\n' || c == '\f') ++lines;
    if (c != '\n' && c != '\f' && c != ' ' && c != '\t' && c != '\r') return false;
  }
  return lines == 2;
}

}  // namespace

WordSequence::WordSequence(const rules::Reading& reading, const Vocabulary& words, rules::Reading::Range range) {
  const auto& all = reading.tokens;
  const std::uint32_t last = std::min<std::uint32_t>(range.last, static_cast<std::uint32_t>(all.size()));
  const std::string_view text = reading.document->text;
  for (std::uint32_t i = range.first; i < last; ++i) {
    const Token& token = all[i];
    const char first = text[token.begin];
    if (reading.places[i].label || first == '[' || first == ']' || stands_aside(reading, i)) continue;
    const bool footnote = token.kind == TokenKind::number && i + 1 < last && all[i + 1].begin == token.end &&
                          text[all[i + 1].begin] == '[';
    if (footnote || (token.kind == TokenKind::number && is_page_number(text, token))) continue;
    const bool spelt = token.kind == TokenKind::word || token.kind == TokenKind::number;
    tokens.push_back(token);
    folded.push_back(spelt ? words.text(token.word) : std::string_view());
    original.push_back(i);
  }
}

bool read_duration(const WordSequence& sequence, std::size_t at, const Vocabulary& words, const QuantityWords& table,
                   Duration& duration) {
  const TokenKind kind = sequence.tokens[at].kind;
  if (kind != TokenKind::word && kind != TokenKind::number) return false;
  const auto number = read_number(sequence.tokens, at, words, table.language);
  if (!number) return false;
  const std::size_t after = unit_place(sequence, at + number->tokens, table);
  std::optional<Unit> unit = unit_at(sequence, after, table);
  duration = {};
  duration.count = number->value;
  duration.end = unit ? after + 1 : after;
  if (starts_range(sequence, duration.end, at, table) && duration.end + 1 < sequence.size()) {
    const auto upper = read_number(sequence.tokens, duration.end + 1, words, table.language);
    if (upper) {
      const std::size_t place = unit_place(sequence, duration.end + 1 + upper->tokens, table);
      if (const std::optional<Unit> last = unit_at(sequence, place, table)) {
        duration.unit = *last;
        duration.days = number->value * days_in(unit.value_or(*last));
        duration.count = duration.days / days_in(*last);
        duration.count_to = upper->value;
        duration.days_to = upper->value * days_in(*last);
        duration.end = place + 1;
        return true;
      }
    }
  }
  // "five nor more than ten years": the unit is that of the number that follows.
  for (std::size_t i = after; !unit && i < std::min(sequence.size(), after + 10); ++i) {
    if (i > after) {
      if (const auto next = read_number(sequence.tokens, i, words, table.language)) {
        unit = unit_at(sequence, unit_place(sequence, i + next->tokens, table), table);
        break;
      }
    }
    if (i == after && read_number(sequence.tokens, i, words, table.language)) break;
    const bool joins = sequence.tokens[i].kind == TokenKind::comma || sequence.is(i, table.joints) ||
                       sequence.is(i, table.more) || sequence.is(i, table.negation);
    if (!joins) break;
  }
  if (!unit) return false;
  duration.unit = *unit;
  duration.days = number->value * days_in(*unit);
  return true;
}

Bound bound_before(const WordSequence& sequence, std::size_t from, std::size_t at, const QuantityWords& table) {
  const std::size_t lowest = std::max(from, at > 9 ? at - 9 : 0);
  const auto negated = [&](std::size_t place) {
    for (std::size_t back = 1; back <= 5 && back <= place - lowest; ++back) {
      if (sequence.is(place - back, table.negation)) return true;
    }
    return false;
  };
  for (std::size_t i = at; i-- > lowest;) {
    if (sequence.ends_item(i)) break;
    if (sequence.is(i, table.less)) return negated(i) ? Bound::at_least : Bound::at_most;
    if (sequence.is(i, table.more)) return negated(i) ? Bound::at_most : Bound::at_least;
    if (sequence.is(i, table.least)) return Bound::at_least;
    if (sequence.is(i, table.most)) return Bound::at_most;
  }
  // "un plazo de 90 días como mínimo", "ten years at most" are told by what follows; see the callers.
  return Bound::exact;
}

}  // namespace lacuna::assessment
