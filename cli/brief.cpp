#include "report/brief.h"

#include "commands.h"
#include "judged_law.h"

namespace lacuna::cli {
namespace {

report::Story story_for(const std::string& audience, const report::View& view, const report::Messages& say) {
  if (audience == "workshop") return report::workshop_brief(view, say);
  if (audience == "parliament") return report::parliament_brief(view, say);
  return report::ratification_brief(view, say);
}

}  // namespace

int brief(const Common& common, const BriefOptions& options) {
  const std::string format = format_for(common, options.format, {"html", "md", "docx"});
  Progress progress;
  const auto judged = judge(common, options.files, options.review, progress);
  if (judged == nullptr) return exit_failed;
  progress.doing("writing the brief");
  const report::Story story = story_for(options.audience, judged->view(), judged->say);
  const report::Templates templates(judged->data + "/model-law/templates", options.templates);
  const std::string text = format == "docx" ? report::story_docx(story, judged->origin.date)
                           : format == "md" ? report::story_markdown(story, templates)
                                            : report::story_html(story, templates);
  progress.finish();
  write_output(common, text);
  return judged->law.failures != 0 ? exit_failed : exit_ok;
}

}  // namespace lacuna::cli
