// The numbers of a reading, in figures and in words. An inner part of the matcher.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "rules/compiled_lexicon.h"
#include "rules/lexicon.h"
#include "rules/walk.h"

namespace lacuna::rules {

class NumberIndex {
 public:
  NumberIndex(const Reading& reading, Lexicon::Compiled& compiled);  // linear

  [[nodiscard]] std::size_t size() const { return numbers_.size(); }
  // All that fit a number's node, in the order of the text.
  void append(const pattern::Node& node, std::vector<Hit>& out) const;
  // The other end of the number that is entered at a token in the direction, where it fits the node. O(log n).
  [[nodiscard]] std::optional<std::uint32_t> through(const pattern::Node& node, std::uint32_t token,
                                                     Direction direction) const;

 private:
  struct Number {
    std::uint32_t first, last;
    double value;
  };
  const Reading& reading_;
  std::vector<Number> numbers_;  // by first token; they do not overlap
};

}  // namespace lacuna::rules
