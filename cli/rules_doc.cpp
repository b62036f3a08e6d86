#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>

#include "commands.h"
#include "report/rule_pages.h"
#include "text/json_file.h"

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

// Pages in the folder that were written by this command but belong to no requirement any more.
std::vector<std::string> left_over(const std::string& folder, const std::vector<report::RulePage>& pages) {
  std::set<std::string> names;
  for (const report::RulePage& page : pages) names.insert(page.name);
  std::vector<std::string> list;
  for (const std::string& path : files_below(folder, ".md")) {
    const fs::path file(path);
    if (file.parent_path() != fs::path(folder) || names.count(file.filename().string()) > 0) continue;
    if (content_of(path).value_or("").rfind(report::rule_page_mark, 0) == 0) list.push_back(path);
  }
  return list;
}

struct Stale {
  const report::RulePage* page;
  std::string path;
  const char* how;  // "missing", "out of date"
};

std::vector<Stale> stale_pages(const std::string& folder, const std::vector<report::RulePage>& pages) {
  std::vector<Stale> list;
  for (const report::RulePage& page : pages) {
    std::string path = (fs::path(folder) / page.name).string();
    const auto content = content_of(path);
    if (content != page.text) list.push_back({&page, std::move(path), content ? "out of date" : "missing"});
  }
  return list;
}

void write_pages(const std::string& folder, const std::vector<Stale>& stale, const std::vector<std::string>& surplus) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) throw Error({.code = "C303", .message = "the folder could not be made", .path = folder});
  for (const Stale& page : stale) write_file(page.path, page.page->text);
  for (const std::string& path : surplus) {
    fs::remove(path, failed);
    if (failed) throw Error({.code = "C303", .message = "the page could not be removed", .path = path});
  }
}

}  // namespace

int rules_doc(const Common& common, const RulesDocOptions& options) {
  const std::string data = find_data(common);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  rules::LoadOptions under_work;
  under_work.require_all = false;
  const rules::RuleSet rules = rules::load_rule_set(data, catalogue, under_work);
  const std::vector<report::RulePage> pages = report::rule_pages(catalogue, rules, report::load_messages(data, "en"));
  const std::string folder = options.folder.empty() ? (fs::path(data) / "rules" / "doc").string() : options.folder;
  const std::vector<Stale> stale = stale_pages(folder, pages);
  const std::vector<std::string> surplus = left_over(folder, pages);
  std::string out;
  if (options.check) {
    for (const Stale& page : stale) out += fmt::format("{}: {}\n", page.path, page.how);
    for (const std::string& path : surplus) out += fmt::format("{}: of no requirement\n", path);
    out += fmt::format("{}, {} stale\n", plural(pages.size(), "page"), stale.size() + surplus.size());
    if (!stale.empty() || !surplus.empty()) out += "\"lacuna rules doc\" writes them anew\n";
  } else {
    write_pages(folder, stale, surplus);
    out = fmt::format("{}: {}, {} written, {} removed\n", folder, plural(pages.size(), "page"), stale.size(),
                      surplus.size());
  }
  write_output(common, out);
  return options.check && !(stale.empty() && surplus.empty()) ? exit_findings : exit_ok;
}

}  // namespace lacuna::cli
