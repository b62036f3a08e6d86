#include "report/rule_pages.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/rule_folder.h"

using namespace lacuna;
using lacuna::testing::RuleFolder;

namespace {

void fill(const RuleFolder& data) {
  data.requirement("fruit.kinds", {"apples", "pears:conflict"}, "1");
  data.lexicon(
      R"({"apple": {"patterns": ["apple", "@tree ..2 fruit"], "not": ["apple*"]}, "tree": {"patterns": ["tree"]},
                   "worm": {"patterns": ["worm"]}, "unused": {"patterns": ["never"]}})");
  data.roles(R"([{"role": "orchard", "about": "the orchard", "unit": "section", "when": {"says": "tree"},
    "adds": ["references", "defined-terms"],
    "examples": [{"lang": "en", "text": "1. Trees\nA tree.", "present": true}]}])");
  data.element("fruit.kinds", R"({"apples": {
    "when": {"all": [{"says": "apple", "in": "orchard", "where": ["heading", "body"]},
                     {"no": {"says": ["worm", "tree"]}}], "same": "sentence"},
    "unless": {"same": "clause", "says": "worm"},
    "maybe": {"says": "tree"},
    "examples": [{"lang": "en", "text": "An *apple*.", "present": true},
                 {"lang": "en", "text": "1. Cider\nA drink.", "present": false, "whole": true, "known-miss": "drinks"}]}})");
}

std::string page(const std::vector<report::RulePage>& pages, const std::string& name) {
  const auto found = std::find_if(pages.begin(), pages.end(),
                                  [&](const report::RulePage& candidate) { return candidate.name == name; });
  REQUIRE(found != pages.end());
  return found->text;
}

}  // namespace

TEST_CASE("an index, a page for the roles, a page a requirement") {
  const RuleFolder data("pages");
  fill(data);
  const standard::Catalogue catalogue = data.catalogue();
  const rules::RuleSet rules = data.load(catalogue);
  const auto pages = report::rule_pages(catalogue, rules, report::load_messages(LACUNA_DATA, "en"));
  REQUIRE(pages.size() == 3);
  CHECK(pages[0].name == "README.md");
  CHECK(pages[1].name == "roles.md");
  for (const report::RulePage& each : pages) CHECK(each.text.rfind(report::rule_page_mark, 0) == 0);
  CHECK(page(pages, "README.md").find("- [T](fruit.kinds.md) (`fruit.kinds`, mandatory, 2 elements)\n") !=
        std::string::npos);

  const std::string text = page(pages, "fruit.kinds.md");
  for (const char* part :
       {"# T\n", "- **Sources:** Protocol art. 6\n", "- **Usual home:** penal code\n",
        "- **Met when:** 1 of 1 core elements are present\n", "- **Why:** w\n",
        "## title of apples\n\n`fruit.kinds/apples` (core)\n",
        "- all of these in the same sentence:\n"
        "  - says apple; in orchard; standing in the body or headings\n"
        "  - and nothing of this:\n"
        "    - says worm or tree\n",
        "In each case unless worm in the same clause.\n", "person to decide where it:**\n\n- says tree\n",
        "- [orchard](roles.md#orchard): the orchard\n", "- **present** (en)\n\n  > An \\*apple\\*.\n",
        "- **absent** (en, a whole statute), known miss: drinks\n\n  > 1\\. Cider\\\n  > A drink.\n",
        "`fruit.kinds/pears` (conflict: the treaty forbids it)", "No rule recognises it yet.",
        "**apple**\n\n- en: `apple`, `@tree ..2 fruit`\n- en, but not: `apple*`\n", "**worm**", "**tree**"}) {
    CHECK_MESSAGE(text.find(part) != std::string::npos, part);
  }
  CHECK(text.find("**unused**") == std::string::npos);
  CHECK(text.back() == '\n');
  CHECK(text[text.size() - 2] != '\n');

  const std::string roles = page(pages, "roles.md");
  for (const char* part :
       {"## orchard\n\nthe orchard.\n\nThe section around each place where the law:\n\n- says tree\n",
        "With the definitions of the terms used there, the provisions referred to there.\n"}) {
    CHECK_MESSAGE(roles.find(part) != std::string::npos, part);
  }
}

TEST_CASE("a concept that only another refers to is explained too") {
  const RuleFolder data("pages-references");
  fill(data);
  data.element("fruit.kinds", R"({"apples": {"when": {"says": "apple"},
    "examples": [{"lang": "en", "text": "x", "present": false}]}})");
  const standard::Catalogue catalogue = data.catalogue();
  const rules::RuleSet rules = data.load(catalogue);
  const std::string text =
      page(report::rule_pages(catalogue, rules, report::load_messages(LACUNA_DATA, "en")), "fruit.kinds.md");
  CHECK(text.find("**tree**\n\n- en: `tree`\n") != std::string::npos);
  CHECK(text.find("**worm**") == std::string::npos);
}
