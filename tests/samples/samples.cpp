// Each sample statute is judged as a lawyer would: verdicts and facts equal those written down beside it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "samples/samples.h"
#include "statute/akn_writer.h"
#include "statute/reader.h"

namespace {

namespace fs = std::filesystem;
using lacuna::assessment::Assessment;

const std::string data = LACUNA_DATA;

std::vector<std::string> sample_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(data) / "samples" / "expected")) {
    if (entry.path().extension() == ".json") {
      names.push_back(entry.path().stem().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

nlohmann::json expected_of(const std::string& name) {
  std::ifstream in(fs::path(data) / "samples" / "expected" / (name + ".json"));
  return nlohmann::json::parse(in);
}

nlohmann::json years(const std::optional<lacuna::assessment::Years>& value) {
  if (!value) {
    return nullptr;
  }
  if (const auto* number = std::get_if<double>(&*value)) {
    return *number;
  }
  return "life";
}

nlohmann::json number(const std::optional<double>& value) {
  return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

// The differences between what is expected of a sample and what was found, one a line; "" where there are none.
std::string differences(const nlohmann::json& expected, const Assessment& found) {
  std::string lines;
  std::size_t elements = 0;
  for (const auto& finding : found.findings) {
    for (const auto& element : finding.elements) {
      const std::string id = finding.requirement->id + "/" + element.element->id;
      const bool wanted = expected.at("elements").at(id).get<bool>();
      ++elements;
      if (wanted != element.present) {
        lines += (wanted ? "missed " : "false ") + id;
        lines += element.present ? " on \"" + element.evidence.front().quote + "\"\n" : "\n";
      }
    }
  }
  if (elements != expected.at("elements").size()) {
    lines += "elements judged: " + std::to_string(elements) + "\n";
  }
  const nlohmann::json facts = {{"penalty_min_years", years(found.facts.penalty_min_years)},
                                {"penalty_max_years", years(found.facts.penalty_max_years)},
                                {"child_age", number(found.facts.child_age)},
                                {"reflection_days", number(found.facts.reflection_days)}};
  for (const auto& [key, value] : expected.at("facts").items()) {
    if (facts.at(key) != value) {
      lines += key + " is " + facts.at(key).dump() + ", not " + value.dump() + "\n";
    }
  }
  return lines;
}

std::string differences(const nlohmann::json& expected, const lacuna::statute::Document& document) {
  return differences(expected, lacuna::testing::judged(document));
}

lacuna::statute::Document read_sample(const std::string& name, const std::string& extension) {
  return lacuna::statute::read_document(data + "/samples/" + name + extension);
}

}  // namespace

TEST_CASE("there are samples of at least four drafting traditions") { CHECK(sample_names().size() >= 4); }

TEST_CASE("a sample read as text gets the verdicts that a lawyer gave it") {
  for (const auto& name : sample_names()) {
    CAPTURE(name);
    CHECK(differences(expected_of(name), read_sample(name, ".txt")) == "");
  }
}

TEST_CASE("a sample read from its Akoma Ntoso file gets the same verdicts") {
  for (const auto& name : sample_names()) {
    CAPTURE(name);
    const auto document = read_sample(name, ".xml");
    CHECK(document.format == lacuna::statute::Format::akn);
    CHECK(differences(expected_of(name), document) == "");
  }
}

TEST_CASE("the verdicts outlive the way from text to Akoma Ntoso and back to the text of its tree") {
  for (const auto& name : sample_names()) {
    CAPTURE(name);
    const auto from_text = read_sample(name, ".txt");
    const auto from_akn = lacuna::statute::read_document_from(lacuna::statute::write_akn(from_text), name + ".xml");
    CHECK(differences(expected_of(name), from_akn) == "");
    const auto again = lacuna::statute::read_document_from(from_akn.text, name + ".txt");
    CHECK(differences(expected_of(name), again) == "");
  }
}
