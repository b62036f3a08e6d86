#include "assessment/homes.h"

#include <algorithm>
#include <filesystem>

namespace lacuna::assessment {
namespace {

bool holds(const std::vector<std::string>& list, const std::string& name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

// Whether core elements are missing that the requirement needs.
bool lacks_core(const Finding& finding) {
  std::size_t core = 0;
  std::size_t present = 0;
  for (const ElementFinding& element : finding.elements) {
    if (element.element->kind != standard::ElementKind::core) continue;
    ++core;
    present += element.present ? 1 : 0;
  }
  return present < finding.requirement->met_when.value_or(core);
}

}  // namespace

std::vector<std::string> kinds_of(const statute::Document& document, const standard::Catalogue& catalogue) {
  for (const std::string& title :
       {document.metadata.short_title, document.metadata.title, std::filesystem::path(document.path).stem().string()}) {
    if (std::vector<std::string> kinds = standard::kinds_of_title(catalogue, title); !kinds.empty()) return kinds;
  }
  return {};
}

std::string home_not_loaded(const Finding& finding, const std::vector<std::vector<std::string>>& kinds) {
  const std::vector<std::string>& homes = finding.requirement->homes;
  if (homes.empty() || !lacks_core(finding)) return "";
  const bool loaded = std::any_of(kinds.begin(), kinds.end(), [&](const std::vector<std::string>& of_one) {
    return std::any_of(of_one.begin(), of_one.end(), [&](const std::string& kind) { return holds(homes, kind); });
  });
  return loaded ? "" : finding.requirement->usual_home;
}

}  // namespace lacuna::assessment
