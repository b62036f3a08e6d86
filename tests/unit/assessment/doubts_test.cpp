#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "assessment/assess.h"
#include "support/build_document.h"
#include "support/rule_folder.h"

using namespace lacuna;
using assessment::Certainty;
using assessment::Doubt;
using lacuna::testing::build_document;
using lacuna::testing::RuleFolder;

namespace {

const char* words = R"({
  "negation": {"patterns": ["not"]}, "sell": {"patterns": ["sell"]}, "child": {"patterns": ["child"]},
  "market": {"patterns": ["market"]}, "feast": {"patterns": ["feast"]}, "trade": {"patterns": ["sell ..8 child"]}})";

// One element of one requirement by its rule, judged on a document.
struct Bench {
  RuleFolder data;
  explicit Bench(const std::string& name, const std::string& rule) : data(name) {
    const std::string example = R"("examples": [{"lang": "en", "text": "x", "present": true}])";
    data.requirement("r.q", {"e"});
    data.lexicon(words);
    data.roles(
        R"([{"role": "fair", "about": "the rules of the fair", "unit": "section", "when": {"says": "market"}, )" +
        example + "}]");
    data.element("r.q", R"({"e": {)" + rule + ", " + example + "}}");
  }
  std::vector<std::string> doubts(const statute::Document& document) {
    const standard::Catalogue catalogue = data.catalogue();
    rules::RuleSet set = data.load(catalogue);
    const auto result = assessment::assess({&document}, catalogue, set);
    const auto& element = result.findings.at(0).elements.at(0);
    CHECK((element.certainty == Certainty::inconclusive) == !element.doubts.empty());
    CHECK(result.summary.inconclusive == (element.doubts.empty() ? 0 : 1));
    std::vector<std::string> names;
    for (const Doubt doubt : element.doubts) names.emplace_back(assessment::doubt_name(doubt));
    return names;
  }
};

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("one passage that misses is a firm no, several are a near miss") {
  Bench bench("near-miss", R"("when": {"says": "sell", "in": "fair"})");
  CHECK(bench.doubts(build_document("section 1. People sell.\nsection 2. A market is a place.")) == List{});
  CHECK(bench.doubts(build_document("section 1. People sell bread.\nsection 2. People sell milk.\n"
                                    "section 3. People sell fish. They sell oil.\nsection 4. A market is a place.")) ==
        List{"near-miss"});
}

TEST_CASE("what a negation or a guard sets aside is in doubt") {
  Bench bench("set-aside", R"("when": {"says": "sell", "unless": {"same": "sentence", "says": "feast"}})");
  CHECK(bench.doubts(build_document("section 1. People do not sell.")) == List{"set-aside"});
  CHECK(bench.doubts(build_document("section 1. People sell at a feast.")) == List{"set-aside"});
  CHECK(bench.doubts(build_document("section 1. People dance.")) == List{});
}

TEST_CASE("one passage whose words stand far apart is in doubt, two of them or close words are not") {
  Bench bench("far-apart", R"("when": {"says": "trade"})");
  CHECK(bench.doubts(build_document("section 1. They sell bread and milk to a child.")) == List{"far-apart"});
  CHECK(bench.doubts(build_document("section 1. They sell a child.")) == List{});
  CHECK(bench.doubts(build_document(
            "section 1. They sell bread and milk to a child.\nsection 2. They sell a child.")) == List{});
}

TEST_CASE("in a noisy text, what rests on damaged words alone is in doubt") {
  Bench bench("damaged", R"("when": {"says": "sell"})");
  std::string noise = "section 9. ";
  for (int i = 0; i < 30; ++i) noise += "They walk to the green fields every morning and rest there. ";
  noise += "Th3y sle3p and re5t.\n";
  CHECK(bench.doubts(build_document("section 1. They sell br3ad.\n" + noise)) == List{"damaged-text"});
  CHECK(bench.doubts(build_document("section 1. They sell br3ad.\nsection 2. They sell milk.\n" + noise)) == List{});
  CHECK(bench.doubts(build_document("section 1. They sell br3ad.\n")) == List{});
}

TEST_CASE("a language without rules is not judged") {
  Bench bench("not-judged", R"("when": {"says": "sell"})");
  auto document = build_document("section 1. They sell.");
  document.metadata.language = "xx";
  CHECK(bench.doubts(document) == List{"not-judged"});
}
