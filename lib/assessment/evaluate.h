// Conditions of the rules against a framework. The semantics are those of rules/README.md.
#pragma once

#include <string>
#include <vector>

#include "assessment/framework.h"

namespace lacuna::assessment {

// Why a hit did not count, from the farthest to the nearest miss.
enum class Lack { outside, place, role_excluded, heading, companion, neighbour, guard, negated };

struct Miss {
  std::size_t document = 0;
  Found found;
  Lack lack = Lack::outside;
  std::string reason;  // "not in the trafficking offence", as a reader may see it
  const rules::Condition* condition = nullptr;
};

// Collects what nearly counted. At most 64 of each condition and kind of lack, so that a common word does not crowd
// out the rest.
struct Trace {
  std::vector<Miss> misses;
  struct Counted {
    std::size_t document = 0;
    Found found;
    const rules::Condition* condition = nullptr;
  };
  std::vector<Counted> counted;  // hits of single conditions that passed their filters, at most 64 of each
};

// The hits of a condition. O(hits * depth * log hits); concepts that occur nowhere cost nothing.
Result evaluate(Framework& framework, const rules::Condition& condition, Trace* trace = nullptr);

// Keeps the hits that have none of the neighbours (the "unless" of a whole rule).
Result without_neighbours(Framework& framework, Result result, const std::vector<rules::Neighbour>& unless,
                          const rules::Condition& condition, Trace* trace = nullptr);

}  // namespace lacuna::assessment
