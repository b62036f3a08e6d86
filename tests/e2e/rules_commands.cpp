// "lacuna rules ..." as a keeper of the rules uses it: on the project's rules, and on a small folder of the test.
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "process.h"
#include "support/rule_folder.h"

using lacuna::testing::RuleFolder;

namespace {

e2e::Outcome run(const std::vector<std::string>& arguments) { return e2e::lacuna(arguments); }

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The element rule of the folder; `more` goes into its list of examples.
void write_element(const RuleFolder& data, const std::string& more = "") {
  data.element("fruit.kinds", R"({"apples": {"when": {"says": "apple"}, "examples": [
    {"lang": "en", "text": "An orchard of apples.", "present": true},
    {"lang": "en", "text": "An orchard of plums.", "present": false})" +
                                  more + "]}}");
}

void fill(const RuleFolder& data) {
  data.requirement("fruit.kinds", {"apples"});
  data.lexicon(R"({"apple": {"patterns": ["apple"]}})");
  write_element(data);
}

}  // namespace

TEST_CASE("rules check: nothing to report, warnings, rules that cannot be read") {
  const RuleFolder data("e2e-check");
  fill(data);
  const auto sound = run({"rules", "check", "--data", data.path()});
  CHECK(sound.status == 0);
  CHECK(sound.out == "1 language, 1 concept, 1 pattern, 0 roles, 1 element, 2 examples: 0 errors, 0 warnings\n");

  data.lexicon(R"({"apple": {"patterns": ["apple"]}, "idle": {"patterns": ["idle"]}})");
  const auto idle = run({"rules", "check", "--data", data.path()});
  CHECK(idle.status == 1);
  CHECK(says(idle.out, "/rules/lexicon/en/words.json:1 at /concepts/idle\n"));
  CHECK(says(idle.out, "warning R230"));
  CHECK(says(idle.out, "0 errors, 1 warning\n"));
  CHECK(idle.err.empty());

  data.lexicon(R"({"apple": {"patterns": ["@pear"]}})");
  const auto broken = run({"rules", "check", "--data", data.path()});
  CHECK(broken.status == 2);
  CHECK(broken.out.empty());
  CHECK(says(broken.err, "R203"));
  CHECK(says(broken.err, "words.json:1"));
}

TEST_CASE("rules check reads the project's rules and finds no error in them") {
  const auto outcome = run({"rules", "check"});
  CHECK((outcome.status == 0 || outcome.status == 1));
  CHECK(says(outcome.out, " 0 errors, "));
}

TEST_CASE("rules test: all as expected, one fails, a known miss, nothing to run") {
  const RuleFolder data("e2e-test");
  fill(data);
  const auto good = run({"rules", "test", "--data", data.path()});
  CHECK(good.status == 0);
  CHECK(good.out == "2 examples ran: 0 failed, 0 known misses\n");
  CHECK(good.err.empty());

  write_element(data, R"(, {"lang": "en", "text": "Some cider.", "present": true})");
  const auto failed = run({"rules", "test", "fruit.kinds/apples", "--data", data.path()});
  CHECK(failed.status == 1);
  CHECK(says(failed.out, "rules/elements/fruit.kinds.json\n"));
  CHECK(says(failed.out, "fruit.kinds/apples, example 3 [en]: should be present, is absent"));
  CHECK(says(failed.out, "Some cider."));
  CHECK(says(failed.out, "3 examples ran: 1 failed, 0 known misses\n"));

  write_element(data, R"(, {"lang": "en", "text": "Some cider.", "present": true, "known-miss": "drinks"})");
  const auto known = run({"rules", "test", "--data", data.path()});
  CHECK(known.status == 0);
  CHECK_FALSE(says(known.out, "Some cider."));
  CHECK(says(known.out, "0 failed, 1 known miss\n"));
  CHECK(says(run({"rules", "test", "-v", "--data", data.path()}).out, "Some cider."));

  write_element(data, R"(, {"lang": "en", "text": "Apple juice.", "present": true, "known-miss": "drinks"})");
  const auto right = run({"rules", "test", "--data", data.path()});
  CHECK(right.status == 0);
  CHECK(says(right.out, "the mark can go"));
  CHECK(says(right.out, "1 known miss (1 of them right now)\n"));

  write_element(data, R"(, {"lang": "eo", "text": "Pomo.", "present": true})");
  const auto language = run({"rules", "test", "--data", data.path()});
  CHECK(language.status == 1);
  CHECK(says(language.out, "there is no lexicon for language 'eo'"));

  const auto misspelt = run({"rules", "test", "fruit.kind", "--data", data.path()});
  CHECK(misspelt.status == 2);
  CHECK(says(misspelt.err, "C310"));
  CHECK(says(misspelt.err, "did you mean 'fruit.kinds'"));

  data.element("fruit.kinds", R"({"apples": {"when": {"says": "apple"},
    "examples": [{"lang": "eo", "text": "Pomo.", "present": true}]}})");
  const auto unread = run({"rules", "test", "--data", data.path()});
  CHECK(unread.status == 2);
  CHECK(says(unread.out, "0 examples ran: 1 failed"));

  data.roles(R"([{"role": "orchard", "about": "a", "unit": "section", "when": {"says": "apple"}, "examples": []}])");
  const auto empty = run({"rules", "test", "orchard", "--data", data.path()});
  CHECK(empty.status == 2);
  CHECK(says(empty.err, "C310 there are no examples to run"));
}

TEST_CASE("rules coverage counts what fires on a folder of statutes") {
  const RuleFolder data("e2e-coverage");
  fill(data);
  data.lexicon(R"({"apple": {"patterns": ["apple"]}, "pear": {"patterns": ["pear"]}})");
  const std::string folder = e2e::scratch_folder() + "/coverage";
  std::filesystem::create_directories(folder + "/deeper");
  e2e::scratch_file("coverage/a.txt",
                    "1. Fruit\nThe owner of the land may keep every apple that falls in the garden.\n");
  e2e::scratch_file("coverage/deeper/b.txt", "1. Trees\nThe owner of the land shall not be asked for the trees.\n");
  e2e::scratch_file("coverage/notes.md", "apple");

  const auto text = run({"rules", "coverage", folder, "--data", data.path()});
  CHECK(text.status == 0);
  CHECK(says(text.out, "2 statutes judged, 0 without words for the language, 0 unreadable\n"));
  CHECK(says(text.out, "1 in 1 statute"));
  CHECK(says(text.out, "a.txt:2 (s. 1)"));
  CHECK(says(text.out.substr(text.out.find("NEVER FIRED")), "concept     pear\n"));

  e2e::scratch_file("coverage/broken.xml", "<akomaNtoso>");
  const auto broken = run({"rules", "coverage", folder, "--data", data.path(), "--format", "json"});
  CHECK(broken.status == 2);
  CHECK(says(broken.err, "broken.xml"));
  const auto report = nlohmann::json::parse(broken.out);
  CHECK(report["statutes"] == 2);
  REQUIRE(report["unreadable"].size() == 1);
  CHECK(report["elements"][0]["element"] == "apples");
  CHECK(report["elements"][0]["hits"] == 1);
  CHECK(report["elements"][0]["conditions"][0]["condition"] == "says apple");
  CHECK(report["elements"][0]["first"][0]["line"] == 2);
  CHECK(report["never"]["concepts"] == nlohmann::json{"pear"});
  CHECK(report["never"]["elements"].empty());

  CHECK(run({"rules", "coverage", folder + "/none", "--data", data.path()}).status == 2);
  std::filesystem::create_directories(folder + "/empty");
  CHECK(says(run({"rules", "coverage", folder + "/empty", "--data", data.path()}).err, "C311"));
}

TEST_CASE("rules doc writes pages, leaves those that stand, names the stale ones") {
  const RuleFolder data("e2e-doc");
  fill(data);
  const std::string folder = data.path() + "/rules/doc";
  const auto missing = run({"rules", "doc", "--check", "--data", data.path()});
  CHECK(missing.status == 1);
  CHECK(says(missing.out, "rules/doc/fruit.kinds.md: missing\n"));
  CHECK_FALSE(std::filesystem::exists(folder));

  CHECK(says(run({"rules", "doc", "--data", data.path()}).out, "3 pages, 3 written, 0 removed\n"));
  CHECK(run({"rules", "doc", "--check", "--data", data.path()}).status == 0);
  CHECK(says(run({"rules", "doc", "--data", data.path()}).out, "3 pages, 0 written, 0 removed\n"));

  data.lexicon(R"({"apple": {"patterns": ["apple", "pippin"]}})");
  const auto stale = run({"rules", "doc", "--check", "--data", data.path()});
  CHECK(stale.status == 1);
  CHECK(says(stale.out, "rules/doc/fruit.kinds.md: out of date\n"));
  CHECK(says(stale.out, "3 pages, 1 stale\n"));

  std::filesystem::copy(folder + "/fruit.kinds.md", folder + "/fruit.gone.md");
  data.write("rules/doc/own-notes.md", "My notes\n");
  CHECK(says(run({"rules", "doc", "--check", "--data", data.path()}).out, "fruit.gone.md: of no requirement\n"));
  CHECK(says(run({"rules", "doc", "--data", data.path()}).out, "3 pages, 1 written, 1 removed\n"));
  CHECK_FALSE(std::filesystem::exists(folder + "/fruit.gone.md"));
  CHECK(std::filesystem::exists(folder + "/own-notes.md"));

  const std::string elsewhere = e2e::scratch_folder() + "/pages";
  CHECK(run({"rules", "doc", "-o", elsewhere, "--data", data.path()}).status == 0);
  CHECK(std::filesystem::exists(elsewhere + "/fruit.kinds.md"));
  CHECK(run({"rules", "doc", "-o", data.path() + "/rules/doc/own-notes.md", "--data", data.path()}).status == 2);
}

TEST_CASE("rules wants a subcommand and explains each") {
  CHECK(run({"rules"}).status == 2);
  for (const char* name : {"check", "test", "coverage", "doc"}) {
    const auto help = run({"rules", name, "--help"});
    CHECK(help.status == 0);
    CHECK(says(help.out, "Examples:"));
    CHECK(says(help.out, "Exit status:"));
  }
}
