#include <fstream>
#include <iterator>

#include "samples/samples.h"

namespace lacuna::testing {

const standard::Catalogue& catalogue() {
  static const auto loaded = standard::load_catalogue(LACUNA_DATA);
  return loaded;
}

rules::RuleSet& project_rules() {
  static auto loaded = rules::load_rule_set(LACUNA_DATA, catalogue());
  return loaded;
}

assessment::Assessment judged(const statute::Document& document) {
  return assessment::assess({&document}, catalogue(), project_rules());
}

Findings elements_of(const assessment::Assessment& assessment) {
  Findings elements;
  for (const auto& finding : assessment.findings) {
    for (const auto& element : finding.elements) {
      elements.emplace(finding.requirement->id + "/" + element.element->id, &element);
    }
  }
  return elements;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace lacuna::testing
