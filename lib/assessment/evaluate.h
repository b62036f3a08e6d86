// Conditions of the rules against a framework. The semantics are those of rules/README.md.
#pragma once

#include <vector>

#include "assessment/framework.h"

namespace lacuna::assessment {

// Why a hit did not count, from the farthest to the nearest miss.
enum class Lack { outside, place, role_excluded, heading, companion, neighbour, guard, negated };

// What reason_of() (see describe.h) puts into words where a reader is to see it.
struct Miss {
  std::size_t document = 0;
  Found found;
  Lack lack = Lack::outside;
  const rules::Condition* condition = nullptr;
  const rules::Neighbour* neighbour = nullptr;  // that is missing, or must not be there
  const rules::Condition* part = nullptr;       // of an "all", that does not hold
  bool denied = false;                          // negated, by the law itself (see denied.h)
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
