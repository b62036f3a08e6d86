#include "drafting/evidence_of.h"

#include <algorithm>

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

}  // namespace lacuna::drafting
