#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "assessment/comparison.h"
#include "report/anchor.h"
#include "report/github.h"
#include "report/inert.h"
#include "report/message.h"
#include "report/severity.h"

namespace lacuna::report {
namespace {

using assessment::Assessment;
using assessment::Finding;
using assessment::Gate;

// As the runner decodes it: in properties also the characters that separate them.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool escape = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    out += escape ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return out;
}

const char* command_of(const Finding& finding) {
  switch (severity_of(finding)) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "notice";
  }
  return "notice";
}

}  // namespace

std::string github_annotations(const Assessment& assessment, const Messages& say, const Gate& gate) {
  std::vector<const Finding*> findings;
  for (const Finding& finding : assessment.findings) {
    const bool shown = is_reported(finding) && !finding.waived;
    if (shown && (!gate.only_regressions || is_regression(finding))) findings.push_back(&finding);
  }
  std::stable_sort(findings.begin(), findings.end(), [&](const Finding* a, const Finding* b) {
    if (gate.stops(*a) != gate.stops(*b)) return gate.stops(*a);
    return severity_of(*a) > severity_of(*b);
  });
  std::string out;
  for (const Finding* finding : findings) {
    const Anchor anchor = anchor_of(*finding, assessment);
    out += fmt::format("::{} file={},line={},endLine={},title={}::{}\n", command_of(*finding),
                       escaped(inert_line(assessment.documents[anchor.document]->path_of(anchor.location)), true),
                       anchor.location.line, anchor.location.end_line, escaped(finding->requirement->id, true),
                       escaped(message_of(say, assessment, *finding), false));
  }
  return out;
}

}  // namespace lacuna::report
