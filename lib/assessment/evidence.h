// Hits as evidence: which provision, which words, where in the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assessment/framework.h"

namespace lacuna::assessment {

// The quote is the sentence around the hit where it is short, else the clause, else as many words around the hit as fit
// into 240 bytes, with "…" where it is cut. Where a hit runs from a chapeau into an item, the quote joins both with
// "…", and `hit` and `words` are those of the item.
Evidence evidence_of(const Framework& framework, std::size_t document, const Found& found);

// The hits of all documents as evidence: one of each provision first, in document order, then further ones; at most
// `most`.
std::vector<Evidence> evidence_list(const Framework& framework, const Result& result, std::size_t most = 8);

// White space runs become one space; none at the ends.
std::string fold_white_space(std::string_view text);

}  // namespace lacuna::assessment
