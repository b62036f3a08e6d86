#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "process.h"

using e2e::lacuna;
using e2e::scratch_file;
using nlohmann::json;

namespace {

const char* const small_act =
    "Trafficking in Persons Act\n\n"
    "1. Interpretation\n"
    "In this Act, unless the context otherwise requires\n"
    "\"child\" means a person under the age of eighteen years;\n"
    "\"trafficking in persons\" means the recruitment, transportation, transfer or receipt of a person by means of the "
    "use "
    "of force, coercion, fraud or deception for the purpose of exploitation;\n"
    "2. Offence of trafficking in persons\n"
    "(1) A person who engages in trafficking in persons commits an offence and is liable on conviction to imprisonment "
    "for "
    "a term not exceeding ten years.\n"
    "(2) The consent of the victim is irrelevant.\n";

std::string act() { return scratch_file("act.txt", small_act); }

}  // namespace

TEST_CASE("check prints a matrix and succeeds") {
  const auto outcome = lacuna({"check", act()});
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  CHECK(outcome.out.find("PROSECUTION") != std::string::npos);
  CHECK(outcome.out.find("offence.criminalised") != std::string::npos);
  CHECK(outcome.out.find('\x1b') == std::string::npos);  // no colours into a pipe
}

TEST_CASE("check as JSON keeps the contract") {
  const auto outcome = lacuna({"check", act(), "--format", "json"});
  REQUIRE(outcome.status == 0);
  const json result = json::parse(outcome.out);
  REQUIRE(result["documents"].size() == 1);
  CHECK(result["documents"][0]["language"] == "en");
  CHECK(result["documents"][0]["format"] == "text");
  CHECK(result["requirements"].size() == 63);
  std::size_t elements = 0;
  std::size_t present = 0;
  for (const json& requirement : result["requirements"]) {
    CHECK(requirement.contains("status"));
    CHECK(requirement.contains("level"));
    CHECK(requirement.contains("certainty"));
    if (requirement["status"] != "met") CHECK_FALSE(requirement["recommendation"]["text"].get<std::string>().empty());
    for (const json& element : requirement["elements"]) {
      ++elements;
      if (!element["present"].get<bool>()) continue;
      ++present;
      REQUIRE_FALSE(element["evidence"].empty());
      for (const json& evidence : element["evidence"]) {
        CHECK_FALSE(evidence["quote"].get<std::string>().empty());
        CHECK(evidence["location"]["line"].get<int>() >= 1);
        CHECK(evidence["location"]["end"].get<int>() <= static_cast<int>(std::string(small_act).size()));
      }
    }
  }
  CHECK(elements == 144);
  CHECK(present > 10);
  CHECK(result["facts"]["penalty_max_years"] == 10);
  CHECK(result["facts"]["penalty_min_years"].is_null());
  CHECK(result["facts"]["child_age"] == 18);
  const json& summary = result["summary"];
  CHECK(summary["met"].get<int>() + summary["partial"].get<int>() + summary["gap"].get<int>() +
            summary["conflict"].get<int>() ==
        63);
}

TEST_CASE("the same input gives the same bytes, in any locale") {
  const std::string path = act();
  const auto first = lacuna({"check", path});
  CHECK(first.out == lacuna({"check", path}, {"LC_ALL=tr_TR.UTF-8"}).out);
  CHECK(first.out == lacuna({"check", path}, {"LC_ALL=C", "TERM=dumb", "NO_COLOR=1"}).out);
  CHECK(lacuna({"check", path, "--format", "json"}).out ==
        lacuna({"check", path, "--format", "json"}, {"LC_ALL=C"}).out);
}

TEST_CASE("filters and thresholds") {
  const auto gaps = lacuna({"check", act(), "--format", "json", "--status", "gap", "--pillar", "protection"});
  const json shown = json::parse(gaps.out);
  CHECK_FALSE(shown["requirements"].empty());
  for (const json& requirement : shown["requirements"]) {
    CHECK(requirement["status"] == "gap");
    const std::string id = requirement["id"];
    CHECK_MESSAGE((id.rfind("victim.", 0) == 0 || id == "definition.victim"), id);
  }
  CHECK(lacuna({"check", act(), "--fail-on", "gap"}).status == 1);
  CHECK(lacuna({"check", act(), "--only", "offence.consent", "--fail-on", "partial"}).status == 0);
  CHECK(lacuna({"check", act(), "--fail-on", "conflict"}).status == 0);
  const auto misspelt = lacuna({"check", act(), "--only", "offence.mean"});
  CHECK(misspelt.status == 2);
  CHECK(misspelt.err.find("did you mean offence.means") != std::string::npos);
}

TEST_CASE("explain says what was looked for and found") {
  const auto outcome = lacuna({"explain", "offence.means", act()});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.find("looked for") != std::string::npos);
  CHECK(outcome.out.find("counted") != std::string::npos);
  CHECK(outcome.out.find("deception") != std::string::npos);
}

TEST_CASE("outline as text, JSON and Akoma Ntoso") {
  const std::string path = act();
  CHECK(lacuna({"outline", path}).out.find("sec_2") != std::string::npos);

  const json tree = json::parse(lacuna({"outline", path, "--format", "json"}).out);
  std::string text;
  const auto collect = [&text](const json& provisions, const auto& self) -> void {
    for (const json& provision : provisions) {
      text += provision["text"].get<std::string>();
      self(provision["children"], self);
    }
  };
  collect(tree["provisions"], collect);
  CHECK(text == small_act);

  const std::string xml = e2e::scratch_folder() + "/act.xml";
  REQUIRE(lacuna({"outline", path, "--to", "akn", "-o", xml}).status == 0);
  const json again = json::parse(lacuna({"outline", xml, "--format", "json"}).out);
  const auto numbers = [](const json& provisions, const auto& self) -> std::string {
    std::string out;
    for (const json& provision : provisions) {
      if (provision["type"] == "act") continue;  // white space around the root element of an XML file
      out += provision["type"].get<std::string>() + "|" + provision["num"].get<std::string>() + "|" +
             provision["heading"].get<std::string>() + "(" + self(provision["children"], self) + ")";
    }
    return out;
  };
  CHECK(numbers(again["provisions"], numbers) == numbers(tree["provisions"], numbers));

  const auto from_text = json::parse(lacuna({"check", path, "--format", "json"}).out);
  const auto from_akn = json::parse(lacuna({"check", xml, "--format", "json"}).out);
  for (std::size_t i = 0; i < from_text["requirements"].size(); ++i) {
    CHECK(from_text["requirements"][i]["status"] == from_akn["requirements"][i]["status"]);
  }
}

TEST_CASE("standard input, help, version") {
  const auto piped = lacuna({"check", "-", "--format", "json"}, {}, small_act);
  CHECK(piped.status == 0);
  CHECK(json::parse(piped.out)["facts"]["penalty_max_years"] == 10);
  const auto help = lacuna({"--help"});
  CHECK(help.status == 0);
  CHECK(help.out.find("Examples:") != std::string::npos);
  CHECK(lacuna({"--version"}).out.find("lacuna ") == 0);
  CHECK(lacuna({}).status == 2);
  CHECK(lacuna({"check"}).status == 2);
  CHECK(lacuna({"check", act(), "--format", "pdf"}).status == 2);
}
