// What may stand beside given tokens: a part of a pattern, matched outwards on sets of positions. An inner part of the
// matcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "rules/number_index.h"
#include "rules/positions.h"
#include "rules/regions.h"
#include "rules/walk.h"
#include "rules/word_index.h"

namespace lacuna::rules {

// Starts, and ends, kept of one occurrence inside a group.
inline constexpr std::size_t max_pairs = 64;

// Working on sets, no part takes exponential time; the positions made around one occurrence are bounded.
class Extension {
 public:
  // `hits`: of the concepts that are matched already; they must not change once asked for.
  Extension(const Walk& walk, const PatternStore& patterns, const WordIndex& words, const NumberIndex& numbers,
            const Regions& regions, const Hits& hits);

  // A new occurrence: its work counts from nothing.
  void start() { work_ = 0; }
  // Whether some occurrence had more around it than is looked at.
  [[nodiscard]] bool capped() const { return capped_; }

  // From the tokens next to which the part must stand to the outermost tokens that it takes. Sets come back in `out`.
  void extend(const Part& part, const Positions& from, Direction direction, Positions& out);
  // Parts [i, ...] of a sequence, counted in the direction.
  void extend_rest(const Part& sequence, std::size_t i, const Positions& from, Direction direction, Positions& out);
  void extend_gap(std::uint32_t limit, const Positions& from, Direction direction, Positions& out);
  // False where part i of a sequence, counted in the direction, cannot stand beside the token: no word that it could
  // begin with is there, or within the gap if it is one. Much cheaper than to extend over it.
  [[nodiscard]] bool may_follow(const Part& sequence, std::size_t i, std::uint32_t token, Direction direction);

 private:
  using Lease = PositionsPool::Lease;

  // The same as extend; `next`: the words beside `from`.
  void extend_into(const Part& part, const Positions& from, const Positions& next, Direction direction, Positions& out);
  void extend_near(const Part& near, const Positions& from, const Positions& next, Direction direction, Positions& out);
  // Takes parts i and on of a sequence, as many as go in one; moves i on.
  void extend_next(const Part& sequence, std::size_t& i, const Positions& from, Direction direction, Positions& out);
  void extend_choice(const Part& choice, const Positions& from, const Positions& next, Direction direction,
                     Positions& out);
  // A gap and the part after it.
  void extend_over_gap(std::uint32_t limit, const Part& part, const Positions& from, Direction direction,
                       Positions& out);
  // A gap from one token, and a gap and the word after it in one go. False where the way branches and sets are needed.
  bool extend_plain_gap(std::uint32_t limit, std::uint32_t from, Direction direction, Positions& out);
  bool extend_plain_word(std::uint32_t limit, Symbol symbol, std::uint32_t from, Direction direction, Positions& out);
  // Whether a word, or a hit, begins within a gap from a token or right after it; also where the way branches.
  [[nodiscard]] bool word_within(std::uint32_t limit, Symbol symbol, std::uint32_t from, Direction direction) const;
  [[nodiscard]] bool concept_within(std::uint32_t limit, ConceptId id, std::uint32_t from, Direction direction);
  [[nodiscard]] const std::vector<Hit>& hits_by_last(ConceptId id);
  void extend_concept(ConceptId id, const Positions& next, Direction direction, Positions& out);
  void step(const Positions& from, Direction direction, Positions& out);

  const Walk& walk_;
  const PatternStore& patterns_;
  const WordIndex& words_;
  const NumberIndex& numbers_;
  const Regions& regions_;
  const Hits& hits_;
  std::vector<std::vector<Hit>> hits_by_last_;  // made when asked for
  PositionsPool pool_;
  std::uint32_t work_ = 0;  // positions made for the occurrence at hand
  bool capped_ = false;
};

}  // namespace lacuna::rules
