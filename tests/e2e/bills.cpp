// Bills on the command line.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "process.h"

using e2e::lacuna;
using e2e::scratch_file;
using nlohmann::json;

namespace {

const std::string arvenia = std::string(LACUNA_DATA) + "/samples/arvenia-act.txt";

std::string bill() {
  return scratch_file(
      "bill.txt",
      "A Bill to amend the Trafficking in Persons (Prevention and Protection) Act, 2019\n\n"
      "1. Short title\nThis Act may be cited as the Amendment Act.\n\n"
      "2. Victims\nSection 17 of the Trafficking in Persons (Prevention and Protection) Act, 2019 is repealed.\n\n"
      "3. Compensation\nFor section 29 of the principal Act substitute the following:\n\n"
      "\"29. Fund\nThe fund pays compensation.\"\n\n"
      "4. Nothing\nSection 99 of the principal Act is repealed.\n");
}

}  // namespace

TEST_CASE("check --with says what a bill makes worse and what was not applied") {
  const auto outcome = lacuna({"check", arvenia, "--with", bill(), "--fail-on", "gap"});
  CHECK(outcome.status == 1);
  CHECK(outcome.err.empty());
  CHECK(outcome.out.find("modifications applied: 2 of 3") != std::string::npos);
  CHECK(outcome.out.find("repeals section 99: there is no section 99 in it") != std::string::npos);
  CHECK(outcome.out.find("offence.non-punishment") != std::string::npos);
}

TEST_CASE("check --with as JSON: effects, bills, and words located in the bill") {
  const auto outcome = lacuna({"check", arvenia, "--with", bill(), "--format", "json"});
  REQUIRE(outcome.status == 0);
  const json result = json::parse(outcome.out);
  CHECK(result["bills"][0]["modifications"][0]["applied"] == true);
  CHECK(result["bills"][0]["modifications"][2]["line"] == 16);
  bool worse = false;
  for (const json& effect : result["effects"]) {
    if (effect["id"] != "offence.non-punishment") continue;
    worse = effect["before"] == "met" && effect["after"] == "gap" && effect["direction"] == "worse";
  }
  CHECK(worse);
}

TEST_CASE("outline --with writes the statute as amended") {
  const auto text = lacuna({"outline", arvenia, "--with", bill(), "--to", "text"});
  CHECK(text.status == 0);
  CHECK(text.out.find("29. Fund\nThe fund pays compensation.") != std::string::npos);
  CHECK(text.out.find("Victims not to be punished\n(1)") == std::string::npos);
  CHECK(text.err.find("D130") != std::string::npos);
  const auto akn = lacuna({"outline", arvenia, "--with", bill(), "--to", "akn"});
  CHECK(akn.out.find("<heading>Fund</heading>") != std::string::npos);
}

TEST_CASE("a bill that cannot be read fails the run") {
  const auto outcome = lacuna({"check", arvenia, "--with", "no-such-bill.xml"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("D101") != std::string::npos);
}

TEST_CASE("a drafted bill closes what is mandatory") {
  const std::string statute = std::string(LACUNA_DATA) + "/samples/dalmeria-old-act.txt";
  for (const char* name : {"/draft.xml", "/draft.txt"}) {
    const std::string path = e2e::scratch_folder() + name;
    const auto drafted = lacuna({"draft", statute, "-o", path});
    CHECK(drafted.status == 0);
    CHECK(drafted.err.empty());
    const auto checked =
        lacuna({"check", statute, "--with", path, "--level", "mandatory", "--fail-on", "partial", "--format", "json"});
    CHECK(checked.status == 0);
    const json result = json::parse(checked.out);
    CHECK(result["bills"][0]["not_understood"].empty());
    CHECK_FALSE(result["bills"][0]["modifications"].empty());
    for (const json& modification : result["bills"][0]["modifications"]) CHECK(modification["applied"] == true);
  }
}

TEST_CASE("draft: chosen requirements, determinism, formats") {
  const std::string statute = std::string(LACUNA_DATA) + "/samples/dalmeria-old-act.txt";
  const auto one = lacuna({"draft", statute, "--requirements", "victim.information", "--format", "text"});
  CHECK(one.status == 0);
  CHECK(one.out.find("victim.information") != std::string::npos);
  CHECK(one.out.find("offence.penalty") == std::string::npos);
  CHECK(lacuna({"draft", statute}).out == lacuna({"draft", statute}).out);
  const auto sheet = lacuna({"draft", statute, "-o", e2e::scratch_folder() + "/bill.xlsx"});
  CHECK(sheet.status == 2);
  CHECK(sheet.err.find("C340") != std::string::npos);
  const auto word = lacuna({"draft", statute, "--format", "docx"});
  CHECK(word.status == 0);
  CHECK(word.out.starts_with("PK"));
}
TEST_CASE("a defect that a bill takes away is told with a minus") {
  const std::string act = std::string(LACUNA_DATA) + "/samples/corvia-act.txt";
  const std::string bill = e2e::scratch_file("cure.xml", "");
  REQUIRE(e2e::lacuna({"draft", act, "--requirements", "offence.penalty", "-o", bill}).status == 0);
  const auto run = e2e::lacuna({"check", act, "--with", bill});
  CHECK(run.out.find("- a fine in place of imprisonment") != std::string::npos);
  CHECK(run.out.find("+ a fine in place of imprisonment") == std::string::npos);
}

TEST_CASE("a list of judgements without its name is refused as JSON") {
  const std::string act = std::string(LACUNA_DATA) + "/samples/corvia-act.txt";
  const std::string review = e2e::scratch_file("review.json", "[{\"requirement\": \"offence.means\"}]");
  const auto run = e2e::lacuna({"check", act, "--review", review});
  CHECK(run.status == 2);
  CHECK(run.err.find("column") == std::string::npos);
}
