#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <filesystem>

#include "assessment/assess.h"
#include "commands.h"
#include "origin.h"
#include "progress.h"
#include "report/comparison.h"

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

// The statutes of one State: a file, or the .txt and .xml files below a folder, by path.
std::vector<std::string> files_of(const std::string& path) {
  std::error_code failed;
  if (!fs::is_directory(path, failed)) return {path};
  std::vector<std::string> files;
  for (fs::recursive_directory_iterator at(path, failed), end; !failed && at != end; at.increment(failed)) {
    const std::string extension = at->path().extension().string();
    if (at->is_regular_file() && (extension == ".txt" || extension == ".xml")) files.push_back(at->path().string());
  }
  std::sort(files.begin(), files.end());
  if (failed || files.empty()) {
    throw Error({.code = "C307", .message = "there are no statutes (.txt, .xml) in this folder", .path = path});
  }
  return files;
}

std::string name_of(const std::string& path) {
  const fs::path clean = fs::path(path).lexically_normal();
  const fs::path last = clean.filename().empty() ? clean.parent_path().filename() : clean.filename();
  std::error_code ignored;
  return fs::is_directory(path, ignored) ? last.string() : last.stem().string();
}

}  // namespace

int compare(const Common& common, const CompareOptions& options) {
  std::string format = options.format;
  if (format.empty()) format = common.output.empty() ? "text" : format_for(common, "", {"html", "xlsx", "txt"});
  if (format == "txt") format = "text";
  if (format == "xlsx") format_for(common, format, {"xlsx"});
  const std::string data = find_data(common);
  const report::Messages say = report::load_messages(data, common.report_language);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  rules::RuleSet& rules = load_rules(data, catalogue);
  const report::Origin origin = origin_of(data);

  std::deque<Law> laws;  // the views borrow from what stands here
  std::deque<assessment::Assessment> assessments;
  std::vector<report::StateView> states;
  bool failed = false;
  {
    Progress progress("States");
    for (const std::string& path : options.states) {
      progress.at(laws.size(), options.states.size());
      Law& law = laws.emplace_back(read_law(files_of(path)));
      failed = failed || law.failures != 0;
      if (law.documents.empty()) continue;
      assessments.push_back(assessment::assess(law.documents, catalogue, rules));
      states.push_back({name_of(path), report::view_of(assessments.back(), say, origin)});
    }
  }
  if (states.empty()) return exit_failed;
  const report::Comparison comparison = report::compare(states, {options.pillars, options.levels});
  if (format == "xlsx") {
    write_output(common, report::comparison_xlsx(comparison, say, origin));
  } else if (format == "html") {
    const report::Templates templates(data + "/model-law/templates", options.templates);
    write_output(common, report::comparison_html(comparison, say, templates));
  } else {
    write_output(common, report::comparison_text(comparison, say, style_for(common)));
  }
  return failed ? exit_failed : exit_ok;
}

}  // namespace lacuna::cli
