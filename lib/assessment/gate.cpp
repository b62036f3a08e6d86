#include "assessment/gate.h"

#include <algorithm>
#include <array>
#include <utility>

#include "assessment/comparison.h"

namespace lacuna::assessment {

std::optional<Threshold> threshold_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Threshold>, 5> names{
      {{"never", Threshold::never},
       {"conflict", Threshold::conflict},
       {"gap", Threshold::gap},
       {"partial", Threshold::partial},
       {"inconclusive", Threshold::inconclusive}}};
  for (const auto& [known, threshold] : names) {
    if (known == name) return threshold;
  }
  return std::nullopt;
}

bool reaches(const Finding& finding, Threshold threshold) {
  if (finding.waived) return false;
  switch (threshold) {
    case Threshold::never:
      return false;
    case Threshold::conflict:
      return finding.status == Status::conflict;
    case Threshold::gap:
      return finding.status == Status::conflict || finding.status == Status::gap;
    case Threshold::partial:
      return finding.status != Status::met;
    case Threshold::inconclusive:
      return finding.status != Status::met || finding.certainty == Certainty::inconclusive;
    case Threshold::any:
      return true;
  }
  return false;
}

bool Gate::stops(const Finding& finding) const {
  return reaches(finding, threshold) && (!only_regressions || is_regression(finding));
}

bool Gate::stops_any(const Assessment& assessment) const {
  return std::any_of(assessment.findings.begin(), assessment.findings.end(),
                     [this](const Finding& finding) { return stops(finding); });
}

}  // namespace lacuna::assessment
