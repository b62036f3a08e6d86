#include "assessment/framework.h"

#include <algorithm>
#include <utility>

namespace lacuna::assessment {

bool any(const Result& result) {
  return std::any_of(result.begin(), result.end(), [](const FoundList& list) { return !list.empty(); });
}

namespace {

// The language that a document is judged in: its own, or, where there are no rules for that, the first of its parts'.
std::string language_of(const statute::Document& document, const rules::RuleSet& rules) {
  const std::string& own = document.metadata.language;
  if (rules.lexicons.contains(own)) return own;
  for (const statute::Provision& provision : document.provisions) {
    if (provision.type == "component" && rules.lexicons.contains(provision.language)) return provision.language;
  }
  return own;
}

}  // namespace

Framework::Framework(const std::vector<const statute::Document*>& documents, rules::RuleSet& rule_set,
                     const std::vector<std::string>& languages, std::vector<std::string> told_kinds)
    : rules(rule_set),
      negation(rule_set),
      kinds(std::move(told_kinds)),
      references(statute::references_between(documents)) {
  kinds.resize(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const bool given = i < languages.size() && !languages[i].empty();
    views.emplace_back(*documents[i], given ? languages[i] : language_of(*documents[i], rule_set), rule_set);
  }
  roles.resize(documents.size());
}

const Ranges& Framework::inside(std::size_t document, const std::vector<rules::RoleId>& roles_wanted,
                                Ranges& several) const {
  const std::vector<Members>& assigned = roles[document];
  several.clear();
  if (roles_wanted.size() == 1 && roles_wanted.front() < assigned.size()) return assigned[roles_wanted.front()].covered;
  for (const rules::RoleId role : roles_wanted) {
    if (role >= assigned.size()) continue;
    const Ranges& covered = assigned[role].covered;
    several.insert(several.end(), covered.begin(), covered.end());
  }
  normalise(several);
  return several;
}

bool Framework::readable() const {
  return std::all_of(views.begin(), views.end(), [](const View& view) { return view.readable(); });
}

}  // namespace lacuna::assessment
