// The filters that stand beside a condition's head, applied to its hits; and the noting of what they drop.
#pragma once

#include "assessment/evaluate.h"

namespace lacuna::assessment {

// Keeps the hits that pass every filter of the condition. `where` and `affirmed` speak of words, so they apply to the
// heads "says" and "defines" alone ("where" to "defines" too); the parts of "any" and "all" have their own.
Result filtered(Framework& framework, Result hits, const rules::Condition& condition, Trace* trace);

// How many misses of one condition and kind of lack a trace holds.
inline constexpr std::size_t most_of_a_kind = 64;

const std::optional<FactFound>& fact_named(const FactsFound& facts, const std::string& name);

}  // namespace lacuna::assessment
