// Texts that mislead a reader who looks for words: each says what is there and what only seems to be (traps.json).
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "assessment/assess.h"
#include "rules/rule_set.h"
#include "standard/catalogue.h"
#include "statute/reader.h"

using namespace lacuna;
using nlohmann::json;

namespace {

json years(const std::optional<assessment::Years>& value) {
  if (!value) return nullptr;
  if (const auto* number = std::get_if<double>(&*value)) return *number;
  return "life";
}

json number(const std::optional<double>& value) { return value ? json(*value) : json(nullptr); }

std::map<std::string, json> facts_of(const assessment::Assessment& found) {
  return {{"penalty_min_years", years(found.facts.penalty_min_years)},
          {"penalty_max_years", years(found.facts.penalty_max_years)},
          {"child_age", number(found.facts.child_age)},
          {"reflection_days", number(found.facts.reflection_days)}};
}

// What differs, one a line; "" where nothing does.
std::string differences(const json& trap, const assessment::Assessment& found) {
  std::map<std::string, const assessment::ElementFinding*> elements;
  for (const assessment::Finding& finding : found.findings) {
    for (const assessment::ElementFinding& element : finding.elements) {
      elements[finding.requirement->id + "/" + element.element->id] = &element;
    }
  }
  std::string lines;
  for (const bool wanted : {true, false}) {
    for (const json& name : trap.at(wanted ? "present" : "absent")) {
      const assessment::ElementFinding& element = *elements.at(name.get<std::string>());
      if (element.present == wanted) continue;
      lines += (wanted ? "missed " : "false ") + name.get<std::string>();
      lines += wanted ? "\n" : " on \"" + element.evidence.front().quote + "\"\n";
    }
  }
  if (trap.contains("nearest")) {
    json places = json::array();
    for (const assessment::NearMiss& near : elements.at("offence.criminalised/offence-created")->nearest) {
      places.push_back(near.evidence.citation);
    }
    if (places != trap["nearest"]) lines += "nearest are " + places.dump() + "\n";
  }
  if (!trap.contains("facts")) return lines;
  const auto facts = facts_of(found);
  for (const auto& [name, value] : trap["facts"].items()) {
    if (facts.at(name) != value) lines += name + " is " + facts.at(name).dump() + ", not " + value.dump() + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("no trap is walked into") {
  const standard::Catalogue catalogue = standard::load_catalogue(LACUNA_DATA);
  rules::RuleSet rules = rules::load_rule_set(LACUNA_DATA, catalogue);
  std::ifstream in(std::string(LACUNA_DATA) + "/tests/rules/traps.json");
  const json traps = json::parse(in).at("traps");
  REQUIRE(traps.size() > 50);
  for (const json& trap : traps) {
    CHECK_MESSAGE(trap.at("present").size() + trap.at("absent").size() > 0, trap.at("trap").get<std::string>());
    statute::Document document = statute::read_document_from(trap.at("text").get<std::string>(), "trap");
    document.metadata.language = trap.at("lang").get<std::string>();
    const std::string wrong = differences(trap, assessment::assess({&document}, catalogue, rules));
    CHECK_MESSAGE(wrong.empty(), trap.at("trap").get<std::string>(), ":\n", wrong);
  }
}
