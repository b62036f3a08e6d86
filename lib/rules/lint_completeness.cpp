#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/lint_sources.h"
#include "text/json_scan.h"

namespace lacuna::rules {
namespace {

void lint_missing_rules(const LintSources& sources, const standard::Catalogue& catalogue, const std::string& folder,
                        std::vector<Lint>& lints) {
  std::set<std::string> known;
  for (const RuleSource& rule : sources.elements) known.insert(rule.name);
  for (const standard::Requirement& requirement : catalogue.requirements) {
    const auto file = sources.by_requirement.find(requirement.id);
    if (file == sources.by_requirement.end()) {
      lints.push_back({"R234", Severity::error, "no rules for requirement '" + requirement.id + "'", folder, 0, ""});
      continue;
    }
    for (const standard::Element& element : requirement.elements) {
      const std::string name = requirement.id + '/' + element.id;
      if (known.count(name) > 0) continue;
      lints.push_back(
          lint_at(*file->second, "/elements", "R234", "no rule recognises element '" + name + "'", Severity::error));
    }
  }
}

void lint_examples(const LintSources& sources, const std::string& kind, const RuleSource& rule,
                   std::vector<Lint>& lints) {
  const std::string where = rule.pointer + "/examples";
  for (const bool present : {true, false}) {
    const std::string wanted = std::string("example with \"present\": ") + (present ? "true" : "false");
    if (std::none_of(rule.examples.begin(), rule.examples.end(),
                     [present](const Example& example) { return example.present == present; })) {
      lints.push_back(lint_at(*rule.file, where, "R235", fmt::format("{} '{}' has no {}", kind, rule.name, wanted),
                              Severity::error));
      continue;
    }
    for (const auto& [language, lexicon] : sources.languages) {
      const std::string& name = language;
      if (std::any_of(rule.examples.begin(), rule.examples.end(), [&](const Example& example) {
            return example.present == present && example.language == name && example.known_miss.empty();
          })) {
        continue;
      }
      lints.push_back(
          lint_at(*rule.file, where, "R235",
                  fmt::format("{} '{}' has no {} in '{}' (known misses do not count)", kind, rule.name, wanted, name)));
    }
  }
}

// A concept is reported where the first language has it.
void lint_missing_words(const LintSources& sources, std::vector<Lint>& lints) {
  std::set<std::string> done;
  for (const auto& [language, lexicon] : sources.languages) {
    for (const auto& [name, entry] : lexicon.concepts) {
      if (!done.insert(name).second) continue;
      for (const auto& [other, lacking] : sources.languages) {
        if (lacking.concepts.count(name) > 0) continue;
        lints.push_back(lint_at(*entry.file, concept_pointer(name), "R236",
                                fmt::format("concept '{}' has words in '{}' but none in '{}'", name, language, other)));
      }
    }
  }
}

}  // namespace

std::string concept_pointer(const std::string& name, const std::string& behind) {
  return "/concepts/" + pointer_token(name) + behind;
}

void lint_completeness(const LintSources& sources, const standard::Catalogue& catalogue, const std::string& folder,
                       std::vector<Lint>& lints) {
  lint_missing_rules(sources, catalogue, folder, lints);
  for (const RuleSource& rule : sources.elements) lint_examples(sources, "element", rule, lints);
  for (const RuleSource& rule : sources.remarks) lint_examples(sources, "remark", rule, lints);
  for (const RuleSource& rule : sources.roles) {
    if (!rule.examples.empty()) continue;
    lints.push_back(lint_at(*rule.file, rule.pointer + "/examples", "R235", "role '" + rule.name + "' has no example",
                            Severity::error));
  }
  lint_missing_words(sources, lints);
}

}  // namespace lacuna::rules
