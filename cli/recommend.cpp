#include "assessment/assess.h"
#include "commands.h"
#include "drafting/model_law.h"
#include "report/recommendations.h"

namespace lacuna::cli {
int recommend(const Common& common, const RecommendOptions& options) {
  const std::string data = find_data(common);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  for (const std::string& id : options.requirements) require(catalogue, id);
  const report::Messages say = report::load_messages(data, common.report_language);
  rules::RuleSet& rules = load_rules(data, catalogue);
  const Law law = read_law(options.files);
  if (law.documents.empty()) return exit_failed;

  const assessment::Assessment result = assessment::assess(law.documents, catalogue, rules, law.kinds);
  const auto model = drafting::load_model_law(data, catalogue, law.documents.front()->metadata.language);
  std::vector<std::string> shown;
  for (const assessment::Finding& finding : result.findings) {
    const standard::Requirement& requirement = *finding.requirement;
    if (wanted(options.pillars, requirement.pillar) && wanted(options.levels, requirement.level) &&
        wanted(options.requirements, requirement.id)) {
      shown.push_back(requirement.id);
    }
  }
  drafting::Recommendations all;
  if (!shown.empty()) all = drafting::recommend(result, model, shown);
  write_output(common, options.format == "json" ? report::recommendations_json(all, result, say)
                                                : report::recommendations_text(all, result, say, style_for(common)));
  return law.failures != 0 ? exit_failed : exit_ok;
}

}  // namespace lacuna::cli
