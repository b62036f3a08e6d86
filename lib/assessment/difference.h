// Two drafts compared by requirement: gaps closed, opened and re-opened, evidence that moved, and the words that
// changed a verdict.
//
//   Difference difference = difference_of(old_result, new_result);
//   for (const RequirementDifference& one : difference.changed) print(one.now->requirement->id, change_name(...));
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "assessment/comparison.h"
#include "text/word_diff.h"

namespace lacuna::assessment {

// An element that rests on other provisions than before, or on the same one with another number.
struct Moved {
  const standard::Element* element = nullptr;
  std::string from, to;     // citations of the first words; titles before them where there are several texts
  bool renumbered = false;  // the same provision under another number
};

// Words of a unit that changed, where an element came or went with them.
struct Rewording {
  std::vector<const standard::Element*> elements;  // that stand or fell with the unit
  std::string before, now;                         // citations; "" where there is no such unit
  statute::Location place;                         // in the new text, in the old one where it was removed
  std::string path;                                // of that text
  std::vector<DiffRun> runs;                       // in context, shortened
};

struct RequirementDifference {
  const Finding* before = nullptr;
  const Finding* now = nullptr;                 // with change, lost, gained, reopened
  std::vector<const standard::Element*> found;  // elements that speak for the law and were not there before
  std::vector<const standard::Element*> gone;   // defects and conflicts that were
  std::vector<Moved> moved;
  std::vector<Rewording> rewordings;
};

struct Difference {
  const Assessment* before = nullptr;
  const Assessment* now = nullptr;
  // Verdicts or elements that differ; then those whose evidence only moved. Each in the catalogue's order.
  std::vector<RequirementDifference> changed, moved_only;
  Changes counts;
  std::size_t units_before = 0, units_now = 0;  // sections of either text
  std::size_t units_removed = 0, units_added = 0, units_reworded = 0, units_renumbered = 0;
};

// Compares two assessments by one catalogue and marks the findings of `now` (see comparison.h); `earlier`: verdicts of
// a draft before both, so that what was closed once and is open again is told. Both must outlive the result.
Difference difference_of(const Assessment& before, Assessment& now, const Snapshot* earlier = nullptr);

}  // namespace lacuna::assessment
