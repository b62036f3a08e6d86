// What is proposed for a statute, and how it is written: numbers, terms, manner, words in place of words.
#include <doctest/doctest.h>

#include "assessment/assess.h"
#include "drafting/composition.h"
#include "drafting/manner.h"
#include "drafting/numbering.h"
#include "drafting/placeholders.h"
#include "drafting/proposal.h"
#include "drafting/selection.h"
#include "statute/reader.h"
#include "support/build_document.h"
#include "support/own_data.h"

namespace lacuna::drafting {
namespace {

using statute::Document;
using statute::ProvisionId;

using lacuna::testing::catalogue;
using lacuna::testing::model_law;
using lacuna::testing::rule_set;

ProvisionId unit(const Document& document, const std::string& num) {
  for (ProvisionId id = 1; id < document.provisions.size(); ++id) {
    if (document.provisions[id].num == num) return id;
  }
  FAIL("no " << num);
  return 0;
}

TEST_CASE("numbers go on from those of the statute, each given out once") {
  const Document act = testing::build_document(R"(
section 12. [Help] Help is given.
section 12A. [More help] More help is given.
section 7103a. [Partners] Partners help.
article 5 [Aim] The aim.
)");
  UnitNumbers numbers(act);
  CHECK(numbers.after(unit(act, "12.")) == "12B.");
  CHECK(numbers.after(unit(act, "12.")) == "12C.");
  CHECK(numbers.after(unit(act, "12A.")) == "12AA.");
  CHECK(numbers.after(unit(act, "7103a.")) == "7103a-1.");
  CHECK(numbers.after(unit(act, "5")) == "5 bis");
  CHECK(numbers.after(unit(act, "5")) == "5 ter");
  CHECK(bare_number("Article (2)") == "(2)");
  CHECK(bare_number("Art. 225-4-1") == "225-4-1");
  CHECK(bare_number("Article II") == "II");
  for (int i = 0; i < 23; ++i) (void)numbers.after(unit(act, "12."));
  CHECK(numbers.after(unit(act, "12.")) == "12ZA.");
}

ModelProvision model_provision() {
  ModelProvision provision{.type = "section", .num = "8."};
  provision.text = {{"A person is liable who uses\u2014", ""}};
  for (const char* means : {"force;", "fraud;", "threats."}) {
    provision.children.push_back({.type = "paragraph", .num = "(x)", .text = {{means, ""}}});
  }
  return provision;
}

TEST_CASE("what is left of a list is numbered anew, one item joins the words above it") {
  Manner manner;
  ModelProvision two = model_provision();
  two.children.erase(two.children.begin() + 1);
  const NewProvision list = composed(two, manner);
  CHECK(list.num.empty());
  REQUIRE(list.children.size() == 2);
  CHECK(list.children[0].num == "(a)");
  CHECK(list.children[1].num == "(b)");
  CHECK(list.children[1].text == "threats.");
  ModelProvision one = model_provision();
  one.children.resize(1);
  const NewProvision sentence = composed(one, manner);
  CHECK(sentence.children.empty());
  CHECK(sentence.text == "A person is liable who uses force.");
}

TEST_CASE("subsections are numbered and called as the statute does") {
  ModelProvision provision{.type = "section", .num = "8."};
  provision.children.push_back({.type = "subsection", .num = "(1)", .text = {{"First.", ""}}});
  provision.children.push_back({.type = "subsection", .num = "(2)", .text = {{"Second.", ""}}});
  Manner manner;
  CHECK(composed(provision, manner).children[1].num == "(2)");
  manner.subs = SubStyle::point;
  CHECK(composed(provision, manner).children[1].num == "2.");
  manner.subs = SubStyle::degree;
  CHECK(composed(provision, manner).children[1].num == "2\u00B0");
  manner.unit_type = "article";
  CHECK(composed(provision, manner).type == "article");
  CHECK(composed(provision, manner).children[0].type == "paragraph");
}

TEST_CASE("the manner of a statute: its kind, its terms, its way to punish") {
  const Document law = statute::read_document_from(
      "LAW ON HUMAN TRAFFICKING\n\nArticle 1\nIn this Law, \"victim\" means a person against whom human trafficking is "
      "committed.\n\nArticle 2\n1. Whoever recruits, transports or receives a person by force for the purpose of "
      "exploitation commits human trafficking and shall be punished with imprisonment of ten years.\n2. Whoever aids "
      "shall be punished with the same penalty.\n\nArticle 3\nThe Minister shall inform victims under this Law.\n",
      "law.txt");
  const assessment::Assessment found = assessment::assess({&law}, catalogue(), rule_set());
  const Manner manner = manner_of(found, 0, model_law());
  CHECK(manner.unit_type == "article");
  CHECK(manner.tradition == "civil-law");
  CHECK(manner.subs == SubStyle::point);
  CHECK(manner.terms.at("act") == "this Law");
  CHECK(manner.terms.at("offence") == "human trafficking");
  CHECK(manner.terms.at("whoever") == "Whoever");
  CHECK(manner.terms.at("liable") == "shall be punished with");
  CHECK(manner.terms.at("victim") == "victim");
  CHECK(manner.terms.at("offence-provision") == "article 2");
  CHECK(written({{"Trafficking in persons", "offence"}, {" is a crime.", ""}}, manner) ==
        "Human trafficking is a crime.");
}

TEST_CASE("choices are listed once, with the words around them") {
  const auto found =
      placeholders_in("The [competent authority] shall within [two] months report to the [Competent authority].");
  REQUIRE(found.size() == 2);
  CHECK(found[0].words == "[competent authority]");
  CHECK(found[0].around == "The [competent authority] shall within [two] months report \u2026");
  CHECK(found[1].words == "[two]");
  CHECK(placeholders_in("No choice [here").empty());
}

// What is proposed for a requirement of an Act: the action, the place, and words or number.
std::string proposed(const std::string& text, const std::string& requirement) {
  const Document act = statute::read_document_from(text, "act.txt");
  const assessment::Assessment found = assessment::assess({&act}, catalogue(), rule_set());
  std::string out;
  for (const Proposal& proposal : propose(found, model_law(), {requirement})) {
    for (const Modification& change : proposal.modifications) {
      out += std::string(action_name(change.action)) + ' ' + change.target.citation + ": ";
      out += change.content.empty() ? change.target.words + " -> " + change.new_words : change.content.front().num;
      out += '\n';
    }
  }
  return out;
}

std::string act_with(const std::string& penalty, const std::string& more = "") {
  return "TRAFFICKING IN PERSONS ACT\n\n1. Short title\nThis Act may be cited as the Trafficking in Persons Act.\n\n"
         "2. Offence\nA person who recruits, transports, transfers, harbours or receives a person by means of force, "
         "fraud, deception or coercion for the purpose of exploitation commits the offence of trafficking in persons "
         "and "
         "is liable on conviction to " +
         penalty + ".\n" + more;
}

TEST_CASE("a fine in place of imprisonment is reworded where the words allow it") {
  CHECK(proposed(act_with("imprisonment for ten years or to a fine of $500 or to both"), "offence.penalty") ==
        "replaces words in s. 2: imprisonment for ten years or to a fine of $500 or to both -> imprisonment for ten "
        "years, "
        "to which a fine of $500 may be added\n");
  CHECK(
      proposed(act_with("a fine not exceeding $500, or imprisonment for ten years, or both such fine and imprisonment"),
               "offence.penalty") ==
      "replaces words in s. 2: a fine not exceeding $500, or imprisonment for ten years, or both such fine and "
      "imprisonment -> imprisonment for ten years, to which a fine not exceeding $500 may be added\n");
}

TEST_CASE("else a clause overrides it") {
  const std::string twice =
      "imprisonment for ten years or to a fine of $500 or to both, and on a second conviction to "
      "imprisonment for ten years or to a fine of $500 or to both";
  CHECK(proposed(act_with(twice), "offence.penalty") == "inserts after s. 2: 2A.\n");
}

TEST_CASE("a lower age of a child is raised in its definition") {
  CHECK(proposed(act_with("imprisonment for ten years",
                          "\n3. Meaning of child\nIn this Act, \"child\" means a person under sixteen years of age.\n"),
                 "offence.child-age") == "replaces words in s. 3: under sixteen years -> under eighteen years\n");
}

TEST_CASE("what completes the offence goes to the provision that punishes it, principles after the definitions") {
  const std::string act =
      "TRAFFICKING IN PERSONS ACT\n\n1. Purpose\nThis Act is made to punish any person who commits the offence of "
      "trafficking in persons.\n\n2. Interpretation\nIn this Act\u2014\n\"child\" means a person under eighteen years "
      "of "
      "age;\n\"Minister\" means the Minister of Justice;\n\"trafficking in persons\" means the recruitment, "
      "transportation, transfer, harbouring or receipt of a person by force for the purpose of exploitation.\n\n"
      "3. Offence\nA person who commits trafficking in persons is guilty of an offence and is liable on conviction to "
      "imprisonment for ten years.\n\n4. Regulations\nThe Minister may make regulations.\n";
  CHECK(proposed(act, "offence.means") == "inserts after s. 3: 3A.\n");
  CHECK(proposed(act, "principle.human-rights") == "inserts after s. 2: 2A.\n");
}

}  // namespace
}  // namespace lacuna::drafting
