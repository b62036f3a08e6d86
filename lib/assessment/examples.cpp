#include "assessment/examples.h"

#include <algorithm>
#include <set>
#include <utility>

#include "assessment/evaluate.h"
#include "assessment/framework.h"
#include "assessment/judge.h"
#include "statute/finish.h"
#include "statute/reader.h"

namespace lacuna::assessment {
namespace {

using rules::Condition;
using rules::ElementRule;
using rules::Example;
using rules::RoleId;

void collect(const Condition& condition, std::set<RoleId>& roles, std::set<std::string>& elements) {
  roles.insert(condition.in.begin(), condition.in.end());
  if (!condition.element.empty()) elements.insert(condition.element);
  for (const Condition& part : condition.parts) collect(part, roles, elements);
}

// Adds the roles that the elements name in "in", with those of the elements that these rest on.
void add_roles_of(const rules::RuleSet& rules, std::set<std::string> elements, std::set<RoleId>& roles) {
  for (std::size_t i = rules.elements.size(); i-- > 0;) {
    const ElementRule& other = rules.elements[i];
    if (elements.count(other.requirement + '/' + other.element) == 0) continue;
    collect(other.when, roles, elements);
    if (other.maybe) collect(*other.maybe, roles, elements);
  }
}

std::set<RoleId> forced_roles(const rules::RuleSet& rules, const ElementRule& rule) {
  std::set<RoleId> roles;
  add_roles_of(rules, {rule.requirement + '/' + rule.element}, roles);
  return roles;
}

std::set<RoleId> forced_roles(const rules::RuleSet& rules, const rules::RemarkRule& rule) {
  std::set<RoleId> roles;
  std::set<std::string> elements;
  collect(rule.when, roles, elements);
  add_roles_of(rules, elements, roles);
  return roles;
}

// A text of one provision.
statute::Document plain_document(const std::string& text) {
  statute::Document document;
  document.text = text;
  document.file_size = static_cast<std::uint32_t>(text.size());
  statute::Provision root;
  root.type = "act";
  root.level = statute::Level::document;
  root.end = document.file_size;
  statute::Provision paragraph;
  paragraph.type = "paragraph";
  paragraph.parent = 0;
  paragraph.own_end = document.file_size;
  paragraph.end = document.file_size;
  document.provisions = {root, paragraph};
  statute::finish_document(document);
  return document;
}

statute::Document read_example(const Example& example, bool whole) {
  if (example.text.empty()) return plain_document(example.text);
  statute::Document document = statute::read_document_from(example.text, "example");
  document.metadata.language = example.language;
  for (statute::Provision& provision : document.provisions) provision.language = example.language;
  if (whole) return document;
  const bool numbered = std::any_of(document.provisions.begin(), document.provisions.end(),
                                    [](const statute::Provision& provision) { return !provision.num.empty(); });
  if (!numbered) {
    document = plain_document(example.text);
    document.metadata.language = example.language;
  }
  for (statute::Provision& provision : document.provisions) provision.standing = statute::Standing::operative;
  return document;
}

ExampleResult blank(const Example& example, std::size_t index, const std::string& file, std::string rule) {
  ExampleResult result;
  result.file = file;
  result.rule = std::move(rule);
  result.number = index + 1;
  result.language = example.language;
  result.text = example.text;
  result.expected = example.present;
  result.known_miss = !example.known_miss.empty();
  return result;
}

bool can_run(const rules::RuleSet& rules, ExampleResult& result) {
  if (rules.lexicons.count(result.language) > 0) return true;
  const auto& known = rules.languages;
  if (std::find(known.begin(), known.end(), result.language) == known.end()) {
    result.problem = "there is no lexicon for language '" + result.language + "'";
  } else {
    result.problem = "the lexicon of language '" + result.language + "' is not loaded";
  }
  return false;
}

void run_role(rules::RuleSet& rules, RoleId role, std::vector<ExampleResult>& results) {
  const rules::RoleRule& rule = rules.roles[role];
  for (std::size_t i = 0; i < rule.examples.size(); ++i) {
    ExampleResult result = blank(rule.examples[i], i, rule.file, "role " + rule.name);
    if (can_run(rules, result)) {
      const statute::Document document = read_example(rule.examples[i], true);
      Framework framework({&document}, rules, {result.language});
      assign_roles(framework);
      result.found = !framework.roles[0][role].list.empty();
    }
    results.push_back(std::move(result));
  }
}

void run_element(rules::RuleSet& rules, const ElementRule& rule, std::vector<ExampleResult>& results) {
  const std::set<RoleId> forced = forced_roles(rules, rule);
  for (std::size_t i = 0; i < rule.examples.size(); ++i) {
    const Example& example = rule.examples[i];
    ExampleResult result = blank(example, i, rule.file, rule.requirement + '/' + rule.element);
    if (can_run(rules, result)) {
      const statute::Document document = read_example(example, example.whole);
      Framework framework({&document}, rules, {result.language});
      assign_roles(framework, example.whole ? std::set<RoleId>{} : forced);
      result.found = any(judge_element(framework, rule));
    }
    results.push_back(std::move(result));
  }
}

// Whether the words are found; what they limit is not looked for.
void run_remark(rules::RuleSet& rules, const rules::RemarkRule& rule, std::vector<ExampleResult>& results) {
  const std::set<RoleId> forced = forced_roles(rules, rule);
  for (std::size_t i = 0; i < rule.examples.size(); ++i) {
    const Example& example = rule.examples[i];
    ExampleResult result = blank(example, i, rule.file, "remark " + rule.name);
    if (can_run(rules, result)) {
      const statute::Document document = read_example(example, example.whole);
      Framework framework({&document}, rules, {result.language});
      assign_roles(framework, example.whole ? std::set<RoleId>{} : forced);
      judge_elements(framework);
      result.found = any(without_neighbours(framework, evaluate(framework, rule.when), rule.unless, rule.when));
    }
    results.push_back(std::move(result));
  }
}

}  // namespace

std::vector<ExampleResult> run_examples(rules::RuleSet& rules, const std::string& only,
                                        const std::function<void(std::size_t, std::size_t)>& progress) {
  std::vector<ExampleResult> results;
  const std::size_t all = rules.roles.size() + rules.elements.size() + rules.remarks.size();
  std::size_t done = 0;
  const auto next = [&] {
    if (progress) progress(++done, all);
  };
  for (std::size_t r = 0; r < rules.roles.size(); ++r) {
    if (only.empty() || only == rules.roles[r].name) run_role(rules, static_cast<RoleId>(r), results);
    next();
  }
  for (const ElementRule& rule : rules.elements) {
    const bool wanted = only.empty() || only == rule.requirement || only == rule.requirement + '/' + rule.element;
    if (wanted) run_element(rules, rule, results);
    next();
  }
  for (const rules::RemarkRule& rule : rules.remarks) {
    if (only.empty() || only == rule.name) run_remark(rules, rule, results);
    next();
  }
  return results;
}

}  // namespace lacuna::assessment
