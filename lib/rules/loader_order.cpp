#include <algorithm>

#include "rules/loader.h"

namespace lacuna::rules {

void collect_roles(const Condition& condition, std::set<RoleId>& roles) {
  roles.insert(condition.roles.begin(), condition.roles.end());
  roles.insert(condition.in.begin(), condition.in.end());
  roles.insert(condition.not_in.begin(), condition.not_in.end());
  for (const Condition& part : condition.parts) collect_roles(part, roles);
}

void collect_elements(const Condition& condition, std::set<std::string>& elements) {
  if (!condition.element.empty()) elements.insert(condition.element);
  for (const Condition& part : condition.parts) collect_elements(part, elements);
}

void collect_facts(const Condition& condition, std::set<std::string>& facts) {
  if (!condition.fact.empty()) facts.insert(condition.fact);
  for (const Condition& part : condition.parts) collect_facts(part, facts);
}

Ordering order_by_dependency(const std::vector<std::vector<std::size_t>>& depends_on) {
  enum class Mark : std::uint8_t { fresh, open, done };
  struct Step {
    std::size_t at;
    std::size_t next;
  };
  Ordering result;
  std::vector<Mark> marks(depends_on.size(), Mark::fresh);
  for (std::size_t start = 0; start < depends_on.size(); ++start) {
    if (marks[start] != Mark::fresh) continue;
    std::vector<Step> path{{start, 0}};
    marks[start] = Mark::open;
    while (!path.empty()) {
      Step& step = path.back();
      if (step.next == depends_on[step.at].size()) {
        marks[step.at] = Mark::done;
        result.order.push_back(step.at);
        path.pop_back();
        continue;
      }
      const std::size_t next = depends_on[step.at][step.next++];
      if (marks[next] == Mark::open) {
        const auto from = std::find_if(path.begin(), path.end(), [&](const Step& s) { return s.at == next; });
        for (auto it = from; it != path.end(); ++it) result.circle.push_back(it->at);
        result.circle.push_back(next);
        return result;
      }
      if (marks[next] == Mark::fresh) {
        marks[next] = Mark::open;
        path.push_back({next, 0});
      }
    }
  }
  return result;
}

}  // namespace lacuna::rules
