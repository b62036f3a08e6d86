// What to do about each finding, for this statute: what is there and what is missing, and the text to put in.
//
//   Recommendations all = recommend(assessment, model, {});
//   for (const Recommendation& one : all.list) ... all.proposals[one.proposals.front()] ...
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "assessment/recommend.h"
#include "drafting/proposal.h"

namespace lacuna::drafting {

// Core elements that are there, by the provision that their best evidence stands in.
struct Carried {
  std::size_t document = 0;
  std::string citation;
  std::vector<const assessment::ElementFinding*> elements;
};

struct Recommendation {
  const assessment::Finding* finding = nullptr;
  std::vector<Carried> there;          // in the order of the elements
  assessment::Advice advice;           // what is wrong, what is missing
  std::vector<std::size_t> proposals;  // indexes into Recommendations::proposals; empty where the model law has none
};

struct Recommendations {
  std::vector<Proposal> proposals;  // numbered as one set: together they make a bill
  std::vector<Recommendation>
      list;  // conflicts, mandatory gaps, mandatory partials, the rest; else the catalogue's order
};

// Recommendations on these requirements (all where the list is empty) as far as they are not met. Points into the
// assessment, which must outlive it.
Recommendations recommend(const assessment::Assessment& assessment, const ModelLaw& model,
                          const std::vector<std::string>& requirements);

// The text that the proposals of a recommendation put in, as it would be printed; words that they exchange as
// “old” → “new”. "" where there are none.
std::string draft_text(const Recommendations& all, const Recommendation& one);

}  // namespace lacuna::drafting
