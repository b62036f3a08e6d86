#include "assessment/comparison.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

#include "assessment/gate.h"
#include "assessment/waivers.h"
#include "report/baseline.h"
#include "text/error.h"

using namespace lacuna;
using namespace lacuna::assessment;
using standard::ElementKind;

namespace {

// One requirement with two core elements, one supporting and one defect; which are present makes the finding.
struct Bench {
  standard::Requirement requirement;
  Bench() {
    requirement.id = "r.q";
    requirement.level = "mandatory";
    requirement.elements = {{"a", ElementKind::core, "A", "", "", ""},
                            {"b", ElementKind::core, "B", "", "", ""},
                            {"more", ElementKind::supporting, "More", "", "", ""},
                            {"flaw", ElementKind::defect, "Flaw", "", "", ""}};
  }
  [[nodiscard]] Assessment with(const std::string& present, Certainty certainty = Certainty::firm) const {
    Assessment result;
    Finding finding;
    finding.requirement = &requirement;
    finding.certainty = certainty;
    std::vector<bool> flags;
    for (const standard::Element& element : requirement.elements) {
      ElementFinding found;
      found.element = &element;
      found.present = present.find(element.id[0]) != std::string::npos;
      flags.push_back(found.present);
      finding.elements.push_back(found);
    }
    finding.status = status_of(requirement, flags);
    result.findings.push_back(finding);
    result.summary.partial = finding.status == Status::partial ? 1 : 0;
    return result;
  }
  [[nodiscard]] Finding from_to(const std::string& before, const std::string& now) const {
    Assessment result = with(now);
    compare(result, snapshot_of(with(before)));
    return result.findings.front();
  }
};

const char* change(const Bench& bench, const char* before, const char* now) {
  return change_name(bench.from_to(before, now).change);
}

std::string code_of(const std::string& waivers) {
  const std::string path = "/tmp/lacuna-waivers-" + std::to_string(getpid()) + ".json";
  std::ofstream(path) << waivers;
  static const auto catalogue = standard::load_catalogue(LACUNA_DATA);
  try {
    return std::to_string(load_waivers(path, LACUNA_DATA, catalogue).size()) + " read";
  } catch (const Error& error) {
    CHECK(error.problem().path == path);
    return error.problem().code;
  }
}

}  // namespace

TEST_CASE("verdicts compared: new, worse, better, fixed, unchanged") {
  const Bench bench;
  CHECK(std::string(change(bench, "ab", "a")) == "new");
  CHECK(std::string(change(bench, "a", "")) == "worse");
  CHECK(std::string(change(bench, "", "a")) == "better");
  CHECK(std::string(change(bench, "a", "ab")) == "fixed");
  CHECK(std::string(change(bench, "a", "a")) == "unchanged");
  CHECK(std::string(change(bench, "ab", "ab")) == "unchanged");
}

TEST_CASE("what is lost inside one status is worse, even where something else came") {
  const Bench bench;
  CHECK(std::string(change(bench, "a", "b")) == "worse");
  CHECK(bench.from_to("a", "b").lost == std::vector<std::string>{"a"});
  CHECK(std::string(change(bench, "ab", "abf")) == "new");
  CHECK(std::string(change(bench, "af", "af")) == "unchanged");
  CHECK(std::string(change(bench, "a", "af")) == "worse");
  CHECK(bench.from_to("a", "af").gained == std::vector<std::string>{"flaw"});
  CHECK(std::string(change(bench, "abf", "ab")) == "fixed");
}

TEST_CASE("what goes beyond the duty is told where it is lost, and weighs nothing") {
  const Bench bench;
  CHECK(std::string(change(bench, "abm", "ab")) == "unchanged");
  CHECK(bench.from_to("abm", "ab").lost == std::vector<std::string>{"more"});
}

TEST_CASE("what was firmly met and is in doubt now is worse; a requirement that is not known is not compared") {
  const Bench bench;
  Assessment result = bench.with("ab", Certainty::inconclusive);
  compare(result, snapshot_of(bench.with("ab")));
  CHECK(result.findings[0].change == Change::worse);
  compare(result, Snapshot{});
  CHECK(result.findings[0].change == Change::not_compared);
}

TEST_CASE("what was open, closed and open again is re-opened, over as many runs as one likes") {
  const Bench bench;
  const Snapshot first = snapshot_of(bench.with("a"));
  const Snapshot second = snapshot_of(bench.with("ab"), &first);
  const Snapshot third = snapshot_of(bench.with("ab"), &second);
  Assessment result = bench.with("b");
  compare(result, third);
  CHECK(result.findings[0].change == Change::fresh);
  CHECK(result.findings[0].reopened);
  compare(result, snapshot_of(bench.with("ab")));
  CHECK_FALSE(result.findings[0].reopened);
}

TEST_CASE("a snapshot outlives its file") {
  const Bench bench;
  const Snapshot kept = snapshot_of(bench.with("am"));
  const std::string path = "/tmp/lacuna-baseline-" + std::to_string(getpid()) + ".json";
  std::ofstream(path) << report::snapshot_json(kept);
  const Snapshot again = load_snapshot(path, LACUNA_DATA);
  CHECK(report::snapshot_json(again) == report::snapshot_json(kept));
  std::ofstream(path) << "{\"requirements\": {\"x\": {\"status\": \"fine\"}}}";
  try {
    load_snapshot(path, LACUNA_DATA);
    FAIL("read");
  } catch (const Error& error) {
    CHECK(error.problem().code == "C320");
    CHECK(error.problem().line == 1);
  }
}

TEST_CASE("the gate: thresholds, regressions, waivers") {
  const Bench bench;
  Finding partial = bench.with("a").findings[0];
  CHECK(reaches(partial, Threshold::partial));
  CHECK_FALSE(reaches(partial, Threshold::gap));
  CHECK(reaches(bench.with("").findings[0], Threshold::gap));
  CHECK_FALSE(reaches(bench.with("").findings[0], Threshold::conflict));
  CHECK_FALSE(reaches(bench.with("").findings[0], Threshold::never));
  const Finding doubtful = bench.with("ab", Certainty::inconclusive).findings[0];
  CHECK(reaches(doubtful, Threshold::inconclusive));
  CHECK_FALSE(reaches(doubtful, Threshold::partial));
  CHECK_FALSE(reaches(bench.with("ab").findings[0], Threshold::inconclusive));
  const Gate gate{Threshold::partial, true};
  CHECK_FALSE(gate.stops(bench.from_to("a", "a")));
  CHECK(gate.stops(bench.from_to("ab", "a")));
  CHECK_FALSE(gate.stops(bench.from_to("a", "ab")));
  partial.waived = Waived{};
  CHECK_FALSE(reaches(partial, Threshold::inconclusive));
  CHECK(threshold_named("gap") == Threshold::gap);
  CHECK_FALSE(threshold_named("gaps").has_value());
}

TEST_CASE("what is met still but worse than before stops a run that names no status") {
  Bench bench;
  bench.requirement.met_when = 1;
  const Finding worse = bench.from_to("ab", "a");
  CHECK(worse.status == Status::met);
  CHECK(worse.change == Change::worse);
  CHECK(is_reported(worse));
  CHECK(Gate{Threshold::any, true}.stops(worse));
  CHECK_FALSE(Gate{Threshold::partial, true}.stops(worse));
  CHECK_FALSE(is_reported(bench.from_to("a", "ab")));
  CHECK_FALSE(Gate{Threshold::any, true}.stops(bench.from_to("ab", "ab")));
}

TEST_CASE("a waiver takes a finding out of the counts until it expires") {
  const Bench bench;
  Waiver waiver;
  waiver.requirement = "r.q";
  waiver.waived.expires = "2026-06-30";
  Assessment result = bench.with("a");
  CHECK(apply_waivers(result, {waiver}, "2026-06-30").empty());
  CHECK(result.findings[0].waived.has_value());
  CHECK(result.findings[0].status == Status::partial);
  CHECK(result.summary.partial == 0);
  CHECK(result.summary.waived == 1);
  CHECK(result.summary.met == 0);

  result = bench.with("a");
  auto idle = apply_waivers(result, {waiver}, "2026-07-01");
  REQUIRE(idle.size() == 1);
  CHECK(idle[0].expired);
  CHECK_FALSE(result.findings[0].waived.has_value());
  CHECK(result.summary.partial == 1);

  result = bench.with("ab");
  idle = apply_waivers(result, {waiver}, "2026-06-01");
  REQUIRE(idle.size() == 1);
  CHECK_FALSE(idle[0].expired);
}

TEST_CASE("waivers that are malformed stop the run, with their place") {
  const std::string good = R"("justification": "j", "owner": "o")";
  const auto one = [&](const std::string& rest) { return R"({"waivers": [{)" + rest + "}]}"; };
  CHECK(code_of(one(R"("requirement": "offence.means", "reason": "declaration", )" + good)) == "1 read");
  CHECK(code_of("{\"waivers\": [") == "C330");
  CHECK(code_of(one(R"("requirement": "offence.means", "justification": "j", "owner": "o")")) == "C330");
  CHECK(code_of(one(R"("requirement": "offence.means", "reason": "inconvenient", )" + good)) == "C330");
  CHECK(code_of(one(R"("requirement": "offence.means", "reason": "declaration", "justification": "", "owner": "o")")) ==
        "C330");
  CHECK(
      code_of(one(R"("requirement": "offence.means", "reason": "declaration", "justification": " ", "owner": "o")")) ==
      "C330");
  CHECK(code_of(one(R"("requirement": "offence.means", "reason": "declaration", "expires": "1/2/2027", )" + good)) ==
        "C332");
  CHECK(code_of(one(R"("requirement": "offence.mean", "reason": "declaration", )" + good)) == "C331");
  CHECK(code_of(one(R"("requirement": "offence.means", "reason": "declaration", "expires": "2026-02-30", )" + good)) ==
        "C332");
  CHECK(code_of(R"({"waivers": [{"requirement": "offence.means", "reason": "declaration", )" + good +
                R"(}, {"requirement": "offence.means", "reason": "declaration", )" + good + "}]}") == "C333");
  CHECK(code_of(one(R"("requirement": "offence.means", "reason": "covered-elsewhere", )" + good)) == "C334");
}
