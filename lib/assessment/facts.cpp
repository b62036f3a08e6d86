#include "rules/facts.h"

#include <algorithm>

#include "assessment/framework.h"
#include "text/numbers.h"

namespace lacuna::assessment {
namespace {

const Members* members_of(const Framework& framework, std::size_t document, const char* role) {
  const auto& rules = framework.rules.roles;
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.name == role; });
  if (found == rules.end()) return nullptr;
  const auto id = static_cast<std::size_t>(found - rules.begin());
  return id < framework.roles[document].size() ? &framework.roles[document][id] : nullptr;
}

// The first number in the role's members that could be the age below which a person is a child.
std::optional<FactFound> find_child_age(Framework& framework) {
  constexpr double youngest = 10;
  constexpr double oldest = 25;
  for (std::size_t d = 0; d < framework.size(); ++d) {
    const View& view = framework.views[d];
    const Members* members = view.readable() ? members_of(framework, d, rules::role_child_definition) : nullptr;
    if (members == nullptr) continue;
    for (const Member& member : members->list) {
      for (std::uint32_t token = member.range.first; token < member.range.end; ++token) {
        const auto number = read_number(view.reading().tokens, token, view.vocabulary(), view.language());
        if (!number || number->tokens == 0 || number->value < youngest || number->value > oldest) continue;
        return FactFound{number->value, d, {token, token + static_cast<std::uint32_t>(number->tokens)}};
      }
    }
  }
  return std::nullopt;
}

}  // namespace

const FactsFound& facts_of(Framework& framework) {
  if (!framework.facts) {
    framework.facts.emplace();
    framework.facts->child_age = find_child_age(framework);
  }
  return *framework.facts;
}

}  // namespace lacuna::assessment
