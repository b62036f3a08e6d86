#include "report/junit.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "assessment/comparison.h"
#include "report/anchor.h"
#include "report/inert.h"
#include "report/message.h"
#include "report/wording.h"
#include "statute/xml_escape.h"

namespace lacuna::report {
namespace {

using assessment::Assessment;
using assessment::Finding;
using assessment::Gate;

void attribute(std::string& out, const char* name, const std::string& value) {
  out.append(" ").append(name).append("=\"");
  statute::append_xml_value(out, value);
  out += '"';
}

struct Counts {
  std::size_t tests = 0, failures = 0, skipped = 0;
  void add(const Finding& finding, const Gate& gate) {
    ++tests;
    failures += gate.stops(finding) ? 1 : 0;
    skipped += finding.waived ? 1 : 0;
  }
  [[nodiscard]] std::string attributes() const {
    return fmt::format(" tests=\"{}\" failures=\"{}\" skipped=\"{}\" errors=\"0\"", tests, failures, skipped);
  }
};

void test_case(std::string& out, const Finding& finding, const Assessment& assessment, const Messages& say,
               const Gate& gate) {
  const Anchor anchor = anchor_of(finding, assessment);
  out += "  <testcase";
  attribute(out, "classname", "lacuna." + finding.requirement->pillar);
  attribute(out, "name", finding.requirement->id + ": " + title_of(say, *finding.requirement));
  attribute(out, "file", inert_line(assessment.documents[anchor.document]->path_of(anchor.location)));
  out += fmt::format(" line=\"{}\"", anchor.location.line);
  if (finding.waived) {
    out += ">\n   <skipped";
    attribute(out, "message", say("finding.waived", {{"waiver", waiver_in_words(say, *finding.waived)}}));
    out += "/>\n  </testcase>\n";
  } else if (gate.stops(finding)) {
    out += ">\n   <failure";
    attribute(out, "type", status_name(finding.status));
    attribute(out, "message", headline(say, finding));
    out += '>';
    statute::append_xml_text(out, message_of(say, assessment, finding));
    out += "</failure>\n  </testcase>\n";
  } else if (is_reported(finding)) {
    out += ">\n   <system-out>";
    statute::append_xml_text(out, message_of(say, assessment, finding));
    out += "</system-out>\n  </testcase>\n";
  } else {
    out += "/>\n";
  }
}

}  // namespace

std::string junit_xml(const Assessment& assessment, const Messages& say, const Gate& gate) {
  std::vector<std::string> pillars;
  Counts all;
  for (const Finding& finding : assessment.findings) {
    all.add(finding, gate);
    const std::string& pillar = finding.requirement->pillar;
    if (std::find(pillars.begin(), pillars.end(), pillar) == pillars.end()) pillars.push_back(pillar);
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"lacuna\"";
  out += all.attributes() + ">\n";
  for (const std::string& pillar : pillars) {
    Counts counts;
    std::string cases;
    for (const Finding& finding : assessment.findings) {
      if (finding.requirement->pillar != pillar) continue;
      counts.add(finding, gate);
      test_case(cases, finding, assessment, say, gate);
    }
    out += " <testsuite";
    attribute(out, "name", pillar);
    out += counts.attributes() + ">\n" + cases + " </testsuite>\n";
  }
  return out + "</testsuites>\n";
}

}  // namespace lacuna::report
