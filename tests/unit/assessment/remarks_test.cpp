// Limits and what goes further than asked, said beside the status with their words.
#include <doctest/doctest.h>

#include "assessment/assess.h"
#include "report/json.h"
#include "report/messages.h"
#include "report/terminal.h"
#include "support/build_document.h"
#include "support/rule_folder.h"
#include "text/error.h"

using namespace lacuna;
using assessment::assess;
using assessment::Assessment;
using assessment::RemarkKind;
using lacuna::testing::build_document;
using lacuna::testing::RuleFolder;

namespace {

const char* const both_examples = R"("examples": [{"lang": "en", "text": "perhaps", "present": true},
                                                  {"lang": "en", "text": "x", "present": false}]})";

struct Bench {
  RuleFolder data;
  explicit Bench(const std::string& name) : data("remarks-" + name) {
    data.requirement("r.q", {"e", "f:supporting"});
    data.lexicon(R"({"shelter": {"patterns": ["shelter"]}, "food": {"patterns": ["food"]},
                     "perhaps": {"patterns": ["perhaps"]}, "garden": {"patterns": ["garden"]}})");
    data.element("r.q", R"({"e": {"when": {"says": "shelter"}, )" + std::string(both_examples) +
                            R"(, "f": {"when": {"says": "food"}, )" + both_examples + "}");
  }
  void remark(const std::string& head) {
    data.write("rules/remarks/remarks.json",
               R"({"remarks": [{"remark": "m", "text": "maybe only", )" + head + ", " + both_examples + "]}");
  }
  Assessment judge(const statute::Document& document) {
    catalogue = data.catalogue();
    set = data.load(catalogue);
    return assess({&document}, catalogue, set);
  }
  // Citations of the places of the one remark; "" where there is none.
  std::string places(const statute::Document& document) {
    std::string text;
    for (const auto& remark : judge(document).findings.at(0).remarks) {
      for (const auto& evidence : remark.evidence) text += evidence.citation + ";";
    }
    return text;
  }
  standard::Catalogue catalogue;
  rules::RuleSet set;
};

const char* const limit = R"("kind": "limit", "of": ["r.*"], "when": {"says": "perhaps"})";

}  // namespace

TEST_CASE("a limit counts where it stands with the words that an element rests on") {
  Bench bench("limits");
  bench.remark(limit);
  const auto act = build_document(R"(
section 1. Victims get shelter, perhaps. Perhaps it rains.
section 2. Victims get food. Perhaps the sun shines.
section 3. Victims get, perhaps, food.
)");
  CHECK(bench.places(act) == "s. 1;s. 3;");
}

TEST_CASE("a limit that has to be everywhere is not said where one place is free of it") {
  Bench bench("everywhere");
  bench.remark(std::string(limit) + R"(, "everywhere": true)");
  CHECK(bench.places(build_document("\nsection 1. Shelter, perhaps.\nsection 2. A shelter, perhaps, again.\n")) ==
        "s. 1;s. 2;");
  CHECK(bench.places(build_document("\nsection 1. Shelter, perhaps.\nsection 2. A shelter.\n")).empty());
}

TEST_CASE("a limit in one item does not hold for another") {
  Bench bench("items");
  bench.remark(limit);
  const auto act = build_document(R"(
section 1. The Minister gives -
  paragraph (a) shelter;
  paragraph (b) perhaps a garden.
)");
  CHECK(bench.places(act).empty());
}

TEST_CASE("what goes further is said wherever it stands, but not of a gap") {
  Bench bench("further");
  bench.remark(R"("kind": "further", "of": ["r.q"], "when": {"says": "garden"})");
  CHECK(bench.places(build_document("\nsection 1. A shelter.\nsection 2. A garden.\n")) == "s. 2;");
  CHECK(bench.places(build_document("\nsection 1. Food.\nsection 2. A garden.\n")).empty());
}

TEST_CASE("remarks are written") {
  Bench bench("written");
  bench.remark(limit);
  const auto act = build_document("\nsection 1. Victims get shelter, perhaps.\n");
  const Assessment result = bench.judge(act);
  REQUIRE(result.findings.at(0).remarks.size() == 1);
  CHECK(result.findings[0].remarks[0].kind == RemarkKind::limit);
  const report::Messages say = report::load_messages(LACUNA_DATA, "en");
  const std::string json = report::assessment_json(result);
  CHECK(json.find("\"kind\": \"limit\"") != std::string::npos);
  CHECK(json.find("\"text\": \"maybe only\"") != std::string::npos);
  CHECK(report::terminal_matrix(result, say, {}).find("maybe only: s. 1") != std::string::npos);
  const auto traces = assessment::explain({&act}, bench.catalogue, bench.set, "r.q");
  CHECK(report::terminal_explanation(result.findings[0], traces, say, {}).find("maybe only [m]") != std::string::npos);
}

TEST_CASE("remarks that name nothing, or twice, are refused") {
  const auto code = [](const std::string& name, const std::string& head) {
    Bench bench(name);
    bench.remark(head);
    try {
      (void)bench.data.load(bench.data.catalogue());
    } catch (const Error& error) {
      return error.problem().code;
    }
    return std::string();
  };
  CHECK(code("nothing", R"("kind": "limit", "of": ["q.*"], "when": {"says": "perhaps"})") == "R205");
  CHECK(code("twice", R"("kind": "limit", "of": ["r.*", "r.q"], "when": {"says": "perhaps"})") == "R209");
  CHECK(code("unknown", R"("kind": "limit", "of": ["r.q"], "when": {"says": "never"})") == "R203");
  CHECK(code("kind", R"("kind": "further", "of": ["r.q"], "everywhere": true, "when": {"says": "garden"})") == "R202");
}
