// What every Document gets after its reader, whatever its format. Pure functions over a Document under construction.
#pragma once

#include "statute/document.h"

namespace lacuna::statute {

// subtree_end of every provision, from parent links in document order. O(n).
void link_subtrees(Document& document);
// eIds by the AKN naming convention (part_1__chp_2, sec_3__subsec_1__para_a) where a provision has none; unique.
void assign_eids(Document& document);
// Citations as lawyers of the document's tradition write them: "s. 3(1)(a)", "art. 225-4-1, I, 1°".
void assign_citations(Document& document);
// Defined terms: Document::definitions, in document order.
void find_definitions(Document& document);
// References within the document: Document::references, in document order, and Document::mentions.
void find_references(Document& document);
// All of the above, in this order.
void finish_document(Document& document);

}  // namespace lacuna::statute
