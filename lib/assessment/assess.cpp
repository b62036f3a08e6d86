#include "assessment/assess.h"

#include <algorithm>

#include "assessment/doubts.h"
#include "assessment/evaluate.h"
#include "assessment/evidence.h"
#include "assessment/homes.h"
#include "assessment/judge.h"
#include "assessment/nearest.h"
#include "assessment/recommend.h"
#include "assessment/remarks.h"
#include "assessment/summary.h"

namespace lacuna::assessment {
namespace {

using standard::ElementKind;

bool is_good(ElementKind kind) { return kind == ElementKind::core || kind == ElementKind::supporting; }

// What the findings rest on beside the framework.
struct Basis {
  const std::vector<statute::TextQuality>& quality;  // of each document
  const std::vector<const statute::Document*>& documents;
};

// Hits that the law denies are the nearest misses.
void note_denied(const Framework& framework, const std::string& name, const rules::Condition& when, Trace& trace) {
  const auto denied = framework.denied.find(name);
  if (denied == framework.denied.end()) return;
  for (std::size_t d = 0; d < denied->second.size(); ++d) {
    for (const Found& found : denied->second[d]) {
      trace.misses.push_back({d, found, Lack::negated, &when, nullptr, nullptr, true});
    }
  }
}

ElementFinding find_element(Framework& framework, const Basis& basis, const standard::Requirement& requirement,
                            const standard::Element& element) {
  ElementFinding finding;
  finding.element = &element;
  const rules::ElementRule* rule = framework.rules.find(requirement.id, element.id);
  if (rule == nullptr) {
    finding.certainty = Certainty::inconclusive;
    finding.doubts.push_back(Doubt::not_judged);
    return finding;
  }
  const Result& hits = framework.elements.at(requirement.id + '/' + element.id);
  finding.present = any(hits);
  Result maybe(framework.size());
  Trace trace;
  if (finding.present) {
    finding.evidence = evidence_list(framework, hits);
  } else {
    if (rule->maybe) maybe = evaluate(framework, *rule->maybe);
    if (is_good(element.kind) || any(maybe)) {
      without_neighbours(framework, evaluate(framework, rule->when, &trace), rule->unless, rule->when, &trace);
      note_denied(framework, requirement.id + '/' + element.id, rule->when, trace);
      finding.nearest = nearest_of(framework, *rule, maybe, trace);
    }
  }
  finding.doubts = doubts_of(framework, basis.quality, finding, {*rule, hits, maybe, trace});
  if (!finding.doubts.empty()) finding.certainty = Certainty::inconclusive;
  return finding;
}

// Unknown is not absent: whether the status would be another one if elements in doubt were otherwise. Each is turned
// alone, then all in the law's favour, then all against it.
bool is_open(const Finding& finding, const std::vector<bool>& present) {
  std::vector<bool> best = present;
  std::vector<bool> worst = present;
  for (std::size_t i = 0; i < present.size(); ++i) {
    const ElementFinding& found = finding.elements[i];
    if (found.certainty == Certainty::firm) continue;
    best[i] = is_good(found.element->kind);
    worst[i] = !best[i];
    std::vector<bool> otherwise = present;
    otherwise[i] = !present[i];
    if (status_of(*finding.requirement, otherwise) != finding.status) return true;
  }
  return status_of(*finding.requirement, best) != finding.status ||
         status_of(*finding.requirement, worst) != finding.status;
}

Finding find_requirement(Framework& framework, const Basis& basis, const standard::Requirement& requirement) {
  Finding finding;
  finding.requirement = &requirement;
  std::vector<bool> present;
  for (const standard::Element& element : requirement.elements) {
    finding.elements.push_back(find_element(framework, basis, requirement, element));
    present.push_back(finding.elements.back().present);
  }
  finding.status = status_of(requirement, present);
  if (is_open(finding, present)) finding.certainty = Certainty::inconclusive;
  finding.recommendation = recommendation_for(finding, basis.documents);
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
  Framework framework(documents, rules, {}, kinds);
  assign_roles(framework);
  judge_elements(framework);
  Assessment result;
  result.documents = documents;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const bool told = d < kinds.size() && !kinds[d].empty();
    result.kinds.push_back(told ? std::vector<std::string>{kinds[d]} : kinds_of(*documents[d], catalogue));
  }
  result.quality = quality_of(framework);
  const Basis basis{result.quality, documents};
  for (const standard::Requirement& requirement : catalogue.requirements) {
    result.findings.push_back(find_requirement(framework, basis, requirement));
    result.findings.back().home_not_loaded = home_not_loaded(result.findings.back(), result.kinds);
  }
  result.summary = summary_of(result.findings);
  add_remarks(framework, result.findings);
  result.facts = facts_for(framework);
  result.notes = notes_for(framework, catalogue);
  return result;
}

}  // namespace lacuna::assessment
