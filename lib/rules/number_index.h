// The numbers of a reading, in figures and in words. An inner part of the matcher.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "rules/compiled_lexicon.h"
#include "rules/lexicon.h"
#include "rules/positions.h"
#include "rules/walk.h"

namespace lacuna::rules {

class NumberIndex {
 public:
  // Linear in the numerals: tokens that are digits or number words, in order.
  NumberIndex(const Reading& reading, const Positions& numerals, const Lexicon::Compiled& compiled);

  // All, in the order of the text.
  void append(std::vector<Hit>& out) const;
  // Those that pass a test.
  void append(const NumberTest& test, std::vector<Hit>& out) const;
  // The other end of the number that is entered at a token in the direction, where it passes the test. O(log n).
  [[nodiscard]] std::optional<std::uint32_t> through(const NumberTest& test, std::uint32_t token,
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
