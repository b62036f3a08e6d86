// What a run says beside the verdicts: other laws, waivers, changes since a baseline.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "assessment/comparison.h"
#include "report/wording.h"

namespace lacuna::report {

std::vector<std::size_t> documents_behind(const assessment::Finding& finding) {
  std::set<std::size_t> documents;
  for (const assessment::ElementFinding& element : finding.elements) {
    for (const assessment::Evidence& evidence : element.evidence) documents.insert(evidence.document);
  }
  return {documents.begin(), documents.end()};
}

std::string elsewhere_in_words(const Messages& say, const assessment::Finding& finding) {
  if (finding.home_not_loaded.empty()) return "";
  return say("home.not-loaded", {{"home", home_in_words(say, finding.home_not_loaded)}});
}

std::string waiver_in_words(const Messages& say, const assessment::Waived& waived) {
  std::string words = fmt::format("{}: {}", say("waiver." + waived.reason), waived.justification);
  if (!waived.citation.empty()) words += fmt::format(" ({})", waived.citation);
  words += fmt::format("; {}", waived.owner);
  if (!waived.expires.empty()) words += ", " + say("waiver.until", {{"day", waived.expires}});
  return words;
}

std::string change_in_words(const Messages& say, const assessment::Finding& finding) {
  using assessment::Change;
  const bool silent = finding.change == Change::not_compared ||
                      (finding.change == Change::unchanged && finding.lost.empty() && finding.gained.empty());
  if (silent) return "";
  std::string words =
      say(finding.reopened ? "change.reopened" : std::string("change.") + assessment::change_name(finding.change));
  const auto titles = [&](const std::vector<std::string>& ids) {
    std::vector<std::string> list;
    for (const assessment::ElementFinding& element : finding.elements) {
      const bool named = std::find(ids.begin(), ids.end(), element.element->id) != ids.end();
      if (named) list.push_back(title_of(say, *finding.requirement, *element.element));
    }
    return fmt::format("{}", fmt::join(list, "; "));
  };
  if (!finding.lost.empty()) words += ": " + say("change.lost", {{"items", titles(finding.lost)}});
  if (!finding.gained.empty()) words += ": " + say("change.gained", {{"items", titles(finding.gained)}});
  return words;
}

std::string changes_in_words(const Messages& say, const assessment::Assessment& assessment) {
  const assessment::Changes changes = assessment::count_changes(assessment);
  const std::size_t all = changes.fresh + changes.worse + changes.better + changes.fixed + changes.unchanged;
  if (all == 0) return "";
  return say("change.all", {{"fresh", static_cast<double>(changes.fresh)},
                            {"worse", static_cast<double>(changes.worse)},
                            {"better", static_cast<double>(changes.better)},
                            {"fixed", static_cast<double>(changes.fixed)},
                            {"unchanged", static_cast<double>(changes.unchanged)}});
}

}  // namespace lacuna::report
