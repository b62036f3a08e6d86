// What a bill changes in the verdicts: two assessments of the same requirements compared.
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace lacuna::drafting {

enum class Direction { better, worse, mixed };

// A requirement whose verdict is another one: its status, or what stands behind it.
struct Effect {
  const assessment::Finding* before = nullptr;
  const assessment::Finding* after = nullptr;
  Direction direction = Direction::better;
  // Elements that are there now, and defects and conflicts that are gone.
  std::vector<const standard::Element*> gained;
  // Elements that are gone, and defects and conflicts that are there now.
  std::vector<const standard::Element*> lost;
};

// The effects, in the order of `after`. Both assessments must outlive them. Findings are compared by requirement; those
// that only one of the assessments has are left out.
std::vector<Effect> effects(const assessment::Assessment& before, const assessment::Assessment& after);

// "better", "worse", "mixed".
const char* direction_name(Direction direction);

}  // namespace lacuna::drafting
