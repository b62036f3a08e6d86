#include "assessment/waivers.h"

#include <algorithm>
#include <set>
#include <utility>

#include "assessment/configuration.h"
#include "assessment/summary.h"
#include "text/near_names.h"

namespace lacuna::assessment {
namespace {

Waiver read_waiver(const JsonNode& node, const standard::Catalogue& catalogue) {
  Waiver waiver;
  waiver.requirement = node.text_of("requirement");
  if (catalogue.find(waiver.requirement) == nullptr) {
    throw node["requirement"].error("C331", "there is no requirement '" + waiver.requirement + "'",
                                    did_you_mean(catalogue.suggestions(waiver.requirement)));
  }
  waiver.waived.reason = node.text_of("reason");
  waiver.waived.justification = node.text_of("justification");
  for (const char* key : {"justification", "owner"}) {
    if (node.text_of(key).find_first_not_of(" \t\r\n") != std::string::npos) continue;
    throw node[key].error("C330", std::string("a waiver without words for its ") + key + " is none");
  }
  waiver.waived.citation = node.text_of("citation");
  waiver.waived.owner = node.text_of("owner");
  waiver.waived.expires = node.text_of("expires");
  if (!waiver.waived.expires.empty() && !is_date(waiver.waived.expires)) {
    throw node["expires"].error("C332", "'" + waiver.waived.expires + "' is no date of the calendar",
                                "write it as 2027-01-31");
  }
  if (waiver.waived.reason == "covered-elsewhere" && waiver.waived.citation.empty()) {
    throw node.error("C334", "a waiver of what another law covers has to cite that law",
                     "add \"citation\": \"section 12 of the ... Act\"");
  }
  const Problem place = node.error("", "").problem();
  waiver.path = place.path;
  waiver.line = place.line;
  return waiver;
}

}  // namespace

std::vector<Waiver> load_waivers(const std::string& path, const std::string& data,
                                 const standard::Catalogue& catalogue) {
  const JsonFile file = read_configuration(path, data, "waivers.schema.json", "C330");
  std::vector<Waiver> waivers;
  std::set<std::string> seen;
  for (const JsonNode& node : file.root()["waivers"].items()) {
    waivers.push_back(read_waiver(node, catalogue));
    const std::string& id = waivers.back().requirement;
    if (!seen.insert(id).second) throw node.error("C333", "'" + id + "' is waived twice");
  }
  return waivers;
}

std::vector<IdleWaiver> apply_waivers(Assessment& assessment, const std::vector<Waiver>& waivers,
                                      const std::string& today) {
  std::vector<IdleWaiver> idle;
  for (const Waiver& waiver : waivers) {
    const auto finding =
        std::find_if(assessment.findings.begin(), assessment.findings.end(),
                     [&](const Finding& candidate) { return candidate.requirement->id == waiver.requirement; });
    if (finding == assessment.findings.end()) continue;
    const bool expired = !waiver.waived.expires.empty() && waiver.waived.expires < today;
    if (expired || finding->status == Status::met) {
      idle.push_back({waiver, expired});
      continue;
    }
    finding->waived = waiver.waived;
  }
  assessment.summary = summary_of(assessment.findings);
  return idle;
}

}  // namespace lacuna::assessment
