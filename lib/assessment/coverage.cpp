#include "assessment/coverage.h"

#include <algorithm>
#include <functional>

#include "assessment/describe.h"
#include "assessment/evaluate.h"
#include "assessment/evidence.h"
#include "assessment/framework.h"
#include "assessment/judge.h"

namespace lacuna::assessment {
namespace {

using rules::Condition;
using Head = rules::Condition::Head;

using Visit = std::function<void(const std::string&, const Condition&)>;

// A condition and its parts, in the order of the file. A "no" is passed over for what it excludes: only that has hits.
// Rule files nest at most 64 levels deep, so recursion is bounded.
void visit(const std::string& pointer, const Condition& condition, const Visit& action) {
  if (condition.head == Head::no) {
    visit(pointer + "/no", condition.parts.front(), action);
    return;
  }
  action(pointer, condition);
  const char* list = condition.head == Head::any ? "/any/" : "/all/";
  for (std::size_t i = 0; i < condition.parts.size(); ++i) {
    visit(pointer + list + std::to_string(i), condition.parts[i], action);
  }
}

void visit(const rules::ElementRule& rule, const Visit& action) {
  visit("when", rule.when, action);
  if (rule.maybe) visit("maybe", *rule.maybe, action);
}

// Adds the hits of one statute, the first of which is given.
void add(Fired& fired, const Framework& framework, std::size_t hits, const Found& first) {
  constexpr std::size_t most = 3;
  if (hits == 0) return;
  fired.hits += hits;
  ++fired.statutes;
  if (fired.first.size() >= most) return;
  const Evidence evidence = evidence_of(framework, 0, first);
  fired.first.push_back({framework.views.front().document().path, evidence.citation, evidence.location.line});
}

void add(Fired& fired, const Framework& framework, const Result& result) {
  const FoundList& list = result.front();
  if (!list.empty()) add(fired, framework, list.size(), list.front());
}

}  // namespace

Coverage start_coverage(const standard::Catalogue& catalogue, const rules::RuleSet& rules) {
  Coverage coverage;
  for (const standard::Requirement& requirement : catalogue.requirements) {
    for (const standard::Element& element : requirement.elements) {
      const rules::ElementRule* rule = rules.find(requirement.id, element.id);
      if (rule == nullptr) continue;
      ElementCoverage entry{requirement.id, element.id, {}, {}};
      visit(*rule, [&](const std::string& pointer, const Condition& condition) {
        entry.conditions.push_back({pointer, condition_in_words(rules, condition, all_names), {}});
      });
      coverage.elements.push_back(std::move(entry));
    }
  }
  for (const rules::RoleRule& role : rules.roles) coverage.roles.push_back({role.name, {}});
  for (const std::string& name : rules.concepts) coverage.concepts.push_back({name, {}});
  return coverage;
}

bool add_to(Coverage& coverage, const statute::Document& document, rules::RuleSet& rules) {
  Framework framework({&document}, rules);
  if (!framework.readable()) return false;
  assign_roles(framework);
  judge_elements(framework);
  ++coverage.statutes;
  for (ElementCoverage& entry : coverage.elements) {
    const rules::ElementRule& rule = *rules.find(entry.requirement, entry.element);
    add(entry.fired, framework, judge_element(framework, rule));
    std::size_t next = 0;
    visit(rule, [&](const std::string&, const Condition& condition) {
      add(entry.conditions[next++].fired, framework, evaluate(framework, condition));
    });
  }
  for (std::size_t role = 0; role < coverage.roles.size(); ++role) {
    const std::vector<Member>& members = framework.roles[0][role].list;
    if (members.empty()) continue;
    Found first;
    first.first = members.front().range.first;
    first.last = std::max(members.front().range.end, first.first + 1) - 1;
    add(coverage.roles[role].fired, framework, members.size(), first);
  }
  for (std::size_t id = 0; id < coverage.concepts.size(); ++id) {
    const std::vector<rules::Hit>& hits = framework.views.front().hits(static_cast<rules::ConceptId>(id));
    if (hits.empty()) continue;
    Found first;
    first.first = hits.front().first;
    first.last = hits.front().last;
    add(coverage.concepts[id].fired, framework, hits.size(), first);
  }
  return true;
}

}  // namespace lacuna::assessment
