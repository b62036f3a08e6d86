#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "commands.h"
#include "judged_law.h"
#include "report/correspondence.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/page.h"
#include "report/spreadsheet.h"

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

std::string written(const std::string& format, const JudgedLaw& judged, const std::string& own_templates) {
  if (format == "json") return report::assessment_json(judged.result, judged.review, &judged.proposals);
  const report::View view = judged.view();
  if (format == "xlsx") return report::xlsx_report(view, judged.say, judged.origin);
  if (format == "docx") return report::docx_report(view, judged.say, judged.origin);
  if (format == "csv") return report::csv_report(view, judged.say);
  const report::Templates templates(judged.data + "/model-law/templates", own_templates);
  return format == "html" ? report::html_report(view, judged.say, templates)
                          : report::markdown_report(view, judged.say, templates);
}

}  // namespace

std::string format_for(const Common& common, const std::string& asked, const std::vector<std::string>& known) {
  std::string format = asked;
  if (format.empty() && !common.output.empty()) {
    format = fs::path(common.output).extension().string();
    format = format.empty() ? format : format.substr(1);
    if (format == "htm") format = "html";
    if (format == "markdown") format = "md";
  }
  if (std::find(known.begin(), known.end(), format) == known.end()) {
    throw Error({.code = "C315",
                 .message = format.empty() ? "the format of the report is not said"
                                           : fmt::format("there is no report of the format \"{}\"", format),
                 .path = common.output,
                 .hint = fmt::format("name it with --format, or by the output's name: {}", fmt::join(known, ", "))});
  }
  if (format == "xlsx" || format == "docx") keep_from_terminal(common);
  return format;
}

int report(const Common& common, const ReportOptions& options) {
  const std::string format = format_for(common, options.format, {"html", "md", "csv", "json", "xlsx", "docx"});
  Progress progress;
  const auto judged = judge(common, options.files, options.review, progress);
  if (judged == nullptr) return exit_failed;
  progress.doing("writing the report");
  const std::string text = written(format, *judged, options.templates);
  progress.finish();
  write_output(common, text);
  return judged->law.failures != 0 ? exit_failed : exit_ok;
}

}  // namespace lacuna::cli
