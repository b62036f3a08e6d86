#include "drafting/bill.h"

#include <algorithm>

#include "drafting/analysis_reader.h"
#include "drafting/bill_clauses.h"
#include "drafting/clause_modifications.h"
#include "statute/akn_amendments.h"
#include "statute/reader.h"
#include "text/source.h"

namespace lacuna::drafting {

namespace {

Bill read(const SourceText& source) {
  Bill bill;
  bill.document = std::make_unique<statute::Document>(statute::read_document_from(source));
  if (bill.document->format == statute::Format::text) {
    read_clauses(clauses_of_text(*bill.document), nullptr, bill);
    return bill;
  }
  const statute::AknAmendments marks = statute::read_akn_amendments(source, *bill.document);
  read_clauses(clauses_of_akn(*bill.document), &marks, bill);
  if (!marks.analysis.empty()) read_analysis(marks, bill);
  return bill;
}

}  // namespace

Bill read_bill(const std::string& path) { return read(read_source(path)); }

Bill read_bill_from(std::string bytes, const std::string& path) { return read(decode_source(std::move(bytes), path)); }

}  // namespace lacuna::drafting
