// Moving through a reading from word to word, forwards or backwards, as a pattern does. An inner part of the matcher.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/positions.h"
#include "rules/reading.h"

namespace lacuna::rules {

enum class Direction : std::uint8_t { forward, backward };

class Walk {
 public:
  // Beside a token where the way branches: more than one word may stand there.
  static constexpr std::uint32_t several = no_token - 1;

  explicit Walk(const Reading& reading);  // linear

  // The matchable token that follows `at` or that `at` follows; no_token where none does, or `several`. Marks and
  // labels are stepped over, at most 200 in a row.
  [[nodiscard]] std::uint32_t beside(std::uint32_t at, Direction direction) const {
    return direction == Direction::forward ? next_[at] : previous_[at];
  }
  // Appends all of them, also where there are several.
  void append_beside(std::uint32_t at, Direction direction, Positions& out) const;

 private:
  void index_next();
  void index_previous();
  void after(std::uint32_t at, Positions& out) const;
  void before(std::uint32_t at, Positions& out) const;

  const Reading& reading_;
  std::vector<std::uint32_t> next_, previous_;  // by token
};

}  // namespace lacuna::rules
