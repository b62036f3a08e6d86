// Which rules fire on a collection of statutes: how often, in how many, where first. For keepers of the rules, who
// look for words and conditions that nothing ever needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "rules/rule_set.h"
#include "standard/catalogue.h"
#include "statute/document.h"

namespace lacuna::assessment {

struct FiredAt {
  std::string path;  // of the statute, as it was read
  std::string citation;
  std::uint32_t line = 0;
};
struct Fired {
  std::size_t hits = 0;        // in all statutes
  std::size_t statutes = 0;    // with at least one hit
  std::vector<FiredAt> first;  // the first hit of each of the first three statutes that have one
};

struct ConditionCoverage {
  std::string pointer;  // into the element: "when", "when/any/1", "maybe", "when/all/2/no"
  std::string words;    // as condition_in_words has it
  Fired fired;          // by itself, whatever the conditions around it need
};
struct ElementCoverage {
  std::string requirement, element;
  Fired fired;                                // hits of the rule as a whole, "unless" applied
  std::vector<ConditionCoverage> conditions;  // the rule's condition, then its parts, in the order of the file
};
struct NamedCoverage {
  std::string name;
  Fired fired;
};

struct Coverage {
  std::size_t statutes = 0;
  std::vector<ElementCoverage> elements;  // in the order of the catalogue; those that have a rule
  std::vector<NamedCoverage> roles;       // members; in the order of the rule set
  std::vector<NamedCoverage> concepts;    // hits anywhere in the text; by name
};

// Everything with a count of zero.
Coverage start_coverage(const standard::Catalogue& catalogue, const rules::RuleSet& rules);

// Judges a statute by itself and adds what fired. False, and nothing added, where there are no words for its language.
// Costs what assess() does, times the depth of the conditions.
bool add_to(Coverage& coverage, const statute::Document& document, rules::RuleSet& rules);

}  // namespace lacuna::assessment
