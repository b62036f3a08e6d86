#include <optional>

#include "assessment/assess.h"
#include "assessment/comparison.h"
#include "assessment/difference.h"
#include "commands.h"
#include "report/difference.h"

namespace lacuna::cli {

int diff(const Common& common, const DiffOptions& options) {
  const std::string data = find_data(common);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  std::optional<assessment::Snapshot> earlier;
  if (!options.baseline.empty()) earlier = assessment::load_snapshot(options.baseline, data);
  const report::Messages say = report::load_messages(data, common.report_language);
  rules::RuleSet& rules = load_rules(data, catalogue);
  const Law old_law = read_law(std::vector<std::string>{options.before});
  const Law new_law = read_law(std::vector<std::string>{options.now});
  if (old_law.documents.empty() || new_law.documents.empty()) return exit_failed;
  const assessment::Assessment before = assessment::assess(old_law.documents, catalogue, rules);
  assessment::Assessment now = assessment::assess(new_law.documents, catalogue, rules);
  const assessment::Difference difference = assessment::difference_of(before, now, earlier ? &*earlier : nullptr);
  if (options.format == "json") {
    write_output(common, report::difference_json(difference));
  } else if (options.format == "html") {
    write_output(common, report::difference_html(difference, say));
  } else if (options.format == "markdown") {
    write_output(common, report::difference_markdown(difference, say));
  } else {
    write_output(common, report::difference_text(difference, say, style_for(common)));
  }
  if (old_law.failures + new_law.failures != 0) return exit_failed;
  const bool regressed = difference.counts.fresh + difference.counts.worse != 0;
  return options.exit_code && regressed ? exit_findings : exit_ok;
}

}  // namespace lacuna::cli
