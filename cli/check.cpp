#include <algorithm>

#include "assessment/assess.h"
#include "bills.h"
#include "commands.h"
#include "report/json.h"
#include "report/terminal.h"

namespace lacuna::cli {
namespace {

using assessment::Assessment;
using assessment::Finding;
using assessment::Status;

bool wanted(const std::vector<std::string>& list, const std::string& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

// Whether a status is at or above the threshold of --fail-on.
bool reaches(Status status, const std::string& threshold) {
  if (threshold == "never" || status == Status::met) return false;
  if (status == Status::conflict) return true;
  if (status == Status::gap) return threshold != "conflict";
  return threshold == "partial";
}

bool is_shown(const Finding& finding, const CheckOptions& options) {
  return wanted(options.pillars, finding.requirement->pillar) && wanted(options.levels, finding.requirement->level) &&
         wanted(options.statuses, status_name(finding.status)) && wanted(options.requirements, finding.requirement->id);
}

}  // namespace

int check(const Common& common, const CheckOptions& options) {
  const std::string data = find_data(common);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  for (const std::string& id : options.requirements) require(catalogue, id);
  const report::Messages say = report::load_messages(data, common.report_language);
  rules::RuleSet& rules = load_rules(data, catalogue);
  const Law law = read_law(options.files);
  if (law.documents.empty()) return exit_failed;

  const AmendedLaw amended = amend(law, options.bills);
  Assessment result = assessment::assess(amended.documents, catalogue, rules);
  std::erase_if(result.findings, [&](const Finding& finding) { return !is_shown(finding, options); });
  if (!options.bills.empty()) {
    const Assessment before = assessment::assess(law.documents, catalogue, rules);
    const report::BillEffect effect{amended.applied(), &before, &result};
    write_output(common, options.format == "json" ? report::bill_effect_json(effect)
                                                  : report::bill_effect_text(effect, say, style_for(common)));
  } else if (options.format == "json") {
    write_output(common, report::assessment_json(result));
  } else {
    report::TerminalStyle style = style_for(common);
    style.every_element = options.every_element;
    write_output(common, report::terminal_matrix(result, say, style));
  }
  if (law.failures != 0 || amended.failures != 0) return exit_failed;
  const bool found = std::any_of(result.findings.begin(), result.findings.end(),
                                 [&](const Finding& finding) { return reaches(finding.status, options.fail_on); });
  return found ? exit_findings : exit_ok;
}

}  // namespace lacuna::cli
