#include "rules/walk.h"

#include <algorithm>

namespace lacuna::rules {

namespace {

constexpr unsigned max_marks = 200;

}  // namespace

void Walk::after(std::uint32_t at, Positions& out) const {
  const auto& places = reading_.places;
  for (unsigned marks = 0; marks < max_marks; ++marks) {
    if (places[at].branches) {
      const auto& jumps = reading_.jumps;
      auto jump = std::partition_point(jumps.begin(), jumps.end(), [&](const auto& j) { return j.from < at; });
      for (; jump != jumps.end() && jump->from == at; ++jump) out.push_back(jump->to);
    }
    const std::uint32_t next = at + 1;
    if (next >= places.size() || !places[next].flows) return;
    if (places[next].matchable) {
      out.push_back(next);
      return;
    }
    at = next;
  }
}

void Walk::before(std::uint32_t at, Positions& out) const {
  const auto& places = reading_.places;
  // A jump starts at the last mark of a chapeau; its word stands before that. No jump ends at a mark.
  const auto step_back = [&](std::uint32_t from) {
    for (unsigned marks = 0; marks < max_marks; ++marks) {
      if (places[from].matchable) {
        out.push_back(from);
        return;
      }
      if (from == 0 || !places[from].flows) return;
      --from;
    }
  };
  if (places[at].lands) {
    const auto& landings = reading_.landings;
    auto landing = std::partition_point(landings.begin(), landings.end(), [&](const auto& j) { return j.to < at; });
    for (; landing != landings.end() && landing->to == at; ++landing) step_back(landing->from);
  }
  if (at > 0 && places[at].flows) step_back(at - 1);
}

}  // namespace lacuna::rules
