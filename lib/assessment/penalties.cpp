#include "assessment/penalties.h"

#include <algorithm>
#include <variant>

#include "assessment/word_sequence.h"
#include "text/numbers.h"

namespace lacuna::assessment {
namespace {

constexpr std::size_t longest_gap = 25;        // between "imprisonment" and its first number
constexpr std::size_t longest_inner_gap = 14;  // between two numbers of one term
constexpr std::size_t longest_condition = 120;

class PenaltyFinder {
 public:
  PenaltyFinder(const rules::Reading& reading, const Vocabulary& words, rules::Reading::Range range,
                const QuantityWords& table)
      : reading_(reading), words_(words), table_(table), sequence_(reading, words, range) {}

  std::vector<ImprisonmentTerm> run() {
    for (std::size_t at = 0; at < sequence_.size(); ++at) {
      if (!says_prison(at)) continue;
      Term term;
      if (!read_before(at, term)) {
        term = {};
        if (!read_after(at, term)) continue;
      }
      if (merges(term)) continue;
      terms_.push_back(term);
      at = std::max(at, term.last);
    }
    std::vector<ImprisonmentTerm> result;
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      Term& term = terms_[i];
      term.found.fine_alternative = has_fine_alternative(i);
      term.found.aggravated = is_aggravated(i);
      term.found.summary = is_summary(i);
      term.found.first = sequence_.original[term.first];
      term.found.last = sequence_.original[term.last];
      result.push_back(term.found);
    }
    return result;
  }

 private:
  struct Term {
    ImprisonmentTerm found;
    std::size_t first = 0, last = 0;  // in the sequence
  };

  static double years(double count, Duration::Unit unit, double days) {
    switch (unit) {
      case Duration::Unit::year:
        return count;
      case Duration::Unit::month:
        return count / 12;
      case Duration::Unit::week:
      case Duration::Unit::day:
        break;
    }
    return days / 365;
  }

  static void set_max(ImprisonmentTerm& term, double value) {
    if (!term.max) term.max = value;
  }

  void take(const Duration& duration, Bound bound, ImprisonmentTerm& term) const {
    const double lower = years(duration.count, duration.unit, duration.days);
    if (duration.days_to > 0) {
      if (!term.min) term.min = lower;
      set_max(term, years(duration.count_to, duration.unit, duration.days_to));
    } else if (bound == Bound::at_least) {
      if (!term.min) term.min = lower;
    } else {
      set_max(term, lower);
    }
  }

  [[nodiscard]] bool counts_no_term(std::size_t at, std::size_t from) const {
    for (std::size_t back = 1; back <= 3 && at >= from + back; ++back) {
      if (!sequence_.is(at - back, table_.no_term)) continue;
      // Spanish "menor de 18 años" is an age, "no menor de ocho años" a term.
      const bool negated = at > from + back && sequence_.is(at - back - 1, table_.negation);
      if (!negated || !sequence_.is(at - back, table_.less)) return true;
    }
    return false;
  }

  // "imprisonment", and "penal servitude" where that is the name of a prison term.
  [[nodiscard]] bool says_prison(std::size_t at) const {
    if (sequence_.is(at, table_.imprisonment)) return true;
    return at > 0 && sequence_.folded[at] == "servitude" && sequence_.folded[at - 1] == "penal";
  }

  [[nodiscard]] bool says_life(std::size_t at) const {
    if (!sequence_.is(at, table_.life)) return false;
    static const WordList not_after{"of", "style", "limb", "sentences"};
    static const WordList not_before{"human", "private", "family", "the", "normal"};
    return !sequence_.is(at + 1, not_after) && (at == 0 || !sequence_.is(at - 1, not_before));
  }

  // "five to ten years' imprisonment", "life imprisonment": what stands right before the word at `anchor`.
  bool read_before(std::size_t anchor, Term& term) const {
    const std::size_t from = std::max(terms_.empty() ? 0 : terms_.back().last + 1, anchor > 24 ? anchor - 24 : 0);
    std::size_t bound_from = from;
    bool found = false;
    std::size_t end = 0;
    for (std::size_t at = from; at < anchor; ++at) {
      if (sequence_.ends_item(at)) {
        found = false;
        term = {};
        bound_from = at + 1;
        continue;
      }
      Duration duration;
      const bool life = says_life(at);
      const bool number = !life && read_duration(sequence_, at, words_, table_, duration) && duration.end <= anchor;
      if (!life && !number) continue;
      if (number && counts_no_term(at, from)) {
        at = duration.end - 1;
        continue;
      }
      if (found && !joined(end, at)) {
        term = {};
        found = false;
      }
      if (!found) term.first = at;
      found = true;
      if (life) {
        term.found.max = Life{};
        end = at + 1;
      } else {
        take(duration, bound_before(sequence_, bound_from, at, table_), term.found);
        end = duration.end;
      }
      bound_from = end;
      at = end - 1;
    }
    if (!found) return false;
    for (std::size_t at = end; at < anchor; ++at) {
      if (anchor - end > 5 || (sequence_.is_word(at) && !sequence_.is(at, table_.adjacent))) return false;
      if (sequence_.tokens[at].kind == TokenKind::comma) return false;
    }
    term.last = anchor;
    return true;
  }

  // Whether only words that compare or join stand between two numbers.
  [[nodiscard]] bool joined(std::size_t from, std::size_t to) const {
    if (to > from + 12) return false;
    for (std::size_t at = from; at < to; ++at) {
      if (!sequence_.is_word(at)) continue;
      const bool joins =
          sequence_.is(at, table_.joints) || sequence_.is(at, table_.less) || sequence_.is(at, table_.more) ||
          sequence_.is(at, table_.negation) || sequence_.is(at, table_.least) || sequence_.is(at, table_.most) ||
          sequence_.is(at, table_.or_) || sequence_.is(at, table_.and_) || sequence_.is(at, {"for", "a", "term"});
      if (!joins) return false;
    }
    return true;
  }

  // "imprisonment for a term not exceeding ten years": what follows the word at `anchor`.
  bool read_after(std::size_t anchor, Term& term) const {
    bool found = false;
    bool unit_before = false;  // "years" without a number
    std::size_t end = anchor + 1;
    for (std::size_t at = anchor + 1; at < sequence_.size(); ++at) {
      if (at > end + (found ? longest_inner_gap : longest_gap)) break;
      if (sequence_.ends_item(at) || says_prison(at) || sequence_.is(at, table_.fine)) break;
      if (sequence_.is(at, table_.breaks)) break;
      if (says_life(at)) {
        term.found.max = Life{};
        found = true;
        end = at + 1;
        continue;
      }
      unit_before = unit_before || sequence_.is(at, table_.years);
      const Bound bound = bound_before(sequence_, end, at, table_);
      Duration duration;
      if (!read_duration(sequence_, at, words_, table_, duration)) {
        // "any term of years not less than 15"
        const auto number = unit_before && bound != Bound::exact
                                ? read_number(sequence_.tokens, at, words_, table_.language)
                                : std::optional<NumberReading>();
        if (!number) continue;
        duration.count = number->value;
        duration.end = at + number->tokens;
      }
      if (!counts_no_term(at, anchor + 1)) {
        take(duration, bound, term.found);
        found = true;
        end = duration.end;
      }
      at = duration.end - 1;
    }
    if (!found) return false;
    term.first = anchor;
    term.last = end - 1;
    return true;
  }

  // "imprisonment for life or imprisonment for not less than ten years" is one term.
  bool merges(const Term& term) {
    if (terms_.empty()) return false;
    Term& before = terms_.back();
    const std::size_t from = before.last + 1;
    if (term.first > from + 7 || term.first < from) return false;
    bool either = false;
    static const WordList between{"with", "to", "by", "a", "the", "de", "d", "both", "alternatively"};
    for (std::size_t at = from; at < term.first; ++at) {
      if (sequence_.ends_item(at)) return false;
      either = either || sequence_.is(at, table_.or_);
      if (sequence_.is_word(at) && !sequence_.is(at, table_.or_) && !sequence_.is(at, between)) return false;
    }
    if (!either) return false;
    if (term.found.min && !before.found.min) before.found.min = term.found.min;
    const bool life = term.found.max && std::holds_alternative<Life>(*term.found.max);
    if (term.found.max && (!before.found.max || life)) before.found.max = term.found.max;
    before.last = term.last;
    return true;
  }

  // Whether "or" stands within `reach` words before a place.
  [[nodiscard]] bool or_before(std::size_t at, std::size_t reach, std::size_t from) const {
    for (std::size_t back = 1; back <= reach && at >= from + back; ++back) {
      if (sequence_.is(at - back, table_.or_)) return true;
    }
    return false;
  }

  [[nodiscard]] bool has_fine_alternative(std::size_t index) const {
    const Term& term = terms_[index];
    // A fine before: "a fine or to imprisonment".
    const std::size_t lowest = index > 0 ? terms_[index - 1].last + 1 : 0;
    for (std::size_t at = term.first; at-- > lowest && term.first - at < 40;) {
      if (sequence_.ends_item(at)) break;
      if (!sequence_.is(at, table_.fine)) continue;
      if (or_before(term.first, 5, at)) return true;
      break;
    }
    // A fine after: "or with fine", "or with both".
    const std::size_t next = index + 1 < terms_.size() ? terms_[index + 1].first : sequence_.size();
    bool fine_seen = false;
    for (std::size_t at = term.last + 1; at < next && at < term.last + 60; ++at) {
      if (sequence_.ends_item(at)) break;
      if (sequence_.is(at, table_.both) && or_before(at, 9, term.last + 1)) return true;
      if (sequence_.is(at, table_.fine) && !fine_seen) {
        fine_seen = true;
        if (at < term.last + 14 && or_before(at, 4, term.last + 1)) return true;
      }
    }
    return false;
  }

  // Whether the words in [from, to) hold a condition that raises the penalty.
  [[nodiscard]] bool raises(const WordSequence& sequence, std::size_t from, std::size_t to, std::size_t reach) const {
    bool raised = false;
    for (std::size_t at = from; at < to; ++at) {
      if (sequence.is(at, table_.repeated)) raised = true;
      if (!sequence.is(at, table_.condition)) continue;
      if (sequence.folded[at] == "case" && at > from && sequence.is(at - 1, {"other"})) raised = false;
      if (names_offender(sequence, at, to)) continue;
      for (std::size_t i = at; i < std::min(to, at + 1 + reach); ++i) {
        if (sequence.ends_sentence(i)) break;
        // "in the case of a first offence" is the basic case.
        if (sequence.is(i, table_.aggravating) && sequence.folded[i - 1] != "first") raised = true;
      }
    }
    return raised;
  }

  // "if a person ...": the condition describes the offence; not so "if the person against whom ...".
  [[nodiscard]] bool names_offender(const WordSequence& sequence, std::size_t condition, std::size_t to) const {
    for (std::size_t at = condition + 1; at < std::min(to, condition + 5); ++at) {
      if (!sequence.is(at, table_.neutral)) continue;
      static const WordList victim{"against", "in", "so", "recruited", "trafficked", "upon", "on", "subjected"};
      return !sequence.is(at + 1, victim);
    }
    return false;
  }

  [[nodiscard]] bool is_aggravated(std::size_t index) const {
    const Term& term = terms_[index];
    std::size_t from = term.first;
    const std::size_t lowest = index > 0 ? terms_[index - 1].last + 1 : 0;
    while (from > lowest && term.first - from < longest_condition && !sequence_.ends_item(from - 1)) --from;
    if (raises(sequence_, from, term.first, 16)) return true;
    if (index > 0 && from == lowest && terms_[index - 1].found.aggravated && same_sentence(index)) return true;
    // A condition after the term, unless it opens the next one ("and if ...").
    const std::size_t next = index + 1 < terms_.size() ? terms_[index + 1].first : sequence_.size();
    for (std::size_t at = term.last + 1; at < next && at < term.last + 40; ++at) {
      if (sequence_.ends_sentence(at) || sequence_.tokens[at].kind == TokenKind::semicolon) break;
      if (!sequence_.is(at, table_.condition)) continue;
      if (sequence_.is(at - 1, table_.and_) || sequence_.is(at - 1, {"but", "provided"})) break;
      const bool opens_list = at + 1 < sequence_.size() && sequence_.tokens[at + 1].kind == TokenKind::semicolon;
      if ((opens_list && table_.language != "en") || raises(sequence_, at, std::min(next, at + 12), 10)) return true;
    }
    return chapeau_raises(term.first);
  }

  // "on summary conviction, to imprisonment ...": said in the same item, after any term before.
  [[nodiscard]] bool is_summary(std::size_t index) const {
    const std::size_t lowest = index > 0 ? terms_[index - 1].last + 1 : 0;
    for (std::size_t at = terms_[index].first; at > lowest && !sequence_.ends_item(at - 1); --at) {
      if (sequence_.is(at - 1, table_.summary)) return true;
    }
    return false;
  }

  [[nodiscard]] bool same_sentence(std::size_t index) const {
    for (std::size_t at = terms_[index - 1].last + 1; at < terms_[index].first; ++at) {
      if (sequence_.ends_item(at)) return false;
    }
    return true;
  }

  // "(2) Where the victim is a child, the offender is liable— (a) to imprisonment ...": the chapeau of an item.
  [[nodiscard]] bool chapeau_raises(std::size_t at) const {
    const statute::Document& document = *reading_.document;
    statute::ProvisionId id = reading_.provision_of(sequence_.original[at]);
    for (int steps = 0; steps < 8; ++steps) {
      const statute::Provision& provision = document.provisions[id];
      if (provision.parent == statute::no_provision || provision.level <= statute::Level::unit) return false;
      id = provision.parent;
      const statute::Provision& up = document.provisions[id];
      // The last words are enough, and keep the time of a long chapeau with many items within bounds.
      const std::uint32_t last = reading_.token_at(up.own_end);
      const std::uint32_t first = std::max(reading_.token_at(up.begin), last > 200 ? last - 200 : 0);
      const WordSequence chapeau(reading_, words_, {first, last});
      if (chapeau.size() == 0 || chapeau.ends_sentence(chapeau.size() - 1)) continue;
      std::size_t from = chapeau.size();
      while (from > 0 && chapeau.size() - from < longest_condition && !chapeau.ends_sentence(from - 1)) --from;
      if (raises(chapeau, from, chapeau.size(), 16)) return true;
    }
    return false;
  }

  const rules::Reading& reading_;
  const Vocabulary& words_;
  const QuantityWords& table_;
  WordSequence sequence_;
  std::vector<Term> terms_;
};

}  // namespace

std::vector<ImprisonmentTerm> find_imprisonment(const rules::Reading& reading, const Vocabulary& words,
                                                rules::Reading::Range range, std::string_view language) {
  return PenaltyFinder(reading, words, range, quantity_words(language)).run();
}

std::optional<ImprisonmentTerm> basic_penalty(const rules::Reading& reading, const Vocabulary& words,
                                              const std::vector<rules::Reading::Range>& ranges,
                                              std::string_view language) {
  std::optional<ImprisonmentTerm> summary;
  for (const rules::Reading::Range range : ranges) {
    for (const ImprisonmentTerm& term : find_imprisonment(reading, words, range, language)) {
      if (term.aggravated) continue;
      if (!term.summary) return term;
      if (!summary) summary = term;
    }
  }
  return summary;
}

}  // namespace lacuna::assessment
