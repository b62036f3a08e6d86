#include "rules/lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "rules/lint_sources.h"
#include "rules/rule_set.h"

namespace lacuna::rules {
namespace {

// The texts of a list key of names, added to both.
void add_names(const JsonNode& node, std::set<std::string>& names, std::vector<ConceptList>* lists) {
  ConceptList list;
  for (const JsonNode& item : node.one_or_many()) list.names.push_back(item.text());
  names.insert(list.names.begin(), list.names.end());
  list.pointer = node.pointer();
  if (lists != nullptr && list.names.size() > 1) lists->push_back(std::move(list));
}

// JSON files are nested at most 64 levels deep, so recursion is bounded.
void collect_names(const JsonNode& node, RuleSource& rule) {
  for (const JsonNode& item : node.items()) collect_names(item, rule);
  for (const auto& [key, value] : node.members()) {
    if (key == "says" || key == "defines" || key == "heading" || key == "not-heading") {
      add_names(value, rule.concepts, &rule.lists);
    } else if (key == "role" || key == "in" || key == "not-in") {
      add_names(value, rule.roles, nullptr);
    } else {
      collect_names(value, rule);
    }
  }
}

RuleSource read_rule(const JsonFile& file, const JsonNode& node, std::string name) {
  RuleSource rule;
  rule.file = &file;
  rule.pointer = node.pointer();
  rule.name = std::move(name);
  for (const char* key : {"when", "unless", "maybe", "near"}) {
    if (node.has(key)) collect_names(node[key], rule);
  }
  rule.examples = read_examples(node["examples"]);
  return rule;
}

}  // namespace

LintSources read_lint_sources(const std::string& rules_folder) {
  LintSources sources;
  sources.languages = read_lexicons(rules_folder, sources.files);
  std::erase_if(sources.languages, [](const auto& language) { return language.second.concepts.empty(); });
  for (const std::string& path : files_below(rules_folder + "/roles", ".json")) {
    const JsonFile& file = sources.files.emplace_back(read_json(path));
    for (const JsonNode& node : file.root()["roles"].items()) {
      sources.roles.push_back(read_rule(file, node, node.text_of("role")));
    }
  }
  for (const std::string& path : files_below(rules_folder + "/elements", ".json")) {
    const JsonFile& file = sources.files.emplace_back(read_json(path));
    const std::string requirement = file.root().text_of("requirement");
    sources.by_requirement.emplace(requirement, &file);
    for (const auto& [name, node] : file.root()["elements"].members()) {
      sources.elements.push_back(read_rule(file, node, fmt::format("{}/{}", requirement, name)));
    }
  }
  for (const std::string& path : files_below(rules_folder + "/remarks", ".json")) {
    const JsonFile& file = sources.files.emplace_back(read_json(path));
    for (const JsonNode& node : file.root()["remarks"].items()) {
      sources.remarks.push_back(read_rule(file, node, node.text_of("remark")));
    }
  }
  return sources;
}

Lint lint_at(const JsonFile& file, const std::string& pointer, const char* code, std::string message,
             Severity severity) {
  Problem problem;
  problem.pointer = pointer;
  const Error located = file.located(std::move(problem));
  return {code, severity, std::move(message), file.path(), located.problem().line, pointer};
}

LintReport lint_rules(const std::string& data_directory, const standard::Catalogue& catalogue) {
  LoadOptions options;
  options.require_all = false;
  const RuleSet set = load_rule_set(data_directory, catalogue, options);
  const std::string folder = data_directory + "/rules";
  const LintSources sources = read_lint_sources(folder);

  LintReport report;
  report.languages = sources.languages.size();
  report.concepts = set.concepts.size();
  report.roles = set.roles.size();
  report.elements = set.elements.size();
  for (const auto* rules : {&sources.roles, &sources.elements, &sources.remarks}) {
    for (const RuleSource& rule : *rules) report.examples += rule.examples.size();
  }
  lint_usage(sources, report.lints);
  lint_patterns(sources, report.lints, report.patterns);
  lint_completeness(sources, catalogue, folder + "/elements", report.lints);
  std::stable_sort(report.lints.begin(), report.lints.end(), [](const Lint& a, const Lint& b) {
    return std::tie(a.file, a.line, a.pointer, a.code) < std::tie(b.file, b.line, b.pointer, b.code);
  });
  return report;
}

const char* severity_name(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

}  // namespace lacuna::rules
