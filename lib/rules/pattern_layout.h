// From the trees that patterns are parsed into to the parts that the matcher walks. An inner part of the lexicon's
// compiler.
#pragma once

#include <cstddef>
#include <vector>

#include "rules/compiled_lexicon.h"

namespace lacuna::rules {

// Lays out patterns one after the other, in the order in which they are given.
class PatternLayout {
 public:
  // `symbols`: finished. `trees`: all that lay_out will be given, so that the store is filled without being moved.
  PatternLayout(PatternStore& store, const SymbolTable& symbols, const std::vector<std::vector<pattern::Node>>& trees);
  Pattern lay_out(const pattern::Node& tree);

 private:
  void fill(const pattern::Node& node, Part& part);
  void collect_needs(const Part& part);

  PatternStore& store_;
  const SymbolTable& symbols_;
};

}  // namespace lacuna::rules
