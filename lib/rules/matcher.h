// Finds the patterns of a compiled lexicon in one reading. An inner part of Lexicon::match.
#pragma once

#include <span>
#include <vector>

#include "rules/compiled_lexicon.h"
#include "rules/extension.h"

namespace lacuna::rules {

// Every pattern is matched outwards from the occurrences of its rarest part in the reading. What stands beside that
// part is matched on sets of positions (see Extension).
class Matcher {
 public:
  Matcher(const Reading& reading, Lexicon::Compiled& compiled);
  Hits run();
  // After run(): whether some occurrence had more around it than is looked at, so that matches may be missing.
  [[nodiscard]] bool capped() const { return extension_.capped(); }

 private:
  std::vector<Hit> match_concept(const Concept& words);
  // Counts the hits of a symbol, and adds it to their regions.
  void note(const std::vector<Hit>& hits, Symbol symbol);
  void match_pattern(const Pattern& pattern, std::vector<Hit>& found);
  [[nodiscard]] std::size_t estimate(const Part& part) const;
  // All intervals of an anchored part. `whole`: of each start only the shortest is wanted.
  void find(const Part& part, bool whole, std::vector<Hit>& out);
  // Calls use(hit) for each of them.
  template <typename Use>
  void each_hit(const Part& part, const Use& use);
  // `needs`: of the pattern where the sequence is all of it.
  void find_sequence(const Part& sequence, std::span<const Symbol> needs, bool whole, std::vector<Hit>& out);
  void find_near(const Part& near, bool whole, std::vector<Hit>& out);

  const Reading& reading_;
  Lexicon::Compiled& compiled_;
  Counts counts_;
  TokenTable tokens_;
  Walk walk_;
  Regions regions_;
  WordIndex words_;
  NumberIndex numbers_;
  Hits hits_;  // by first token
  Extension extension_;
  PositionsPool pool_;
};

}  // namespace lacuna::rules
