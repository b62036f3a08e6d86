// The examples that stand in the rules, run against them.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "rules/rule_set.h"

namespace lacuna::assessment {

struct ExampleResult {
  std::string file;        // of the rule
  std::string rule;        // "offence.means/fraud", or "role trafficking-definition"
  std::size_t number = 0;  // of the example in its rule, from 1
  std::string language;
  std::string text;
  bool expected = false;
  bool found = false;
  bool known_miss = false;  // marked as one: it counts neither as passed nor as failed
  std::string problem;      // why it could not be run (no words for its language), "" where it was

  [[nodiscard]] bool passed() const { return problem.empty() && expected == found; }
  [[nodiscard]] bool failed() const { return !passed() && !known_miss; }
};

// Runs every example of the roles and elements whose languages have compiled lexicons, roles first, in the order of the
// rule set. `only`: a requirement ("offence.means"), an element ("offence.means/fraud") or a role; "" for all.
//
// How an example is read (rules/README.md): a text without numbering is one provision; with numbering it is read as
// plain text, all of it operative. It lies inside every role that the rule, or an element that the rule rests on, names
// in "in"; other roles are worked out from it. "whole" examples and those of roles are read as a complete statute.
// `progress`, where given, hears after each rule how many of how many are done.
std::vector<ExampleResult> run_examples(rules::RuleSet& rules, const std::string& only = "",
                                        const std::function<void(std::size_t, std::size_t)>& progress = {});

}  // namespace lacuna::assessment
