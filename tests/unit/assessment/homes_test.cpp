#include <doctest/doctest.h>

#include <string>

#include "assessment/homes.h"
#include "standard/catalogue.h"

using namespace lacuna;
using List = std::vector<std::string>;

namespace {

const standard::Catalogue& catalogue() {
  static const auto loaded = standard::load_catalogue(LACUNA_DATA);
  return loaded;
}

std::string home(const std::string& requirement, bool complete, const std::vector<List>& kinds) {
  assessment::Finding finding;
  finding.requirement = catalogue().find(requirement);
  REQUIRE(finding.requirement != nullptr);
  for (const standard::Element& element : finding.requirement->elements) {
    assessment::ElementFinding found;
    found.element = &element;
    found.present = complete;
    finding.elements.push_back(found);
  }
  return assessment::home_not_loaded(finding, kinds);
}

}  // namespace

TEST_CASE("a title tells the kind of law, in three languages") {
  CHECK(standard::kinds_of_title(catalogue(), "THE PENAL CODE (CAP. 87)") == List{"penal code"});
  CHECK(standard::kinds_of_title(catalogue(), "Code p\xC3\xA9nal") == List{"penal code"});
  CHECK(standard::kinds_of_title(catalogue(),
                                 "C\xC3\x93"
                                 "DIGO PENAL") == List{"penal code"});
  CHECK(standard::kinds_of_title(catalogue(), "Anti-Trafficking in Persons Act 2007") == List{"trafficking act"});
  CHECK(standard::kinds_of_title(catalogue(), "Roads Act").empty());
}

TEST_CASE("a law that amends another is not that law") {
  CHECK(standard::kinds_of_title(catalogue(), "Penal Code (Amendment) Act").empty());
}

TEST_CASE("a missing rule whose usual law is not loaded says where to look") {
  CHECK(home("offence.attempt", false, {{"trafficking act"}}) == "penal code");
  CHECK(home("offence.attempt", false, {{"trafficking act"}, {"penal code"}}).empty());
  CHECK(home("offence.attempt", true, {{"trafficking act"}}).empty());
  CHECK(home("offence.attempt", false, {{}}) == "penal code");
}

TEST_CASE("every usual home is explained") {
  for (const standard::Requirement& requirement : catalogue().requirements) CHECK_FALSE(requirement.homes.empty());
}
