// Where the words of a lexicon stand in a reading. An inner part of the matcher.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/compiled_lexicon.h"
#include "rules/positions.h"
#include "rules/regions.h"

namespace lacuna::rules {

class WordIndex {
 public:
  WordIndex(const Reading& reading, Lexicon::Compiled& compiled, Regions& regions);  // linear; fills the regions

  // How many tokens stand for the symbol.
  [[nodiscard]] std::uint32_t occurrences(Symbol symbol) const { return occurrences_[symbol]; }
  [[nodiscard]] bool stands_for(std::uint32_t token, Symbol symbol) const {
    return symbols_.holds(signature_at_[token], symbol);
  }
  // Beyond the words': what a concept's hits and numbers are in the regions.
  [[nodiscard]] Symbol symbol_of_numbers() const { return static_cast<Symbol>(occurrences_.size()); }
  [[nodiscard]] Symbol symbol_of_concept(ConceptId id) const { return symbol_of_numbers() + 1 + id; }
  // Calls use(token) for each token that stands for the symbol; in the order of the text where one signature holds it.
  template <typename Use>
  void each(Symbol symbol, const Use& use) const {
    for (const Signature signature : symbols_.holders_of(symbol)) {
      if (signature >= group_of_.size() || group_of_[signature] == no_group) continue;
      for (const std::uint32_t token : groups_[group_of_[signature]]) use(token);
    }
  }

 private:
  static constexpr std::uint32_t no_group = no_token;

  const SymbolTable& symbols_;
  std::vector<Signature> signature_at_;     // by token; 0 for marks and labels
  std::vector<std::uint32_t> group_of_;     // by signature
  std::vector<Positions> groups_;           // the tokens of one signature
  std::vector<std::uint32_t> occurrences_;  // by symbol
};

}  // namespace lacuna::rules
