// Amending bills written and read again: what is read is what was proposed.
#include "report/amending_bill.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "drafting/apply.h"
#include "drafting/bill.h"
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
  const std::string xml = amending_bill_akn(make_bill(list, {&statute}, say));
  const Bill bill = drafting::read_bill_from(xml, "bill.xml");
  const std::vector<Modification> made = all_of(list);
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
  CHECK(bill.title == "CHILD PROTECTION ACT 2019 (Amendment) Bill");
  CHECK(bill.to_settle.size() == 13);  // one for each clause, and enacting formula, year and date
  CHECK(bill.clauses.size() == 11);
  CHECK(bill.clauses[1].note.find("Protocol art. 6(2)") != std::string::npos);
  const std::string text = amending_bill_text(bill);
  CHECK(text.find("After section 2 of the principal Act, insert the following:\n\n\u201C2A. Hearing\n(1) A "
                  "child") != std::string::npos);
  CHECK(text.find("- Clause 2: [competent authority] in \u201CThe [competent authority] shall\u201D") !=
        std::string::npos);
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
