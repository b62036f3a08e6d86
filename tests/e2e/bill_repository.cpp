// The worked sample: three commits of a bill, of which the second re-opens a gap and fails, the third passes.
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "process.h"

using e2e::lacuna_in;
using e2e::read_file;
using nlohmann::json;
namespace fs = std::filesystem;

TEST_CASE("samples/bill-repository runs as its page says") {
  const std::string folder = e2e::scratch_folder() + "/bill-repository";
  fs::copy(std::string(LACUNA_DATA) + "/samples/bill-repository", folder, fs::copy_options::recursive);
  const auto commit = [&](const std::string& draft) {
    fs::copy_file(folder + "/drafts/" + draft, folder + "/bill.txt", fs::copy_options::overwrite_existing);
  };
  const std::vector<std::string> day{"SOURCE_DATE_EPOCH=1767225600"};

  commit("0-in-force.txt");
  const auto in_force = lacuna_in(folder, {"check", "--write-baseline", "baseline.json"}, day);
  CHECK(in_force.status == 1);  // gaps, judged by themselves
  CHECK_MESSAGE(in_force.err.empty(), in_force.err);

  commit("1-introduced.txt");
  const auto first = lacuna_in(folder, {"check", "--write-baseline", "baseline.json"}, day);
  CHECK_MESSAGE(first.status == 0, first.out);
  CHECK(first.out.find("0 new, 0 worse, 0 better, 2 fixed") != std::string::npos);

  commit("2-committee.txt");
  const auto second = lacuna_in(folder, {"check", "--format", "text", "--format", "sarif=findings.sarif"}, day);
  CHECK(second.status == 1);
  CHECK(second.out.find("new (re-opened)") != std::string::npos);
  CHECK(second.out.find("offence.non-punishment") != std::string::npos);
  std::size_t fresh = 0;
  std::size_t suppressed = 0;
  const json log = json::parse(read_file(folder + "/findings.sarif"));
  for (const json& result : log["runs"][0]["results"]) {
    suppressed += result.contains("suppressions") ? 1 : 0;
    if (result["baselineState"] != "new") continue;
    ++fresh;
    CHECK(result["ruleId"] == "offence.non-punishment");
  }
  CHECK(fresh == 1);
  CHECK(suppressed == 1);
  // What the GitHub action runs.
  const auto action = [&](const std::vector<std::string>& inputs) {
    std::vector<std::string> environment{"LACUNA_PROGRAM=" LACUNA_BINARY, "GITHUB_STEP_SUMMARY=" + folder + "/step.md",
                                         "LACUNA_SARIF=lacuna.sarif", day.front()};
    environment.insert(environment.end(), inputs.begin(), inputs.end());
    return e2e::run_in(folder, {std::string(LACUNA_DATA) + "/samples/ci/github/check.sh"}, environment);
  };
  const auto annotated = action({});
  CHECK_MESSAGE(annotated.status == 1, annotated.err);
  CHECK(annotated.out.rfind("::warning file=bill.txt,line=1,", 0) == 0);
  CHECK(read_file(folder + "/step.md").find("### These stop the run") != std::string::npos);
  CHECK(json::parse(read_file(folder + "/lacuna.sarif"))["runs"][0]["results"].size() ==
        log["runs"][0]["results"].size());
  CHECK(action({"GIVEN_FAIL_ON=conflict"}).status == 0);
  CHECK(
      action({"GIVEN_BASELINE=none", "GIVEN_LEVEL=mandatory", "GIVEN_WAIVERS=none", "LACUNA_FILES=bill.txt\nin-force"})
          .status == 1);
  CHECK(action({"LACUNA_FILES=bill.txt\nmissing.txt"}).status == 2);
  const auto difference =
      lacuna_in(folder, {"diff", "drafts/1-introduced.txt", "drafts/2-committee.txt", "--baseline", "baseline.json"});
  CHECK(difference.out.find("[-Victims not to be punished A victim shall not be") != std::string::npos);

  commit("3-plenary.txt");
  const auto third = lacuna_in(folder, {"check"}, day);
  CHECK_MESSAGE(third.status == 0, third.out);
  CHECK(third.out.find("0 new, 0 worse") != std::string::npos);
}
