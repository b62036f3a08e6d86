#include "rules/word_index.h"

namespace lacuna::rules {

WordIndex::WordIndex(const Reading& reading, Lexicon::Compiled& compiled, TokenTable& tokens, Regions& regions,
                     Counts& counts)
    : symbols_(compiled.symbols), tokens_(tokens) {
  if (!compiled.stemmer) return;
  const auto size = static_cast<std::uint32_t>(reading.tokens.size());
  std::vector<std::uint32_t> group_sizes(symbols_.signatures());
  std::vector<std::uint32_t> latest_region(symbols_.signatures(), no_token);  // of each signature
  for (std::uint32_t i = 0; i < size; ++i) {
    if (!reading.places[i].matchable) continue;
    const SymbolTable::Entry& entry = compiled.symbols.entry(reading.tokens[i].word, compiled.words, *compiled.stemmer);
    if (entry.number) numerals_.push_back(i);
    const Signature signature = entry.signature;
    if (signature == 0) continue;
    tokens[i].signature = signature;
    if (signature >= group_sizes.size()) {  // seen for the first time
      group_sizes.resize(signature + 1);
      latest_region.resize(signature + 1, no_token);
    }
    ++group_sizes[signature];
    const std::uint32_t region = regions.of(i);
    if (latest_region[signature] == region) continue;
    latest_region[signature] = region;
    regions.contents(region).add(symbols_.contents_of(signature));
  }
  group_starts_.resize(group_sizes.size() + 1);
  for (Signature signature = 0; signature < group_sizes.size(); ++signature) {
    group_starts_[signature + 1] = group_starts_[signature] + group_sizes[signature];
    if (group_sizes[signature] == 0) continue;
    for (const Symbol symbol : symbols_.symbols_of(signature)) counts[symbol] += group_sizes[signature];
  }
  groups_.resize(group_starts_.back());
  std::vector<std::uint32_t> ends(group_starts_.begin(), group_starts_.end() - 1);  // of each group so far
  for (std::uint32_t i = 0; i < size; ++i) {
    if (tokens[i].signature != 0) groups_[ends[tokens[i].signature]++] = i;
  }
}

}  // namespace lacuna::rules
