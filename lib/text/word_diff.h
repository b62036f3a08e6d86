// Two wordings compared word by word. The only user of dtl.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

enum class DiffKind { same, removed, added };

// Words that stand together in one or both wordings, with single spaces between them.
struct DiffRun {
  DiffKind kind = DiffKind::same;
  std::string text;
  friend bool operator==(const DiffRun&, const DiffRun&) = default;
};

// The shortest way from one wording to the other, in runs; what was removed stands before what was added at the same
// place. Words are what white space separates, compared as they are; how lines are cut does not matter. Time grows with
// length times difference; where more than 2000 words remain of both together after a common beginning and end, the
// rest is told as removed and added whole.
std::vector<DiffRun> word_diff(std::string_view before, std::string_view now);

// The same with long runs of unchanged words cut to `words` on each side of a change, with … where something was left
// out; long changes keep their first 10 and last 2 times as many. Nothing where nothing changed.
std::vector<DiffRun> in_context(const std::vector<DiffRun>& runs, std::size_t words);

}  // namespace lacuna
