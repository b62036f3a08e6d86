#include "assessment/negation.h"

#include <algorithm>

#include "assessment/scopes.h"

namespace lacuna::assessment {
namespace {

using rules::ConceptId;
using rules::Hit;

constexpr std::uint32_t negation_reach = 6;
constexpr std::uint32_t exception_reach = 3;
constexpr std::uint32_t denial_reach = 8;

std::optional<ConceptId> concept_named(const rules::RuleSet& rules, const char* name) {
  const auto found = std::find(rules.concepts.begin(), rules.concepts.end(), name);
  if (found == rules.concepts.end()) return std::nullopt;
  return static_cast<ConceptId>(found - rules.concepts.begin());
}

enum class Cue { none, governs, own };

// How many words of the set stand in [from, to).
std::uint32_t words_between(const View& view, const Ranges& set, std::uint32_t from, std::uint32_t to) {
  std::uint32_t words = 0;
  for (const TokenRange range : set) {
    const TokenRange part{std::max(range.first, from), std::min(range.end, to)};
    if (part.first < part.end) words += view.words_before(part.end) - view.words_before(part.first);
  }
  return words;
}

// The words of `governing` that stand before `first` are those that may govern; the last cue among them decides.
Cue cue_before(View& view, ConceptId concept_id, std::uint32_t reach, const Ranges& governing, std::uint32_t first,
               std::uint32_t last) {
  constexpr std::size_t most = 32;
  const std::vector<Hit>& cues = view.hits(concept_id);
  auto after =
      std::upper_bound(cues.begin(), cues.end(), last, [](std::uint32_t token, Hit hit) { return token < hit.first; });
  Cue result = Cue::none;
  for (std::size_t n = 0; n < most && after != cues.begin(); ++n) {
    --after;
    if (after->last >= first) return Cue::own;
    if (result != Cue::none || !holds(governing, after->last)) continue;
    if (words_between(view, governing, after->last + 1, first) <= reach) result = Cue::governs;
  }
  return result;
}

// The clause of a token, and the last clause of the words that introduce it.
Ranges governing_words(const View& view, std::uint32_t token) {
  Ranges governing{view.clause_run(token)};
  const Ranges sentence = scope_around(view, token, token, rules::Scope::sentence, false);
  for (const TokenRange part : clipped(sentence, 0, view.sentence_run(token).first)) {
    const TokenRange tail = view.clause_run(part.end - 1);
    governing.push_back({std::max(tail.first, part.first), part.end});
  }
  normalise(governing);
  return governing;
}

}  // namespace

Negation::Negation(const rules::RuleSet& rules)
    : negation(concept_named(rules, "negation")),
      exception(concept_named(rules, "exception")),
      denial(concept_named(rules, "denial")) {}

bool is_affirmed(View& view, std::uint32_t first, std::uint32_t last, const Negation& negation) {
  const bool cues = (negation.negation && !view.hits(*negation.negation).empty()) ||
                    (negation.exception && !view.hits(*negation.exception).empty());
  if (!cues) return true;
  const Ranges governing = governing_words(view, first);
  Cue strongest = Cue::none;
  const auto look = [&](std::optional<ConceptId> concept_id, std::uint32_t reach) {
    if (!concept_id || strongest == Cue::own) return;
    const Cue cue = cue_before(view, *concept_id, reach, governing, first, last);
    if (cue != Cue::none && strongest != Cue::own) strongest = cue;
  };
  look(negation.negation, negation_reach);
  look(negation.exception, exception_reach);
  return strongest != Cue::governs;
}

bool is_denied(View& view, std::uint32_t first, std::uint32_t last, const Negation& negation) {
  if (!negation.denial) return false;
  const std::vector<Hit>& cues = view.hits(*negation.denial);
  if (cues.empty()) return false;
  constexpr std::size_t most = 8;
  Ranges governing = governing_words(view, first);
  governing.push_back(view.clause_run(last));
  normalise(governing);
  auto after =
      std::lower_bound(cues.begin(), cues.end(), last, [](Hit hit, std::uint32_t token) { return hit.first <= token; });
  for (std::size_t n = 0; n < most && after != cues.begin(); ++n) {
    --after;
    if (!holds(governing, after->last)) continue;
    return after->last >= first || words_between(view, governing, after->last + 1, first) <= denial_reach;
  }
  return false;
}

}  // namespace lacuna::assessment
