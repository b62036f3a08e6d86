// Finds the patterns of a compiled lexicon in one reading. An inner part of Lexicon::match.
#pragma once

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
  void mark_regions(const std::vector<Hit>& hits, Symbol symbol);
  void match_pattern(const Pattern& pattern, std::vector<Hit>& found);
  [[nodiscard]] std::size_t estimate(const pattern::Node& node) const;
  // All intervals of an anchored node. `whole`: of each start only the shortest is wanted.
  void find(const pattern::Node& node, bool whole, std::vector<Hit>& out);
  void find_sequence(const pattern::Node& node, bool whole, std::vector<Hit>& out);
  void find_near(const pattern::Node& node, bool whole, std::vector<Hit>& out);

  const Reading& reading_;
  Lexicon::Compiled& compiled_;
  Regions regions_;
  WordIndex words_;
  NumberIndex numbers_;
  Hits hits_;  // by first token
  Extension extension_;
  PositionsPool pool_;
};

}  // namespace lacuna::rules
