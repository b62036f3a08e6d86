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

}  // namespace
