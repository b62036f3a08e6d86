// What the pages about requirements and about roles have in common. Private to lib/report.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "rules/rule_set.h"

namespace lacuna::report {

// What a page's rules name, in the order of names.
struct NamedParts {
  std::set<std::string> roles;
  std::set<rules::ConceptId> concepts;
};
void collect_parts(const rules::RuleSet& rules, const rules::Condition& condition, NamedParts& parts);
void collect_parts(const std::vector<rules::Neighbour>& neighbours, NamedParts& parts);

// A condition as a nested list: "any of these" with its parts below it.
std::string condition_list(const rules::RuleSet& rules, const rules::Condition& condition, std::size_t depth = 0);
// "unless" of a whole rule, as a paragraph; "" where there is none.
std::string unless_paragraph(const rules::RuleSet& rules, const std::vector<rules::Neighbour>& unless);

// "**Places:** [trafficking-core](roles.md#trafficking-core): definition and offence together" as a list.
std::string role_links(const rules::RuleSet& rules, const std::set<std::string>& names);
// A section with the patterns of each language for these concepts and those that they refer to.
std::string terms_section(const rules::RuleSet& rules, const std::set<rules::ConceptId>& concepts);
std::string example_list(const std::vector<rules::Example>& examples);

}  // namespace lacuna::report
