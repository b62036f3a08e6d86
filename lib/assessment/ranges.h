// Sets of tokens of one document as sorted, disjoint, half-open ranges.
#pragma once

#include <cstdint>
#include <vector>

namespace lacuna::assessment {

struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;  // one beyond the last
  friend bool operator==(TokenRange, TokenRange) = default;
};
using Ranges = std::vector<TokenRange>;

// Sorts, drops empty ranges, joins those that touch or overlap. O(n log n), O(n) where they are sorted.
void normalise(Ranges& ranges);
// Whether the set holds a token. O(log n).
bool holds(const Ranges& ranges, std::uint32_t token);
// Whether the set holds both ends of [first, last] (a hit may step over tokens between).
bool holds(const Ranges& ranges, std::uint32_t first, std::uint32_t last);
// The part of the set inside [first, end).
Ranges clipped(const Ranges& ranges, std::uint32_t first, std::uint32_t end);

}  // namespace lacuna::assessment
