// A bill cut into clauses, with what they quote masked. Private to lib/drafting.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "drafting/clause_words.h"
#include "statute/akn_amendments.h"
#include "statute/document.h"

namespace lacuna::drafting {

// Words or provisions that a bill quotes.
struct Quotation {
  Span span;               // in the bill's text, marks included where they are text
  bool structure = false;  // provisions rather than words
};

// The words of one provision of a bill, without those of the numbered provisions below it.
struct ClauseText {
  std::string masked;                   // each quotation is one `quotation_mark`
  std::vector<std::uint32_t> offsets;   // of each byte of `masked`, and of its end, in the bill's text
  std::vector<std::size_t> quotations;  // in the order of their marks: indexes into BillText::quotations
  std::size_t above = 0;                // one past the index of the clause that this one stands in; 0: none
  bool block = false;                   // of a paragraph without number: what it names holds for what follows beside it
  std::string language;
};

struct BillText {
  std::vector<ClauseText> clauses;  // in the bill's order
  std::vector<Quotation> quotations;
};

// From marked-up quotations (quotedStructure, quotedText, embeddedText) and, beside them, from quotation marks.
BillText clauses_of_akn(const statute::Document& bill, const statute::AknAmendments& marks);
// From quotation marks alone.
BillText clauses_of_text(const statute::Document& bill);

}  // namespace lacuna::drafting
