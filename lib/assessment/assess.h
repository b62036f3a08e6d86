// statutes x rules -> findings. The one entry point of assessment/.
//
//   rules::RuleSet rules = rules::load_rule_set(data, catalogue);
//   Assessment result = assess({&act}, catalogue, rules);
#pragma once

#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "rules/rule_set.h"
#include "standard/catalogue.h"
#include "statute/document.h"

namespace lacuna::assessment {

// The documents are judged together as one framework; they, the catalogue and the rules must outlive the result.
// Deterministic. A RuleSet may be used by one thread at a time (its stem memo grows).
// `kinds`: what kind of law each document is ("penal code"), where its owner says so; "" or none: told from its title.
Assessment assess(const std::vector<const statute::Document*>& documents, const standard::Catalogue& catalogue,
                  rules::RuleSet& rules, const std::vector<std::string>& kinds = {});

// What `explain` shows of one element: every candidate passage, whether it counted, and if not, why.
struct Candidate {
  Evidence evidence;
  std::string condition;  // which condition of the rule, in words: "says recruit; in trafficking-definition"
  bool counted = false;
  std::string reason;  // why not, "" where counted
};
struct ElementTrace {
  std::string requirement, element;
  std::vector<std::string> looked_for;  // the concepts, each with its language's patterns in words
  std::vector<std::string> places;      // the roles and their members' citations ("trafficking-definition: s. 2")
  std::vector<Candidate> candidates;    // in document order, at most 40
};
std::vector<ElementTrace> explain(const std::vector<const statute::Document*>& documents,
                                  const standard::Catalogue& catalogue, rules::RuleSet& rules,
                                  const std::string& requirement);

}  // namespace lacuna::assessment
