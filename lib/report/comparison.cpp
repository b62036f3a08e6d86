#include "report/comparison.h"

#include <algorithm>
#include <string_view>

namespace lacuna::report {
namespace {

bool wanted(const std::vector<std::string>& list, const std::string& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

ComparedRequirement row_of(const std::vector<StateView>& states, std::size_t index) {
  ComparedRequirement row;
  row.requirement = &states.front().view.requirements[index];
  for (std::size_t i = 0; i < states.size(); ++i) {
    const RequirementView& each = states[i].view.requirements[index];
    row.of_states.push_back(&each);
    if (std::string_view(each.status_id) == "met" && !each.doubt && each.best) row.examples.push_back({i, *each.best});
  }
  return row;
}

}  // namespace

Comparison compare(const std::vector<StateView>& states, const ComparedRows& wanted_rows) {
  Comparison comparison;
  comparison.states = &states;
  const View& first = states.front().view;
  for (const PillarView& pillar : first.pillars) {
    if (!wanted(wanted_rows.pillars, pillar.id)) continue;
    ComparedPillar& added = comparison.pillars.emplace_back();
    added.id = pillar.id;
    added.title = pillar.title;
    for (std::size_t i = 0; i < first.requirements.size(); ++i) {
      const RequirementView& each = first.requirements[i];
      if (each.pillar != pillar.id || !wanted(wanted_rows.levels, each.finding->requirement->level)) continue;
      added.rows.push_back(row_of(states, i));
      for (std::size_t state = 0; state < states.size(); ++state) {
        const RequirementView& of_state = *added.rows.back().of_states[state];
        if (of_state.judgement) comparison.judgements.push_back({state, &of_state});
      }
    }
    if (added.rows.empty()) comparison.pillars.pop_back();
  }
  return comparison;
}

}  // namespace lacuna::report
