// What the writers of a difference say alike. Private to lib/report.
#pragma once

#include <string>
#include <vector>

#include "assessment/difference.h"
#include "report/messages.h"

namespace lacuna::report {

// "Re-opened", "Opened", "Worse", "Better", "Closed", "Changed".
std::string change_title(const Messages& say, const assessment::RequirementDifference& difference);
// "partial -> gap", "partial" where it stayed; with "?" where it is inconclusive.
std::string status_step(const Messages& say, const assessment::RequirementDifference& difference);
// "lost: ...", "now says: ...", "gained: ...", "no longer says: ...": each a line, titles of elements.
std::vector<std::string> element_lines(const Messages& say, const assessment::RequirementDifference& difference);
// "fraud: s. 3 -> s. 5 (renumbered)".
std::string moved_words(const Messages& say, const assessment::RequirementDifference& difference,
                        const assessment::Moved& moved);
// "s. 3 -> s. 5", "s. 3, removed", "s. 5, new".
std::string rewording_place(const Messages& say, const assessment::Rewording& rewording);
// "2 opened, ..."; "30 sections before, 31 now: 1 added, 0 removed, 2 reworded, 28 renumbered."
std::vector<std::string> count_lines(const Messages& say, const assessment::Difference& difference);
// "Title (path)" of each text.
std::vector<std::string> text_names(const assessment::Assessment& assessment);

}  // namespace lacuna::report
