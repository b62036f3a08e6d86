// The rule files as a lint looks at them: names with the places where they are written. Private to lib/rules.
#pragma once

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "rules/lint.h"
#include "rules/loader.h"
#include "text/json_file.h"

namespace lacuna::rules {

// Concepts named side by side in one condition or neighbour: "says": ["a", "b"].
struct ConceptList {
  std::vector<std::string> names;
  std::string pointer;
};

// A role or an element as written.
struct RuleSource {
  const JsonFile* file = nullptr;
  std::string pointer;
  std::string name;  // of the role, or "requirement/element"
  std::set<std::string> concepts, roles;
  std::vector<ConceptList> lists;
  std::vector<Example> examples;
};

struct LintSources {
  std::deque<JsonFile> files;                        // keeps what the others point into
  std::map<std::string, LexiconSource> languages;    // those with concepts
  std::vector<RuleSource> roles, elements, remarks;  // in the order of the files
  std::map<std::string, const JsonFile*> by_requirement;
};

// Reads what load_rule_set has accepted.
LintSources read_lint_sources(const std::string& rules_folder);

// A lint with file and line filled in.
Lint lint_at(const JsonFile& file, const std::string& pointer, const char* code, std::string message,
             Severity severity = Severity::warning);

// "/concepts/<name>", with what comes behind it.
std::string concept_pointer(const std::string& name, const std::string& behind = "");

void lint_usage(const LintSources& sources, std::vector<Lint>& lints);                            // R230, R233
void lint_patterns(const LintSources& sources, std::vector<Lint>& lints, std::size_t& patterns);  // R231, R232
void lint_completeness(const LintSources& sources, const standard::Catalogue& catalogue, const std::string& folder,
                       std::vector<Lint>& lints);  // R234, R235, R236

}  // namespace lacuna::rules
