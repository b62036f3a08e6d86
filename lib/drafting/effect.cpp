#include "drafting/effect.h"

#include <algorithm>

namespace lacuna::drafting {
namespace {

using assessment::Finding;
using assessment::Status;
using standard::ElementKind;

Direction direction_of(const Effect& effect) {
  // The statuses stand in the order of gravity.
  const Status before = effect.before->status;
  const Status after = effect.after->status;
  if (before != after) return after < before ? Direction::better : Direction::worse;
  if (effect.lost.empty()) return Direction::better;
  return effect.gained.empty() ? Direction::worse : Direction::mixed;
}

}  // namespace

std::vector<Effect> effects(const assessment::Assessment& before, const assessment::Assessment& after) {
  std::vector<Effect> result;
  for (const Finding& now : after.findings) {
    const auto then = std::find_if(before.findings.begin(), before.findings.end(), [&](const Finding& finding) {
      return finding.requirement->id == now.requirement->id;
    });
    if (then == before.findings.end()) continue;
    Effect effect;
    effect.before = &*then;
    effect.after = &now;
    for (std::size_t i = 0; i < now.elements.size() && i < then->elements.size(); ++i) {
      const bool was = then->elements[i].present;
      const bool is = now.elements[i].present;
      if (was == is) continue;
      const standard::Element& element = *now.elements[i].element;
      const bool wanted = element.kind == ElementKind::core || element.kind == ElementKind::supporting;
      (is == wanted ? effect.gained : effect.lost).push_back(&element);
    }
    if (then->status == now.status && effect.gained.empty() && effect.lost.empty()) continue;
    effect.direction = direction_of(effect);
    result.push_back(std::move(effect));
  }
  return result;
}

const char* direction_name(Direction direction) {
  switch (direction) {
    case Direction::better:
      return "better";
    case Direction::worse:
      return "worse";
    case Direction::mixed:
      return "mixed";
  }
  return "mixed";
}

}  // namespace lacuna::drafting
