// How much of the law around a hit a rule means by "the same clause", "the same section" ...
#pragma once

#include "assessment/view.h"

namespace lacuna::assessment {

// The tokens of the scope around a hit [first, last]; the hit's last token decides where it stands.
//   clause      the clause of the last token, and that of the first where it is another
//   sentence    its sentence with the chapeau and the closing words; with `items`, a sentence that ends in a chapeau
//               takes in the items that continue it
//   definition  the innermost definition around it, else nothing
//   provision   the smallest numbered provision, all below it, and the words that introduce it
//   subsection  the level below the basic unit, likewise; the basic unit where the hit stands in none
//   section     the basic unit
//   part        the nearest container above, else the document
//   hit, as_is  the hit itself
// Depth is bounded: at most 32 levels of chapeau are looked at. O(depth * log tokens).
Ranges scope_around(const View& view, std::uint32_t first, std::uint32_t last, rules::Scope scope, bool items = true);

// The provision whose text is a scope of the kinds provision, subsection, section, part or document.
statute::ProvisionId scope_provision(const statute::Document& document, statute::ProvisionId id, rules::Scope scope);

// "the same clause" ... for messages.
const char* scope_name(rules::Scope scope);

}  // namespace lacuna::assessment
