// check as a job on drafts runs it: formats into files, baselines, waivers.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <utility>

#include "process.h"

using e2e::lacuna;
using e2e::read_file;
using e2e::scratch_file;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const std::string start =
    "Trafficking in Persons Act\n\n"
    "1. Definition\n"
    "\"trafficking in persons\" means the recruitment, transportation, transfer, harbouring or receipt of a person by "
    "means of force, coercion, fraud or deception for the purpose of exploitation.\n"
    "2. Offence\n"
    "A person who engages in trafficking in persons commits an offence and is liable to imprisonment for ten years.\n";
const std::string compensation =
    "3. Compensation\n"
    "The court shall order the person convicted of trafficking in persons to pay compensation to the victim.\n";

std::string path_of(const std::string& name) { return e2e::scratch_folder() + "/" + name; }

}  // namespace

TEST_CASE("several formats at once, each into its file, one on standard output") {
  const std::string bill = scratch_file("formats.txt", start);
  const auto outcome = lacuna({"check", bill, "--format", "json", "--format", "sarif=" + path_of("f.sarif"), "--format",
                               "junit=" + path_of("f.xml"), "--format", "summary=" + path_of("f.md"), "--format",
                               "gitlab=" + path_of("f.json"), "--format", "github=" + path_of("f.txt")});
  REQUIRE(outcome.status == 0);
  CHECK(outcome.err.empty());
  CHECK(json::parse(outcome.out)["requirements"].size() == 63);
  CHECK(json::parse(read_file(path_of("f.sarif")))["version"] == "2.1.0");
  CHECK(read_file(path_of("f.xml")).rfind("<?xml", 0) == 0);
  CHECK(read_file(path_of("f.md")).rfind("## ", 0) == 0);
  CHECK(json::parse(read_file(path_of("f.json"))).is_array());
  CHECK(read_file(path_of("f.txt")).rfind("::", 0) == 0);
  for (const auto& entry : fs::directory_iterator(e2e::scratch_folder())) CHECK(entry.path().extension() != ".part");
}

TEST_CASE("formats that cannot be: refused before anything is read or written") {
  const std::string bill = scratch_file("formats.txt", start);
  for (const auto& formats :
       {std::vector<std::string>{"--format", "sarf"}, std::vector<std::string>{"--format", "json", "--format", "text"},
        std::vector<std::string>{"--format", ""}, std::vector<std::string>{"--format", "sarif="},
        std::vector<std::string>{"--format", "sarif=" + path_of("one"), "--format", "junit=" + path_of("./one")}}) {
    std::vector<std::string> arguments{"check", bill};
    arguments.insert(arguments.end(), formats.begin(), formats.end());
    const auto outcome = lacuna(arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("C314") != std::string::npos);
  }
  CHECK(lacuna({"check", bill, "--format", "sarf"}).err.find("did you mean 'sarif'") != std::string::npos);
  const auto lost = lacuna({"check", bill, "--format", "sarif=" + path_of("no/such/folder/x")});
  CHECK(lost.status == 2);
  CHECK(lost.err.find("C303") != std::string::npos);
}

TEST_CASE("an output file that is a link stays one, a pipe is written to, a folder that is not there is named") {
  const std::string bill = scratch_file("formats.txt", start);
  scratch_file("real.xml", "old");
  fs::create_symlink(path_of("real.xml"), path_of("link.xml"));
  REQUIRE(lacuna({"check", bill, "--format", "junit=" + path_of("link.xml")}).status == 0);
  CHECK(fs::is_symlink(path_of("link.xml")));
  CHECK(read_file(path_of("real.xml")).rfind("<?xml", 0) == 0);

  REQUIRE(mkfifo(path_of("pipe").c_str(), 0600) == 0);
  const int pipe = open(path_of("pipe").c_str(), O_RDONLY | O_NONBLOCK);
  REQUIRE(pipe >= 0);
  CHECK(lacuna({"check", bill, "--only", "offence.acts", "-o", path_of("pipe")}).status == 0);
  std::string words(40, ' ');
  CHECK(read(pipe, words.data(), words.size()) == 40);
  CHECK(words.rfind("Trafficking in Persons Act", 0) == 0);
  close(pipe);
  CHECK(fs::is_fifo(path_of("pipe")));

  CHECK(lacuna({"check", bill, "-o", path_of("no/x.txt")}).err.find("there is no folder") != std::string::npos);
}

TEST_CASE("what is not asked for is not counted; what is of another status is") {
  const std::string bill = scratch_file("formats.txt", start);
  const auto counts = [&](const std::vector<std::string>& asked) {
    std::vector<std::string> arguments{"check", bill, "--format", "json"};
    arguments.insert(arguments.end(), asked.begin(), asked.end());
    const json result = json::parse(lacuna(arguments).out);
    std::size_t sum = 0;
    for (const char* status : {"met", "partial", "gap", "conflict"})
      sum += result["summary"][status].get<std::size_t>();
    return std::pair{sum, result["requirements"].size()};
  };
  CHECK(counts({}) == std::pair<std::size_t, std::size_t>{63, 63});
  CHECK(counts({"--only", "offence.acts,offence.means"}) == std::pair<std::size_t, std::size_t>{2, 2});
  const auto [mandatory, shown] = counts({"--level", "mandatory"});
  CHECK(mandatory == shown);
  CHECK(mandatory < 63);
  CHECK(counts({"--status", "met"}).first == 63);
  CHECK(counts({"--status", "met"}).second < 63);
}

TEST_CASE("JUnit fails what the run fails on, and shows the rest") {
  const std::string bill = scratch_file("formats.txt", start);
  const auto failures = [&](const std::vector<std::string>& threshold) {
    std::vector<std::string> arguments{"check", bill, "--format", "junit"};
    arguments.insert(arguments.end(), threshold.begin(), threshold.end());
    const auto outcome = lacuna(arguments);
    pugi::xml_document xml;
    CHECK(xml.load_string(outcome.out.c_str()));
    const std::size_t failed = xml.select_nodes("//failure").size();
    CHECK(xml.child("testsuites").attribute("failures").as_uint() == failed);
    CHECK(outcome.status == (failed > 0 ? 1 : 0));
    return std::pair{failed, xml.select_nodes("//system-out").size()};
  };
  const auto [gaps, others] = failures({"--fail-on", "gap"});
  CHECK(gaps > 0);
  CHECK(failures({"--fail-on", "conflict"}) == std::pair<std::size_t, std::size_t>{0, gaps + others});
  CHECK(failures({"--fail-on", "never"}) == std::pair<std::size_t, std::size_t>{0, gaps + others});
  CHECK(failures({}) == std::pair<std::size_t, std::size_t>{0, gaps + others});
}

TEST_CASE("only what changed: a baseline, and what is new, worse, fixed") {
  const std::string baseline = path_of("baseline.json");
  const std::string bill = scratch_file("bill.txt", start + compensation);
  REQUIRE(lacuna({"check", bill, "--write-baseline", baseline}).status == 0);
  const std::string kept = read_file(baseline);

  const auto same = lacuna({"check", bill, "--baseline", baseline});
  CHECK(same.status == 0);
  CHECK(same.out.find("0 new, 0 worse, 0 better, 0 fixed, 63 unchanged") != std::string::npos);
  CHECK(same.out.find("offence.means") == std::string::npos);
  CHECK(lacuna({"check", bill, "--baseline", baseline, "--all"}).out.find("offence.means") != std::string::npos);

  scratch_file("bill.txt", start);
  const auto worse = lacuna({"check", bill, "--baseline", baseline, "--format", "json"});
  CHECK(worse.status == 1);
  std::size_t changed = 0;
  const json result = json::parse(worse.out);
  for (const json& requirement : result["requirements"]) {
    if (requirement["change"]["state"] == "unchanged") continue;
    ++changed;
    CHECK(requirement["id"] == "victim.compensation");
    CHECK(requirement["change"]["state"] == "new");
    CHECK_FALSE(requirement["change"]["lost"].empty());
  }
  CHECK(changed == 1);
  CHECK(lacuna({"check", bill, "--baseline", baseline, "--fail-on", "conflict"}).status == 0);
  CHECK(lacuna({"check", bill, "--baseline", baseline, "--fail-on", "never"}).status == 0);
  CHECK(read_file(baseline) == kept);

  scratch_file("bill.txt", start + compensation +
                               "4. Privacy\nNo person shall publish the name or address of a victim of trafficking.\n");
  const auto better = lacuna({"check", bill, "--baseline", baseline});
  CHECK(better.status == 0);
  CHECK(better.out.find("0 new, 0 worse") != std::string::npos);
}

TEST_CASE("renumbered, moved and reflowed text is no change") {
  const std::string baseline = path_of("still.json");
  const std::string bill = scratch_file("still.txt", start + compensation);
  REQUIRE(lacuna({"check", bill, "--write-baseline", baseline}).status == 0);
  std::string moved = "Trafficking in Persons Act\n\n" + compensation + start.substr(start.find("1. Definition"));
  moved.replace(moved.find("3. Comp"), 2, "1.");
  moved.replace(moved.find("1. Def"), 2, "2.");
  moved.replace(moved.find("2. Off"), 2, "3.");
  moved.replace(moved.find("recruitment, transportation"), 27, "recruitment,\n transportation");
  scratch_file("still.txt", moved);
  const auto outcome = lacuna({"check", bill, "--baseline", baseline});
  CHECK(outcome.status == 0);
  CHECK_MESSAGE(outcome.out.find("63 unchanged") != std::string::npos, outcome.out);
}

TEST_CASE("the first run makes the baseline that it names; a missing one is otherwise an error") {
  const std::string bill = scratch_file("first.txt", start);
  const std::string baseline = path_of("first.json");
  const auto missing = lacuna({"check", bill, "--baseline", baseline});
  CHECK(missing.status == 2);
  CHECK(missing.err.find("C320") != std::string::npos);
  CHECK(missing.err.find("--write-baseline makes it") != std::string::npos);
  CHECK(lacuna({"check", bill, "--baseline", baseline, "--write-baseline", baseline}).status == 0);
  CHECK(lacuna({"check", bill, "--baseline", baseline, "--write-baseline", baseline}).status == 0);
}

TEST_CASE("waivers are told apart, expire by the day of the run, and never make a finding met") {
  const std::string bill = scratch_file("waived.txt", start);
  const std::string waivers = scratch_file("waivers.json", R"({"waivers": [
    {"requirement": "victim.compensation", "reason": "covered-elsewhere", "justification": "Any convicted person pays.",
     "citation": "Criminal Procedure Code, section 300", "owner": "Ministry of Justice", "expires": "2026-06-30"},
    {"requirement": "offence.criminalised", "reason": "not-applicable", "justification": "x", "owner": "y"}]})");
  const std::vector<std::string> arguments{
      "check", bill, "--waivers", waivers, "--only", "victim.compensation,offence.criminalised", "--fail-on", "gap"};
  const auto in_time = lacuna(arguments, {"SOURCE_DATE_EPOCH=1782777600"});  // 2026-06-30
  CHECK(in_time.status == 0);
  CHECK(in_time.out.find("Not met and waived, counted apart: 1.") != std::string::npos);
  CHECK(in_time.out.find("Any convicted person pays.") != std::string::npos);
  CHECK(in_time.out.find("gap ") != std::string::npos);
  CHECK(in_time.err.find("C336") != std::string::npos);  // of what is met
  CHECK(in_time.err.find("C335") == std::string::npos);

  const auto late = lacuna(arguments, {"SOURCE_DATE_EPOCH=1782864000"});  // 2026-07-01
  CHECK(late.status == 1);
  CHECK(late.err.find("C335") != std::string::npos);
  CHECK(late.err.find("waivers.json:2") != std::string::npos);
  CHECK(late.out.find("waived, counted") == std::string::npos);

  std::vector<std::string> without = arguments;
  without[3] = "none";
  CHECK(lacuna(without, {"SOURCE_DATE_EPOCH=1782777600"}).status == 1);

  const auto wrong_day = lacuna(arguments, {"SOURCE_DATE_EPOCH=today"});
  CHECK(wrong_day.status == 2);
  CHECK(wrong_day.err.find("C317") != std::string::npos);

  scratch_file("waivers.json", R"({"waivers": [{"requirement": "victim.compensation", "reason": "reservation",
                                                "owner": "Ministry"}]})");
  const auto malformed = lacuna(arguments);
  CHECK(malformed.status == 2);
  CHECK(malformed.out.empty());
  CHECK(malformed.err.find("C330") != std::string::npos);
  CHECK(malformed.err.find("justification") != std::string::npos);
}
