#include <doctest/doctest.h>

#include <functional>

#include "support/rule_folder.h"
#include "text/error.h"

using namespace lacuna;
using lacuna::testing::RuleFolder;

namespace {

Problem problem_of(const RuleFolder& data, bool require_all = false) {
  const standard::Catalogue catalogue = data.catalogue();
  try {
    const rules::RuleSet set = data.load(catalogue, require_all);
    CHECK(set.partial == !require_all);
  } catch (const Error& error) {
    return error.problem();
  }
  return {};
}

const char* examples = R"("examples": [{"lang": "en", "text": "x", "present": true},
  {"lang": "en", "text": "y", "present": false}])";

// A folder that loads; tests break one thing of it.
void fill(const RuleFolder& data) {
  data.requirement("fruit.kinds", {"apples", "pears"});
  data.lexicon(R"({"apple": {"patterns": ["apple"]}, "pear": {"patterns": ["pear"]}})");
  data.roles(
      std::string(R"([{"role": "orchard", "about": "the orchard", "unit": "section", "when": {"says": "apple"}, )") +
      examples + "}]");
  data.element("fruit.kinds",
               std::string(R"({"apples": {"when": {"says": "apple", "in": "orchard"}, )") + examples +
                   R"(}, "pears": {"when": {"all": [{"says": "pear"}, {"element": "fruit.kinds/apples"}]}, )" +
                   examples + "}}");
}

std::string role(const std::string& name, const std::string& when, const std::string& more = "") {
  return R"({"role": ")" + name + R"(", "about": "a", "unit": "section", "when": )" + when + ", " + more + examples +
         "}";
}

}  // namespace

TEST_CASE("a rule set is loaded in the order in which it is evaluated") {
  const RuleFolder data("good");
  fill(data);
  data.lexicon(R"({"plum": {"patterns": ["plum"]}})", "more.json");
  data.roles("[" + role("late", R"({"role": "early"})") + "," + role("early", R"({"says": "plum"})") + "," +
             role("orchard", R"({"says": "apple", "not-in": "late"})") + "]");
  const standard::Catalogue catalogue = data.catalogue();
  const rules::RuleSet set = data.load(catalogue, true);
  REQUIRE(set.roles.size() == 3);
  CHECK(set.roles[0].name == "early");
  CHECK(set.roles[1].name == "late");
  CHECK(set.roles[1].when.roles == std::vector<rules::RoleId>{0});
  CHECK(set.roles[2].when.not_in == std::vector<rules::RoleId>{1});
  REQUIRE(set.elements.size() == 2);
  CHECK(set.elements[0].element == "apples");
  CHECK(set.elements[1].element == "pears");
  CHECK(set.concepts == std::vector<std::string>{"apple", "pear", "plum"});
  CHECK(set.languages == std::vector<std::string>{"en"});
  CHECK_FALSE(set.partial);
}

TEST_CASE("unknown names are refused with a near one") {
  const RuleFolder data("unknown");
  fill(data);
  data.roles("[" + role("orchard", R"({"says": "aple"})") + "]");
  Problem problem = problem_of(data);
  CHECK(problem.code == "R203");
  CHECK(problem.pointer == "/roles/0/when/says");
  CHECK(problem.hint == "did you mean 'apple'?");
  fill(data);
  data.roles("[" + role("orchard", R"({"says": "apple", "in": "orchad"})") + "]");
  problem = problem_of(data);
  CHECK(problem.code == "R204");
  CHECK(problem.hint == "did you mean 'orchard'?");
  fill(data);
  data.element("fruit.kinds", std::string(R"({"aples": {"when": {"says": "apple"}, )") + examples + "}}");
  problem = problem_of(data);
  CHECK(problem.code == "R205");
  CHECK(problem.hint == "did you mean 'apples'?");
  data.element("fruit.kinds",
               std::string(R"({"apples": {"when": {"element": "fruit.kinds/pear"}, )") + examples + "}}");
  problem = problem_of(data);
  CHECK(problem.code == "R205");
  CHECK(problem.pointer == "/elements/apples/when/element");
}

TEST_CASE("a kind of law makes a text a member of a role about whole texts, and has to be known") {
  const RuleFolder data("kinds");
  fill(data);
  data.write(
      "model-law/homes.json",
      R"({"about": "a", "kinds": [{"kind": "penal code", "titles": ["penal"]}, {"kind": "orchard act", "titles": ["orchards"]}], "amending": ["x"], "homes": {}})");
  const auto orchard = [&](const std::string& unit, const std::string& kind) {
    data.roles(R"([{"role": "orchard", "about": "a", "unit": ")" + unit + R"(", "kinds": [")" + kind +
               R"("], "when": {"says": "apple"}, )" + examples + "}]");
    return problem_of(data);
  };
  CHECK(orchard("document", "orchard act").message == "");
  CHECK(orchard("section", "orchard act").code == "R202");
  CHECK(orchard("document", "orchad act").code == "R205");
  CHECK(orchard("document", "orchad act").hint == "did you mean 'orchard act'?");
}

TEST_CASE("circles are named") {
  const RuleFolder data("circle");
  fill(data);
  data.roles("[" + role("orchard", R"({"says": "apple", "in": "b"})") + "," + role("b", R"({"role": "c"})") + "," +
             role("c", R"({"any": [{"says": "pear", "not-in": "orchard"}]})") + "]");
  Problem problem = problem_of(data);
  CHECK(problem.code == "R206");
  CHECK(problem.message == "roles rest on each other in a circle: orchard -> b -> c -> orchard");
  fill(data);
  data.element("fruit.kinds",
               std::string(R"({"apples": {"when": {"element": "fruit.kinds/apples"}, )") + examples + "}}");
  problem = problem_of(data);
  CHECK(problem.code == "R206");
  CHECK(problem.message == "elements rest on each other in a circle: fruit.kinds/apples -> fruit.kinds/apples");
  fill(data);
  data.roles("[" + role("orchard", R"({"element": "fruit.kinds/apples"})") + "]");
  CHECK(problem_of(data).code == "R206");
}

TEST_CASE("a bad pattern is shown in its file") {
  const RuleFolder data("pattern");
  fill(data);
  data.lexicon("{\"apple\": {\"patterns\": [\"apple\",\n  \"(pear\"]}}");
  const Problem problem = problem_of(data);
  CHECK(problem.code == "R207");
  CHECK(problem.pointer == "/concepts/apple/patterns/1");
  CHECK(problem.line == 2);
  CHECK(problem.path.find("lexicon/en/words.json") != std::string::npos);
}

TEST_CASE("what is missing or stands twice is refused") {
  const RuleFolder data("twice");
  fill(data);
  data.lexicon(R"({"apple": {"patterns": ["cider"]}})", "more.json");
  CHECK(problem_of(data).code == "R209");
  std::filesystem::remove(data.path() + "/rules/lexicon/en/more.json");
  CHECK(problem_of(data, true).code.empty());
  data.element("fruit.kinds", std::string(R"({"apples": {"when": {"says": "apple"}, )") + examples + "}}");
  CHECK(problem_of(data, true).code == "R208");
  CHECK(problem_of(data, false).code.empty());
  data.element(
      "fruit.kinds",
      R"({"apples": {"when": {"says": "apple"}, "examples": [{"lang": "en", "text": "x", "present": true}]}})");
  CHECK(problem_of(data, true).code == "R202");
}

TEST_CASE("a condition that says two things at once is refused") {
  const RuleFolder data("heads");
  const auto code_of = [&](const std::string& when) {
    fill(data);
    data.roles("[" + role("orchard", when) + "]");
    return problem_of(data).code;
  };
  CHECK(code_of(R"({"defines": "apple", "says": "pear"})").empty());
  CHECK(code_of(R"({"says": "apple", "role": "orchard"})") == "R202");
  CHECK(code_of(R"({"in": "orchard"})") == "R202");
  CHECK(code_of(R"({"no": {"says": "apple"}})") == "R202");
  CHECK(code_of(R"({"all": [{"no": {"says": "apple"}}]})") == "R202");
  CHECK(code_of(R"({"says": "apple", "same": "sentence"})") == "R202");
  CHECK(code_of(R"({"says": "apple", "at-least": 3})") == "R202");
  CHECK(code_of(R"({"says": "apple", "with": [{"same": "clause"}]})") == "R202");
  CHECK(code_of(R"({"says": "apple", "with": {"same": "clause", "near": 3, "says": "pear"}})") == "R202");
  CHECK(code_of(R"({"says": "apple", "unles": {"same": "clause", "says": "pear"}})") == "R202");
}

TEST_CASE("the language of a lexicon is that of its folder") {
  const RuleFolder data("language");
  fill(data);
  data.write("rules/lexicon/en/words.json", R"({"language": "fr", "concepts": {"apple": {"patterns": ["pomme"]}}})");
  CHECK(problem_of(data).code == "R202");
}

TEST_CASE("where several files are wrong, the words are told first, then roles, elements and remarks") {
  const RuleFolder data("several");
  fill(data);
  data.lexicon(R"({"apple": {"patterns": ["apple ("]}, "pear": {"patterns": ["pear"]}})");
  data.roles("[" + role("orchard", R"({"says": "plum"})") + "]");
  data.element("fruit.kinds", R"({"apples": {"when": {"says": "apple"}}, "pears": 3})");
  CHECK(problem_of(data).code == "R207");
  data.lexicon(R"({"apple": {"patterns": ["apple"]}, "pear": {"patterns": ["pear"]}})");
  CHECK(problem_of(data).code == "R203");
  data.roles("[" + role("orchard", R"({"says": "apple"})") + "]");
  CHECK(problem_of(data).code == "R202");
}
