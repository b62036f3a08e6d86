// Every example of every rule in rules/, run against the rules.
#include "assessment/examples.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "rules/rule_set.h"
#include "standard/catalogue.h"

using namespace lacuna;

TEST_CASE("every example of every rule is recognised as it says") {
  const standard::Catalogue catalogue = standard::load_catalogue(LACUNA_DATA);
  rules::RuleSet rules = rules::load_rule_set(LACUNA_DATA, catalogue);
  const std::vector<assessment::ExampleResult> results = assessment::run_examples(rules);
  std::size_t run = 0;
  std::size_t known = 0;
  std::set<std::string> seen;
  for (const assessment::ExampleResult& result : results) {
    seen.insert(result.rule);
    if (result.known_miss) {
      ++known;
      CHECK_MESSAGE(!result.passed(), result.file, ": ", result.rule, ", example ", result.number,
                    " is marked as a known miss but is right now: unmark it\n  ", result.text);
      continue;
    }
    ++run;
    CHECK_MESSAGE(result.passed(), result.file, ": ", result.rule, ", example ", result.number, " [", result.language,
                  "] should be ", std::string(result.expected ? "present" : "absent"), " ", result.problem, "\n  ",
                  result.text);
  }
  MESSAGE(run, " examples run, ", known, " known misses");
  CHECK(run > 0);
  for (const standard::Requirement& requirement : catalogue.requirements) {
    for (const standard::Element& element : requirement.elements) {
      const std::string name = requirement.id + "/" + element.id;
      CHECK_MESSAGE(seen.count(name) == 1, name, " has no example");
    }
  }
}
