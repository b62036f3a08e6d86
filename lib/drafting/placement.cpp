#include "drafting/placement.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "drafting/evidence_of.h"

namespace lacuna::drafting {
namespace {

using assessment::Assessment;
using assessment::ElementFinding;
using assessment::Evidence;
using statute::Document;
using statute::Level;
using statute::ProvisionId;

// The unit with most definitions, if it has three or more and consists of them for the most part.
std::optional<ProvisionId> interpretation_of(const Document& document) {
  struct Count {
    std::size_t definitions = 0, bytes = 0;
  };
  std::map<ProvisionId, Count> counts;
  for (const statute::Definition& definition : document.definitions) {
    const ProvisionId unit = document.unit_of(definition.provision);
    if (document.provisions[unit].level != Level::unit) continue;
    ++counts[unit].definitions;
    counts[unit].bytes += definition.span.size();
  }
  const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
    return a.second.definitions < b.second.definitions;
  });
  if (most == counts.end() || most->second.definitions < 3) return std::nullopt;
  if (2 * most->second.bytes < document.provisions[most->first].span().size()) return std::nullopt;
  return most->first;
}

std::set<std::string> requirements_of(const ModelProvision& provision) {
  std::set<std::string> ids;
  for (const Supplies& supplies : provision.supplies) ids.insert(supplies.requirement);
  for (const ModelProvision& child : provision.children) ids.merge(requirements_of(child));
  return ids;
}

}  // namespace

Places::Places(const Assessment& assessment, const ModelLaw& model) : assessment_(assessment), model_(model) {
  const auto citing =
      std::find_if(model.terms.begin(), model.terms.end(), [](const ModelTerm& term) { return !term.cites.empty(); });
  for (std::size_t i = 0; i < assessment.documents.size(); ++i) {
    interpretation_.push_back(interpretation_of(*assessment.documents[i]));
    cited_.push_back(citing == model.terms.end() ? 0 : unit_of_most(assessment, citing->cites, i));
  }
}

// The unit where the evidence stands; nothing where that is no place for rules.
std::optional<Place> Places::at(const Evidence& evidence) const {
  const Document& document = *assessment_.documents[evidence.document];
  const ProvisionId unit = document.unit_of(evidence.provision);
  const statute::Provision& provision = document.provisions[unit];
  if (provision.level != Level::unit || provision.standing != statute::Standing::operative) return std::nullopt;
  if (interpretation_[evidence.document] == unit) return std::nullopt;
  return Place{evidence.document, unit};
}

// Whether a core element of a requirement is found in a unit.
bool Places::stands_in(const std::string& requirement, const Place& place) const {
  const assessment::Finding* finding = finding_on(assessment_, requirement);
  if (finding == nullptr) return false;
  for (const ElementFinding& element : finding->elements) {
    if (!element.present || element.element->kind != standard::ElementKind::core) continue;
    const bool here = std::any_of(element.evidence.begin(), element.evidence.end(),
                                  [&](const Evidence& evidence) { return at(evidence) == place; });
    if (here) return true;
  }
  return false;
}

// Where the core elements of a requirement are found, or one element: of several provisions that have it the one that
// the model law's clauses cite, else the first with what the main provision has with it, so that the offence comes
// before the purpose of the law that names it.
std::optional<Place> Places::of(const std::string& path) const {
  const std::size_t slash = std::min(path.find('/'), path.size());
  const assessment::Finding* finding = finding_on(assessment_, path.substr(0, slash));
  if (finding == nullptr) return std::nullopt;
  std::optional<Place> first;
  for (const ElementFinding& element : finding->elements) {
    const bool wanted = slash == path.size() ? element.element->kind != standard::ElementKind::supporting
                                             : element.element->id == path.substr(slash + 1);
    if (!element.present || !wanted) continue;
    if (slash < path.size()) {
      for (const Evidence& evidence : element.evidence) {
        const auto place = at(evidence);
        if (place && place->unit == cited_[place->document]) return place;
      }
    }
    for (const Evidence& evidence : element.evidence) {
      const auto place = at(evidence);
      if (!place) continue;
      if (slash == path.size() || model_.main_with.empty() || stands_in(model_.main_with, *place)) return place;
      if (!first) first = place;
    }
  }
  return first;
}

std::optional<Place> Places::of_definitions() const {
  for (std::size_t i = 0; i < interpretation_.size(); ++i) {
    if (interpretation_[i]) return Place{i, *interpretation_[i]};
  }
  return std::nullopt;
}

// After the definitions, unless they have a chapter of their own.
std::optional<Place> Places::after_definitions() const {
  const auto place = of_definitions();
  if (!place) return place;
  const Document& document = *assessment_.documents[place->document];
  const statute::Provision& chapter = document.provisions[document.provisions[place->unit].parent];
  const bool alone =
      chapter.level == Level::container && chapter.subtree_end == document.provisions[place->unit].subtree_end;
  return alone ? std::nullopt : place;
}

// Where the units around this one in the model law have their like in the statute; the nearest first, and of two
// equally near the earlier.
std::optional<Place> Places::by_neighbours(const ModelUnit& unit, bool same_part) const {
  const auto index = &unit - model_.units.data();
  const auto size = static_cast<std::ptrdiff_t>(model_.units.size());
  for (std::ptrdiff_t distance = 1; distance < size; ++distance) {
    for (const std::ptrdiff_t near : {index - distance, index + distance}) {
      if (near < 0 || near >= size || (same_part && model_.units[near].part != unit.part)) continue;
      if (model_.units[near].definitions) {
        if (const auto place = after_definitions()) return place;
      }
      for (const std::string& requirement : requirements_of(model_.units[near].provision)) {
        if (const auto place = of(requirement)) return place;
      }
    }
  }
  return std::nullopt;
}

// The last unit of the document that most findings rest on.
Place Places::end() const {
  std::vector<std::size_t> counts(assessment_.documents.size(), 0);
  for (const assessment::Finding& finding : assessment_.findings) {
    for (const ElementFinding& element : finding.elements) {
      for (const Evidence& evidence : element.evidence) ++counts[evidence.document];
    }
  }
  Place place{static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin()), 0};
  const Document& document = *assessment_.documents[place.document];
  for (ProvisionId id = 0; id < document.provisions.size(); ++id) {
    const statute::Provision& provision = document.provisions[id];
    if (provision.level == Level::unit && provision.standing == statute::Standing::operative) place.unit = id;
  }
  return place;
}

Place Places::for_choice(const Choice& choice) const {
  const ModelUnit& unit = *choice.unit;
  if (!unit.beside.empty()) {
    if (const auto place = of(unit.beside)) return *place;
  }
  if (unit.definitions) {
    if (const auto place = of_definitions()) return *place;
  }
  for (const auto& [requirement, need] : choice.answers) {
    if (const auto place = of(requirement)) return *place;
  }
  if (const auto place = by_neighbours(unit, true)) return *place;
  if (const auto place = by_neighbours(unit, false)) return *place;
  return end();
}

}  // namespace lacuna::drafting
