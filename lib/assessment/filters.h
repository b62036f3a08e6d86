// The filters that stand beside a condition's head, applied to its hits; and the noting of what they drop.
#pragma once

#include "assessment/evaluate.h"

namespace lacuna::assessment {

// Keeps the hits that pass every filter of the condition. `where` and `affirmed` speak of words, so they apply to the
// heads "says" and "defines" alone ("where" to "defines" too); the parts of "any" and "all" have their own.
Result filtered(Framework& framework, Result hits, const rules::Condition& condition, Trace* trace);

void note_miss(Miss miss, Trace& trace);
void note_misses(const Framework& framework, const Result& hits, const rules::Condition& condition, Lack lack,
                 const std::string& reason, Trace* trace);

const std::optional<FactFound>& fact_named(const FactsFound& facts, const std::string& name);

}  // namespace lacuna::assessment
