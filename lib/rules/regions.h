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

  explicit Regions(const Reading& reading);  // linear
  void add(std::uint32_t token, std::uint32_t symbol) { contents_[of(token)][symbol % bits] = true; }
  void add(std::uint32_t token, const std::vector<std::uint32_t>& symbols) {
    std::bitset<bits>& contents = contents_[of(token)];
    for (const std::uint32_t symbol : symbols) contents[symbol % bits] = true;
  }
  [[nodiscard]] bool may_hold(std::uint32_t token, std::uint32_t symbol) const {
    return contents_[of(token)][symbol % bits];
  }

  // The number of the region of a token.
  [[nodiscard]] std::uint32_t of(std::uint32_t token) const { return by_sentence_[reading_.places[token].sentence]; }

 private:
  const Reading& reading_;
  std::vector<std::uint32_t> by_sentence_;
  std::vector<std::bitset<bits>> contents_;
};

}  // namespace lacuna::rules
