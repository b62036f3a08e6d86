// Findings as JUnit XML, which build servers show as tests.
#pragma once

#include <string>

#include "assessment/assessment.h"
#include "assessment/gate.h"
#include "report/messages.h"

namespace lacuna::report {

// A suite a pillar, a test case a requirement: a failure where the gate stops it, skipped where it is waived; other
// findings pass, with their message as output.
std::string junit_xml(const assessment::Assessment& assessment, const Messages& say, const assessment::Gate& gate);

}  // namespace lacuna::report
