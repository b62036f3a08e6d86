// What an amending clause orders, from its words. Private to lib/drafting.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "drafting/clause_words.h"

namespace lacuna::drafting {

inline constexpr std::size_t no_quotation = static_cast<std::size_t>(-1);

using Path = std::vector<Step>;

// One order of a clause.
struct Order {
  Action action = Action::remove;
  std::vector<Path> targets;                 // from the outside, context taken in; empty: the law as a whole
  std::size_t old_quotation = no_quotation;  // the words that are replaced, removed or added to
  std::vector<std::size_t> new_quotations;   // what is put in
  bool definition = false;                   // old_quotation is a term whose definition is meant
  bool everywhere = false;
  std::size_t begin = 0, end = 0;  // in the masked text
};

// What a clause hands down to those below it.
struct Chapeau {
  Path path;                   // what it amends: "Section 5 is amended—"
  bool amends = false;         // it is a chapeau of amending clauses
  bool lists_repeals = false;  // what stands below it is repealed: "The following are repealed:"
};

struct Clause {
  std::vector<Order> orders;
  Chapeau below;           // for the clauses below it
  std::size_t law_at = 0;  // where the first mention of a provision ends: the law's name may follow
  bool amends = false;     // words of amending stand in it, and something that they may be meant for
  bool unread = false;     // it takes something out of what it amends without naming it: "by deleting the proviso"
};

// `structures`: for each quotation of the clause whether provisions stand in it rather than words. `above`: what the
// clause above hands down.
Clause orders_of(std::string_view masked, std::string_view language, const std::vector<bool>& structures,
                 const Chapeau& above);

}  // namespace lacuna::drafting
