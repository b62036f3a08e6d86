// Which words of the lexicon stand in which stretch of a reading, so that most patterns are given up before any of
// their parts is looked for around another. An inner part of the matcher.
#pragma once

#include <bitset>
#include <cstdint>
#include <vector>

#include "rules/reading.h"

namespace lacuna::rules {

// A region is a run of sentences that the way of a pattern cannot leave: a sentence by itself, or a list with its
// chapeau and closing words. Symbols share bits, so "may hold" errs on the side of yes.
class Regions {
 public:
  static constexpr std::size_t bits = 2048;
  using Bits = std::bitset<bits>;

  explicit Regions(const Reading& reading);  // linear
  void add(std::uint32_t token, const Bits& symbols) { contents_[of(token)] |= symbols; }
  void add(std::uint32_t token, std::uint32_t symbol) { contents_[of(token)].set(symbol % bits); }
  [[nodiscard]] bool may_hold(std::uint32_t token, std::uint32_t symbol) const {
    return contents_[of(token)][symbol % bits];
  }

  // The number of the region of a token.
  [[nodiscard]] std::uint32_t of(std::uint32_t token) const { return by_sentence_[reading_.places[token].sentence]; }

 private:
  const Reading& reading_;
  std::vector<std::uint32_t> by_sentence_;
  std::vector<Bits> contents_;
};

}  // namespace lacuna::rules
