#include "report/rule_page_parts.h"

#include <algorithm>

#include "assessment/describe.h"
#include "assessment/scopes.h"
#include "report/markdown.h"
#include "rules/pattern.h"

namespace lacuna::report {
namespace {

using rules::ConceptId;
using rules::Condition;
using Head = rules::Condition::Head;

void add(const std::vector<ConceptId>& ids, NamedParts& parts) { parts.concepts.insert(ids.begin(), ids.end()); }

// The depth of patterns is bounded by their parser.
void collect_references(const rules::pattern::Node& node, std::set<std::string>& names) {
  if (node.kind == rules::pattern::Kind::concept_hit) names.insert(node.text);
  for (const rules::pattern::Node& part : node.parts) collect_references(part, names);
}

// The concepts, and those that their patterns refer to, to the last. Names are in the order of ids.
std::set<ConceptId> with_references(const rules::RuleSet& rules, const std::set<ConceptId>& concepts) {
  std::set<ConceptId> all;
  std::vector<ConceptId> open(concepts.begin(), concepts.end());
  while (!open.empty()) {
    const ConceptId id = open.back();
    open.pop_back();
    if (!all.insert(id).second) continue;
    std::set<std::string> names;
    for (const auto& [language, lexicon] : rules.lexicons) {
      for (const auto* list : {&lexicon.patterns(id), &lexicon.cancels(id)}) {
        for (const std::string& source : *list) collect_references(rules::pattern::parse_pattern(source), names);
      }
    }
    for (const std::string& name : names) {
      const auto found = std::lower_bound(rules.concepts.begin(), rules.concepts.end(), name);
      if (found != rules.concepts.end() && *found == name) {
        open.push_back(static_cast<ConceptId>(found - rules.concepts.begin()));
      }
    }
  }
  return all;
}

std::string codes(const std::vector<std::string>& patterns) {
  std::string text;
  for (const std::string& pattern : patterns) text += (text.empty() ? "" : ", ") + markdown_code(pattern);
  return text;
}

}  // namespace

void collect_parts(const std::vector<rules::Neighbour>& neighbours, NamedParts& parts) {
  for (const rules::Neighbour& neighbour : neighbours) {
    add(neighbour.says, parts);
    add(neighbour.heading, parts);
  }
}

// Rule files nest at most 64 levels deep, so recursion is bounded.
void collect_parts(const rules::RuleSet& rules, const Condition& condition, NamedParts& parts) {
  for (const auto* list : {&condition.says, &condition.defines, &condition.heading, &condition.not_heading}) {
    add(*list, parts);
  }
  for (const auto* list : {&condition.roles, &condition.in, &condition.not_in}) {
    for (const rules::RoleId role : *list) parts.roles.insert(rules.roles[role].name);
  }
  collect_parts(condition.with, parts);
  collect_parts(condition.unless, parts);
  for (const Condition& part : condition.parts) collect_parts(rules, part, parts);
}

std::string condition_list(const rules::RuleSet& rules, const Condition& condition, std::size_t depth) {
  std::string out = std::string(2 * depth, ' ') + "- ";
  if (condition.head == Head::no)
    return out + "and nothing of this:\n" + condition_list(rules, condition.parts[0], depth + 1);
  if (condition.head != Head::any && condition.head != Head::all) {
    return out + markdown_text(assessment::condition_in_words(rules, condition, assessment::all_names)) + '\n';
  }
  std::string head = condition.head == Head::any ? "any of these" : "all of these";
  if (condition.same) head += std::string(" in the same ") + assessment::scope_name(*condition.same);
  out += markdown_text(head + assessment::filters_in_words(rules, condition, assessment::all_names)) + ":\n";
  for (const Condition& part : condition.parts) out += condition_list(rules, part, depth + 1);
  return out;
}

std::string unless_paragraph(const rules::RuleSet& rules, const std::vector<rules::Neighbour>& unless) {
  if (unless.empty()) return "";
  Condition guard;
  guard.unless = unless;
  const std::string words = assessment::filters_in_words(rules, guard, assessment::all_names);  // "; unless ..."
  return "In each case " + markdown_text(words.substr(2)) + ".\n\n";
}

std::string role_links(const rules::RuleSet& rules, const std::set<std::string>& names) {
  std::string out;
  for (const rules::RoleRule& role : rules.roles) {
    if (names.count(role.name) == 0) continue;
    out += "- [" + markdown_text(role.name) + "](roles.md#" + role.name + "): " + markdown_text(role.about) + '\n';
  }
  return out;
}

std::string terms_section(const rules::RuleSet& rules, const std::set<ConceptId>& concepts) {
  std::string out =
      "## Terms\n\nThe patterns of each language, in the notation of [the rules](../README.md#concepts).\n";
  for (const ConceptId id : with_references(rules, concepts)) {
    out += "\n**" + markdown_text(rules.concepts[id]) + "**\n\n";
    for (const auto& [language, lexicon] : rules.lexicons) {
      const auto& patterns = lexicon.patterns(id);
      out += "- " + language + ": " + (patterns.empty() ? "no words yet" : codes(patterns)) + '\n';
      if (!lexicon.cancels(id).empty()) out += "- " + language + ", but not: " + codes(lexicon.cancels(id)) + '\n';
    }
  }
  return out;
}

std::string example_list(const std::vector<rules::Example>& examples) {
  std::string out;
  for (const rules::Example& example : examples) {
    out += std::string("- **") + (example.present ? "present" : "absent") + "** (" + markdown_text(example.language) +
           (example.whole ? ", a whole statute" : "") + ')';
    if (!example.known_miss.empty()) out += ", known miss: " + markdown_text(example.known_miss);
    out += "\n\n" + markdown_quote(example.text, 2) + '\n';
  }
  return out;
}

}  // namespace lacuna::report
