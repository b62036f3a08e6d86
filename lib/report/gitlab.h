// Findings as a GitLab code quality report.
#pragma once

#include <string>

#include "assessment/assessment.h"
#include "report/messages.h"

namespace lacuna::report {

// An array of findings that are neither met nor waived: description, check_name, fingerprint, severity, location.
// GitLab compares the fingerprints of two branches itself; they are made of the requirement, its status and what is
// missing, so that a finding is new there where it is new or has changed.
std::string gitlab_json(const assessment::Assessment& assessment, const Messages& say);

}  // namespace lacuna::report
