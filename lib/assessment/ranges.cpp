#include "assessment/ranges.h"

#include <algorithm>

namespace lacuna::assessment {

void normalise(Ranges& ranges) {
  ranges.erase(std::remove_if(ranges.begin(), ranges.end(), [](TokenRange r) { return r.first >= r.end; }),
               ranges.end());
  const auto before = [](TokenRange a, TokenRange b) { return a.first < b.first; };
  if (!std::is_sorted(ranges.begin(), ranges.end(), before)) std::sort(ranges.begin(), ranges.end(), before);
  std::size_t kept = 0;
  for (const TokenRange range : ranges) {
    if (kept > 0 && range.first <= ranges[kept - 1].end) {
      ranges[kept - 1].end = std::max(ranges[kept - 1].end, range.end);
    } else {
      ranges[kept++] = range;
    }
  }
  ranges.resize(kept);
}

bool holds(const Ranges& ranges, std::uint32_t token) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), token,
                                      [](std::uint32_t t, TokenRange range) { return t < range.first; });
  return after != ranges.begin() && token < std::prev(after)->end;
}

bool holds(const Ranges& ranges, std::uint32_t first, std::uint32_t last) {
  return holds(ranges, first) && holds(ranges, last);
}

Ranges clipped(const Ranges& ranges, std::uint32_t first, std::uint32_t end) {
  Ranges result;
  for (const TokenRange range : ranges) {
    const TokenRange part{std::max(range.first, first), std::min(range.end, end)};
    if (part.first < part.end) result.push_back(part);
  }
  return result;
}

}  // namespace lacuna::assessment
