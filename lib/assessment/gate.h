// What a run fails on: the findings at or above a threshold; with a baseline, only those that this text made.
#pragma once

#include <optional>
#include <string_view>

#include "assessment/assessment.h"

namespace lacuna::assessment {

enum class Threshold { never, conflict, gap, partial, inconclusive, any };

// "never", "conflict", "gap", "partial", "inconclusive"; nothing for another name.
std::optional<Threshold> threshold_named(std::string_view name);

// Whether a finding is at least this bad. Conflict is worse than gap, gap than partial; "inconclusive" takes in
// whatever is not firmly met, "any" whatever it is asked of: with a baseline, what is met still but worse than before.
// A finding that is waived never is.
bool reaches(const Finding& finding, Threshold threshold);

struct Gate {
  Threshold threshold = Threshold::never;
  bool only_regressions = false;  // only new or worse findings count (see comparison.h)

  [[nodiscard]] bool stops(const Finding& finding) const;
  [[nodiscard]] bool stops_any(const Assessment& assessment) const;
};

}  // namespace lacuna::assessment
