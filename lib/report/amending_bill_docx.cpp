// The amending bill as a Word document.
#include <string>
#include <utility>
#include <vector>

#include "report/amending_bill.h"
#include "report/docx.h"

namespace lacuna::report {
namespace {

using drafting::NewProvision;
using Kind = BillPiece::Kind;

constexpr const char* choice_color = "A81E1E";

// The words, with choices in square brackets in their colour.
void add_words(std::vector<DocxRun>& runs, std::string_view words, bool bold = false) {
  while (!words.empty()) {
    const std::size_t open = words.find('[');
    const std::size_t close = open == std::string_view::npos ? open : words.find(']', open);
    if (close == std::string_view::npos) {
      runs.push_back({std::string(words), bold});
      return;
    }
    if (open > 0) runs.push_back({std::string(words.substr(0, open)), bold});
    runs.push_back({std::string(words.substr(open, close + 1 - open)), bold, false, choice_color});
    words.remove_prefix(close + 1);
  }
}

// The paragraphs of a provision and of all below it.
void add_provision(std::vector<DocxParagraph>& paragraphs, const NewProvision& provision, int depth) {
  DocxParagraph first{{}, DocxStyle::provision, depth};
  const bool headed = !provision.heading.empty();
  add_words(first.runs, provision.num + (headed && !provision.num.empty() ? " " : "") + provision.heading, headed);
  if (!provision.text.empty()) {
    if (headed) {
      paragraphs.push_back(std::exchange(first, {{}, DocxStyle::provision, depth}));
    } else if (!provision.num.empty()) {
      first.runs.push_back({" "});
    }
    add_words(first.runs, provision.text);
  }
  if (!first.runs.empty()) paragraphs.push_back(std::move(first));
  for (const NewProvision& child : provision.children) add_provision(paragraphs, child, depth + 1);
}

class Writer {
 public:
  Writer(const AmendingBill& bill, Docx& document) : bill_(bill), document_(document) {}

  void write() {
    document_.paragraph(DocxStyle::title, bill_.title);
    if (bill_.clauses.size() > 2) document_.contents(bill_.contents_heading);
    document_.page_break();
    document_.paragraph(DocxStyle::subtitle, bill_.long_title);
    add({{}, DocxStyle::normal}, bill_.enacting);
    for (const BillClause& clause : bill_.clauses) write_clause(clause);
    if (bill_.to_settle.empty()) return;
    document_.heading(1, bill_.settle_heading);
    for (const std::string& line : bill_.to_settle) add({{}, DocxStyle::bullet}, line);
  }

 private:
  void add(DocxParagraph paragraph, const std::string& words) {
    add_words(paragraph.runs, words);
    document_.paragraph(paragraph);
  }

  void write_clause(const BillClause& clause) {
    document_.heading(2, clause.num + ' ' + clause.heading);
    const bool several = clause.paragraphs.size() + clause.orders.size() > 1;
    std::size_t number = 0;
    const auto opening = [&] { return several ? "(" + std::to_string(++number) + ") " : std::string(); };
    for (const std::string& paragraph : clause.paragraphs) add({{}, DocxStyle::normal}, opening() + paragraph);
    for (const BillOrder& order : clause.orders) write_order(order, opening());
    for (const std::string& note : clause.notes) add({{}, DocxStyle::note}, note);
  }

  void write_order(const BillOrder& order, const std::string& opening) {
    DocxParagraph paragraph;
    add_words(paragraph.runs, opening);
    for (const BillPiece& piece : order.pieces) {
      switch (piece.kind) {
        case Kind::words:
        case Kind::reference:
          add_words(paragraph.runs, piece.words);
          break;
        case Kind::quoted_words:
          add_words(paragraph.runs, "\u201C" + piece.words + "\u201D");
          break;
        case Kind::quoted_provisions:
          document_.paragraph(std::exchange(paragraph, {}));
          write_quoted(*piece.content);
          break;
      }
    }
    if (!paragraph.runs.empty()) document_.paragraph(paragraph);
  }

  void write_quoted(const std::vector<NewProvision>& content) {
    std::vector<DocxParagraph> paragraphs;
    for (const NewProvision& provision : content) add_provision(paragraphs, provision, 0);
    if (paragraphs.empty()) return;
    DocxRun& first = paragraphs.front().runs.front();
    first.text.insert(0, "\u201C");
    paragraphs.back().runs.push_back({"\u201D"});
    for (const DocxParagraph& paragraph : paragraphs) document_.paragraph(paragraph);
  }

  const AmendingBill& bill_;
  Docx& document_;
};

}  // namespace

std::string amending_bill_docx(const AmendingBill& bill, const std::string& program, const Date& date) {
  Docx document({.language = bill.language, .title = bill.title, .creator = program, .date = date});
  Writer(bill, document).write();
  return document.bytes();
}

}  // namespace lacuna::report
