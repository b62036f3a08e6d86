#include "assessment/remarks.h"

#include <algorithm>
#include <set>
#include <utility>

#include "assessment/evaluate.h"
#include "assessment/evidence.h"
#include "assessment/scopes.h"

namespace lacuna::assessment {
namespace {

using rules::RemarkRule;

constexpr std::size_t most_places = 4;

bool grants(const ElementFinding& element) {
  using standard::ElementKind;
  const ElementKind kind = element.element->kind;
  return element.present && (kind == ElementKind::core || kind == ElementKind::supporting);
}

bool grants_core(const Finding& finding) {
  return std::any_of(finding.elements.begin(), finding.elements.end(), [](const ElementFinding& element) {
    return element.present && element.element->kind == standard::ElementKind::core;
  });
}

// The limits that stand around the hits of one element; nothing where one of its hits is free of them and they have to
// be everywhere.
Result around(const Framework& framework, const Result& limits, const Result& granted, const RemarkRule& rule) {
  Result found(framework.size());
  for (std::size_t d = 0; d < framework.size(); ++d) {
    if (limits[d].empty() && !(rule.everywhere && !granted[d].empty())) continue;
    for (const Found& hit : granted[d]) {
      const Ranges scope = scope_around(framework.views[d], hit.first, hit.last, rule.within, false);
      const std::size_t before = found[d].size();
      for (const Found& limit : limits[d]) {
        if (holds(scope, limit.first, limit.last)) found[d].push_back(limit);
      }
      if (rule.everywhere && found[d].size() == before) return Result(framework.size());
    }
  }
  return found;
}

void merge(Result& into, const Result& more) {
  const auto before = [](const Found& a, const Found& b) {
    return a.first != b.first ? a.first < b.first : a.last < b.last;
  };
  const auto same = [](const Found& a, const Found& b) { return a.first == b.first && a.last == b.last; };
  for (std::size_t d = 0; d < into.size(); ++d) {
    into[d].insert(into[d].end(), more[d].begin(), more[d].end());
    std::sort(into[d].begin(), into[d].end(), before);
    into[d].erase(std::unique(into[d].begin(), into[d].end(), same), into[d].end());
  }
}

Result limits_of(const Framework& framework, const Finding& finding, const RemarkRule& rule, const Result& hits) {
  Result found(framework.size());
  for (const ElementFinding& element : finding.elements) {
    if (!grants(element)) continue;
    const Result& granted = framework.elements.at(finding.requirement->id + '/' + element.element->id);
    merge(found, around(framework, hits, granted, rule));
  }
  return found;
}

// At most four places, each another provision.
std::vector<Evidence> places_of(const Framework& framework, const Result& said) {
  std::vector<Evidence> places = evidence_list(framework, said, most_places);
  std::set<std::pair<std::size_t, statute::ProvisionId>> seen;
  std::erase_if(places, [&](const Evidence& place) { return !seen.emplace(place.document, place.provision).second; });
  return places;
}

void add_remark(Framework& framework, const RemarkRule& rule, std::vector<Finding>& findings) {
  const Result hits = without_neighbours(framework, evaluate(framework, rule.when), rule.unless, rule.when);
  if (!any(hits)) return;
  for (Finding& finding : findings) {
    const bool meant = std::find(rule.of.begin(), rule.of.end(), finding.requirement->id) != rule.of.end();
    if (!meant || !grants_core(finding)) continue;
    const Result said = rule.limit ? limits_of(framework, finding, rule, hits) : hits;
    if (!any(said)) continue;
    finding.remarks.push_back(
        {rule.limit ? RemarkKind::limit : RemarkKind::further, rule.name, rule.text, places_of(framework, said)});
  }
}

}  // namespace

void add_remarks(Framework& framework, std::vector<Finding>& findings) {
  for (const bool limit : {true, false}) {
    for (const RemarkRule& rule : framework.rules.remarks) {
      if (rule.limit == limit) add_remark(framework, rule, findings);
    }
  }
}

}  // namespace lacuna::assessment
