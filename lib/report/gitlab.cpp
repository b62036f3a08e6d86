#include "report/gitlab.h"

#include <nlohmann/json.hpp>

#include "assessment/comparison.h"
#include "report/anchor.h"
#include "report/json_text.h"
#include "report/message.h"
#include "report/severity.h"

namespace lacuna::report {
namespace {

using assessment::Finding;
using assessment::Status;

const char* severity_name(const Finding& finding) {
  if (finding.status == Status::conflict) return "critical";
  switch (severity_of(finding)) {
    case Severity::error:
      return "major";
    case Severity::warning:
      return "minor";
    case Severity::note:
      return "info";
  }
  return "info";
}

std::string fingerprint(const Finding& finding) {
  std::string key = finding.requirement->id + '\n' + status_name(finding.status);
  for (const assessment::ElementFinding& element : finding.elements) {
    if (element.element->kind != standard::ElementKind::supporting) {
      key += '\n' + element.element->id + (element.present ? "+" : "-");
    }
  }
  return digest_of(key);
}

}  // namespace

std::string gitlab_json(const assessment::Assessment& assessment, const Messages& say) {
  using nlohmann::ordered_json;
  ordered_json list = ordered_json::array();
  for (const Finding& finding : assessment.findings) {
    if (!is_reported(finding) || finding.waived) continue;
    const Anchor anchor = anchor_of(finding, assessment);
    list.push_back({{"description", message_of(say, assessment, finding)},
                    {"check_name", finding.requirement->id},
                    {"fingerprint", fingerprint(finding)},
                    {"severity", severity_name(finding)},
                    {"location",
                     {{"path", assessment.documents[anchor.document]->path_of(anchor.location)},
                      {"lines", {{"begin", anchor.location.line}, {"end", anchor.location.end_line}}}}}});
  }
  return json_text(list);
}

}  // namespace lacuna::report
