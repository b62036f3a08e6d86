// Findings that a State answers for otherwise: by a reservation, by another law, by saying why a rule does not apply.
// A waiver changes no verdict. It takes the finding out of the counts and of what a run fails on, for as long as it
// runs, and is told with its reason wherever the finding is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "standard/catalogue.h"

namespace lacuna::assessment {

struct Waiver {
  std::string requirement;
  Waived waived;
  std::string path;        // the file
  std::uint32_t line = 0;  // where it stands
};

// Reads {"waivers": [{"requirement", "reason", "justification", "citation", "owner", "expires"}]}. Errors with place:
// C330 for a file that does not fit its schema, C331 for a requirement that there is none of, C332 for a date that is
// none, C333 for two waivers of one requirement, C334 for "covered-elsewhere" without the citation of the other law.
std::vector<Waiver> load_waivers(const std::string& path, const std::string& data,
                                 const standard::Catalogue& catalogue);

// What became of waivers that waive nothing.
struct IdleWaiver {
  Waiver waiver;
  bool expired = false;  // else: the requirement is met
};

// Marks the findings and counts them apart; gives the waivers that do not apply, in their order. `today`: an ISO 8601
// date; a waiver holds through the day that it names.
std::vector<IdleWaiver> apply_waivers(Assessment& assessment, const std::vector<Waiver>& waivers,
                                      const std::string& today);

}  // namespace lacuna::assessment
