// Findings as SARIF 2.1.0 (OASIS), which code hosting services and editors show beside the text.
#pragma once

#include <string>

#include "assessment/assessment.h"
#include "report/messages.h"

namespace lacuna::report {

// One run: every requirement as a rule with its help and sources; every finding that is not met as a result, at the
// place that anchor_of gives, with partialFingerprints, suppressions where it is waived, and baselineState where it was
// compared (what was fixed stands as "absent"). Level: error for conflicts and for gaps in what is mandatory, warning
// for other gaps and what is partly met, note for what is inconclusive. `version`: of the program.
std::string sarif_json(const assessment::Assessment& assessment, const Messages& say, const std::string& version);

}  // namespace lacuna::report
