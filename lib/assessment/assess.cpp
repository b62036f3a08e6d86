#include "assessment/assess.h"

#include <algorithm>

#include "assessment/evaluate.h"
#include "assessment/evidence.h"
#include "assessment/homes.h"
#include "assessment/judge.h"
#include "assessment/nearest.h"
#include "assessment/recommend.h"
#include "assessment/remarks.h"

namespace lacuna::assessment {
namespace {

using standard::ElementKind;

ElementFinding find_element(Framework& framework, const standard::Requirement& requirement,
                            const standard::Element& element) {
  ElementFinding finding;
  finding.element = &element;
  const rules::ElementRule* rule = framework.rules.find(requirement.id, element.id);
  if (rule == nullptr) {
    finding.certainty = Certainty::inconclusive;
    return finding;
  }
  const Result& hits = framework.elements.at(requirement.id + '/' + element.id);
  finding.present = any(hits);
  if (finding.present) {
    finding.evidence = evidence_list(framework, hits);
    return finding;
  }
  Result maybe(framework.size());
  if (rule->maybe) maybe = evaluate(framework, *rule->maybe);
  if (any(maybe) || !framework.readable()) finding.certainty = Certainty::inconclusive;
  if (element.kind == ElementKind::core || element.kind == ElementKind::supporting || any(maybe)) {
    Trace trace;
    without_neighbours(framework, evaluate(framework, rule->when, &trace), rule->unless, rule->when, &trace);
    finding.nearest = nearest_of(framework, *rule, maybe, trace);
  }
  return finding;
}

Finding find_requirement(Framework& framework, const standard::Requirement& requirement,
                         const std::vector<const statute::Document*>& documents) {
  Finding finding;
  finding.requirement = &requirement;
  std::vector<bool> present;
  std::vector<bool> possible;
  for (const standard::Element& element : requirement.elements) {
    finding.elements.push_back(find_element(framework, requirement, element));
    const ElementFinding& found = finding.elements.back();
    present.push_back(found.present);
    const bool good = element.kind == ElementKind::core || element.kind == ElementKind::supporting;
    possible.push_back(found.present || (found.certainty == Certainty::inconclusive && good));
  }
  finding.status = status_of(requirement, present);
  // Unknown is not absent: inconclusive where what could not be judged would change the status.
  bool open = status_of(requirement, possible) != finding.status;
  for (std::size_t i = 0; i < present.size() && !open; ++i) {
    if (possible[i] || finding.elements[i].certainty != Certainty::inconclusive) continue;
    std::vector<bool> otherwise = present;
    otherwise[i] = true;
    open = status_of(requirement, otherwise) != finding.status;
  }
  if (open) finding.certainty = Certainty::inconclusive;
  finding.recommendation = recommendation_for(finding, documents);
  return finding;
}

std::optional<double> number_of(const std::optional<FactFound>& fact) {
  const double* value = fact ? std::get_if<double>(&fact->value) : nullptr;
  return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<Years> years_of(const std::optional<FactFound>& fact) {
  return fact ? std::optional(fact->value) : std::nullopt;
}

Facts facts_for(Framework& framework) {
  const FactsFound& found = facts_of(framework);
  Facts facts;
  facts.penalty_min_years = years_of(found.penalty_min_years);
  facts.penalty_max_years = years_of(found.penalty_max_years);
  facts.child_age = number_of(found.child_age);
  facts.reflection_days = number_of(found.reflection_days);
  return facts;
}

void count(Summary& summary, Status status) {
  switch (status) {
    case Status::met:
      ++summary.met;
      break;
    case Status::partial:
      ++summary.partial;
      break;
    case Status::gap:
      ++summary.gap;
      break;
    case Status::conflict:
      ++summary.conflict;
      break;
  }
}

std::string name_of(const statute::Document& document) {
  return document.metadata.title.empty() ? document.path : document.metadata.title;
}

std::vector<Note> notes_for(const Framework& framework, const standard::Catalogue& catalogue) {
  std::vector<Note> notes;
  bool judged = false;
  for (std::size_t i = 0; i < framework.views.size(); ++i) {
    const View& view = framework.views[i];
    const std::string name = name_of(view.document());
    const auto add = [&](Note::Kind kind, std::string text) {
      notes.push_back({kind, i, nullptr, nullptr, std::move(text)});
    };
    judged = judged || view.readable();
    if (view.capped()) {
      add(Note::Kind::capped, "Some passages of " + name +
                                  " have so many continuations that not all of them were followed: something said "
                                  "there may be missing.");
    }
    if (view.readable()) continue;
    if (view.language().empty()) {
      add(Note::Kind::language_unknown, "The language of " + name + " could not be told; it was not judged.");
    } else {
      add(Note::Kind::language_without_rules,
          "There are no rules for the language '" + view.language() + "' of " + name + "; it was not judged.");
    }
  }
  if (!judged) return notes;
  for (const standard::Requirement& requirement : catalogue.requirements) {
    for (const standard::Element& element : requirement.elements) {
      if (element.absence_note.empty()) continue;
      const auto found = framework.elements.find(requirement.id + '/' + element.id);
      if (found != framework.elements.end() && !any(found->second)) {
        notes.push_back({Note::Kind::element_absent, 0, &requirement, &element, element.absence_note});
      }
    }
  }
  return notes;
}

}  // namespace

Assessment assess(const std::vector<const statute::Document*>& documents, const standard::Catalogue& catalogue,
                  rules::RuleSet& rules, const std::vector<std::string>& kinds) {
  Framework framework(documents, rules);
  assign_roles(framework);
  judge_elements(framework);
  Assessment result;
  result.documents = documents;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const bool told = d < kinds.size() && !kinds[d].empty();
    result.kinds.push_back(told ? std::vector<std::string>{kinds[d]} : kinds_of(*documents[d], catalogue));
  }
  for (const standard::Requirement& requirement : catalogue.requirements) {
    result.findings.push_back(find_requirement(framework, requirement, documents));
    result.findings.back().home_not_loaded = home_not_loaded(result.findings.back(), result.kinds);
    count(result.summary, result.findings.back().status);
  }
  add_remarks(framework, result.findings);
  result.facts = facts_for(framework);
  result.notes = notes_for(framework, catalogue);
  return result;
}

}  // namespace lacuna::assessment
