// Bills applied to statutes: the text, the tree, and the way back to the files.
#include "drafting/apply.h"

#include <doctest/doctest.h>

#include "statute/akn_writer.h"
#include "statute/reader.h"
#include "support/build_document.h"

namespace lacuna::drafting {
namespace {

using statute::Document;
using statute::ProvisionId;

constexpr const char* act_text = R"(
section 3. [Offences] A person who—
  paragraph (a) recruits a child; or
  paragraph (b) sells a child,
  wrapUp commits an offence and is liable to a fine.
section 4. [Meaning of child] In section 3 a child is a person below sixteen years of age.
section 5. [Help] The Minister may help victims. A victim may ask for a lawyer.
)";

Modification change_of(const Document& act, Action action, const char* eid) {
  Modification change;
  change.action = action;
  change.target.document = document_uri(act);
  change.target.eid = eid;
  return change;
}

// The tree as lines of "eid: own text".
std::string tree(const Document& document) {
  std::string out;
  for (ProvisionId id = 1; id < document.provisions.size(); ++id) {
    std::string text(document.own_text(id));
    for (char& c : text) {
      if (c == '\n') c = '/';
    }
    out += document.provisions[id].eid + ": " + text + "\n";
  }
  return out;
}

// The promises of provision.h.
void check_tiling(const Document& document) {
  std::string text;
  for (ProvisionId id = 0; id < document.provisions.size(); ++id) {
    const auto& p = document.provisions[id];
    CHECK(p.begin <= p.own_end);
    CHECK(p.own_end <= p.end);
    std::uint32_t at = p.own_end;
    for (const ProvisionId child : document.children(id)) {
      CHECK(document.provisions[child].begin == at);
      at = document.provisions[child].end;
    }
    CHECK(at == p.end);
    text += document.own_text(id);
    if (!p.heading_span.empty()) CHECK(document.slice(p.heading_span) == p.heading);
    if (!p.num_span.empty()) CHECK(document.slice(p.num_span) == p.num);
  }
  CHECK(text == document.text);
}

TEST_CASE("a law in several languages is amended in its main one") {
  Document act = testing::build_document(R"(
component rw
  article 2 [Intego] Icyaha.
component en
  article 2 [Purpose] Trafficking is punished.
)");
  for (ProvisionId id = 1; id < act.provisions.size(); ++id) {
    statute::Provision& provision = act.provisions[id];
    if (provision.type == "component") provision.num.clear();
    provision.language = id <= 2 ? "rw" : "en";
  }
  Modification change;
  change.action = Action::remove;
  change.target.path = {{"article", "2"}};
  const Amended amended = apply({&act}, {change}, nullptr);
  CHECK(amended.outcomes[0].applied);
  CHECK(amended.law[0]->text.find("Icyaha") != std::string::npos);
  CHECK(amended.law[0]->text.find("punished") == std::string::npos);
}

TEST_CASE("a law repealed as a whole has no provisions left") {
  const Document act = testing::build_document(act_text);
  Modification change;
  change.action = Action::remove;
  change.target.document = document_uri(act);
  const Amended amended = apply({&act}, {change}, nullptr);
  CHECK(amended.outcomes[0].applied);
  CHECK(tree(*amended.law[0]).empty());
}

TEST_CASE("a statute is known by country, year and number where no other has them") {
  Document act = testing::build_document(act_text);
  act.metadata.work_uri = "/sv/decreto/1993-07-15/604";
  Target target;
  target.document = "/sv/ley/1993-07-20/604/main";
  CHECK(statute_of({&act}, target) == 0);
  CHECK(statute_of({&act, &act}, target) == -1);
  target.document = "/sv/ley/1993-07-20/605/main";
  CHECK(statute_of({&act}, target) == -1);
}

TEST_CASE("a section is inserted after another") {
  const Document act = testing::build_document(act_text);
  Modification change = change_of(act, Action::insert_after, "sec_3");
  change.content.push_back({.type = "section", .num = "3A.", .heading = "Attempts", .text = ""});
  change.content[0].children.push_back({.type = "subsection", .num = "(1)", .text = "Attempts are punished."});
  const Amended amended = apply({&act}, {change}, nullptr);
  REQUIRE(amended.outcomes[0].applied);
  CHECK(amended.outcomes[0].target == "s. 3");
  const Document& now = *amended.law[0];
  check_tiling(now);
  CHECK(tree(now) ==
        "sec_3: 3. Offences/A person who—/\n"
        "sec_3__para_a: (a) recruits a child; or/\n"
        "sec_3__para_b: (b) sells a child,/\n"
        "sec_3__wrapup_1: commits an offence and is liable to a fine./\n"
        "sec_3A: 3A. Attempts/\n"
        "sec_3A__subsec_1: (1) Attempts are punished.//\n"
        "sec_4: 4. Meaning of child/In section 3 a child is a person below sixteen years of age./\n"
        "sec_5: 5. Help/The Minister may help victims. A victim may ask for a lawyer./\n");
  CHECK(now.provisions[6].citation == "s. 3A(1)");
  // What stood there before is located where it was.
  const ProvisionId four = 7;
  CHECK(now.locate(now.provisions[four].span()).start == act.locate(act.provisions[5].span()).start);
  CHECK(now.references.size() == act.references.size());
}

TEST_CASE("items go before the closing words of their list") {
  const Document act = testing::build_document(act_text);
  Modification change = change_of(act, Action::insert_last, "sec_3");
  change.content.push_back({.type = "paragraph", .num = "(c)", .text = "harbours a child,"});
  const Amended amended = apply({&act}, {change}, nullptr);
  REQUIRE(amended.outcomes[0].applied);
  check_tiling(*amended.law[0]);
  CHECK(amended.law[0]->provisions[4].eid == "sec_3__para_c");
  CHECK(amended.law[0]->provisions[5].type == "wrapUp");
}

TEST_CASE("replacing, repealing and the end of the law") {
  const Document act = testing::build_document(act_text);
  Modification replaced = change_of(act, Action::replace, "sec_4");
  replaced.content.push_back(
      {.type = "section", .num = "4.", .heading = "Meaning of child", .text = "A child is a person below eighteen."});
  const Modification repealed = change_of(act, Action::remove, "sec_5");
  Modification added = change_of(act, Action::insert_last, "");
  added.content.push_back({.type = "section", .num = "6.", .heading = "Fund", .text = "There is a fund."});
  const Amended amended = apply({&act}, {replaced, repealed, added}, nullptr);
  for (const Outcome& outcome : amended.outcomes) CHECK(outcome.reason == "");
  check_tiling(*amended.law[0]);
  CHECK(tree(*amended.law[0])
            .find("sec_4: 4. Meaning of child/A child is a person below eighteen.//\n"
                  "sec_6: 6. Fund/There is a fund.//\n") != std::string::npos);
}

TEST_CASE("words") {
  const Document act = testing::build_document(act_text);
  Modification sixteen = change_of(act, Action::replace_words, "sec_4");
  sixteen.target.words = "below  sixteen years";
  sixteen.new_words = "below eighteen years";
  Modification may = change_of(act, Action::replace_words, "sec_5");
  may.target.words = "Minister may";
  may.new_words = "Minister shall";
  Modification after = change_of(act, Action::words_after, "sec_5");
  after.target.words = "a lawyer";
  after.new_words = "and an interpreter";
  Modification last = change_of(act, Action::words_last, "sec_3__para_a");
  last.new_words = "in some way";
  Modification heading = change_of(act, Action::replace_heading, "sec_5");
  heading.new_words = "Help for victims";
  const Amended amended = apply({&act}, {sixteen, may, after, last, heading}, nullptr);
  for (const Outcome& outcome : amended.outcomes) CHECK(outcome.reason == "");
  const Document& now = *amended.law[0];
  check_tiling(now);
  CHECK(now.text.find("below eighteen years of age.") != std::string::npos);
  CHECK(now.text.find("5. Help for victims\nThe Minister shall help victims. A victim may ask for a lawyer and an "
                      "interpreter.") != std::string::npos);
  CHECK(now.provisions[now.provisions.size() - 1].heading == "Help for victims");
}

TEST_CASE("what cannot be applied says why") {
  const Document act = testing::build_document(act_text);
  Modification nowhere = change_of(act, Action::remove, "sec_9");
  nowhere.target.citation = "section 9";
  Modification unknown = change_of(act, Action::replace_words, "sec_5");
  unknown.target.words = "the Governor";
  Modification twice = change_of(act, Action::replace_words, "");
  twice.target.words = "child";
  Modification foreign = change_of(act, Action::remove, "sec_3");
  foreign.target.document = "/akn/xx/act/1999/4";
  const Amended amended = apply({&act}, {nowhere, unknown, twice, foreign}, nullptr);
  CHECK(amended.outcomes[0].reason == "there is no section 9 in it");
  CHECK(amended.outcomes[1].reason == "the words “the Governor” are not in it");
  CHECK(amended.outcomes[2].reason == "the words “child” stand in it 4 times");
  CHECK(amended.outcomes[3].reason == "the statute that it amends (/akn/xx/act/1999/4) is not among those given");
  CHECK(amended.law[0] == &act);
}

TEST_CASE("a later modification sees what an earlier one made") {
  const Document act = testing::build_document(act_text);
  Modification first = change_of(act, Action::insert_after, "sec_3");
  first.content.push_back({.type = "section", .num = "3A.", .text = "Trafficking is an offence."});
  Modification second = change_of(act, Action::insert_after, "sec_3A");
  second.content.push_back({.type = "section", .num = "3B.", .text = "So is slavery."});
  Modification third = change_of(act, Action::replace_words, "sec_3B");
  third.target.words = "slavery";
  third.new_words = "servitude";
  const Modification repeal = change_of(act, Action::remove, "sec_5");
  Modification too_late = change_of(act, Action::replace_words, "sec_5");
  too_late.target.words = "Minister";
  const Amended amended = apply({&act}, {first, second, third, repeal, too_late}, nullptr);
  CHECK(amended.outcomes[1].applied);
  CHECK(amended.outcomes[2].applied);
  CHECK_FALSE(amended.outcomes[4].applied);
  check_tiling(*amended.law[0]);
  CHECK(amended.law[0]->text.find("3B. So is servitude.") != std::string::npos);
}

TEST_CASE("words of a bill are located in the bill") {
  const Document act = testing::build_document(act_text);
  const Document bill =
      statute::read_document_from("1. Change\nIn section 5 for “may help” substitute “shall help”.\n", "bill.txt");
  Modification change = change_of(act, Action::replace_words, "sec_5");
  change.target.words = "may help";
  change.new_words = "shall help";
  const auto at = static_cast<std::uint32_t>(bill.text.find("shall help"));
  change.new_words_span = {at, at + 10};
  const Amended amended = apply({&act}, {change}, &bill);
  REQUIRE(amended.outcomes[0].applied);
  const Document& now = *amended.law[0];
  const auto found = static_cast<std::uint32_t>(now.text.find("shall"));
  const statute::Location shall = now.locate({found, found + 5});
  CHECK(now.path_of(shall) == "bill.txt");
  CHECK(shall.start == at);
  CHECK(shall.line == 2);
  const auto victims = static_cast<std::uint32_t>(now.text.find("victims."));
  const statute::Location own = now.locate({victims, victims + 7});
  CHECK(now.path_of(own) == act.path);
  CHECK(own.start == act.text.find("victims."));
}

TEST_CASE("a statute where nothing is changed but spliced is the same") {
  const Document act = testing::build_document(act_text);
  Modification change = change_of(act, Action::replace_words, "sec_5");
  change.target.words = "help victims";
  change.new_words = "help victims";
  const Amended amended = apply({&act}, {change}, nullptr);
  CHECK(tree(*amended.law[0]) == tree(act));
  CHECK(statute::write_akn(*amended.law[0]) == statute::write_akn(act));
}

TEST_CASE("hostile bills end") {
  const Document act = testing::build_document(act_text);
  std::vector<Modification> many;
  for (int i = 0; i < 2000; ++i) {
    Modification change = change_of(act, i % 3 == 0 ? Action::replace : Action::insert_after, "sec_4");
    change.content.push_back({.type = "section", .num = "4.", .text = "Again."});
    many.push_back(change);
    change.action = Action::replace_words;
    change.target.words = "a";
    change.target.everywhere = true;
    change.new_words = "a a";
    many.push_back(change);
  }
  const Amended amended = apply({&act}, many, nullptr);
  check_tiling(*amended.law[0]);
  CHECK(amended.outcomes.back().reason != "");
}

}  // namespace
}  // namespace lacuna::drafting
