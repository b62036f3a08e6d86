#include "rules/word_index.h"

namespace lacuna::rules {

WordIndex::WordIndex(const Reading& reading, Lexicon::Compiled& compiled, Regions& regions)
    : symbols_(compiled.symbols), signature_at_(reading.tokens.size()), occurrences_(compiled.symbols.size()) {
  if (!compiled.stemmer) return;
  std::vector<Signature> signatures;        // of the groups
  std::vector<std::vector<Symbol>> single;  // of each, without the unions, which nothing asks for
  for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
    if (!reading.places[i].matchable) continue;
    const Signature signature =
        compiled.symbols.entry(reading.tokens[i].word, compiled.words, *compiled.stemmer).signature;
    if (signature == 0) continue;
    signature_at_[i] = signature;
    if (signature >= group_of_.size()) group_of_.resize(compiled.symbols.signatures(), no_group);
    std::uint32_t& group = group_of_[signature];
    if (group == no_group) {
      group = static_cast<std::uint32_t>(groups_.size());
      groups_.emplace_back();
      signatures.push_back(signature);
      single.emplace_back();
      for (const Symbol symbol : symbols_.symbols_of(signature)) {
        if (!symbols_.is_union(symbol)) single.back().push_back(symbol);
      }
    }
    groups_[group].push_back(i);
    regions.add(i, single[group]);
  }
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    for (const Symbol symbol : symbols_.symbols_of(signatures[group]))
      occurrences_[symbol] += static_cast<std::uint32_t>(groups_[group].size());
  }
}

}  // namespace lacuna::rules
