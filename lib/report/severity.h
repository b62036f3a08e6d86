// How bad a finding is, in the three steps that machines know.
#pragma once

#include "assessment/assessment.h"

namespace lacuna::report {

enum class Severity { note, warning, error };

// Error for conflicts and for gaps in what is mandatory, warning for other gaps and what is partly met, note for what
// is inconclusive.
inline Severity severity_of(const assessment::Finding& finding) {
  using assessment::Status;
  if (finding.status == Status::conflict) return Severity::error;
  if (finding.status == Status::met || finding.certainty == assessment::Certainty::inconclusive) return Severity::note;
  const bool mandatory = finding.requirement->level.starts_with("mandatory");
  return finding.status == Status::gap && mandatory ? Severity::error : Severity::warning;
}

}  // namespace lacuna::report
