#include "report/brief.h"
#include "assessment/assess.h"
#include "commands.h"
#include "origin.h"

namespace lacuna::cli {

int brief(const Common& common, const BriefOptions& options) {
  const std::string format = format_for(common, options.format, {"html", "md", "docx"});
  const std::string data = find_data(common);
  const report::Messages say = report::load_messages(data, common.report_language);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  rules::RuleSet& rules = load_rules(data, catalogue);
  const Law law = read_law(options.files);
  if (law.documents.empty()) return exit_failed;
  const assessment::Assessment result = assessment::assess(law.documents, catalogue, rules);
  const report::Origin origin = origin_of(data);
  const report::View view = report::view_of(result, say, origin);
  const report::Story story = options.audience == "workshop"     ? report::workshop_brief(view, say)
                              : options.audience == "parliament" ? report::parliament_brief(view, say)
                                                                 : report::ratification_brief(view, say);
  const report::Templates templates(data + "/model-law/templates", options.templates);
  write_output(common, format == "docx" ? report::story_docx(story, origin.date)
                       : format == "md" ? report::story_markdown(story, templates)
                                        : report::story_html(story, templates));
  return law.failures != 0 ? exit_failed : exit_ok;
}

}  // namespace lacuna::cli
