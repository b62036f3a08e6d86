// The recommendations as a drafter gets them.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "process.h"

namespace {

const std::string samples = std::string(LACUNA_DATA) + "/samples/";

TEST_CASE("recommend says what is there, what is missing, where it goes, and the text") {
  const auto run = e2e::lacuna({"recommend", samples + "belmora-penal-code.txt", "--only", "offence.means"});
  CHECK(run.status == 0);
  CHECK(run.out.find("art. 210") != std::string::npos);
  CHECK(run.out.find("Missing: abduction") != std::string::npos);
  CHECK(run.out.find("Article 210 bis Trafficking in human beings: further means") != std::string::npos);
  CHECK(run.out.find("(a) abduction;") != std::string::npos);
}

TEST_CASE("recommendations as JSON: conflicts first, then what is mandatory and missing") {
  const auto run = e2e::lacuna({"recommend", samples + "dalmeria-old-act.txt", "--format", "json"});
  const auto all = nlohmann::json::parse(run.out).at("recommendations");
  REQUIRE(all.size() > 10);
  CHECK(all[0].at("status") == "conflict");
  CHECK(all[2].at("status") == "gap");
  CHECK(all[2].at("level").get<std::string>().starts_with("mandatory"));
  for (const auto& one : all) {
    CHECK_MESSAGE(!one.at("draft").get<std::string>().empty(), one.at("id").get<std::string>());
    CHECK(one.at("places").size() > 0);
  }
}

TEST_CASE("recommend keeps to the levels asked for, and names a requirement that does not exist") {
  const auto run = e2e::lacuna({"recommend", samples + "arvenia-act.txt", "--level", "optional", "--format", "json"});
  CHECK(nlohmann::json::parse(run.out).at("recommendations").empty());
  CHECK(e2e::lacuna({"recommend", samples + "arvenia-act.txt", "--only", "offence.attemp"}).status == 2);
}

TEST_CASE("check and report carry the drafted text with each finding") {
  const std::string act = samples + "belmora-penal-code.txt";
  const std::string clause = "Article 210 bis Trafficking in human beings: further means";
  const auto draft_of = [](const std::string& json, const std::string& id) -> std::string {
    const auto whole = nlohmann::json::parse(json);
    for (const auto& each : whole.at("requirements")) {
      if (each.at("id") == id) return each.at("recommendation").at("draft");
    }
    return "";
  };
  CHECK(draft_of(e2e::lacuna({"check", act, "--format", "json"}).out, "offence.means").find(clause) !=
        std::string::npos);
  CHECK(draft_of(e2e::lacuna({"check", act, "--format", "json", "--only", "offence.means"}).out, "offence.means")
            .find("210 bis") != std::string::npos);
  CHECK(draft_of(e2e::lacuna({"report", act, "--format", "json"}).out, "offence.means").find("210 bis") !=
        std::string::npos);
  for (const char* format : {"html", "md"}) {
    const auto run = e2e::lacuna({"report", act, "--format", format});
    CHECK(run.out.find("Proposed text") != std::string::npos);
    CHECK_MESSAGE(run.out.find("further means") != std::string::npos, format);
  }
  CHECK(e2e::lacuna({"report", act, "--format", "md", "--report-lang", "fr"}).out.find("Texte proposé") !=
        std::string::npos);
}

}  // namespace
