// The formats for machines, over all samples: valid where there is a schema, the same findings in each, hostile words
// escaped.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>

#include "assessment/assess.h"
#include "assessment/comparison.h"
#include "assessment/gate.h"
#include "assessment/waivers.h"
#include "report/anchor.h"
#include "report/github.h"
#include "report/gitlab.h"
#include "report/junit.h"
#include "report/sarif.h"
#include "rules/rule_set.h"
#include "standard/catalogue.h"
#include "statute/reader.h"
#include "text/json_file.h"

using namespace lacuna;
using namespace lacuna::assessment;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const standard::Catalogue& catalogue() {
  static const auto loaded = standard::load_catalogue(LACUNA_DATA);
  return loaded;
}

rules::RuleSet& rule_set() {
  static auto loaded = rules::load_rule_set(LACUNA_DATA, catalogue());
  return loaded;
}

const report::Messages& say() {
  static const auto loaded = report::load_messages(LACUNA_DATA, "en");
  return loaded;
}

struct Run {
  statute::Document document;
  Assessment assessment;
  explicit Run(statute::Document text) : document(std::move(text)) {
    assessment = assess({&document}, catalogue(), rule_set());
  }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
};

std::vector<std::string> sample_paths() {
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(std::string(LACUNA_DATA) + "/samples")) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".txt" || extension == ".xml") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::size_t count_not_met(const Assessment& assessment) {
  std::size_t count = 0;
  for (const Finding& finding : assessment.findings) count += finding.status != Status::met ? 1 : 0;
  return count;
}

// The schema, nothing where it is not at hand.
const JsonFile* sarif_schema() {
  static const std::string path = std::string(LACUNA_SHARED) + "/schema/sarif-schema-2.1.0.json";
  if (!fs::exists(path)) return nullptr;
  static const JsonFile schema = read_json(path);
  return &schema;
}

void check_valid(const std::string& sarif) {
  if (const JsonFile* schema = sarif_schema()) {
    CHECK_NOTHROW(parse_json(sarif, "findings.sarif").validate(*schema));
  } else {
    MESSAGE("no SARIF schema beside the project: validity not tested");
  }
}

}  // namespace

TEST_CASE("SARIF of every sample is valid, with a result for each finding inside its file") {
  for (const std::string& path : sample_paths()) {
    CAPTURE(path);
    const Run run(statute::read_document(path));
    const std::string sarif = report::sarif_json(run.assessment, say(), "1.2.3");
    check_valid(sarif);
    const json log = json::parse(sarif)["runs"][0];
    CHECK(log["tool"]["driver"]["rules"].size() == catalogue().requirements.size());
    CHECK(log["results"].size() == count_not_met(run.assessment));
    for (const json& result : log["results"]) {
      CHECK(log["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
      const json& region = result["locations"][0]["physicalLocation"]["region"];
      CHECK(region["startLine"].get<std::uint32_t>() >= 1);
      CHECK(region["endLine"].get<std::uint32_t>() <= run.document.lines.count());
      CHECK(region["byteLength"].get<std::uint32_t>() > 0);
      CHECK_FALSE(result["message"]["text"].get<std::string>().empty());
      CHECK_FALSE(result.contains("baselineState"));
      CHECK_FALSE(result.contains("suppressions"));
    }
  }
}

TEST_CASE("the SARIF schema refuses what is no SARIF") {
  const JsonFile* schema = sarif_schema();
  if (schema == nullptr) return;
  const Run run(statute::read_document(std::string(LACUNA_DATA) + "/samples/corvia-act.txt"));
  json log = json::parse(report::sarif_json(run.assessment, say(), "1"));
  log["runs"][0]["results"][0]["level"] = "bad";
  CHECK_THROWS(parse_json(log.dump(), "x").validate(*schema));
}

TEST_CASE("a compared and waived run: every result has a state, what is waived a suppression; still valid") {
  const Run before(statute::read_document(std::string(LACUNA_DATA) + "/samples/arvenia-act.txt"));
  Run now(statute::read_document(std::string(LACUNA_DATA) + "/samples/corvia-act.txt"));
  compare(now.assessment, snapshot_of(before.assessment));
  Waiver waiver;
  for (const Finding& finding : now.assessment.findings) {
    if (finding.status == Status::gap) waiver.requirement = finding.requirement->id;
  }
  waiver.waived.reason = "reservation";
  waiver.waived.justification = "the reason \"why\"";
  apply_waivers(now.assessment, {waiver}, "2026-01-01");
  const std::string sarif = report::sarif_json(now.assessment, say(), "1.2.3");
  check_valid(sarif);
  std::size_t suppressed = 0;
  std::size_t fresh = 0;
  const json log = json::parse(sarif);
  for (const json& result : log["runs"][0]["results"]) {
    REQUIRE(result.contains("baselineState"));
    fresh += result["baselineState"] == "new" ? 1 : 0;
    if (!result.contains("suppressions")) continue;
    ++suppressed;
    CHECK(result["ruleId"] == waiver.requirement);
    CHECK(result["suppressions"][0]["justification"].get<std::string>().find("why") != std::string::npos);
  }
  CHECK(suppressed == 1);
  CHECK(fresh == count_changes(now.assessment).fresh);

  const Gate gate{Threshold::partial, true};
  const std::string annotations = report::github_annotations(now.assessment, say(), gate);
  CHECK(annotations.find("title=" + waiver.requirement + "::") == std::string::npos);
  CHECK(report::step_summary(now.assessment, say(), gate).find("### Waived") != std::string::npos);
}

TEST_CASE("what is met still but worse than before is told in every format") {
  const Run before(statute::read_document(std::string(LACUNA_DATA) + "/samples/arvenia-act.txt"));
  Run now(statute::read_document(std::string(LACUNA_DATA) + "/samples/arvenia-act.txt"));
  Snapshot kept = snapshot_of(before.assessment);
  const auto met = std::find_if(now.assessment.findings.begin(), now.assessment.findings.end(),
                                [](const Finding& finding) { return finding.status == Status::met; });
  REQUIRE(met != now.assessment.findings.end());
  met->certainty = Certainty::inconclusive;  // what was firm
  compare(now.assessment, kept);
  REQUIRE(met->change == Change::worse);
  const std::string& id = met->requirement->id;
  const Gate gate{Threshold::any, true};
  CHECK(report::github_annotations(now.assessment, say(), gate).find("title=" + id + "::") != std::string::npos);
  CHECK(report::step_summary(now.assessment, say(), gate).find("(" + id + ")") != std::string::npos);
  CHECK(report::gitlab_json(now.assessment, say()).find("\"" + id + "\"") != std::string::npos);
  CHECK(report::junit_xml(now.assessment, say(), gate).find("failures=\"1\"") != std::string::npos);
  CHECK(report::junit_xml(now.assessment, say(), {Threshold::never, true}).find("failures=\"1\"") == std::string::npos);
  const std::string sarif = report::sarif_json(now.assessment, say(), "1");
  check_valid(sarif);
  std::size_t updated = 0;
  const json log = json::parse(sarif);
  for (const json& result : log["runs"][0]["results"]) {
    updated += result["ruleId"] == id && result["baselineState"] == "updated" ? 1 : 0;
  }
  CHECK(updated == 1);
}

TEST_CASE("JUnit: a case a requirement, a failure for what the gate stops") {
  const Run run(statute::read_document(std::string(LACUNA_DATA) + "/samples/corvia-act.txt"));
  const Gate gate{Threshold::gap, false};
  pugi::xml_document xml;
  REQUIRE(xml.load_string(report::junit_xml(run.assessment, say(), gate).c_str()));
  std::size_t cases = 0;
  std::size_t failures = 0;
  std::size_t counted = 0;
  for (const pugi::xml_node suite : xml.child("testsuites").children("testsuite")) {
    counted += suite.attribute("failures").as_uint();
    for (const pugi::xml_node test : suite.children("testcase")) {
      ++cases;
      failures += test.child("failure") ? 1 : 0;
      CHECK(test.attribute("line").as_uint() >= 1);
    }
  }
  CHECK(cases == run.assessment.findings.size());
  CHECK(failures == run.assessment.summary.gap + run.assessment.summary.conflict);
  CHECK(counted == failures);
  CHECK(xml.child("testsuites").attribute("failures").as_uint() == failures);
}

TEST_CASE("GitHub annotations and GitLab reports: one for each finding, each fingerprint once") {
  const Run run(statute::read_document(std::string(LACUNA_DATA) + "/samples/corvia-act.txt"));
  const std::string annotations = report::github_annotations(run.assessment, say(), {Threshold::gap, false});
  CHECK(static_cast<std::size_t>(std::count(annotations.begin(), annotations.end(), '\n')) ==
        count_not_met(run.assessment));
  CHECK(annotations.rfind("::error ", 0) == 0);
  const json list = json::parse(report::gitlab_json(run.assessment, say()));
  CHECK(list.size() == count_not_met(run.assessment));
  std::set<std::string> fingerprints;
  for (const json& item : list) {
    fingerprints.insert(item["fingerprint"]);
    CHECK(item["location"]["lines"]["begin"].get<int>() >= 1);
    const std::string severity = item["severity"];
    CHECK((severity == "critical" || severity == "major" || severity == "minor" || severity == "info"));
  }
  CHECK(fingerprints.size() == list.size());
}

TEST_CASE("hostile words stay words in every format") {
  const std::string text =
      "Trafficking <script>alert(1)</script> Act\n\n1. Offence ::error::pwned | `x` ]]> &amp;\nA person who engages in "
      "trafficking in persons | <img src=x> %0A::warning::x commits an offence and is liable to imprisonment for ten "
      "years.\n";
  const Run run(statute::read_document_from(text, "a,b:c%.txt"));
  const Gate gate{Threshold::partial, false};
  const std::string annotations = report::github_annotations(run.assessment, say(), gate);
  std::size_t lines = 0;
  for (std::size_t at = 0; at < annotations.size(); at = annotations.find('\n', at) + 1, ++lines) {
    const bool command = annotations.compare(at, 8, "::error ") == 0 ||
                         annotations.compare(at, 10, "::warning ") == 0 || annotations.compare(at, 9, "::notice ") == 0;
    CHECK(command);
    CHECK(annotations.compare(annotations.find("file=", at), 22, "file=a%2Cb%3Ac%25.txt,") == 0);
  }
  CHECK(lines == count_not_met(run.assessment));
  pugi::xml_document xml;
  CHECK(xml.load_string(report::junit_xml(run.assessment, say(), gate).c_str()));
  CHECK(report::step_summary(run.assessment, say(), gate).find("<script>") == std::string::npos);
  const json log = json::parse(report::sarif_json(run.assessment, say(), "1"));
  CHECK(log["runs"][0]["artifacts"][0]["location"]["uri"] == "a%2Cb%3Ac%25.txt");
}

TEST_CASE("a fingerprint follows a section wherever it stands, and changes with its words") {
  const auto fingerprint = [](const std::string& text) {
    const Run run(statute::read_document_from(text, "act.txt"));
    for (const Finding& finding : run.assessment.findings) {
      if (finding.requirement->id != "offence.means") continue;
      REQUIRE(finding.status == Status::partial);
      return report::fingerprint_of(finding, report::anchor_of(finding, run.assessment), run.assessment);
    }
    return std::string();
  };
  const std::string section =
      ". Meaning\nIn this Act \"trafficking in persons\" means the recruitment of a person by means of force for the "
      "purpose of exploitation.\n";
  const std::string title = "Trafficking in Persons Act\n\n";
  std::string reflowed = section;
  reflowed.replace(reflowed.find(" of a person"), 1, "\n");
  const std::string first = fingerprint(title + "1" + section);
  CHECK(first.size() == 16);
  CHECK(first == fingerprint(title + "1. Commencement\nThis Act begins on a day.\n2" + section));
  CHECK(first == fingerprint(title + "1" + reflowed));
  std::string reworded = section;
  reworded.replace(reworded.find("force"), 5, "fraud");
  CHECK(first != fingerprint(title + "1" + reworded));
}
