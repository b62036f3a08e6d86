#include <algorithm>
#include <utility>

#include "rules/facts.h"
#include "rules/lint_sources.h"
#include "rules/pattern.h"

namespace lacuna::rules {
namespace {

using pattern::Node;

// "@name" in a pattern. The depth of patterns is bounded by their parser.
void collect_references(const Node& node, std::set<std::string>& names) {
  if (node.kind == pattern::Kind::concept_hit) names.insert(node.text);
  for (const Node& part : node.parts) collect_references(part, names);
}

// Concepts and roles as one graph; the names of roles are marked with a prefix that no concept has.
class Usage {
 public:
  static std::string role(const std::string& name) { return "role " + name; }

  void add(const std::string& from, const std::string& to) {
    uses_[from].insert(to);
    used_by_[to].insert(from);
  }
  void mark(const std::string& name) {
    std::vector<std::string> open{name};
    while (!open.empty()) {
      const std::string at = std::move(open.back());
      open.pop_back();
      if (!used_.insert(at).second) continue;
      const auto next = uses_.find(at);
      if (next != uses_.end()) open.insert(open.end(), next->second.begin(), next->second.end());
    }
  }
  [[nodiscard]] bool used(const std::string& name) const { return used_.count(name) > 0; }
  // "concept 'x' is used by nothing", or by what itself is used by nothing.
  [[nodiscard]] std::string complaint(const std::string& kind, const std::string& name, const std::string& node) const {
    const std::string what = kind + " '" + name + "' is used ";
    const auto users = used_by_.find(node);
    if (users == used_by_.end()) return what + "by no rule" + (kind == "concept" ? " and no other concept" : "");
    std::string text;
    for (const std::string& user : users->second) text += (text.empty() ? "'" : "', '") + user;
    return what + "only by " + text + "', which nothing uses";
  }

 private:
  std::map<std::string, std::set<std::string>> uses_, used_by_;
  std::set<std::string> used_;
};

void add_lexicons(const LintSources& sources, Usage& usage) {
  for (const auto& [language, lexicon] : sources.languages) {
    for (const auto& [name, entry] : lexicon.concepts) {
      std::set<std::string> names;
      for (const auto* list : {&entry.patterns, &entry.cancels}) {
        for (const std::string& source : *list) collect_references(pattern::parse_pattern(source), names);
      }
      for (const std::string& other : names) usage.add(name, other);
    }
  }
}

// What the program rests on without a rule: the concepts of negation, the roles of facts.
void mark_builtins(Usage& usage) {
  for (const char* name : {"negation", "exception", "denial"}) usage.mark(name);
  for (const char* fact : {"penalty_min_years", "penalty_max_years", "child_age", "reflection_days"}) {
    for (const char* role : roles_of_fact(fact)) usage.mark(Usage::role(role));
  }
}

}  // namespace

void lint_usage(const LintSources& sources, std::vector<Lint>& lints) {
  Usage usage;
  add_lexicons(sources, usage);
  for (const RuleSource& rule : sources.roles) {
    for (const std::string& name : rule.concepts) usage.add(Usage::role(rule.name), name);
    for (const std::string& name : rule.roles) usage.add(Usage::role(rule.name), Usage::role(name));
  }
  mark_builtins(usage);
  for (const auto* rules : {&sources.elements, &sources.remarks}) {
    for (const RuleSource& rule : *rules) {
      for (const std::string& name : rule.concepts) usage.mark(name);
      for (const std::string& name : rule.roles) usage.mark(Usage::role(name));
    }
  }
  for (const RuleSource& rule : sources.roles) {
    const std::string node = Usage::role(rule.name);
    if (usage.used(node)) continue;
    lints.push_back(lint_at(*rule.file, rule.pointer, "R233", usage.complaint("role", rule.name, node)));
  }
  for (const auto& [language, lexicon] : sources.languages) {
    for (const auto& [name, entry] : lexicon.concepts) {
      if (usage.used(name)) continue;
      lints.push_back(lint_at(*entry.file, concept_pointer(name), "R230", usage.complaint("concept", name, name)));
    }
  }
}

}  // namespace lacuna::rules
