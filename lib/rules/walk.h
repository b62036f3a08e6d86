// Moving through a reading from word to word, forwards or backwards, as a pattern does. An inner part of the matcher.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/reading.h"

namespace lacuna::rules {

using Positions = std::vector<std::uint32_t>;  // tokens; sorted, each once, where a whole set is meant

class Walk {
 public:
  explicit Walk(const Reading& reading) : reading_(reading) {}

  // Appends the matchable tokens that may follow token `at`: marks and labels are stepped over, at most 200 in a row.
  void after(std::uint32_t at, Positions& out) const;
  // Appends the matchable tokens that `at` may follow.
  void before(std::uint32_t at, Positions& out) const;

 private:
  const Reading& reading_;
};

}  // namespace lacuna::rules
