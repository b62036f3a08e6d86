#include "drafting/evidence_of.h"

#include <algorithm>
#include <set>
#include <utility>

namespace lacuna::drafting {

using assessment::Assessment;
using assessment::ElementFinding;
using assessment::Evidence;
using assessment::Finding;

const Finding* finding_on(const Assessment& assessment, const std::string& requirement) {
  const auto found = std::find_if(assessment.findings.begin(), assessment.findings.end(),
                                  [&](const Finding& f) { return f.requirement->id == requirement; });
  return found == assessment.findings.end() ? nullptr : &*found;
}

const Evidence* evidence_of(const Assessment& assessment, const std::string& path, std::size_t document) {
  const std::size_t slash = std::min(path.find('/'), path.size());
  const Finding* finding = finding_on(assessment, path.substr(0, slash));
  if (finding == nullptr) return nullptr;
  for (const ElementFinding& element : finding->elements) {
    if (!element.present) continue;
    const bool wanted = slash == path.size() ? element.element->kind == standard::ElementKind::core
                                             : element.element->id == path.substr(slash + 1);
    if (!wanted) continue;
    for (const Evidence& evidence : element.evidence) {
      if (evidence.document == document) return &evidence;
    }
  }
  return nullptr;
}

statute::ProvisionId unit_of_most(const Assessment& assessment, const std::vector<std::string>& requirements,
                                  std::size_t document) {
  std::vector<std::pair<statute::ProvisionId, std::set<const standard::Element*>>> units;
  const statute::Document& statute = *assessment.documents[document];
  for (const std::string& requirement : requirements) {
    const Finding* finding = finding_on(assessment, requirement);
    if (finding == nullptr) continue;
    for (const ElementFinding& element : finding->elements) {
      if (!element.present || element.element->kind != standard::ElementKind::core) continue;
      for (const Evidence& evidence : element.evidence) {
        if (evidence.document != document) continue;
        const statute::ProvisionId unit = statute.unit_of(evidence.provision);
        if (statute.provisions[unit].level != statute::Level::unit) continue;
        auto known = std::find_if(units.begin(), units.end(), [&](const auto& one) { return one.first == unit; });
        if (known == units.end()) known = units.insert(units.end(), {unit, {}});
        known->second.insert(element.element);
      }
    }
  }
  const auto most = std::max_element(units.begin(), units.end(),
                                     [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
  return most == units.end() ? 0 : most->first;
}

}  // namespace lacuna::drafting
