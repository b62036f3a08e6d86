#include "report/message.h"

#include <fmt/format.h>

#include <vector>

#include "report/inert.h"
#include "report/wording.h"
#include "text/display.h"

namespace lacuna::report {
namespace {

using assessment::Assessment;
using assessment::ElementFinding;
using assessment::Evidence;
using assessment::Finding;
using standard::ElementKind;

std::string shown(const Messages& say, const Evidence& evidence) {
  const std::string place = evidence.citation.empty()
                                ? say("place.line", {{"line", static_cast<double>(evidence.location.line)}})
                                : printable(evidence.citation);
  return fmt::format("{} \xE2\x80\x9C{}\xE2\x80\x9D", place, printable(evidence.quote));
}

}  // namespace

std::string headline(const Messages& say, const Finding& finding) {
  const bool open = finding.certainty == assessment::Certainty::inconclusive;
  return say(open ? "finding.inconclusive" : "finding.headline",
             {{"status", status_in_words(say, finding.status)}, {"title", title_of(say, *finding.requirement)}});
}

std::string message_of(const Messages& say, const Assessment& assessment, const Finding& finding) {
  std::vector<std::string> lines{headline(say, finding)};
  std::vector<std::string> missing;
  const ElementFinding* nearest = nullptr;
  const ElementFinding* wrong = nullptr;
  for (const ElementFinding& element : finding.elements) {
    const ElementKind kind = element.element->kind;
    const bool against = kind == ElementKind::defect || kind == ElementKind::conflict;
    if (against && element.present && wrong == nullptr) wrong = &element;
    if (kind != ElementKind::core || element.present) continue;
    missing.push_back(title_of(say, *finding.requirement, *element.element));
    if (nearest == nullptr && !element.nearest.empty()) nearest = &element;
  }
  if (wrong != nullptr) {
    std::string what = title_of(say, *finding.requirement, *wrong->element);
    if (!wrong->evidence.empty()) what += ", " + shown(say, wrong->evidence.front());
    lines.push_back(say("finding.wrong", {{"items", what}}));
  }
  const bool met = finding.status == assessment::Status::met;
  if (!missing.empty() && !met) {
    lines.push_back(say("finding.missing", {{"items", fmt::format("{}", fmt::join(missing, "; "))}}));
  }
  if (nearest != nullptr && !met) {
    const assessment::NearMiss& near = nearest->nearest.front();
    lines.push_back(say("finding.nearest", {{"place", shown(say, near.evidence)}, {"lacks", near.lacks}}));
  }
  if (!finding.home_not_loaded.empty()) lines.push_back(elsewhere_in_words(say, finding));
  if (const std::string change = change_in_words(say, finding); !change.empty()) {
    lines.push_back(say("finding.change", {{"change", change}}));
  }
  if (finding.waived) lines.push_back(say("finding.waived", {{"waiver", waiver_in_words(say, *finding.waived)}}));
  const std::string advice = recommendation_in_words(say, assessment, finding);
  if (!advice.empty()) lines.push_back(advice);
  return inert_text(fmt::format("{}", fmt::join(lines, "\n")));
}

std::string help_of(const Messages& say, const standard::Requirement& requirement) {
  return fmt::format("{}\n{}\n{}", why_of(say, requirement), recommend_of(say, requirement),
                     say("finding.help", {{"sources", sources_in_words(say, requirement.sources)},
                                          {"level", level_in_words(say, requirement.level)},
                                          {"home", home_in_words(say, requirement.usual_home)}}));
}

}  // namespace lacuna::report
