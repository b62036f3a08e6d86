// The amending bill as plain text.
#include <string>

#include "report/amending_bill.h"
#include "report/inert.h"

namespace lacuna::report {
namespace {

using drafting::NewProvision;
using Kind = BillPiece::Kind;

void append_provision(std::string& out, const NewProvision& provision) {
  if (!out.empty() && out.back() != '\n' && !out.ends_with("\u201C")) out += '\n';
  std::string head = provision.num;
  if (!provision.heading.empty()) {
    if (!head.empty()) head += ' ';
    head += provision.heading;
    out += head;
    if (!provision.text.empty()) out += '\n' + provision.text;
  } else {
    out += head;
    if (!head.empty() && !provision.text.empty()) out += ' ';
    out += provision.text;
  }
  for (const NewProvision& child : provision.children) append_provision(out, child);
}

void append_order(std::string& out, const BillOrder& order) {
  for (const BillPiece& piece : order.pieces) {
    switch (piece.kind) {
      case Kind::words:
      case Kind::reference:
        out += piece.words;
        break;
      case Kind::quoted_words:
        out += "\u201C" + piece.words + "\u201D";
        break;
      case Kind::quoted_provisions:
        while (!out.empty() && out.back() == ' ') out.pop_back();
        out += "\n\n\u201C";
        {
          std::string quoted;
          for (const NewProvision& provision : *piece.content) {
            if (!quoted.empty()) quoted += "\n\n";
            append_provision(quoted, provision);
          }
          out += quoted;
        }
        out += "\u201D";
        break;
    }
  }
  out += '\n';
}

}  // namespace

std::string amending_bill_text(const AmendingBill& bill) {
  std::string out = bill.title + "\n\n" + bill.long_title + "\n\n" + bill.enacting + "\n\n";
  for (const BillClause& clause : bill.clauses) {
    out += clause.num + ' ' + clause.heading + '\n';
    const std::size_t count = clause.paragraphs.size() + clause.orders.size();
    std::size_t number = 0;
    const auto open = [&] {
      ++number;
      if (count > 1) out += "(" + std::to_string(number) + ") ";
    };
    for (const std::string& paragraph : clause.paragraphs) {
      open();
      out += paragraph + '\n';
    }
    for (const BillOrder& order : clause.orders) {
      open();
      append_order(out, order);
    }
    for (const std::string& note : clause.notes) out += "\n[" + note + "]\n";
    out += '\n';
  }
  if (!bill.to_settle.empty()) {
    out += bill.settle_heading + "\n\n";
    for (const std::string& line : bill.to_settle) out += "- " + line + '\n';
  }
  return inert_text(out);
}

}  // namespace lacuna::report
