#include "assessment/judge.h"

#include "assessment/denied.h"
#include "assessment/evaluate.h"

namespace lacuna::assessment {
namespace {

const Result& judge_alone(Framework& framework, const rules::ElementRule& rule) {
  Result hits = without_neighbours(framework, evaluate(framework, rule.when), rule.unless, rule.when);
  const std::string name = rule.requirement + '/' + rule.element;
  if (all_denied(framework, rule, hits)) {
    framework.denied[name] = std::move(hits);
    hits = Result(framework.size());
  }
  return framework.elements[name] = std::move(hits);
}

void collect(const rules::Condition& condition, std::set<std::string>& names) {
  if (!condition.element.empty()) names.insert(condition.element);
  for (const rules::Condition& part : condition.parts) collect(part, names);
}

}  // namespace

void judge_elements(Framework& framework) {
  for (const rules::ElementRule& rule : framework.rules.elements) judge_alone(framework, rule);
}

const Result& judge_element(Framework& framework, const rules::ElementRule& rule) {
  // Elements stand after those that they rest on: one pass from the rule backwards gathers what is needed, one forwards
  // judges it.
  const std::vector<rules::ElementRule>& all = framework.rules.elements;
  std::set<std::string> needed{rule.requirement + '/' + rule.element};
  for (std::size_t i = all.size(); i-- > 0;) {
    if (needed.count(all[i].requirement + '/' + all[i].element) == 0) continue;
    collect(all[i].when, needed);
    if (all[i].maybe) collect(*all[i].maybe, needed);
  }
  for (const rules::ElementRule& other : all) {
    const std::string name = other.requirement + '/' + other.element;
    if (needed.count(name) > 0 && framework.elements.count(name) == 0) judge_alone(framework, other);
  }
  return framework.elements[rule.requirement + '/' + rule.element];
}

}  // namespace lacuna::assessment
