#include "assessment/filters.h"

#include <algorithm>

#include "assessment/neighbours.h"

namespace lacuna::assessment {
namespace {

using rules::Condition;
using Head = rules::Condition::Head;

// The roles' areas of one document, worked out once for all hits.
struct Areas {
  const Ranges& in;
  const Ranges& not_in;
};

struct Verdict {
  bool kept = true;
  Lack lack = Lack::outside;
  const rules::Neighbour* neighbour = nullptr;
};

Verdict judge(Framework& framework, std::size_t d, const Found& found, const Condition& condition, const Areas& areas) {
  View& view = framework.views[d];
  const bool says = !condition.says.empty() && (condition.head == Head::says || condition.head == Head::defines);
  if (!condition.in.empty() && !holds(areas.in, found.first, found.last)) return {false, Lack::outside};
  const bool words = says || condition.head == Head::defines;
  if (words && (view.place(found.last) & condition.where) == 0) return {false, Lack::place};
  if (!condition.not_in.empty() && holds(areas.not_in, found.first, found.last)) return {false, Lack::role_excluded};
  if (!condition.heading.empty() && !heading_says(view, found.last, condition.heading)) return {false, Lack::heading};
  if (!condition.not_heading.empty() && heading_says(view, found.last, condition.not_heading)) {
    return {false, Lack::heading};
  }
  for (const rules::Neighbour& neighbour : condition.with) {
    if (!has_neighbour(view, found.first, found.last, neighbour, condition.where)) {
      return {false, Lack::neighbour, &neighbour};
    }
  }
  for (const rules::Neighbour& neighbour : condition.unless) {
    if (has_neighbour(view, found.first, found.last, neighbour, condition.where)) {
      return {false, Lack::guard, &neighbour};
    }
  }
  if (says && condition.affirmed && !is_affirmed(view, found.first, found.last, framework.negation)) {
    return {false, Lack::negated};
  }
  return {};
}

bool has_filters(const Condition& condition) {
  return condition.head == Head::says || condition.head == Head::defines || !condition.in.empty() ||
         !condition.not_in.empty() || !condition.heading.empty() || !condition.not_heading.empty() ||
         !condition.with.empty() || !condition.unless.empty();
}

}  // namespace

Result filtered(Framework& framework, Result hits, const Condition& condition, Trace* trace) {
  const bool single = condition.head != Head::any && condition.head != Head::all;
  if (!has_filters(condition) && trace == nullptr) return hits;
  Result kept(hits.size());
  std::vector<std::size_t> noted(static_cast<std::size_t>(Lack::negated) + 1, 0);
  std::size_t counted = 0;
  for (std::size_t d = 0; d < hits.size(); ++d) {
    if (hits[d].empty()) continue;
    Ranges several_in;
    Ranges several_not_in;
    const Areas areas{framework.inside(d, condition.in, several_in),
                      framework.inside(d, condition.not_in, several_not_in)};
    for (const Found& found : hits[d]) {
      const Verdict verdict = judge(framework, d, found, condition, areas);
      if (verdict.kept) {
        kept[d].push_back(found);
        if (trace != nullptr && single && counted++ < most_of_a_kind) trace->counted.push_back({d, found, &condition});
      } else if (trace != nullptr && noted[static_cast<std::size_t>(verdict.lack)]++ < most_of_a_kind) {
        trace->misses.push_back({d, found, verdict.lack, &condition, verdict.neighbour});
      }
    }
  }
  return kept;
}

Result without_neighbours(Framework& framework, Result hits, const std::vector<rules::Neighbour>& unless,
                          const Condition& condition, Trace* trace) {
  if (unless.empty()) return hits;
  Result kept(hits.size());
  std::size_t noted = 0;
  for (std::size_t d = 0; d < hits.size(); ++d) {
    View& view = framework.views[d];
    for (const Found& found : hits[d]) {
      const auto guard = std::find_if(unless.begin(), unless.end(), [&](const rules::Neighbour& neighbour) {
        return has_neighbour(view, found.first, found.last, neighbour, condition.where);
      });
      if (guard == unless.end()) {
        kept[d].push_back(found);
      } else if (trace != nullptr && noted++ < most_of_a_kind) {
        trace->misses.push_back({d, found, Lack::guard, &condition, &*guard});
      }
    }
  }
  return kept;
}

const std::optional<FactFound>& fact_named(const FactsFound& facts, const std::string& name) {
  if (name == "penalty_min_years") return facts.penalty_min_years;
  if (name == "penalty_max_years") return facts.penalty_max_years;
  if (name == "child_age") return facts.child_age;
  return facts.reflection_days;
}

}  // namespace lacuna::assessment
