// A statute's text cut for display: provisions, and in them the runs of text that requirements rest on or come near to.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/view.h"

namespace lacuna::report {

// A stretch of a provision's own text that the same requirements rest on.
struct Run {
  Span span;
  std::vector<std::size_t> requirements;  // indices into View::requirements, ascending; empty: none
  bool quoted = false;                    // a quotation begins here, if only of words that came near
};

struct MarkedProvision {
  statute::ProvisionId id = 0;
  std::size_t depth = 0;  // below the root
  std::vector<Run> runs;  // tile the own text; trailing white space is left out
};

// The provisions of a document that have text, in its order. O((text + evidence) log evidence).
std::vector<MarkedProvision> marked_provisions(const View& view, std::size_t document);

}  // namespace lacuna::report
