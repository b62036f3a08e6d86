// Where the words of a lexicon stand in a reading. An inner part of the matcher.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/compiled_lexicon.h"
#include "rules/positions.h"
#include "rules/regions.h"
#include "rules/token_table.h"

namespace lacuna::rules {

// How often each symbol stands in a reading. index = Symbol
using Counts = std::vector<std::uint32_t>;

class WordIndex {
 public:
  // Linear. Fills `signature` of the table; adds the words to the regions and to the counts.
  WordIndex(const Reading& reading, Lexicon::Compiled& compiled, TokenTable& tokens, Regions& regions, Counts& counts);

  [[nodiscard]] bool stands_for(std::uint32_t token, Symbol symbol) const {
    return symbols_.holds(tokens_[token].signature, symbol);
  }
  // The tokens that are digits or number words, in order.
  [[nodiscard]] const Positions& numerals() const { return numerals_; }
  // Calls use(token) for each token that stands for the symbol; in the order of the text where one signature holds it.
  template <typename Use>
  void each(Symbol symbol, const Use& use) const {
    for (const Signature signature : symbols_.holders_of(symbol)) {
      for (const std::uint32_t token : group_of(signature)) use(token);
    }
  }

 private:
  // The tokens of one signature, in order.
  [[nodiscard]] std::span<const std::uint32_t> group_of(Signature signature) const {
    if (signature + 1 >= group_starts_.size()) return {};
    return {groups_.data() + group_starts_[signature], groups_.data() + group_starts_[signature + 1]};
  }

  const SymbolTable& symbols_;
  const TokenTable& tokens_;
  std::vector<std::uint32_t> group_starts_;  // by signature, and the end of the last
  Positions groups_;                         // group after group
  Positions numerals_;
};

}  // namespace lacuna::rules
