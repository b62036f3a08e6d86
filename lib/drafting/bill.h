// An amending bill read: the modifications that it orders.
//
//   Bill bill = read_bill("bill.xml");
//   Amended amended = apply({&act}, bill.modifications, bill.document.get());
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drafting/modification.h"

namespace lacuna::drafting {

// A passage that amends, but not in a way that could be understood.
struct NotUnderstood {
  BillPlace place;
  std::string reason;
};

struct Bill {
  std::unique_ptr<statute::Document> document;
  std::vector<Modification> modifications;  // in the order of the bill
  std::vector<NotUnderstood> others;
};

// Reads a bill: from Akoma Ntoso the modifications of its analysis where it has one, else its references and
// quotations; from plain text, and where the marks say too little, the usual words of amending clauses in English,
// French, Spanish and German. What is marked as a modification, or amends in words, and gives none, is among `others`.
// Errors: those of read_document (D1xx).
Bill read_bill(const std::string& path);
// The same for bytes in memory; `path` names them.
Bill read_bill_from(std::string bytes, const std::string& path);

}  // namespace lacuna::drafting
