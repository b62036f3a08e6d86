#include "assessment/coverage.h"

#include <doctest/doctest.h>

#include "statute/reader.h"
#include "support/rule_folder.h"

using namespace lacuna;
using lacuna::testing::RuleFolder;

namespace {

statute::Document read(const std::string& text, const std::string& path) {
  statute::Document document = statute::read_document_from(text, path);
  document.metadata.language = "en";
  return document;
}

void fill(const RuleFolder& data) {
  data.requirement("fruit.kinds", {"apples", "pears"});
  data.lexicon(R"({"apple": {"patterns": ["apple"]}, "pear": {"patterns": ["pear"]}, "worm": {"patterns": ["worm"]},
                   "plum": {"patterns": ["plum"]}})");
  data.roles(R"([{"role": "orchard", "about": "a", "unit": "section", "when": {"says": "apple"}, "examples": []},
                 {"role": "wood", "about": "a", "unit": "section", "when": {"says": "plum"}, "examples": []}])");
  data.element("fruit.kinds", R"({"apples": {"when": {"says": "apple"}, "unless": {"same": "sentence", "says": "worm"},
      "maybe": {"says": "pear", "in": "wood"}, "examples": [{"lang": "en", "text": "x", "present": false}]},
    "pears": {"when": {"all": [{"any": [{"says": "pear"}, {"says": "plum"}]}, {"no": {"says": "worm"}}]},
      "examples": [{"lang": "en", "text": "x", "present": false}]}})");
}

const char* const first_act =
    "1. Apples\nEvery apple is red.\n2. Worms\nAn apple may have a worm.\n3. Pears\nA pear is green.\n";
const char* const second_act = "1. Fruit\nNo law speaks of them.\n";

}  // namespace

TEST_CASE("hits, statutes and first places of rules and of what they are made of") {
  const RuleFolder data("coverage");
  fill(data);
  const standard::Catalogue catalogue = data.catalogue();
  rules::RuleSet rules = data.load(catalogue);
  assessment::Coverage coverage = assessment::start_coverage(catalogue, rules);
  CHECK(assessment::add_to(coverage, read(first_act, "first.txt"), rules));
  CHECK(assessment::add_to(coverage, read(second_act, "second.txt"), rules));
  CHECK(assessment::add_to(coverage, read(first_act, "third.txt"), rules));
  CHECK(coverage.statutes == 3);

  REQUIRE(coverage.elements.size() == 2);
  const assessment::ElementCoverage& apples = coverage.elements[0];
  CHECK(apples.element == "apples");
  CHECK(apples.fired.hits == 2);  // the other apple has a worm
  CHECK(apples.fired.statutes == 2);
  REQUIRE(apples.fired.first.size() == 2);
  CHECK(apples.fired.first[0].path == "first.txt");
  CHECK(apples.fired.first[0].line == 2);
  CHECK(apples.fired.first[0].citation == "s. 1");
  CHECK(apples.fired.first[1].path == "third.txt");
  REQUIRE(apples.conditions.size() == 2);
  CHECK(apples.conditions[0].pointer == "when");
  CHECK(apples.conditions[0].words == "says apple");
  CHECK(apples.conditions[0].fired.hits == 4);  // by itself, without the rule's "unless"
  CHECK(apples.conditions[1].pointer == "maybe");
  CHECK(apples.conditions[1].fired.hits == 0);

  const assessment::ElementCoverage& pears = coverage.elements[1];
  CHECK(pears.fired.hits == 0);
  std::vector<std::string> pointers;
  std::vector<std::size_t> hits;
  for (const assessment::ConditionCoverage& condition : pears.conditions) {
    pointers.push_back(condition.pointer);
    hits.push_back(condition.fired.hits);
  }
  CHECK(pointers ==
        std::vector<std::string>{"when", "when/all/0", "when/all/0/any/0", "when/all/0/any/1", "when/all/1/no"});
  CHECK(hits == std::vector<std::size_t>{0, 2, 2, 0, 2});

  REQUIRE(coverage.roles.size() == 2);
  CHECK(coverage.roles[0].name == "orchard");
  CHECK(coverage.roles[0].fired.hits == 4);
  CHECK(coverage.roles[1].fired.hits == 0);
  REQUIRE(coverage.concepts.size() == 4);
  CHECK(coverage.concepts[0].name == "apple");
  CHECK(coverage.concepts[0].fired.hits == 6);  // those of headings too
  CHECK(coverage.concepts[0].fired.first[0].line == 1);
  CHECK(coverage.concepts[2].fired.hits == 0);
}

TEST_CASE("a statute in a language without words counts nowhere") {
  const RuleFolder data("coverage-language");
  fill(data);
  const standard::Catalogue catalogue = data.catalogue();
  rules::RuleSet rules = data.load(catalogue);
  assessment::Coverage coverage = assessment::start_coverage(catalogue, rules);
  statute::Document document = read(first_act, "first.txt");
  document.metadata.language = "fr";
  CHECK_FALSE(assessment::add_to(coverage, document, rules));
  CHECK(coverage.statutes == 0);
  CHECK(coverage.concepts[0].fired.hits == 0);
}

TEST_CASE("the first places of a rule are those of at most three statutes") {
  const RuleFolder data("coverage-many");
  fill(data);
  const standard::Catalogue catalogue = data.catalogue();
  rules::RuleSet rules = data.load(catalogue);
  assessment::Coverage coverage = assessment::start_coverage(catalogue, rules);
  for (const char* name : {"a", "b", "c", "d"}) assessment::add_to(coverage, read(first_act, name), rules);
  CHECK(coverage.roles[0].fired.statutes == 4);
  REQUIRE(coverage.roles[0].fired.first.size() == 3);
  CHECK(coverage.roles[0].fired.first[2].path == "c");
}
