#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "assessment/assess.h"
#include "assessment/baselines.h"
#include "assessment/gold.h"
#include "commands.h"
#include "report/evaluation.h"

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

// The regular files below a folder, by file name. Of two with one name the first by path counts.
std::map<std::string, std::string> files_by_name(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code failed;
  for (fs::recursive_directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    if (at->is_regular_file()) paths.push_back(at->path().string());
  }
  if (failed) throw Error({.code = "C307", .message = "the folder cannot be read", .path = folder});
  std::sort(paths.begin(), paths.end());
  std::map<std::string, std::string> files;
  for (const std::string& path : paths) files.emplace(fs::path(path).filename().string(), path);
  return files;
}

std::vector<assessment::Labels> load_gold(const std::string& folder, const standard::Catalogue& catalogue) {
  std::vector<assessment::Labels> gold;
  for (const auto& [name, path] : files_by_name(folder)) {
    if (fs::path(name).extension() == ".json") gold.push_back(assessment::load_labels(path, catalogue));
  }
  return gold;
}

}  // namespace

int evaluate(const Common& common, const EvaluateOptions& options) {
  const std::string data = find_data(common);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  rules::RuleSet& rules = load_rules(data, catalogue);
  const std::string folder =
      options.statutes.empty() ? (fs::path(options.gold) / ".." / "corpus").string() : options.statutes;
  const auto files = files_by_name(folder);

  std::vector<assessment::Labels> gold;
  std::vector<Law> laws;
  for (assessment::Labels& labels : load_gold(options.gold, catalogue)) {
    if (!options.only.empty() && std::none_of(options.only.begin(), options.only.end(), [&](const std::string& part) {
          return labels.statute.find(part) != std::string::npos;
        })) {
      continue;
    }
    const auto file = files.find(labels.statute);
    if (file == files.end()) {
      throw Error({.code = "C308",
                   .message = fmt::format("the statute \"{}\" is not below {}", labels.statute, folder),
                   .path = labels.path,
                   .hint = "name the folder of the statutes with --statutes"});
    }
    Law law = read_law({file->second});
    if (law.documents.empty()) return exit_failed;
    if (law.documents.front()->metadata.language != options.language) continue;
    gold.push_back(std::move(labels));
    laws.push_back(std::move(law));
  }
  if (gold.empty()) {
    throw Error({.code = "C309",
                 .message = fmt::format("no labels for statutes in language \"{}\"", options.language),
                 .path = options.gold});
  }

  std::vector<report::NamedEvaluation> evaluations{{"lacuna", {}}, {"keywords only", {}}, {"commonest answer", {}}};
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const auto result = assessment::assess(laws[i].documents, catalogue, rules);
    add_to(evaluations[0].second, catalogue, gold[i], assessment::answers_of(result));
    add_to(evaluations[1].second, catalogue, gold[i],
           assessment::keyword_answers(*laws[i].documents.front(), catalogue, rules));
    add_to(evaluations[2].second, catalogue, gold[i], assessment::commonest_answers(gold, i, catalogue));
  }
  if (options.format == "json") {
    write_output(common, report::evaluation_json(evaluations));
  } else {
    write_output(common, report::evaluation_table(evaluations, options.errors, style_for(common)));
  }
  return exit_ok;
}

}  // namespace lacuna::cli
