#include "drafting/selection.h"

#include <algorithm>

#include "drafting/evidence_of.h"

namespace lacuna::drafting {
namespace {

using assessment::Assessment;
using assessment::ElementFinding;
using assessment::Finding;
using assessment::Status;
using standard::ElementKind;

bool present_anywhere(const Assessment& assessment, const std::string& path) {
  for (std::size_t i = 0; i < assessment.documents.size(); ++i) {
    if (evidence_of(assessment, path, i) != nullptr) return true;
  }
  return false;
}

void collect(const ModelProvision& provision, const Needs& needs, Needs& answers) {
  for (const Supplies& supplies : provision.supplies) {
    const auto need = needs.find(supplies.requirement);
    if (need == needs.end()) continue;
    for (const std::string& element : supplies.elements) {
      if (need->second.elements.contains(element)) answers[supplies.requirement].elements.insert(element);
    }
  }
  for (const ModelProvision& child : provision.children) collect(child, needs, answers);
}

bool asked_for(const ModelProvision& provision, const Needs& answers) {
  return std::any_of(provision.supplies.begin(), provision.supplies.end(), [&](const Supplies& supplies) {
    const auto need = answers.find(supplies.requirement);
    if (need == answers.end()) return false;
    if (supplies.elements.empty()) return need->second.all;
    return std::any_of(supplies.elements.begin(), supplies.elements.end(),
                       [&](const std::string& e) { return need->second.elements.contains(e); });
  });
}

// Cuts the children; true where something that was asked for is left or the provision itself is asked for.
bool cut(ModelProvision& provision, const Needs& answers) {
  bool kept = asked_for(provision, answers);
  std::vector<ModelProvision> children;
  bool below = false;
  for (ModelProvision& child : provision.children) {
    const bool found = cut(child, answers);
    below = below || found;
    if (found || child.supplies.empty()) children.push_back(std::move(child));
  }
  provision.children = std::move(children);
  kept = kept || below;
  return kept;
}

}  // namespace

Needs needs_of(const Assessment& assessment, const std::vector<std::string>& requirements) {
  Needs needs;
  for (const Finding& finding : assessment.findings) {
    const std::string& id = finding.requirement->id;
    const bool selected =
        requirements.empty() || std::find(requirements.begin(), requirements.end(), id) != requirements.end();
    if (!selected || finding.status == Status::met) continue;
    Need need;
    need.all = std::none_of(finding.elements.begin(), finding.elements.end(), [](const ElementFinding& element) {
      return element.present && element.element->kind == ElementKind::core;
    });
    for (const ElementFinding& element : finding.elements) {
      const ElementKind kind = element.element->kind;
      const bool wanted = kind == ElementKind::core         ? !element.present
                          : kind == ElementKind::supporting ? !element.present && need.all
                                                            : element.present;
      if (wanted) need.elements.insert(element.element->id);
    }
    if (!need.elements.empty()) needs.emplace(id, std::move(need));
  }
  return needs;
}

void settle(const Needs& answers, Needs& open) {
  for (const auto& [requirement, need] : answers) {
    const auto at = open.find(requirement);
    for (const std::string& element : need.elements) at->second.elements.erase(element);
    if (at->second.elements.empty()) open.erase(at);
  }
}

std::vector<Choice> choose_units(const Assessment& assessment, const ModelLaw& model, const Needs& needs,
                                 const std::string& tradition) {
  std::vector<Choice> choices;
  Needs open = needs;
  for (const ModelUnit& unit : model.units) {
    if (!unit.tradition.empty() && unit.tradition != tradition) continue;
    if (!unit.beside.empty() && !present_anywhere(assessment, unit.beside)) continue;
    Choice choice{&unit, {}};
    collect(unit.provision, open, choice.answers);
    if (choice.answers.empty()) continue;
    settle(choice.answers, open);
    for (auto& [requirement, need] : choice.answers) need.all = needs.at(requirement).all;
    choices.push_back(std::move(choice));
  }
  return choices;
}

ModelProvision cut_down(const Choice& choice) {
  ModelProvision provision = choice.unit->provision;
  if (!choice.unit->whole) cut(provision, choice.answers);
  return provision;
}

}  // namespace lacuna::drafting
