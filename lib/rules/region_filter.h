// Whether a sequence can stand in a region, asked for one occurrence of its rarest part after the other. An inner part
// of the matcher.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include "rules/regions.h"

namespace lacuna::rules {

// Keeps the answers for the region asked about last: occurrences come in the order of the text, mostly.
class RegionFilter {
 public:
  RegionFilter(const Regions& regions, const Part& sequence, std::span<const Symbol> needs)
      : regions_(regions), sequence_(sequence), needs_(needs) {}

  // A short look: whether each symbol that the sequence needs may be there.
  [[nodiscard]] bool holds_needs(std::uint32_t region) {
    if (region == needs_region_) return holds_needs_;
    needs_region_ = region;
    const RegionContents& contents = regions_.contents(region);
    holds_needs_ =
        std::all_of(needs_.begin(), needs_.end(), [&](const Symbol symbol) { return contents.may_hold(symbol); });
    return holds_needs_;
  }
  // The whole look: also whether of each choice some alternative may be there.
  [[nodiscard]] bool possible(std::uint32_t region) {
    if (region == region_) return possible_;
    region_ = region;
    possible_ = rules::possible(sequence_, regions_.contents(region));
    return possible_;
  }

 private:
  const Regions& regions_;
  const Part& sequence_;
  std::span<const Symbol> needs_;
  std::uint32_t needs_region_ = no_token;
  std::uint32_t region_ = no_token;
  bool holds_needs_ = false;
  bool possible_ = false;
};

}  // namespace lacuna::rules
