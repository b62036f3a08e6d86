// The amending bill as Akoma Ntoso 3.0.
#include <map>
#include <string>
#include <string_view>

#include "report/amending_bill.h"
#include "statute/akn_names.h"
#include "statute/languages.h"
#include "statute/numbering.h"
#include "statute/xml_escape.h"

namespace lacuna::report {
namespace {

using drafting::Action;
using drafting::Modification;
using drafting::NewProvision;
using Kind = BillPiece::Kind;

constexpr std::string_view unknown_date = "0001-01-01";

void attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  statute::append_xml_value(out, value);
  out += '"';
}

void element(std::string& out, std::string_view name, std::string_view text) {
  out.append("<").append(name).append(">");
  statute::append_xml_text(out, text);
  out.append("</").append(name).append(">");
}

// An NMTOKEN for an eId.
std::string token(std::string_view number) {
  std::string key;
  for (const char c : statute::number_key(number)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain =
        byte >= 0x80 || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (plain) key += c;
  }
  return key;
}

std::string_view prefix_of(std::string_view type) {
  if (type == "section") return "sec";
  if (type == "article") return "art";
  if (type == "subsection") return "subsec";
  if (type == "paragraph") return "para";
  if (type == "subparagraph") return "subpara";
  if (type == "chapter") return "chp";
  return statute::is_hierarchical(type) ? type : "hcontainer";
}

class Writer {
 public:
  explicit Writer(const AmendingBill& bill) : bill_(bill) {}

  std::string write() {
    std::string body;
    for (const BillClause& clause : bill_.clauses) write_clause(body, clause);
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n<bill name=\"bill\">\n";
    write_meta(out);
    out += "<preface>\n<p><docTitle>";
    statute::append_xml_text(out, bill_.title);
    out += "</docTitle></p>\n<longTitle>";
    element(out, "p", bill_.long_title);
    out += "</longTitle>\n</preface>\n<preamble><formula name=\"enacting\">";
    element(out, "p", bill_.enacting);
    out += "</formula></preamble>\n<body>\n" + body + "</body>\n";
    if (!bill_.to_settle.empty()) {
      out += "<conclusions>\n";
      element(out, "p", bill_.settle_heading);
      out += '\n';
      for (const std::string& line : bill_.to_settle) {
        element(out, "p", line);
        out += '\n';
      }
      out += "</conclusions>\n";
    }
    out += "</bill>\n</akomaNtoso>\n";
    return out;
  }

 private:
  void write_meta(std::string& out) const {
    const std::string language = statute::long_language_code(bill_.language);
    const std::string expression = bill_.uri + '/' + language + '@';
    const auto common = [&](const std::string& uri, std::string_view what) {
      out += "<FRBRthis";
      attribute(out, "value", uri + "/!main");
      out += "/><FRBRuri";
      attribute(out, "value", uri);
      out += "/>";
      if (what == "work") {
        out += "<FRBRalias";
        attribute(out, "value", bill_.title);
        out += " name=\"title\"/>";
      }
      out += "<FRBRdate";
      attribute(out, "date", unknown_date);
      attribute(out, "name", what);
      out += "/><FRBRauthor href=\"#lacuna\"/>";
    };
    out += "<meta><identification source=\"#lacuna\">\n<FRBRWork>";
    common(bill_.uri, "work");
    out += "<FRBRcountry";
    attribute(out, "value", bill_.country.empty() ? "xx" : bill_.country);
    out += "/></FRBRWork>\n<FRBRExpression>";
    common(expression, "expression");
    out += "<FRBRlanguage";
    attribute(out, "language", language);
    out += "/></FRBRExpression>\n<FRBRManifestation>";
    common(expression + ".xml", "manifestation");
    out += "</FRBRManifestation>\n</identification>\n";
    if (!analysis_.empty()) {
      out += "<analysis source=\"#lacuna\"><activeModifications>\n" + analysis_ + "</activeModifications></analysis>\n";
    }
    out +=
        "<references source=\"#lacuna\"><TLCOrganization eId=\"lacuna\" href=\"/ontology/organization/lacuna\" "
        "showAs=\"lacuna\"/></references>\n</meta>\n";
  }

  void write_clause(std::string& out, const BillClause& clause) {
    const std::string eid = "sec_" + token(clause.num);
    out += "<section";
    attribute(out, "eId", eid);
    out += '>';
    element(out, "num", clause.num);
    element(out, "heading", clause.heading);
    out += '\n';
    const std::size_t count = clause.paragraphs.size() + clause.orders.size();
    std::size_t number = 0;
    const auto open = [&] {
      ++number;
      if (count > 1) {
        out += "<subsection";
        attribute(out, "eId", eid + "__subsec_" + std::to_string(number));
        out += '>';
        element(out, "num", "(" + std::to_string(number) + ")");
      }
      out += "<content><p>";
    };
    const auto close = [&] {
      for (std::size_t i = 0; number == count && i < clause.notes.size(); ++i) {
        out += "<authorialNote";
        attribute(out, "eId", eid + "__authorialNote_" + std::to_string(i + 1));
        out += "><p>";
        statute::append_xml_text(out, clause.notes[i]);
        out += "</p></authorialNote>";
      }
      out += count > 1 ? "</p></content></subsection>\n" : "</p></content>\n";
    };
    for (const std::string& paragraph : clause.paragraphs) {
      open();
      statute::append_xml_text(out, paragraph);
      close();
    }
    for (const BillOrder& order : clause.orders) {
      open();
      write_order(out, order);
      close();
    }
    out += "</section>\n";
  }

  void write_order(std::string& out, const BillOrder& order) {
    const std::string mod = "mod_" + std::to_string(++mods_);
    std::string old_text;
    std::string new_text;
    std::size_t quotations = 0;
    out += "<mod";
    attribute(out, "eId", mod);
    out += '>';
    for (const BillPiece& piece : order.pieces) {
      std::string eid = mod;
      switch (piece.kind) {
        case Kind::words:
          statute::append_xml_text(out, piece.words);
          continue;
        case Kind::reference:
          out += "<ref";
          attribute(out, "href", piece.href);
          out += '>';
          statute::append_xml_text(out, piece.words);
          out += "</ref>";
          continue;
        case Kind::quoted_words:
          eid += "__qtext_" + std::to_string(++quotations);
          out += "<quotedText";
          attribute(out, "eId", eid);
          attribute(out, "startQuote", "\u201C");
          attribute(out, "endQuote", "\u201D");
          out += '>';
          statute::append_xml_text(out, piece.words);
          out += "</quotedText>";
          break;
        case Kind::quoted_provisions:
          eid += "__qstr_" + std::to_string(++quotations);
          out += "\n<quotedStructure";
          attribute(out, "eId", eid);
          attribute(out, "startQuote", "\u201C");
          attribute(out, "endQuote", "\u201D");
          out += ">\n";
          for (const NewProvision& provision : *piece.content) write_provision(out, provision, eid, true);
          out += "</quotedStructure>";
          break;
      }
      (piece.is_new ? new_text : old_text) = eid;
    }
    out += "</mod>";
    analyse(*order.modification, mod, old_text, new_text);
  }

  // The modification for programs. An insertion beside words names them as a second destination.
  void analyse(const Modification& change, const std::string& mod, const std::string& old_text,
               const std::string& new_text) {
    const Action action = change.action;
    const bool term = !change.target.definition.empty();
    const bool removes = action == Action::remove || (action == Action::replace_words && change.new_words.empty());
    const bool substitutes =
        !removes && (action == Action::replace || action == Action::replace_words || action == Action::replace_heading);
    const bool beside = action == Action::words_after || action == Action::words_before ||
                        (term && (action == Action::insert_after || action == Action::insert_before));
    const char* pos = action == Action::insert_after || action == Action::words_after     ? "after"
                      : action == Action::insert_before || action == Action::words_before ? "before"
                      : substitutes || removes                                            ? ""
                                                                                          : "end";
    const std::string eid = "textualMod_" + std::to_string(mods_);
    analysis_ += "<textualMod";
    attribute(analysis_, "type", removes ? "repeal" : substitutes ? "substitution" : "insertion");
    attribute(analysis_, "eId", eid);
    analysis_ += ">";
    link("source", eid + "__source_1", "#" + mod, "");
    const std::string place = change.target.eid.empty() ? "" : "#" + change.target.eid;
    link("destination", eid + "__destination_1", change.target.document + "/!main" + place, beside ? "" : pos);
    if (beside) link("destination", eid + "__destination_2", "#" + old_text, pos);
    if (!beside && !old_text.empty()) link("old", eid + "__old_1", "#" + old_text, "");
    if (!new_text.empty()) link("new", eid + "__new_1", "#" + new_text, "");
    analysis_ += "</textualMod>\n";
  }

  void link(std::string_view name, const std::string& eid, const std::string& href, std::string_view pos) {
    analysis_.append("<").append(name);
    attribute(analysis_, "eId", eid);
    attribute(analysis_, "href", href);
    if (!pos.empty()) attribute(analysis_, "pos", pos);
    analysis_ += "/>";
  }

  std::string unique(const std::string& stem) {
    const std::size_t count = ++taken_[stem];
    return count == 1 ? stem : stem + "_" + std::to_string(count);
  }

  void write_provision(std::string& out, const NewProvision& provision, const std::string& above, bool last) {
    const bool bare = provision.type.empty() && provision.num.empty() && provision.children.empty();
    if (bare) {
      element(out, "p", provision.text);
      out += '\n';
      return;
    }
    if (provision.type == "wrapUp" && last && provision.children.empty() &&
        above.find("__qstr_") != above.rfind("__")) {
      out += "<wrapUp>";
      element(out, "p", provision.text);
      out += "</wrapUp>\n";
      return;
    }
    const bool native = statute::is_hierarchical(provision.type);
    std::string number = token(provision.num);
    const std::string stem = above + "__" + std::string(prefix_of(provision.type)) + '_';
    if (number.empty()) number = std::to_string(++unnumbered_[stem]);
    const std::string eid = unique(stem + number);
    const std::string name = native ? provision.type : "hcontainer";
    out.append("<").append(name);
    if (!native) attribute(out, "name", provision.type.empty() ? "p" : provision.type);
    attribute(out, "eId", eid);
    if (!native && provision.num.empty()) attribute(out, "class", "level-block");
    out += '>';
    if (!provision.num.empty()) element(out, "num", provision.num);
    if (!provision.heading.empty()) element(out, "heading", provision.heading);
    const bool leaf = provision.children.empty();
    if (leaf || !provision.text.empty()) {
      const char* holder = leaf ? "content" : "intro";
      out.append("<").append(holder).append(">");
      element(out, "p", provision.text);
      out.append("</").append(holder).append(">\n");
    }
    for (std::size_t i = 0; i < provision.children.size(); ++i) {
      write_provision(out, provision.children[i], eid, i + 1 == provision.children.size());
    }
    out.append("</").append(name).append(">\n");
  }

  const AmendingBill& bill_;
  std::string analysis_;
  std::size_t mods_ = 0;
  std::map<std::string, std::size_t> taken_, unnumbered_;
};

}  // namespace

std::string amending_bill_akn(const AmendingBill& bill) { return Writer(bill).write(); }

}  // namespace lacuna::report
