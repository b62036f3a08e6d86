// Amending bills written and read again: what is read is what was proposed.
#include "report/amending_bill.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <pugixml.hpp>

#include "drafting/apply.h"
#include "drafting/bill.h"
#include "report/law_name.h"
#include "report/zip.h"
#include "statute/reader.h"

namespace lacuna::report {
namespace {

using drafting::Action;
using drafting::Amended;
using drafting::Bill;
using drafting::Modification;
using drafting::NewProvision;
using drafting::Proposal;
using statute::Document;
using statute::ProvisionId;

const char* const act_text =
    "CHILD PROTECTION ACT 2019\n\n"
    "1. Interpretation\n"
    "In this Act—\n"
    "\"child\" means a person below sixteen years of age;\n"
    "\"Minister\" means the Minister for children.\n\n"
    "2. Offences\n"
    "(1) A person who—\n"
    "(a) sells a child; or\n"
    "(b) recruits a child,\n"
    "commits an offence.\n"
    "(2) The court may impose a fine or imprisonment, and the fine may be paid late.\n\n"
    "3. Help\n"
    "The Minister may help children.\n\n"
    "4. Old rules\n"
    "The Sale of Children Act is repealed.\n";

Document act() { return statute::read_document_from(act_text, "child.txt"); }

ProvisionId find(const Document& document, const std::string& citation) {
  for (ProvisionId id = 1; id < document.provisions.size(); ++id) {
    if (document.provisions[id].citation == citation) return id;
  }
  FAIL("no " << citation);
  return 0;
}

Modification change_of(const Document& document, Action action, const std::string& citation) {
  Modification change;
  change.action = action;
  change.target = drafting::target_of(document, citation.empty() ? 0 : find(document, citation));
  return change;
}

NewProvision section(const char* num, const char* heading) {
  NewProvision made{.type = "section", .num = num, .heading = heading};
  made.children.push_back(
      {.type = "subsection", .num = "(1)", .text = "A child shall be heard, by [competent authority]—"});
  made.children[0].children.push_back({.type = "paragraph", .num = "(a)", .text = "in private; and"});
  made.children[0].children.push_back(
      {.type = "paragraph", .num = "(b)", .text = "in a language that the child understands,"});
  made.children[0].children.push_back({.type = "wrapUp", .text = "at no cost."});
  made.children.push_back(
      {.type = "subsection", .num = "(2)", .text = "The term “hearing” includes an interview & a <statement>."});
  return made;
}

std::vector<Proposal> proposals(const Document& document) {
  std::vector<Proposal> list;
  const auto add = [&](Modification change) {
    Proposal proposal;
    proposal.answers = {{"victim.information", {"rights"}}};
    proposal.heading = "Clause";
    proposal.note = "The Protocol asks for it.";
    proposal.sources = {"protocol 6(2)"};
    proposal.placeholders = {{"[competent authority]", "The [competent authority] shall"}};
    proposal.modifications = {std::move(change)};
    list.push_back(std::move(proposal));
  };
  Modification after = change_of(document, Action::insert_after, "s. 2");
  after.content = {section("2A.", "Hearing")};
  add(after);
  Modification item = change_of(document, Action::insert_last, "s. 2(1)");
  item.content.push_back({.type = "paragraph", .num = "(c)", .text = "harbours a child,"});
  add(item);
  Modification end = change_of(document, Action::insert_last, "");
  end.content = {section("5.", "Fund")};
  add(end);
  Modification replaced = change_of(document, Action::replace, "s. 3");
  replaced.content = {{.type = "section", .num = "3.", .heading = "Help", .text = "The Minister shall help children."}};
  add(replaced);
  add(change_of(document, Action::remove, "s. 4"));
  Modification words = change_of(document, Action::replace_words, "s. 2(2)");
  words.target.words = "fine or imprisonment";
  words.new_words = "sentence of imprisonment";
  add(words);
  Modification everywhere = change_of(document, Action::replace_words, "s. 1");
  everywhere.target.words = "person";
  everywhere.target.everywhere = true;
  everywhere.new_words = "human being";
  add(everywhere);
  Modification beside = change_of(document, Action::words_after, "s. 2(2)");
  beside.target.words = "The court";
  beside.new_words = "of first instance";
  add(beside);
  Modification last = change_of(document, Action::words_last, "s. 2(1)(a)");
  last.new_words = "for gain";
  add(last);
  Modification definition = change_of(document, Action::replace, "s. 1");
  definition.target.definition = "Minister";
  definition.content.push_back({.type = "p", .text = "“Minister” means the Minister of Justice."});
  add(definition);
  return list;
}

std::vector<Modification> all_of(const std::vector<Proposal>& list) {
  std::vector<Modification> all;
  for (const Proposal& proposal : list) {
    all.insert(all.end(), proposal.modifications.begin(), proposal.modifications.end());
  }
  return all;
}

std::string words_of(const std::vector<NewProvision>& content) {
  std::string out;
  for (const NewProvision& provision : content) {
    out += provision.type + '|' + provision.num + '|' + provision.heading + '|' + provision.text + '[' +
           words_of(provision.children) + ']';
  }
  return out;
}

TEST_CASE("a bill in Akoma Ntoso gives the modifications that it was made from") {
  const Document statute = act();
  const std::vector<Proposal> list = proposals(statute);
  const Messages say = load_messages(LACUNA_DATA, "en");
  const AmendingBill written = make_bill(list, {&statute}, say);
  const Bill bill = drafting::read_bill_from(amending_bill_akn(written), "bill.xml");
  std::vector<Modification> made;
  for (const BillClause& clause : written.clauses) {
    for (const BillOrder& order : clause.orders) made.push_back(*order.modification);
  }
  REQUIRE(made.size() == all_of(list).size());
  REQUIRE(bill.modifications.size() == made.size());
  CHECK(bill.others.empty());
  for (std::size_t i = 0; i < made.size(); ++i) {
    CAPTURE(i);
    const Modification& read = bill.modifications[i];
    CHECK(drafting::action_name(read.action) == drafting::action_name(made[i].action));
    CHECK(read.target.eid == made[i].target.eid);
    CHECK(drafting::statute_of({&statute}, read.target) == 0);
    CHECK(read.target.words == made[i].target.words);
    CHECK(read.target.definition == made[i].target.definition);
    CHECK(read.target.everywhere == made[i].target.everywhere);
    CHECK(read.new_words == made[i].new_words);
    CHECK(words_of(read.content) == words_of(made[i].content));
  }
}

TEST_CASE("the statute is the same whether a bill is written and read or not") {
  const Document statute = act();
  const std::vector<Proposal> list = proposals(statute);
  const Messages say = load_messages(LACUNA_DATA, "en");
  const Amended direct = drafting::apply({&statute}, all_of(list), nullptr);
  for (const auto& outcome : direct.outcomes) CHECK(outcome.reason == "");
  const AmendingBill made = make_bill(list, {&statute}, say);
  const Bill akn = drafting::read_bill_from(amending_bill_akn(made), "bill.xml");
  const Amended by_akn = drafting::apply({&statute}, akn.modifications, akn.document.get());
  for (const auto& outcome : by_akn.outcomes) CHECK(outcome.reason == "");
  CHECK(by_akn.law[0]->text == direct.law[0]->text);
  const Bill text = drafting::read_bill_from(amending_bill_text(made), "bill.txt");
  const Amended by_text = drafting::apply({&statute}, text.modifications, text.document.get());
  for (const auto& outcome : by_text.outcomes) CHECK(outcome.reason == "");
  CHECK(text.others.empty());
  CHECK(by_text.law[0]->text == direct.law[0]->text);
}

TEST_CASE("a bill lists what is to be settled, and explains itself") {
  const Document statute = act();
  const Messages say = load_messages(LACUNA_DATA, "en");
  const std::vector<Proposal> list = proposals(statute);
  const AmendingBill bill = make_bill(list, {&statute}, say);
  CHECK(bill.title == "Child Protection (Amendment) Bill");
  CHECK(bill.to_settle.size() == 13);  // one for each clause, and enacting formula, year and date
  CHECK(bill.clauses.size() == 11);
  CHECK(bill.clauses[1].notes[0].find("Protocol art. 6(2)") != std::string::npos);
  const std::string text = amending_bill_text(bill);
  CHECK(text.find("After section 2 of the principal Act, insert the following:\n\n\u201C2A. Hearing\n(1) A "
                  "child") != std::string::npos);
  CHECK(text.find("- Clause 2: [competent authority] in \u201CThe [competent authority] shall\u201D") !=
        std::string::npos);
}

TEST_CASE("clauses stand in the order of the provisions that they amend") {
  const Document statute = act();
  std::string targets;
  const std::vector<Proposal> list = proposals(statute);
  for (const BillClause& clause : make_bill(list, {&statute}, load_messages(LACUNA_DATA, "en")).clauses) {
    for (const BillOrder& order : clause.orders) targets += order.modification->target.citation + "; ";
  }
  CHECK(targets == "s. 1; s. 1; s. 2; s. 2(1); s. 2(1)(a); s. 2(2); s. 2(2); s. 3; s. 4; ; ");
}

TEST_CASE("what is put in after one provision goes into one clause, each with its note") {
  const Document statute = act();
  std::vector<Proposal> list = proposals(statute);
  list.push_back(list.front());
  list.back().modifications.front().content = {section("2B.", "Appeal")};
  const AmendingBill bill = make_bill(list, {&statute}, load_messages(LACUNA_DATA, "en"));
  CHECK(bill.clauses.size() == list.size());  // one less, and the first
  const auto clause = std::find_if(bill.clauses.begin(), bill.clauses.end(),
                                   [](const BillClause& one) { return one.notes.size() == 2; });
  REQUIRE(clause != bill.clauses.end());
  CHECK(clause->heading == "New provisions after section 2");
  CHECK(clause->notes[1].starts_with("Explanatory note on 2B: "));
  const std::string text = amending_bill_text(bill);
  CHECK(text.find("\n2B. Appeal\n") != std::string::npos);
  for (const auto& [name, bytes] : {std::pair("bill.txt", text), std::pair("bill.xml", amending_bill_akn(bill))}) {
    const Bill read = drafting::read_bill_from(bytes, name);
    const Amended amended = drafting::apply({&statute}, read.modifications, read.document.get());
    for (const auto& outcome : amended.outcomes) CHECK(outcome.reason == "");
    CAPTURE(std::string(name));
    CHECK(amended.law[0]->provisions[find(*amended.law[0], "s. 2B")].heading == "Appeal");
  }
}

TEST_CASE("how a bill names a law") {
  const auto named = [](const std::string& title) {
    Document statute = act();
    statute.metadata.short_title = title;
    const LawName law = law_name_of(statute);
    return law.name + " | " + law.stem + " | " + law.kind + (law.numbered ? " | numbered" : "");
  };
  CHECK(named("Trafficking in Persons Act, 2019") == "Trafficking in Persons Act, 2019 | Trafficking in Persons | act");
  CHECK(named("The Bonded Labour Ordinance 1976") == "Bonded Labour Ordinance 1976 | Bonded Labour | ordinance");
  CHECK(named("PENAL CODE") == "Penal Code | Penal Code | code");
  CHECK(named("LAW N\u00BA 5 OF 2018 RELATING TO THE TRAFFIC IN PERSONS") ==
        "Law N\u00BA 5 of 2018 Relating to the Traffic in Persons | Law N\u00BA 5 of 2018 Relating to the Traffic in "
        "Persons "
        "| law | numbered");
  CHECK(named("Title 18 - CRIMES AND PROCEDURE") ==
        "Title 18 - Crimes and Procedure | Title 18 - Crimes and Procedure | act | numbered");
  CHECK(named("SAARC Convention Act") == "SAARC Convention Act | SAARC Convention | act");
  CHECK(named("1[the Immoral Traffic (Prevention)] Act, 1956") ==
        "Immoral Traffic (Prevention) Act, 1956 | Immoral Traffic (Prevention) | act");
}

TEST_CASE("a bill as a Word document has its clauses, what they put in, and notes in styles of their own") {
  const Document statute = act();
  const std::vector<Proposal> list = proposals(statute);
  const AmendingBill bill = make_bill(list, {&statute}, load_messages(LACUNA_DATA, "en"));
  const std::string file = amending_bill_docx(bill, "lacuna", {2026, 11, 28});
  CHECK(file == amending_bill_docx(bill, "lacuna", {2026, 11, 28}));
  pugi::xml_document xml;
  REQUIRE(xml.load_string(unzip(file, "word/document.xml", 1U << 26U).c_str(),
                          pugi::parse_default | pugi::parse_ws_pcdata));
  std::map<std::string, std::vector<std::string>> by_style;
  std::map<std::string, int> indents;
  for (const pugi::xml_node paragraph : xml.child("w:document").child("w:body").children("w:p")) {
    std::string words;
    for (const pugi::xml_node run : paragraph.children("w:r")) words += run.child("w:t").text().get();
    by_style[paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").value()].push_back(words);
    indents[words] = paragraph.child("w:pPr").child("w:ind").attribute("w:left").as_int();
  }
  CHECK(by_style["Title"] == std::vector<std::string>{"Child Protection (Amendment) Bill"});
  CHECK(by_style["Heading2"].size() == bill.clauses.size());
  CHECK(by_style["ExplanatoryNote"].size() == bill.clauses.size() - 1);
  CHECK(by_style["ListBullet"] == bill.to_settle);
  const std::vector<std::string>& put_in = by_style["Provision"];
  CHECK(std::count(put_in.begin(), put_in.end(), "\u201C2A. Hearing") == 1);
  CHECK(indents["(a) in private; and"] > 0);
  const auto choice = xml.select_node("//w:r[w:rPr/w:color][starts-with(w:t,'[')]");
  CHECK(choice.node().child("w:t").text().get() == std::string("[Enacting formula]"));
}

TEST_CASE("a bill is valid by the schema") {
  namespace fs = std::filesystem;
  const fs::path schema = fs::path(LACUNA_SHARED) / "schema" / "akomantoso30.xsd";
  if (!fs::exists(schema) || std::system("xmllint --version >/dev/null 2>&1") != 0) {
    MESSAGE("skipped: no schema beside the sources, or no xmllint");
    return;
  }
  const Document statute = act();
  const std::vector<Proposal> list = proposals(statute);
  const fs::path file = fs::temp_directory_path() / ("lacuna-bill-" + std::to_string(getpid()) + ".xml");
  std::ofstream(file, std::ios::binary) << amending_bill_akn(
      make_bill(list, {&statute}, load_messages(LACUNA_DATA, "en")));
  CHECK(std::system(("xmllint --nonet --noout --schema '" + schema.string() + "' '" + file.string() + "'").c_str()) ==
        0);
  fs::remove(file);
}

}  // namespace
}  // namespace lacuna::report
