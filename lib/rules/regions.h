// Which words of the lexicon stand in which stretch of a reading, so that most patterns are given up before any of
// their parts is looked for around another. An inner part of the matcher.
#pragma once

#include <bitset>
#include <cstdint>
#include <vector>

#include "rules/compiled_pattern.h"
#include "rules/reading.h"
#include "rules/token_table.h"

namespace lacuna::rules {

// The symbols of a region. They share bits, so that it holds one errs on the side of yes.
class RegionContents {
 public:
  void add(Symbol symbol) { bits_[symbol % size] = true; }
  void add(const RegionContents& others) { bits_ |= others.bits_; }
  [[nodiscard]] bool may_hold(Symbol symbol) const { return bits_[symbol % size]; }

 private:
  static constexpr std::size_t size = 2048;
  std::bitset<size> bits_;
};

// False where something that the part needs does not stand in a region.
[[nodiscard]] bool possible(const Part& part, const RegionContents& region);

// A region is a run of sentences that the way of a pattern cannot leave: a sentence by itself, or a list with its
// chapeau and closing words.
class Regions {
 public:
  Regions(const Reading& reading, TokenTable& tokens);  // linear; fills `region` of the table

  // The number of the region of a token.
  [[nodiscard]] std::uint32_t of(std::uint32_t token) const { return tokens_[token].region; }
  [[nodiscard]] RegionContents& contents(std::uint32_t region) { return contents_[region]; }
  [[nodiscard]] const RegionContents& contents(std::uint32_t region) const { return contents_[region]; }
  [[nodiscard]] const RegionContents& around(std::uint32_t token) const { return contents_[of(token)]; }

 private:
  const TokenTable& tokens_;
  std::vector<RegionContents> contents_;
};

}  // namespace lacuna::rules
