// Whether what a hit says is affirmed, or negated or excepted in its clause.
#pragma once

#include <optional>

#include "assessment/view.h"

namespace lacuna::assessment {

// The concepts of the lexicon that carry negation, looked up by name: "negation" (not, no, nor ...), which governs up
// to six words after it, and "exception" (except, unless, other than, without ...), up to three. What looks like a
// negation and is none ("no person shall", "not only") is for the lexicon's "not" patterns.
struct Negation {
  std::optional<rules::ConceptId> negation, exception, denial;
  explicit Negation(const rules::RuleSet& rules);
};

// False where a cue ends before the hit in its clause, at most so many words away. The clause of the introducing words
// ("does not include - (a) ...") counts where the hit stands in an item. A hit that holds or overlaps a cue itself is
// affirmed: its own pattern asked for the negation. O(log hits).
bool is_affirmed(View& view, std::uint32_t first, std::uint32_t last, const Negation& negation);

// Whether the verb of the clause is denied ("shall not", "may not", "is not": concept "denial") before what a hit says,
// at most eight words before it or inside it, where a pattern passed over the words. The clause of the introducing
// words counts. O(log hits).
bool is_denied(View& view, std::uint32_t first, std::uint32_t last, const Negation& negation);

}  // namespace lacuna::assessment
