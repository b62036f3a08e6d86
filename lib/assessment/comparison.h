// What this text made worse: an assessment compared with what was kept of an earlier one.
//
//   Snapshot before = load_snapshot("baseline.json", data);
//   compare(result, before);                      // fills change, lost, gained, reopened of every finding
//   write(snapshot_json(snapshot_of(result, &before)));
//
// Only verdicts are compared, never places: renumbered, moved and reflowed text is no change.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "assessment/assessment.h"

namespace lacuna::assessment {

// What is kept of a verdict.
struct Kept {
  Status status = Status::gap;
  Certainty certainty = Certainty::firm;
  std::vector<std::string> present;  // ids of the elements that were, of every kind
  bool was_open = false;             // it was not met at some time before
};

struct Snapshot {
  std::map<std::string, Kept> requirements;  // by id
};

// What to keep of an assessment; `before`: what was kept of an earlier one, so that its open findings are remembered.
Snapshot snapshot_of(const Assessment& assessment, const Snapshot* before = nullptr);

// How the findings stand to the snapshot. A requirement that it lacks is not compared.
void compare(Assessment& assessment, const Snapshot& before);

// How many findings have each state.
struct Changes {
  std::size_t fresh = 0, worse = 0, better = 0, fixed = 0, unchanged = 0;
};
Changes count_changes(const Assessment& assessment);

// Whether the finding is one that this text made: new or worse.
bool is_regression(const Finding& finding);

// Whether there is something to tell: it is not met, or met still but worse than before.
bool is_reported(const Finding& finding);

// Reads a file that snapshot_json (report/) wrote. Error C320 with place for one that cannot be read.
Snapshot load_snapshot(const std::string& path, const std::string& data);

}  // namespace lacuna::assessment
