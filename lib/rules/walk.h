// Moving through a reading from word to word, forwards or backwards, as a pattern does. An inner part of the matcher.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/positions.h"
#include "rules/reading.h"
#include "rules/token_table.h"

namespace lacuna::rules {

enum class Direction : std::uint8_t { forward, backward };

class Walk {
 public:
  // Beside a token where the way branches: more than one word may stand there.
  static constexpr std::uint32_t several = no_token - 1;

  Walk(const Reading& reading, TokenTable& tokens);  // linear; fills `next` and `previous` of the table

  // The matchable token that follows `at` or that `at` follows; no_token where none does, or `several`. Marks and
  // labels are stepped over, at most 200 in a row.
  [[nodiscard]] std::uint32_t beside(std::uint32_t at, Direction direction) const {
    return direction == Direction::forward ? tokens_[at].next : tokens_[at].previous;
  }
  // Appends all of them, also where there are several.
  void append_beside(std::uint32_t at, Direction direction, Positions& out) const;

 private:
  void after(std::uint32_t at, Positions& out) const;
  void before(std::uint32_t at, Positions& out) const;

  const Reading& reading_;
  const TokenTable& tokens_;
};

}  // namespace lacuna::rules
