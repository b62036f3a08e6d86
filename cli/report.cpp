#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "assessment/assess.h"
#include "commands.h"
#include "origin.h"
#include "proposals.h"
#include "report/correspondence.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/page.h"
#include "report/review_file.h"
#include "report/spreadsheet.h"

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

std::string written(const std::string& format, const assessment::Assessment& result, const report::Messages& say,
                    const report::Origin& origin, const report::Templates& templates, const assessment::Review& review,
                    const drafting::Recommendations& proposals) {
  if (format == "json") return report::assessment_json(result, review, &proposals);
  report::View view = report::view_of(result, say, origin, review);
  report::add_proposals(view, proposals, say);
  if (format == "html") return report::html_report(view, say, templates);
  if (format == "xlsx") return report::xlsx_report(view, say, origin);
  if (format == "docx") return report::docx_report(view, say, origin);
  if (format == "md") return report::markdown_report(view, say, templates);
  return report::csv_report(view, say);
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
  if ((format == "xlsx" || format == "docx") && common.output.empty() && isatty(STDOUT_FILENO) != 0) {
    throw Error({.code = "C316", .message = "this format is not for a terminal", .hint = "name a file with -o"});
  }
  return format;
}

assessment::Review read_review(const std::string& path, const std::string& data, const standard::Catalogue& catalogue) {
  if (path.empty()) return {};
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error({.code = "C318", .message = "the file of judgements cannot be read", .path = path});
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::vector<report::Messages> languages;
  for (const std::string& language : report::report_languages(data)) {
    languages.push_back(report::load_messages(data, language));
  }
  return report::parse_review(bytes, path, catalogue, languages);
}

int report(const Common& common, const ReportOptions& options) {
  const std::string format = format_for(common, options.format, {"html", "md", "csv", "json", "xlsx", "docx"});
  const std::string data = find_data(common);
  const report::Messages say = report::load_messages(data, common.report_language);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  const assessment::Review review = read_review(options.review, data, catalogue);
  rules::RuleSet& rules = load_rules(data, catalogue);
  const Law law = read_law(options.files);
  if (law.documents.empty()) return exit_failed;
  const assessment::Assessment result = assessment::assess(law.documents, catalogue, rules, law.kinds);
  const report::Templates templates(data + "/model-law/templates", options.templates);
  write_output(
      common, written(format, result, say, origin_of(data), templates, review, proposals_for(result, data, catalogue)));
  return law.failures != 0 ? exit_failed : exit_ok;
}

}  // namespace lacuna::cli
