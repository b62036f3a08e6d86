// An amending bill made from proposals: its clauses in words, ready for the writers of its formats.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drafting/proposal.h"
#include "report/messages.h"

namespace lacuna::report {

// A piece of a clause.
struct BillPiece {
  enum class Kind { words, reference, quoted_words, quoted_provisions };
  Kind kind = Kind::words;
  std::string words;                                             // of the first three
  std::string href;                                              // of a reference
  bool is_new = false;                                           // a quotation that is put in rather than looked for
  const std::vector<drafting::NewProvision>* content = nullptr;  // of quoted provisions
};

// One modification in words.
struct BillOrder {
  const drafting::Modification* modification = nullptr;
  std::vector<BillPiece> pieces;
};

struct BillClause {
  std::string num;  // "2."
  std::string heading;
  std::vector<std::string> paragraphs;  // of a clause that amends nothing
  std::vector<BillOrder> orders;
  std::vector<std::string> notes;  // explanatory, with the sources
};

struct AmendingBill {
  std::string title;  // "Trafficking in Persons Act (Amendment) Bill"
  std::string long_title;
  std::string enacting;
  std::vector<BillClause> clauses;     // the first is the short title and commencement
  std::string contents_heading;        // over the list of clauses
  std::string settle_heading;          // "" where nothing is to be settled
  std::vector<std::string> to_settle;  // placeholders with the clauses that they stand in, each once
  std::string uri;                     // of its work
  std::string country;                 // "" where unknown
  std::string language;                // of its words
  // Modifications that put in together what several proposals put in after one provision.
  std::vector<std::unique_ptr<drafting::Modification>> joined;
};

// Words the proposals as clauses in the order of the provisions that they amend: one for each proposal, but one for all
// that are put in after the same provision. `statutes`: those that the proposals amend. The proposals must
// outlive the bill. Pure and deterministic: no date of today is in it.
AmendingBill make_bill(const std::vector<drafting::Proposal>& proposals,
                       const std::vector<const statute::Document*>& statutes, const Messages& say);

// The bill as Akoma Ntoso 3.0 with its modifications in the analysis and marked in the text, valid by the schema;
// read_bill() reads the same modifications from it.
std::string amending_bill_akn(const AmendingBill& bill);

// The bill as a Word document: an arrangement of clauses, what is put in as indented provisions, explanatory notes in
// a style of their own, choices in square brackets coloured. `date`: of its making, for the file's properties.
std::string amending_bill_docx(const AmendingBill& bill, const std::string& program, const Date& date);

// The same as plain text, for people and for read_bill(). Explanatory notes stand after their clauses in brackets.
std::string amending_bill_text(const AmendingBill& bill);

}  // namespace lacuna::report
