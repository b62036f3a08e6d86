// From clauses to modifications. Private to lib/drafting.
#pragma once

#include "drafting/bill.h"
#include "drafting/bill_clauses.h"
#include "drafting/clause_orders.h"
#include "statute/akn_amendments.h"

namespace lacuna::drafting {

// Why a passage that amends gave no modification.
inline constexpr std::string_view not_usual = "its words are not those of a usual amending clause";

// Where a span stands in the bill, without white space before it.
BillPlace place_in(const statute::Document& bill, Span span);

// The content of a quotation as provisions.
std::vector<NewProvision> content_of(const statute::Document& bill, const Quotation& quotation);

// Appends the modifications that the clauses order to bill.modifications, and to bill.others those that amend but are
// not understood. `marks`: references of an Akoma Ntoso bill, or nullptr.
void read_clauses(const BillText& text, const statute::AknAmendments* marks, Bill& bill);

}  // namespace lacuna::drafting
