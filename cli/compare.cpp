#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <map>

#include "assessment/assess.h"
#include "commands.h"
#include "origin.h"
#include "progress.h"
#include "report/comparison.h"
#include "reviews.h"

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

std::string name_of(const std::string& path) {
  const fs::path clean = fs::path(path).lexically_normal();
  const fs::path last = clean.filename().empty() ? clean.parent_path().filename() : clean.filename();
  std::error_code ignored;
  return fs::is_directory(path, ignored) ? last.string() : last.stem().string();
}

// By the file or folder; by the whole path where two would bear the same name.
std::vector<std::string> names_of(const std::vector<std::string>& paths) {
  std::map<std::string, std::size_t> taken;
  for (const std::string& path : paths) ++taken[name_of(path)];
  std::vector<std::string> names;
  names.reserve(paths.size());
  for (const std::string& path : paths) names.push_back(taken[name_of(path)] > 1 ? path : name_of(path));
  return names;
}

// STATE=FILE: the judgements about each State that has some.
std::map<std::string, assessment::Review> read_reviews(const std::vector<std::string>& pairs,
                                                       const std::vector<std::string>& states, const std::string& data,
                                                       const standard::Catalogue& catalogue) {
  std::map<std::string, assessment::Review> reviews;
  for (const std::string& pair : pairs) {
    const std::size_t equals = pair.rfind('=');
    const std::string state = pair.substr(0, equals);
    if (equals == std::string::npos || std::find(states.begin(), states.end(), state) == states.end()) {
      throw Error({.code = "C323",
                   .message = fmt::format("\"{}\" does not name judgements about one of the States", pair),
                   .hint = fmt::format("--review STATE=FILE, STATE one of {}", fmt::join(states, ", "))});
    }
    reviews[state] = read_review(pair.substr(equals + 1), data, catalogue);
  }
  return reviews;
}

}  // namespace

int compare(const Common& common, const CompareOptions& options) {
  std::string format = options.format;
  if (format.empty()) format = common.output.empty() ? "text" : format_for(common, "", {"html", "xlsx", "txt"});
  if (format == "txt") format = "text";
  if (format == "xlsx") keep_from_terminal(common);
  const std::string data = find_data(common);
  const report::Messages say = report::load_messages(data, common.report_language);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  const std::vector<std::string> names = names_of(options.states);
  const auto reviews = read_reviews(options.reviews, names, data, catalogue);
  const report::Origin origin = origin_of(data);
  Progress progress("States");
  progress.doing("reading the rules");
  rules::RuleSet& rules = load_rules(data, catalogue);

  std::deque<Law> laws;  // the views borrow from what stands here
  std::deque<assessment::Assessment> assessments;
  std::vector<report::StateView> states;
  bool failed = false;
  for (const std::string& path : options.states) {
    const std::string& name = names[laws.size()];
    progress.at(laws.size(), options.states.size());
    Law& law = laws.emplace_back(read_law({path}));
    failed = failed || law.failures != 0;
    if (law.documents.empty()) continue;
    assessments.push_back(assessment::assess(law.documents, catalogue, rules));
    const auto review = reviews.find(name);
    states.push_back({name, report::view_of(assessments.back(), say, origin,
                                            review == reviews.end() ? assessment::Review{} : review->second)});
  }
  if (states.empty()) return exit_failed;
  progress.doing("writing the comparison");
  const report::Comparison comparison = report::compare(states, {options.pillars, options.levels});
  const std::string text =
      format == "xlsx"   ? report::comparison_xlsx(comparison, say, origin)
      : format == "html" ? report::comparison_html(comparison, say,
                                                   report::Templates(data + "/model-law/templates", options.templates))
                         : report::comparison_text(comparison, say, style_for(common));
  progress.finish();
  write_output(common, text);
  return failed ? exit_failed : exit_ok;
}

}  // namespace lacuna::cli
