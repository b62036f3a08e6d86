// Findings for GitHub: annotations at the provision, and a summary of the step.
#pragma once

#include <string>

#include "assessment/assessment.h"
#include "assessment/gate.h"
#include "report/messages.h"

namespace lacuna::report {

// Workflow commands ("::error file=bill.txt,line=3,title=...::...") for the findings that are not met and not waived,
// the worst first, since only the first ten of a kind are shown; with a baseline, only those that are new or worse.
std::string github_annotations(const assessment::Assessment& assessment, const Messages& say,
                               const assessment::Gate& gate);

// Markdown for the page of a run: the texts, the counts, what stops the run, then what else is not met.
std::string step_summary(const assessment::Assessment& assessment, const Messages& say, const assessment::Gate& gate);

}  // namespace lacuna::report
