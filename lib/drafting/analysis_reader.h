// The modifications that a bill's own analysis (activeModifications) lists. Private to lib/drafting.
#pragma once

#include "drafting/bill.h"
#include "statute/akn_amendments.h"

namespace lacuna::drafting {

// Puts the modifications of the analysis in place of those that were read from the words of the clauses. What the
// analysis does not say (where an insertion goes, which words are meant, what is put in) is taken from these.
void read_analysis(const statute::AknAmendments& marks, Bill& bill);

}  // namespace lacuna::drafting
