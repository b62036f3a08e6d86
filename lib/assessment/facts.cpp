#include "rules/facts.h"

#include <algorithm>

#include "assessment/framework.h"
#include "assessment/penalties.h"

namespace lacuna::assessment {
namespace {

const Members* members_of(const Framework& framework, std::size_t document, const char* role) {
  const auto& rules = framework.rules.roles;
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.name == role; });
  if (found == rules.end()) return nullptr;
  const auto id = static_cast<std::size_t>(found - rules.begin());
  return id < framework.roles[document].size() ? &framework.roles[document][id] : nullptr;
}

std::vector<rules::Reading::Range> ranges_of(const Framework& framework, std::size_t document, const char* role) {
  std::vector<rules::Reading::Range> ranges;
  const Members* members = framework.views[document].readable() ? members_of(framework, document, role) : nullptr;
  if (members == nullptr) return ranges;
  for (const Member& member : members->list) ranges.push_back({member.range.first, member.range.end});
  return ranges;
}

// The penalty of the basic offence in the first document that states one: in the members of the role for penalties,
// else in the offence itself.
void find_penalty(const Framework& framework, FactsFound& facts) {
  for (const char* role : {rules::role_basic_penalty, rules::role_basic_offence}) {
    for (std::size_t d = 0; d < framework.size(); ++d) {
      const std::vector<rules::Reading::Range> ranges = ranges_of(framework, d, role);
      if (ranges.empty()) continue;
      const View& view = framework.views[d];
      const auto term = basic_penalty(view.reading(), view.vocabulary(), ranges, view.language());
      if (!term) continue;
      const TokenRange tokens{term->first, term->last + 1};
      if (term->min) facts.penalty_min_years = FactFound{*term->min, d, tokens};
      if (term->max) facts.penalty_max_years = FactFound{*term->max, d, tokens};
      return;
    }
  }
}

constexpr double eldest_child = 21;  // years: no law calls somebody older a child, but for a purpose of its own

// The first age limit in the definitions of a child.
std::optional<FactFound> find_child_age(const Framework& framework) {
  for (std::size_t d = 0; d < framework.size(); ++d) {
    const View& view = framework.views[d];
    for (const auto& range : ranges_of(framework, d, rules::role_child_definition)) {
      const auto limits = find_age_limits(view.reading(), view.vocabulary(), range, view.language());
      const auto limit =
          std::find_if(limits.begin(), limits.end(), [](const AgeLimit& each) { return each.years <= eldest_child; });
      if (limit != limits.end()) return FactFound{limit->years, d, {limit->first, limit->last + 1}};
    }
  }
  return std::nullopt;
}

// The first length of time in the provisions on reflection.
std::optional<FactFound> find_reflection(const Framework& framework) {
  for (std::size_t d = 0; d < framework.size(); ++d) {
    const View& view = framework.views[d];
    for (const auto& range : ranges_of(framework, d, rules::role_reflection_period)) {
      const auto periods = find_periods(view.reading(), view.vocabulary(), range, view.language());
      if (periods.empty()) continue;
      return FactFound{periods.front().days, d, {periods.front().first, periods.front().last + 1}};
    }
  }
  return std::nullopt;
}

}  // namespace

const FactsFound& facts_of(Framework& framework) {
  if (!framework.facts) {
    framework.facts.emplace();
    find_penalty(framework, *framework.facts);
    framework.facts->child_age = find_child_age(framework);
    framework.facts->reflection_days = find_reflection(framework);
  }
  return *framework.facts;
}

}  // namespace lacuna::assessment
