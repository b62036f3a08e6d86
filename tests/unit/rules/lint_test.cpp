#include "rules/lint.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "rules/lint_sources.h"
#include "support/rule_folder.h"
#include "text/error.h"

using namespace lacuna;
using lacuna::testing::RuleFolder;

namespace {

const char* const examples = R"("examples": [{"lang": "en", "text": "x", "present": true},
  {"lang": "en", "text": "y", "present": false}])";

// A folder with nothing to complain of; tests break one thing of it.
void fill(const RuleFolder& data) {
  data.requirement("fruit.kinds", {"apples"});
  data.lexicon(R"({"apple": {"patterns": ["apple", "@tree fruit"]}, "tree": {"patterns": ["tree"]},
                   "negation": {"patterns": ["not"]}, "orchard": {"patterns": ["orchard"]}})");
  data.roles(
      std::string(R"([{"role": "orchard", "about": "the orchard", "unit": "section", "when": {"says": "orchard"}, )") +
      examples + "}]");
  data.element("fruit.kinds",
               std::string(R"({"apples": {"when": {"says": "apple", "in": "orchard"}, )") + examples + "}}");
}

rules::LintReport lint(const RuleFolder& data) {
  const standard::Catalogue catalogue = data.catalogue();
  return rules::lint_rules(data.path(), catalogue);
}

// "code pointer" of each, in order.
std::vector<std::string> lints(const RuleFolder& data) {
  std::vector<std::string> list;
  for (const rules::Lint& lint : lint(data).lints) list.push_back(lint.code + " " + lint.pointer);
  return list;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a sound rule set has nothing to report and is counted") {
  const RuleFolder data("lint-sound");
  fill(data);
  const rules::LintReport report = lint(data);
  CHECK(report.lints.empty());
  CHECK(report.languages == 1);
  CHECK(report.concepts == 4);
  CHECK(report.patterns == 5);
  CHECK(report.roles == 1);
  CHECK(report.elements == 1);
  CHECK(report.examples == 4);
}

TEST_CASE("concepts that nothing uses, directly or in the end") {
  const RuleFolder data("lint-unused");
  fill(data);
  data.lexicon(R"({"idle": {"patterns": ["@helper ..2 idle"]}, "helper": {"patterns": ["help"]},
                   "only-cancels": {"patterns": ["off"]}, "odd/name": {"patterns": ["odd"], "not": ["@only-cancels"]}})",
               "more.json");
  const rules::LintReport report = lint(data);
  REQUIRE(report.lints.size() == 4);
  CHECK(lints(data) == List{"R230 /concepts/helper", "R230 /concepts/idle", "R230 /concepts/odd~1name",
                            "R230 /concepts/only-cancels"});
  CHECK(report.lints[0].message == "concept 'helper' is used only by 'idle', which nothing uses");
  CHECK(report.lints[1].message == "concept 'idle' is used by no rule and no other concept");
  CHECK(report.lints[0].file == data.path() + "/rules/lexicon/en/more.json");
  CHECK(report.lints[0].line == 1);
  CHECK(report.lints[0].severity == rules::Severity::warning);
}

TEST_CASE("roles that nothing uses; those of facts are used by the program") {
  const RuleFolder data("lint-roles");
  fill(data);
  data.roles(std::string(R"([{"role": "orchard", "about": "a", "unit": "section", "when": {"says": "orchard"}, )") +
             examples + R"(}, {"role": "basic-offence", "about": "a", "unit": "section", "when": {"says": "tree"}, )" +
             examples +
             R"(}, {"role": "idle", "about": "a", "unit": "section", "when": {"says": "tree", "in": "orchard"}, )" +
             examples + "}]");
  CHECK(lints(data) == List{"R233 /roles/2"});
}

TEST_CASE("a pattern twice in one concept, however it is written") {
  const RuleFolder data("lint-twice");
  fill(data);
  data.lexicon(R"json({"apple": {"patterns": ["red  apple", "(green|@tree) apple", "(apple|pear)", "Red apple", "pear",
                     "(@tree|green) apple", "a ~3 b", "b ~3 a", "a ~4 b", "=pear", "pear*", "#18 pears", "#>18 pears"],
                   "not": ["apple", "cart", "cart"]},
                   "tree": {"patterns": ["tree"]}, "orchard": {"patterns": ["orchard"]}})json");
  const rules::LintReport report = lint(data);
  CHECK(lints(data) == List{"R231 /concepts/apple/patterns/3", "R231 /concepts/apple/patterns/4",
                            "R231 /concepts/apple/patterns/5", "R231 /concepts/apple/patterns/7",
                            "R231 /concepts/apple/not/0", "R231 /concepts/apple/not/2"});
  REQUIRE_FALSE(report.lints.empty());
  CHECK(report.lints[0].message == "concept 'apple' has the pattern 'red apple' twice; the first is at patterns/0");
}

TEST_CASE("a pattern in two concepts that stand side by side, in any list of a rule") {
  const RuleFolder data("lint-side");
  fill(data);
  data.lexicon(R"json({"apple": {"patterns": ["apple"]}, "pome": {"patterns": ["(quince|apple)"]},
                   "tree": {"patterns": ["tree"]}, "orchard": {"patterns": ["orchard", "tree"]}})json");
  data.element("fruit.kinds",
               std::string(R"({"apples": {"when": {"all": [{"says": "orchard"}, {"says": "tree", "in": "orchard",
    "with": [{"same": "clause", "says": ["apple", "tree", "pome"]}]}, {"says": ["pome", "apple"]}]},
    "unless": {"same": "section", "heading": ["orchard", "tree"]}, )") +
                   examples + "}}");
  const rules::LintReport report = lint(data);
  CHECK(lints(data) == List{"R232 /elements/apples/when/all/1/with/0/says", "R232 /elements/apples/unless/heading"});
  const auto side = std::find_if(report.lints.begin(), report.lints.end(),
                                 [](const rules::Lint& found) { return found.pointer.back() == 's'; });
  REQUIRE(side != report.lints.end());
  CHECK(side->message == "concepts 'apple' and 'pome' stand side by side and share the pattern 'apple' (en)");
}

TEST_CASE("requirements and elements without rule, rules without examples") {
  const RuleFolder data("lint-missing");
  fill(data);
  data.requirement("fruit.kinds", {"apples", "pears"});
  data.requirement("fruit.trade", {"market"});
  data.element("fruit.kinds", R"({"apples": {"when": {"says": "apple", "in": "orchard"},
    "examples": [{"lang": "en", "text": "x", "present": true, "known-miss": "why"}]}})");
  const rules::LintReport report = lint(data);
  CHECK(lints(data) ==
        List{"R234 ", "R234 /elements", "R235 /elements/apples/examples", "R235 /elements/apples/examples"});
  const auto errors = std::count_if(report.lints.begin(), report.lints.end(),
                                    [](const rules::Lint& found) { return found.severity == rules::Severity::error; });
  CHECK(errors == 3);  // a known miss is an example, but shows nothing
}

TEST_CASE("words and examples that a language lacks") {
  const RuleFolder data("lint-language");
  fill(data);
  std::filesystem::create_directories(data.path() + "/rules/lexicon/fr");
  data.write("rules/lexicon/fr/mots.json", R"({"language": "fr", "concepts": {"apple": {"patterns": ["pomme"]},
    "tree": {"patterns": ["arbre"]}, "negation": {"patterns": ["pas"]}, "verger": {"patterns": ["@tree verger"]}}})");
  // Without the loader, which needs a dictionary of the language.
  const rules::LintSources sources = rules::read_lint_sources(data.path() + "/rules");
  std::vector<rules::Lint> found;
  rules::lint_completeness(sources, data.catalogue(), data.path() + "/rules/elements", found);
  rules::lint_usage(sources, found);
  List list;
  for (const rules::Lint& lint : found) list.push_back(lint.code + " " + lint.pointer);
  CHECK(list == List{"R235 /elements/apples/examples", "R235 /elements/apples/examples", "R236 /concepts/orchard",
                     "R236 /concepts/verger", "R230 /concepts/verger"});
  REQUIRE(found.size() == 5);
  CHECK(found[0].message ==
        "element 'fruit.kinds/apples' has no example with \"present\": true in 'fr' (known misses do not count)");
  CHECK(found[2].message == "concept 'orchard' has words in 'en' but none in 'fr'");
  CHECK(found[3].file == data.path() + "/rules/lexicon/fr/mots.json");
}

TEST_CASE("rules that cannot be read are an error, not a lint") {
  const RuleFolder data("lint-broken");
  fill(data);
  data.lexicon(R"({"apple": {"patterns": ["(apple"]}})");
  try {
    lint(data);
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.problem().code == "R207");
  }
}
