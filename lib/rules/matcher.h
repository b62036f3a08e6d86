// Finds the patterns of a compiled lexicon in one reading. An inner part of Lexicon::match.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/compiled_lexicon.h"
#include "rules/regions.h"
#include "rules/walk.h"

namespace lacuna::rules {

// Every pattern is matched outwards from the occurrences of its rarest part in the reading. What stands beside that
// part is matched on sets of positions, so that no pattern takes exponential time; the work for each occurrence is
// bounded.
class Matcher {
 public:
  Matcher(const Reading& reading, Lexicon::Compiled& compiled);
  Hits run();

 private:
  struct NumberHit {
    std::uint32_t first, last;
    double value;
  };
  enum class Direction { forward, backward };

  void index_words();
  void index_numbers();
  std::vector<Hit> match_concept(const Concept& words);
  [[nodiscard]] std::size_t estimate(const pattern::Node& node) const;
  // False where a word that the node needs does not stand in the token's region.
  [[nodiscard]] bool possible(const pattern::Node& node, std::uint32_t token) const;
  // All intervals of an anchored node. `whole`: of each start only the shortest is wanted.
  void find(const pattern::Node& node, bool whole, std::vector<Hit>& out);
  void find_sequence(const pattern::Node& node, bool whole, std::vector<Hit>& out);
  void find_near(const pattern::Node& node, bool whole, std::vector<Hit>& out);
  // From the tokens next to which the node must stand to the outermost tokens that it takes.
  Positions extend(const pattern::Node& node, const Positions& from, Direction direction);
  Positions extend_sequence(const pattern::Node& node, const Positions& from, Direction direction);
  Positions extend_gap(std::uint32_t limit, const Positions& from, Direction direction);
  // A gap and the word after it in one go. False where the way branches and sets are needed.
  bool extend_plain_gap(std::uint32_t limit, Symbol symbol, std::uint32_t from, Direction direction, Positions& out);
  // Parts [i, ...] of a sequence in the direction given; moves i on.
  Positions extend_next(const pattern::Node& node, std::size_t& i, const Positions& from, Direction direction);
  Positions extend_near(const pattern::Node& node, const Positions& from, Direction direction);
  void extend_concept(ConceptId id, std::uint32_t token, Direction direction, Positions& out);
  void extend_number(const pattern::Node& node, std::uint32_t token, Direction direction, Positions& out) const;
  Positions step(const Positions& from, Direction direction);
  [[nodiscard]] bool stands_for(std::uint32_t token, Symbol symbol) const;

  const Reading& reading_;
  Lexicon::Compiled& compiled_;
  Walk walk_;
  Regions regions_;
  struct Posting {
    std::uint32_t occurrences = 0;
    std::vector<std::uint32_t> groups;  // of words that stand for the symbol, index into groups_
  };
  std::vector<Posting> postings_;        // index = Symbol
  std::vector<std::uint32_t> group_of_;  // by WordId: the tokens of the same word; no_token where not seen
  std::vector<Positions> groups_;
  std::vector<Regions::Bits> group_bits_;       // the symbols that the words of a group stand for
  std::vector<NumberHit> numbers_;              // by first token
  Hits hits_;                                   // by first token
  std::vector<std::vector<Hit>> hits_by_last_;  // the same, by last token, made when asked for
  std::uint32_t work_ = 0;                      // positions made for the occurrence at hand
};

// Takes away the hits that overlap one of `cancels` in the same sentence.
void cancel_hits(const Reading& reading, std::vector<Hit>& hits, std::vector<Hit>& cancels);

}  // namespace lacuna::rules
