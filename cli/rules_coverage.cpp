#include <algorithm>
#include <filesystem>

#include "commands.h"
#include "progress.h"
#include "report/coverage.h"
#include "statute/reader.h"
#include "text/json_file.h"

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

// The statutes below a folder, by path.
std::vector<std::string> statutes_below(const std::string& folder) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) {
    throw Error({.code = "C307", .message = "the folder cannot be read", .path = folder});
  }
  std::vector<std::string> paths = files_below(folder, ".txt");
  const std::vector<std::string> xml = files_below(folder, ".xml");
  paths.insert(paths.end(), xml.begin(), xml.end());
  std::sort(paths.begin(), paths.end());
  if (paths.empty()) {
    throw Error({.code = "C311", .message = "there is no statute (.txt, .xml) below this folder", .path = folder});
  }
  return paths;
}

}  // namespace

int rules_coverage(const Common& common, const RulesCoverageOptions& options) {
  const std::string data = find_data(common);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  rules::LoadOptions under_work;
  under_work.require_all = false;
  rules::RuleSet rules = rules::load_rule_set(data, catalogue, under_work);
  const std::vector<std::string> paths = statutes_below(options.folder);
  report::CoverageReport report;
  report.coverage = assessment::start_coverage(catalogue, rules);
  {
    Progress progress("statutes");
    for (std::size_t i = 0; i < paths.size(); ++i) {
      try {
        const statute::Document document = statute::read_document(paths[i]);
        if (!assessment::add_to(report.coverage, document, rules)) report.wordless.push_back(paths[i]);
      } catch (const Error& error) {
        print_problem(error.problem());
        report.unreadable.push_back(paths[i]);
      }
      progress.at(i + 1, paths.size());
    }
  }
  write_output(common, options.format == "json" ? report::coverage_json(report)
                                                : report::coverage_text(report, style_for(common)));
  return report.unreadable.empty() ? exit_ok : exit_failed;
}

}  // namespace lacuna::cli
