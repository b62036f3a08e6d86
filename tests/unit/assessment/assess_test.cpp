#include "assessment/assess.h"

#include <doctest/doctest.h>

#include "assessment/examples.h"
#include "report/json.h"
#include "support/build_document.h"
#include "support/rule_folder.h"

using namespace lacuna;
using assessment::assess;
using assessment::Assessment;
using assessment::Certainty;
using assessment::explain;
using assessment::Status;
using lacuna::testing::build_document;
using lacuna::testing::RuleFolder;

namespace {

const char* words = R"({
  "negation": {"patterns": ["not", "no"], "not": ["no person shall"]},
  "exception": {"patterns": ["except", "other than", "unless"]},
  "sell": {"patterns": ["sell"]}, "buy": {"patterns": ["buy"]}, "child": {"patterns": ["child"]},
  "adult": {"patterns": ["adult"]}, "market": {"patterns": ["market"]}, "punish": {"patterns": ["punish"]},
  "duty": {"patterns": ["duty"]}, "hunger": {"patterns": ["hunger"]}, "sell-child": {"patterns": ["sell ..2 child"]},
  "unsold": {"patterns": ["not ..1 sell"]}})";

// One element "e" of requirement "r.q" by its rule; what it finds in a document, as quoted hits.
struct Bench {
  RuleFolder data;
  explicit Bench(const std::string& name) : data(name) {
    data.requirement("r.q", {"e"});
    data.lexicon(words);
  }
  std::vector<std::string> hits(const std::string& rule, const statute::Document& document) {
    data.element("r.q", R"({"e": {)" + rule + R"(, "examples": [{"lang": "en", "text": "x", "present": true}]}})");
    const standard::Catalogue catalogue = data.catalogue();
    rules::RuleSet set = data.load(catalogue);
    const Assessment result = assess({&document}, catalogue, set);
    std::vector<std::string> found;
    for (const auto& evidence : result.findings.at(0).elements.at(0).evidence) {
      found.push_back(evidence.citation + ": " + std::string(document.slice(evidence.hit)));
    }
    return found;
  }
  bool holds(const std::string& condition, const statute::Document& document) {
    return !hits(R"("when": )" + condition, document).empty();
  }
};

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("says finds words in the body, not in headings, notes or the title") {
  Bench bench("says");
  const auto act = build_document(R"(
section 1. [Sale of a child] Everybody buys.
section 2. A person sells bread.
  note A child was here.
)");
  CHECK(bench.hits(R"("when": {"says": ["sell", "child"]})", act) == List{"s. 2: sells"});
  CHECK(bench.hits(R"("when": {"says": "child", "where": ["heading"]})", act) == List{"s. 1: child"});
}

TEST_CASE("words of a part in another language are not looked at") {
  Bench bench("foreign");
  auto act = build_document(R"(
section 1. A person sells bread.
section 2. The child buys bread.
)");
  REQUIRE(bench.hits(R"("when": {"says": ["sell", "child"]})", act).size() == 2);
  for (statute::Provision& provision : act.provisions) {
    if (provision.num == "1.") provision.language = "fr";
  }
  CHECK(bench.hits(R"("when": {"says": ["sell", "child"]})", act) == List{"s. 2: child"});
  // Without rules for the document's own language, a part that has them is judged.
  for (statute::Provision& provision : act.provisions) provision.language = "xx";
  act.metadata.language = "xx";
  CHECK(bench.hits(R"("when": {"says": ["sell", "child"]})", act).empty());
  for (statute::Provision& provision : act.provisions) {
    if (provision.num != "2.") continue;
    provision.type = "component";
    provision.language = "en";
  }
  CHECK(bench.hits(R"("when": {"says": ["sell", "child"]})", act).size() == 1);
}

TEST_CASE("neighbours: clause, sentence, section, near, before, after") {
  Bench bench("neighbours");
  const auto act = build_document(R"(
section 1. A person shall sell bread; a child may buy it. An adult is hungry.
section 2. A child is a child.
)");
  const auto with = [](const char* neighbour) { return std::string(R"({"says": "sell", "with": )") + neighbour + "}"; };
  CHECK_FALSE(bench.holds(with(R"({"same": "clause", "says": "child"})"), act));
  CHECK(bench.holds(with(R"({"same": "sentence", "says": "child"})"), act));
  CHECK_FALSE(bench.holds(with(R"({"same": "sentence", "says": "adult"})"), act));
  CHECK(bench.holds(with(R"({"same": "section", "says": "adult"})"), act));
  CHECK(bench.holds(with(R"({"near": 2, "says": "child"})"), act));
  CHECK_FALSE(bench.holds(with(R"({"near": 1, "says": "child"})"), act));
  CHECK(bench.holds(with(R"({"same": "sentence", "says": "child", "after": true})"), act));
  CHECK_FALSE(bench.holds(with(R"({"same": "sentence", "says": "child", "before": true})"), act));
  CHECK_FALSE(bench.holds(R"({"says": "sell", "unless": {"same": "sentence", "says": "child"}})", act));
  CHECK(bench.holds(R"({"says": "sell", "unless": {"same": "clause", "says": "child"}})", act));
}

TEST_CASE("a sentence runs from the chapeau through one item into the closing words, not into another item") {
  Bench bench("chapeau");
  const auto act = build_document(R"(
section 1. An adult who
  paragraph (a) sells bread; or
  paragraph (b) buys a child,
  wrapUp shall be punished.
)");
  const auto sell_with = [](const char* what) {
    return std::string(R"({"says": "sell", "with": {"same": "sentence", "says": ")") + what + "\"}}";
  };
  CHECK(bench.holds(sell_with("adult"), act));
  CHECK(bench.holds(sell_with("punish"), act));
  CHECK_FALSE(bench.holds(sell_with("child"), act));
  CHECK(bench.holds(R"({"says": "adult", "with": {"same": "sentence", "says": "child"}})", act));
  CHECK(bench.holds(R"({"says": "punish", "with": {"same": "sentence", "says": "child"}})", act));
  CHECK(bench.holds(R"({"says": "sell", "with": {"near": 1, "says": "adult"}})", act));
  // "all" with a scope: what is scattered over items does not come together in their chapeau.
  const auto all = [](const char* one, const char* two, const char* three) {
    return std::string(R"({"all": [{"says": ")") + one + R"("}, {"says": ")" + two + R"("}, {"says": ")" + three +
           R"("}], "same": "sentence"})";
  };
  CHECK(bench.holds(all("adult", "buy", "child"), act));
  CHECK_FALSE(bench.holds(all("adult", "sell", "child"), act));
  CHECK(bench.holds(all("punish", "buy", "adult"), act));
}

TEST_CASE("all: the hits are those of the first part; no: none in the scope, or nowhere") {
  Bench bench("all");
  const auto act = build_document(R"(
section 1. A person sells bread.
section 2. A person buys bread for a child.
section 3. A person buys milk.
)");
  CHECK(bench.hits(R"("when": {"all": [{"says": "buy"}, {"says": "sell"}]})", act) == List{"s. 2: buys", "s. 3: buys"});
  CHECK(bench.hits(R"("when": {"all": [{"says": "buy"}, {"no": {"says": "child"}}], "same": "section"})", act) ==
        List{"s. 3: buys"});
  CHECK(bench.hits(R"("when": {"all": [{"says": "buy"}, {"no": {"says": "child"}}]})", act).empty());
  CHECK(bench.hits(R"("when": {"all": [{"says": "buy"}, {"no": {"says": "hunger"}}]})", act).size() == 2);
  CHECK(bench.hits(R"("when": {"any": [{"says": "sell"}, {"says": "child"}]})", act) ==
        List{"s. 1: sells", "s. 2: child"});
}

TEST_CASE("what is negated or excepted does not count, unless asked for") {
  Bench bench("negation");
  const auto says = [&](const char* text) {
    return bench.holds(R"({"says": "sell"})", build_document(std::string("section 1. ") + text));
  };
  CHECK(says("A person may sell bread."));
  CHECK_FALSE(says("A person may not sell bread."));
  CHECK(says("No person shall sell bread."));
  CHECK_FALSE(says("Everything is allowed except to sell."));
  CHECK(says("It is not known to us what the other people of this town may sell."));
  CHECK(says("A person may not buy; a person may sell."));
  const auto act = build_document("section 1. A person may not sell bread.");
  CHECK(bench.holds(R"({"says": "sell", "affirmed": false})", act));
  CHECK(bench.holds(R"({"says": "unsold"})", act));
  const auto items = build_document(R"(
section 1. Trade does not include
  paragraph (a) to sell; or
  paragraph (b) to buy.
)");
  CHECK_FALSE(bench.holds(R"({"says": "sell"})", items));
}

TEST_CASE("headings above a hit") {
  Bench bench("headings");
  const auto act = build_document(R"(
part 1 [Market]
  section 1. [Bread] A person sells.
part 2 [Other]
  section 2. A person sells.
)");
  CHECK(bench.hits(R"("when": {"says": "sell", "heading": "market"})", act) == List{"s. 1: sells"});
  CHECK(bench.hits(R"("when": {"says": "sell", "not-heading": "market"})", act) == List{"s. 2: sells"});
  CHECK(bench.hits(R"("when": {"says": "sell", "with": {"same": "part", "heading": "market"}})", act) ==
        List{"s. 1: sells"});
  CHECK(bench.hits(R"("when": {"says": "sell", "with": {"same": "section", "heading": "market"}})", act).empty());
}

TEST_CASE("roles: units, definitions of the terms they use, references both ways") {
  Bench bench("roles");
  const auto act = build_document(R"(
section 1. In this Act—
  paragraph (a) "ware" means anything that an adult may buy;
  paragraph (b) "stall" means a place of hunger.
section 2. A person who sells a ware shall do his duty.
section 3. An offence under section 2 is punished.
section 4. A child buys, as in section 1.
)");
  const std::string example = R"("examples": [{"lang": "en", "text": "x", "present": true}]})";
  bench.data.roles(R"([{"role": "sale", "about": "the sale", "unit": "section", "when": {"says": "sell"},
      "adds": ["defined-terms", "referring"], )" +
                   example + R"(,
    {"role": "purchase", "about": "the purchase", "unit": "section", "when": {"says": "child"}, "adds": ["references"], )" +
                   example + R"(,
    {"role": "both", "about": "both", "unit": "as-is", "when": {"role": ["sale", "purchase"]}, )" +
                   example + R"(,
    {"role": "ware-definition", "about": "d", "unit": "definition", "when": {"says": "adult"}, )" +
                   example + "]");
  CHECK(bench.holds(R"({"says": "duty", "in": "sale"})", act));
  CHECK(bench.holds(R"({"says": "adult", "in": "sale"})", act));
  CHECK_FALSE(bench.holds(R"({"says": "hunger", "in": "sale"})", act));
  CHECK(bench.holds(R"({"says": "punish", "in": "sale"})", act));
  CHECK_FALSE(bench.holds(R"({"says": "punish", "not-in": "sale"})", act));
  CHECK_FALSE(bench.holds(R"({"says": "child", "in": "sale"})", act));
  CHECK(bench.holds(R"({"says": "hunger", "in": "purchase"})", act));
  CHECK(bench.holds(R"({"says": "punish", "in": "both"})", act));
  CHECK(bench.holds(R"({"says": "hunger", "in": "both"})", act));
  CHECK(bench.holds(R"({"says": "adult", "in": "ware-definition"})", act));
  CHECK_FALSE(bench.holds(R"({"says": "hunger", "in": "ware-definition"})", act));
}

TEST_CASE("a definition is found by its term, and words inside it") {
  Bench bench("defines");
  const auto act = build_document(R"(
section 1. In this Act—
  paragraph (a) "child" means a person whom an adult feeds;
  paragraph (b) "market" means a place.
section 2. A child is hungry. An adult is not.
)");
  CHECK(bench.holds(R"({"defines": "child"})", act));
  CHECK_FALSE(bench.holds(R"({"defines": "adult"})", act));
  CHECK(bench.hits(R"("when": {"defines": "child", "says": "adult"})", act) == List{"s. 1(a): adult"});
}

TEST_CASE("several documents are one framework; definitions and references stay in theirs") {
  Bench bench("framework");
  bench.data.requirement("r.q", {"e", "f"});
  bench.data.element("r.q", R"({"e": {"when": {"all": [{"says": "sell"}, {"says": "punish"}]}, "examples": [
    {"lang": "en", "text": "x", "present": true}]}, "f": {"when": {"all": [{"element": "r.q/e"}, {"no": {"says": "duty"}}]},
    "examples": [{"lang": "en", "text": "x", "present": true}]}})");
  const auto one = build_document("section 1. A person sells.");
  const auto two = build_document("section 7. A person is punished.");
  const standard::Catalogue catalogue = bench.data.catalogue();
  rules::RuleSet set = bench.data.load(catalogue);
  CHECK_FALSE(assess({&one}, catalogue, set).findings[0].elements[0].present);
  const Assessment both = assess({&one, &two}, catalogue, set);
  CHECK(both.findings[0].status == Status::met);
  CHECK(both.findings[0].elements[1].evidence.at(0).citation == "s. 1");
  CHECK(both.summary.met == 1);
}

TEST_CASE("what came nearest, with the reason; maybe makes it inconclusive") {
  Bench bench("nearest");
  const std::string example = R"("examples": [{"lang": "en", "text": "x", "present": true}])";
  bench.data.roles(
      R"([{"role": "fair", "about": "the rules of the fair", "unit": "section", "when": {"says": "market"}, )" +
      example + "}]");
  bench.data.element("r.q",
                     R"({"e": {"when": {"says": "sell", "in": "fair", "with": {"same": "sentence", "says": "child"}},
    "maybe": {"says": "hunger", "in": "fair"}, )" +
                         example + "}}");
  const standard::Catalogue catalogue = bench.data.catalogue();
  rules::RuleSet set = bench.data.load(catalogue);
  const auto act = build_document(R"(
section 1. A market is where people sell.
section 2. People sell a child.
)");
  const Assessment result = assess({&act}, catalogue, set);
  const auto& element = result.findings[0].elements[0];
  CHECK(element.certainty == Certainty::firm);
  REQUIRE(element.nearest.size() == 2);
  CHECK(element.nearest[0].evidence.citation == "s. 1");
  CHECK(element.nearest[0].lacks == "says nothing of child in the same sentence");
  CHECK(element.nearest[1].lacks == "not in the rules of the fair");
  CHECK(result.findings[0].recommendation == "Recommended. The nearest provision is s. 1.");
  const auto hungry = build_document("section 1. A market is for hunger.");
  const Assessment open = assess({&hungry}, catalogue, set);
  CHECK_FALSE(open.findings[0].elements[0].present);
  CHECK(open.findings[0].elements[0].certainty == Certainty::inconclusive);
  CHECK(open.findings[0].certainty == Certainty::inconclusive);
  CHECK(open.findings[0].elements[0].nearest.at(0).evidence.citation == "s. 1");
}

TEST_CASE("a language without rules is unknown, not absent") {
  Bench bench("language");
  bench.data.element(
      "r.q", R"({"e": {"when": {"says": "sell"}, "examples": [{"lang": "en", "text": "x", "present": true}]}})");
  const standard::Catalogue catalogue = bench.data.catalogue();
  rules::RuleSet set = bench.data.load(catalogue);
  auto act = build_document("section 1. A person sells.");
  act.metadata.language = "xx";
  const Assessment result = assess({&act}, catalogue, set);
  CHECK_FALSE(result.findings[0].elements[0].present);
  CHECK(result.findings[0].elements[0].certainty == Certainty::inconclusive);
  CHECK(result.findings[0].certainty == Certainty::inconclusive);
  REQUIRE(result.notes.size() == 1);
  CHECK(result.notes[0].text.find("'xx'") != std::string::npos);
}

TEST_CASE("evidence is tight, its quote is whole where it is short and cut at words where it is long") {
  Bench bench("evidence");
  bench.data.element(
      "r.q",
      R"({"e": {"when": {"says": ["sell-child", "duty"]}, "examples": [{"lang": "en", "text": "x", "present": true}]}})");
  const standard::Catalogue catalogue = bench.data.catalogue();
  rules::RuleSet set = bench.data.load(catalogue);
  std::string filler;
  for (int i = 0; i < 60; ++i) filler += "wörter ";
  const auto act = build_document("section 1. A person⏎  sells to a  child⏎ every day.\nsection 2. " + filler +
                                  "the duty " + filler + "ends.\n");
  const Assessment result = assess({&act}, catalogue, set);
  const auto& evidence = result.findings[0].elements[0].evidence;
  REQUIRE(evidence.size() == 2);
  CHECK(evidence[0].quote == "A person sells to a child every day.");
  CHECK(act.slice(evidence[0].hit) == "sells to a  child");
  CHECK(evidence[0].location.line == evidence[0].location.end_line);
  CHECK(act.slice(evidence[1].hit) == "duty");
  CHECK(evidence[1].quote.starts_with("… w"));
  CHECK(evidence[1].quote.ends_with("r …"));
  CHECK(evidence[1].quote.size() <= 250);
  CHECK(evidence[1].quote.find("the duty w") != std::string::npos);
  const auto items = build_document(R"(
section 3. A person who sells
  paragraph (a) bread; or
  paragraph (b) a child,
  wrapUp is bad.
)");
  const Assessment split = assess({&items}, catalogue, set);
  const auto& hit = split.findings[0].elements[0].evidence.at(0);
  CHECK(hit.citation == "s. 3(b)");
  CHECK(items.slice(hit.hit) == "a child");
  CHECK(hit.quote.find("sells") != std::string::npos);
  CHECK(hit.quote.find("bread") == std::string::npos);
}

TEST_CASE("explain tells what counted and what did not") {
  Bench bench("explain");
  const std::string example = R"("examples": [{"lang": "en", "text": "x", "present": true}])";
  bench.data.roles(R"([{"role": "fair", "about": "the fair", "unit": "section", "when": {"says": "market"}, )" +
                   example + "}]");
  bench.data.element("r.q", R"({"e": {"when": {"says": "sell", "in": "fair"}, )" + example + "}}");
  const standard::Catalogue catalogue = bench.data.catalogue();
  rules::RuleSet set = bench.data.load(catalogue);
  const auto act = build_document(R"(
section 1. On a market people sell.
section 2. People sell at home.
section 3. On a market people do not sell.
)");
  const auto traces = explain({&act}, catalogue, set, "r.q");
  REQUIRE(traces.size() == 1);
  CHECK(traces[0].looked_for == List{"sell (en): sell"});
  CHECK(traces[0].places == List{"fair: s. 1, s. 3"});
  REQUIRE(traces[0].candidates.size() == 3);
  CHECK(traces[0].candidates[0].counted);
  CHECK(traces[0].candidates[0].condition == "says sell; in fair");
  CHECK(traces[0].candidates[1].reason == "not in the fair");
  CHECK(traces[0].candidates[2].reason == "negated or excepted in its clause");
  CHECK(explain({&act}, catalogue, set, "nothing").empty());
}

TEST_CASE("the JSON of an assessment is the same each time and holds the contract's names") {
  Bench bench("json");
  bench.data.element(
      "r.q", R"({"e": {"when": {"says": "sell"}, "examples": [{"lang": "en", "text": "x", "present": true}]}})");
  const standard::Catalogue catalogue = bench.data.catalogue();
  rules::RuleSet set = bench.data.load(catalogue);
  const auto act = build_document("section 1. A person sells.");
  const std::string json = report::assessment_json(assess({&act}, catalogue, set));
  CHECK(json == report::assessment_json(assess({&act}, catalogue, set)));
  for (const char* part :
       {R"("id": "r.q")", R"("status": "met")", R"("certainty": "firm")", R"("document": "d1")",
        R"("quote": "A person sells.")", R"("reflection_days": null)", R"("met": 1)", R"("draft": "")"}) {
    CHECK_MESSAGE(json.find(part) != std::string::npos, part);
  }
}

TEST_CASE("thousands of definitions that use each other's terms are read in linear time") {
  Bench bench("hostile");
  bench.data.roles(R"([{"role": "wares", "about": "wares", "unit": "definition", "when": {"says": "buy"},
    "adds": ["defined-terms", "references", "referring"], "examples": [{"lang": "en", "text": "x", "present": true}]}])");
  std::string text = "section 1. In this Act—\n";
  for (int i = 0; i < 4000; ++i) {
    const std::string next = "ware " + std::to_string((i + 1) % 4000);
    text += "  paragraph (" + std::to_string(i) + ") \"ware " + std::to_string(i) + "\" means what people buy with " +
            next + " and " + next + " under section 1;\n";
  }
  const auto act = build_document(text + "section 2. A child may sell.\n");
  CHECK(bench.holds(R"({"says": "buy", "in": "wares"})", act));
  CHECK_FALSE(bench.holds(R"({"says": "sell", "in": "wares"})", act));
}

TEST_CASE("a heading put together from marginal notes counts as a heading") {
  Bench bench("margin");
  auto act = build_document("section 1. People sell at home.\nsection 2. People sell.\n");
  const std::string rule = R"({"says": "sell", "heading": "buy"})";
  CHECK_FALSE(bench.holds(rule, act));
  for (auto& provision : act.provisions) {
    if (provision.num == "2.") provision.heading = "Where to buy";  // its words lie in notes: there is no heading span
  }
  CHECK(bench.holds(rule, act));
  CHECK_FALSE(
      bench.holds(R"({"says": "sell", "not-heading": "buy", "with": [{"same": "section", "heading": "buy"}]})", act));
}
