// What is kept of an assessment, as a file (see assessment/comparison.h).
#pragma once

#include <string>

#include "assessment/comparison.h"

namespace lacuna::report {

// {"about": ..., "requirements": {"offence.means": {"status", "certainty", "present": [...], "was_open"}}}, by id, an
// entry a line, so that a change of the file reads well in a diff. The same snapshot gives the same bytes.
std::string snapshot_json(const assessment::Snapshot& snapshot);

}  // namespace lacuna::report
