// A bill applied: the statutes as they would read with it.
//
//   Amended amended = apply({&act}, bill.modifications, &bill_document);
//   for (const Outcome& outcome : amended.outcomes) if (!outcome.applied) say(outcome.reason);
//   assess(amended.law, catalogue, rules);
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drafting/modification.h"

namespace lacuna::drafting {

// What became of one modification, in the order of the bill.
struct Outcome {
  bool applied = false;
  std::size_t document = 0;  // index of the statute, where it was found
  std::string target;        // citation of the provision as the statute has it, else as the bill names it
  std::string reason;        // why it was not applied; "" where it was
};

struct Amended {
  std::vector<std::unique_ptr<statute::Document>> changed;  // for each statute; null where nothing in it changed
  std::vector<const statute::Document*> law;                // for each statute, as amended
  std::vector<Outcome> outcomes;                            // one for each modification
};

// Applies the modifications in their order; a later one sees what an earlier one made. One that cannot be applied is
// left out and said in its outcome: statute not among those given, provision not found, words not found or found
// several times, nothing to insert. `bill`: the document that the modifications were read from, or nullptr for
// proposals; words taken from it are located in its file. The statutes must outlive the result where unchanged. Pure;
// time is linear in statutes and bill for each round that later modifications need to see earlier ones, of which there
// are at most 16.
Amended apply(const std::vector<const statute::Document*>& statutes, const std::vector<Modification>& modifications,
              const statute::Document* bill);

// Index of the statute that a target names, by URI or by title; -1 where it is none of them. A target that names
// nothing is the only statute.
int statute_of(const std::vector<const statute::Document*>& statutes, const Target& target);

}  // namespace lacuna::drafting
