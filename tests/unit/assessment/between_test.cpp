#include <doctest/doctest.h>

#include <string>

#include "assessment/assess.h"
#include "support/build_document.h"
#include "support/rule_folder.h"

using namespace lacuna;
using assessment::assess;
using assessment::Assessment;
using lacuna::testing::build_document;
using lacuna::testing::RuleFolder;

namespace {

// A rule that asks for punishment inside what the sale refers to, or inside what refers to the sale.
Assessment judge(const std::string& adds, const statute::Document& first, const statute::Document& second) {
  static const RuleFolder data("between");
  data.requirement("r.q", {"e"});
  data.lexicon(R"({"sell": {"patterns": ["sell"]}, "punish": {"patterns": ["punish"]},
                   "negation": {"patterns": ["not"]}, "exception": {"patterns": ["except"]}})");
  data.roles(R"([{"role": "sale", "about": "a", "unit": "section", "when": {"says": "sell"},
                  "examples": [{"lang": "en", "text": "x", "present": true}]},
                 {"role": "reach", "about": "a", "unit": "as-is", "when": {"role": "sale"}, "adds": [")" +
             adds + R"("], "examples": [{"lang": "en", "text": "x", "present": true}]}])");
  data.element("r.q", R"({"e": {"when": {"says": "punish", "in": "reach"},
                          "examples": [{"lang": "en", "text": "x", "present": true}]}})");
  static const standard::Catalogue catalogue = data.catalogue();
  rules::RuleSet set = data.load(catalogue);
  return assess({&first, &second}, catalogue, set);
}

bool present(const Assessment& result) { return result.findings.at(0).elements.at(0).present; }

statute::Document titled(const char* title, const char* outline) {
  statute::Document document = build_document(outline);
  document.metadata.title = title;
  return document;
}

}  // namespace

TEST_CASE("what a member refers to in another Act belongs to its role") {
  const auto code = titled("Penal Code", "section 1. Fines.\nsection 2. They are punished.\n");
  const auto act = titled("Sales Act", "section 1. Who sells falls under section 2 of the Penal Code.\n");
  const auto other = titled("Sales Act", "section 1. Who sells falls under section 1 of the Penal Code.\n");
  CHECK(present(judge("references", act, code)));
  CHECK(present(judge("references", code, act)));
  CHECK_FALSE(present(judge("references", other, code)));
}

TEST_CASE("what refers to a member from another Act belongs to its role") {
  const auto act = titled("Sales Act", "section 1. Title.\nsection 2. Nobody sells.\n");
  const auto code = titled("Penal Code", "section 1. Who breaks section 2 of the Sales Act is punished.\n");
  const auto other = titled("Penal Code", "section 1. Who breaks section 1 of the Sales Act is punished.\n");
  CHECK(present(judge("referring", act, code)));
  CHECK_FALSE(present(judge("referring", act, other)));
}
