// Whether a hit has a neighbour that a rule asks for, or one that it must not have.
#pragma once

#include "assessment/view.h"

namespace lacuna::assessment {

// Whether the hit [first, last] has the neighbour. Neighbours that are said count where they stand in one of `where`,
// the places of the condition; headings count in any standing that is law. O(depth * log hits).
bool has_neighbour(View& view, std::uint32_t first, std::uint32_t last, const rules::Neighbour& neighbour,
                   rules::Places where);

// Whether the heading of the provision of a token, or of one above it up to `top` (included), says one of the concepts.
bool heading_says(View& view, std::uint32_t token, const std::vector<rules::ConceptId>& concepts,
                  statute::ProvisionId top = 0);

}  // namespace lacuna::assessment
