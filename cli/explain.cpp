#include <algorithm>

#include "assessment/assess.h"
#include "commands.h"
#include "report/terminal.h"

namespace lacuna::cli {

int explain(const Common& common, const ExplainOptions& options) {
  const std::string data = find_data(common);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  require(catalogue, options.requirement);
  rules::RuleSet& rules = load_rules(data, catalogue);
  const Law law = read_law(options.files);
  if (law.documents.empty()) return exit_failed;
  const assessment::Assessment result = assessment::assess(law.documents, catalogue, rules);
  const auto traces = assessment::explain(law.documents, catalogue, rules, options.requirement);
  const auto finding = std::find_if(result.findings.begin(), result.findings.end(), [&](const auto& candidate) {
    return candidate.requirement->id == options.requirement;
  });
  if (finding != result.findings.end()) {
    write_output(common,
                 report::terminal_explanation(*finding, traces, report::load_messages(data, "en"), style_for(common)));
  }
  return law.failures != 0 ? exit_failed : exit_ok;
}

}  // namespace lacuna::cli
