// Bills read from their words: the usual clauses of several languages, with and without marks.
#include "drafting/bill.h"

#include <doctest/doctest.h>

#include "drafting/provision_finder.h"

namespace lacuna::drafting {
namespace {

// One line for each modification: action, law, provision, what is looked for -> what is put in.
std::string summary(const Bill& bill) {
  std::string out;
  for (const Modification& change : bill.modifications) {
    out += action_name(change.action);
    out += " | " + change.target.title + " | " + change.target.citation;
    if (!change.target.definition.empty()) out += " | definition of " + change.target.definition;
    if (!change.target.words.empty()) out += " | " + change.target.words;
    if (change.target.everywhere) out += " (everywhere)";
    if (!change.new_words.empty()) out += " -> " + change.new_words;
    for (const NewProvision& made : change.content) {
      out += " + " + made.num + "/" + made.heading + "/" + made.text;
      for (const NewProvision& child : made.children) out += " " + child.num;
    }
    out += '\n';
  }
  return out;
}

std::string read(const std::string& clauses, const std::string& title = "A BILL to amend the Crimes Act 1962\n\n") {
  return summary(read_bill_from(title + clauses, "bill.txt"));
}

TEST_CASE("English: provisions") {
  CHECK(read("1. New section\nAfter section 98 of the Crimes Act 1962 the following section is inserted:\n\n"
             "\"98A. Trafficking\n(1) A person who traffics commits an offence.\n(2) Consent is no defence.\"\n") ==
        "inserts after | Crimes Act 1962 | section 98 + 98A./Trafficking/ (1) (2)\n");
  CHECK(read("1. Change\nThe principal Act is amended by inserting after section 98(2) the following:\n\n"
             "\"(2A) A person who helps is also guilty.\"\n") ==
        "inserts after | Crimes Act 1962 | section 98(2) + (2A)//A person who helps is also guilty.\n");
  CHECK(read("1. Change\nSection 5 of the principal Act is amended by deleting subsection (3) and substituting the "
             "following:\n\n\"(3) The court may order reparation.\"\n") ==
        "replaces | Crimes Act 1962 | section 5(3) + (3)//The court may order reparation.\n");
  CHECK(read("1. Repeals\nSections 12 and 14 of the Crimes Act 1962 are repealed.\n") ==
        "repeals | Crimes Act 1962 | section 12\nrepeals | Crimes Act 1962 | section 14\n");
  CHECK(read("1. Change\nAt the end of section 7 of the principal Act add the following:\n\n"
             "\"(4) This section binds the State.\"\n") ==
        "inserts at the end of | Crimes Act 1962 | section 7 + (4)//This section binds the State.\n");
}

TEST_CASE("English: words, and what a clause hands down to its items") {
  CHECK(read("1. Words\nIn section 5(1) of the principal Act, for the words \"ten years\" substitute \"life\".\n") ==
        "replaces words in | Crimes Act 1962 | section 5(1) | ten years -> life\n");
  CHECK(read("1. Words\nSection 5 of the principal Act is amended\u2014\n"
             "(a) in subsection (1), by deleting the word \"may\" and substituting \"shall\"; and\n"
             "(b) in subsection (2), by inserting after the words \"a child\" the words \"or a victim\".\n") ==
        "replaces words in | Crimes Act 1962 | section 5(1) | may -> shall\n"
        "inserts words after others in | Crimes Act 1962 | section 5(2) | a child -> or a victim\n");
  CHECK(read("1. Words\nIn section 9, after \"police\" insert \"or customs\", and for \"he\" substitute \"that "
             "person\".\n") ==
        "inserts words after others in | Crimes Act 1962 | section 9 | police -> or customs\n"
        "replaces words in | Crimes Act 1962 | section 9 | he -> that person\n");
  CHECK(
      read("1. Words\nThe principal Act is amended by substituting for the word \"Governor\", wherever it appears, the "
           "word \"Minister\".\n") == "replaces words in | Crimes Act 1962 |  | Governor (everywhere) -> Minister\n");
  CHECK(read("1. Definitions\nSection 2 of the principal Act is amended by deleting the definition of \"girl\".\n") ==
        "repeals | Crimes Act 1962 | section 2 | definition of girl\n");
}

TEST_CASE("English: what is no order, or names nothing, is not carried out") {
  CHECK(read("1. Offence\nA person who deletes or replaces a document commits an offence.\n") == "");
  const Bill bill = read_bill_from(
      "A BILL to amend the Crimes Act 1962\n\n1. Change\nSection 5 of the principal Act is "
      "amended by deleting the proviso.\n",
      "bill.txt");
  CHECK(bill.modifications.empty());
}

// Why passages that amend gave nothing, a line each.
std::string unread(const std::string& bytes, const std::string& path) {
  std::string out;
  for (const NotUnderstood& other : read_bill_from(bytes, path).others) {
    out += other.place.citation + ": " + other.reason + '\n';
  }
  return out;
}

TEST_CASE("what takes something out without naming it is said") {
  CHECK(
      unread("A BILL to amend the Crimes Act 1962\n\n1. Change\nSection 5 of the principal Act is amended by deleting "
             "the proviso.\n",
             "bill.txt") == "s. 1: its words are not those of a usual amending clause\n");
  CHECK(unread("An Act\n\n1. Powers\nThe Minister may by order amend or revoke a licence that section 5 speaks of.\n",
               "bill.txt") == "");
}

TEST_CASE("the law that a clause names holds for the clauses beside it") {
  const std::string title = "An Act on several matters\n\n";
  CHECK(read("1. Trafficking\n(1) The Crimes Act 1962 is amended as follows.\n(2) Section 12 is repealed.\n", title) ==
        "repeals | Crimes Act 1962 | section 12\n");
  CHECK(read("1. Rules\nA person under the Labour Act 1990 may not work.\n2. Change\nSection 12 is repealed.\n",
             title) == "repeals |  | section 12\n");
}

TEST_CASE("the principal Act is the one that the bill calls so") {
  CHECK(
      read(
          "1. Title\n(1) This Act amends the law.\n(2) In this Act, \u201Cthe principal Act\u201D means the Crimes Act "
          "1962.\n2. Change\nSection 12 of the principal Act is repealed.\n",
          "An Act on several matters\n\n") == "repeals | Crimes Act 1962 | section 12\n");
}

TEST_CASE("a law repealed as a whole") {
  CHECK(read("1. Repeal\nThe Vagrancy Act 1902 is repealed.\n") == "repeals | Vagrancy Act 1902 | \n");
  CHECK(read("1. Licences\nA licence under the Vagrancy Act 1902 may be revoked.\n") == "");
}

TEST_CASE("a list of what is repealed") {
  CHECK(read("1. Repeals\nThe following are repealed:\n(a) sections 5 and 6 of the Crimes Act 1962;\n"
             "(b) the Vagrancy Act 1902.\n") ==
        "repeals | Crimes Act 1962 | section 5\nrepeals | Crimes Act 1962 | section 6\n"
        "repeals | Vagrancy Act 1902 | \n");
}

TEST_CASE("several new sections in one quotation keep their headings") {
  CHECK(
      read("1. New\nAfter section 8 of the principal Act insert the following:\n\n\u201C8A. Help\n(1) Help is given.\n"
           "(2) It is free.\n\n8B. Fund\nThe fund pays.\u201D\n") ==
      "inserts after | Crimes Act 1962 | section 8 + 8A./Help/ (1) (2) + 8B./Fund/The fund pays.\n");
}

TEST_CASE("amended to read as follows") {
  const std::string clause = "1. Change\nAmend section 124 to read as follows:\n\n\"124. Duty\nThe court decides.\"\n";
  CHECK(read(clause) == "replaces | Crimes Act 1962 | section 124 + 124./Duty/The court decides.\n");
}

constexpr std::string_view akn_start = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">";

TEST_CASE("Akoma Ntoso: embedded words, ranges, modifications of no words, and marks that gave nothing") {
  const std::string words =
      std::string(akn_start) +
      "<act><meta><identification source=\"#a\"><FRBRExpression><FRBRlanguage language=\"fra\"/></FRBRExpression>"
      "</identification></meta><body><article eId=\"art_1\"><num>Art. 1</num><content><p>\u00C0 l\u2019article 12 de "
      "la <ref href=\"/akn/lu/act/2015/7\">loi du 25 mars 2015</ref>, les termes <embeddedText>deux "
      "ans</embeddedText> sont remplac\u00E9s par ceux de <embeddedText>cinq ans</embeddedText>."
      "</p></content></article></body></act></akomaNtoso>";
  const Bill bill = read_bill_from(words, "bill.xml");
  CHECK(bill.others.empty());
  CHECK(summary(bill) == "replaces words in | loi du 25 mars 2015 | article 12 | deux ans -> cinq ans\n");
  const std::string marked =
      std::string(akn_start) +
      "<bill><meta><analysis source=\"#a\"><activeModifications>"
      "<textualMod type=\"repeal\" eId=\"m1\"><source href=\"#mod_1\"/>"
      "<destination href=\"/akn/x/act/2000/1#sec_3\" upTo=\"/akn/x/act/2000/1#sec_5\"/></textualMod>"
      "<meaningMod type=\"authenticInterpretation\" eId=\"m2\"><source href=\"#mod_2\"/></meaningMod>"
      "</activeModifications></analysis></meta><body>"
      "<section eId=\"sec_1\"><num>1</num><content><p><mod eId=\"mod_1\">Sections 3 to 5 are "
      "repealed.</mod></p></content>"
      "</section><section eId=\"sec_2\"><num>2</num><content><p><mod eId=\"mod_2\">The rule means this.</mod></p>"
      "</content></section><section eId=\"sec_3\"><num>3</num><content><p><mod eId=\"mod_3\">Something else."
      "</mod></p></content></section></body></bill></akomaNtoso>";
  CHECK(unread(marked, "bill.xml") ==
        "s. 2: a modification of the kind \"meaningMod\" changes no words\ns. 3: the analysis does not list it\n");
  std::string eids;
  for (const Modification& change : read_bill_from(marked, "bill.xml").modifications) eids += change.target.eid + ' ';
  CHECK(eids == "sec_3 sec_4 sec_5 ");
}

TEST_CASE("Akoma Ntoso: what stands beside the bill amends nothing") {
  const std::string clause =
      "<section eId=\"sec_1\"><num>1</num><content><p>Section 5 of the Crimes Act 1962 is "
      "repealed.</p></content></section>";
  const std::string reasons =
      "<mainBody><paragraph eId=\"para_1\"><content><p>Section 6 of the Crimes Act 1962 is repealed.</p></content>"
      "</paragraph></mainBody>";
  const auto collected = [](const std::string& documents) {
    return summary(read_bill_from(std::string(akn_start) + "<documentCollection><collectionBody>" + documents +
                                      "</collectionBody></documentCollection></akomaNtoso>",
                                  "bill.xml"));
  };
  const std::string only = "repeals | Crimes Act 1962 | section 5\n";
  CHECK(collected("<bill><body>" + clause + "</body></bill><doc name=\"reasons\">" + reasons + "</doc>") == only);
  std::string marked = clause;
  marked.replace(marked.find("<p>"), 3, "<p><mod eId=\"mod_1\">");
  marked.replace(marked.find("</p>"), 4, "</mod></p>");
  CHECK(collected("<component><bill><body>" + marked + "</body></bill></component><component><doc name=\"reasons\">" +
                  reasons + "</doc></component>") == only);
  CHECK(summary(read_bill_from(std::string(akn_start) + "<bill><body>" + clause +
                                   "</body><conclusions><p>Section 7 is "
                                   "repealed.</p></conclusions></bill></akomaNtoso>",
                               "bill.xml")) == only);
}

TEST_CASE("Spanish") {
  const std::string title = "Ley que modifica el C\u00F3digo Penal\n\nEl Congreso decreta:\n\n";
  CHECK(read("Art\u00EDculo 1. Se modifica el art\u00EDculo 46 del C\u00F3digo Penal, que queda redactado como sigue:\n"
             "\u00ABArt\u00EDculo 46. La inhabilitaci\u00F3n priva de la patria potestad.\u00BB\n",
             title) ==
        "replaces | C\u00F3digo Penal | article 46 + Art\u00EDculo 46.//La inhabilitaci\u00F3n priva de la patria "
        "potestad.\n");
  CHECK(read("Art\u00EDculo 1. Der\u00F3gase el art\u00EDculo 12 del C\u00F3digo Penal.\n", title) ==
        "repeals | C\u00F3digo Penal | article 12\n");
  CHECK(read("Art\u00EDculo 1. En el art\u00EDculo 7 del C\u00F3digo Penal, sustit\u00FAyase la expresi\u00F3n "
             "\u00ABdos a\u00F1os\u00BB por \u00ABcinco "
             "a\u00F1os\u00BB.\n",
             title) == "replaces words in | C\u00F3digo Penal | article 7 | dos a\u00F1os -> cinco a\u00F1os\n");
}

TEST_CASE("French") {
  const std::string title = "Loi modifiant le Code p\u00E9nal\n\n";
  CHECK(read("Article 1er. L\u2019article 12 du Code p\u00E9nal est abrog\u00E9.\n", title) ==
        "repeals | Code p\u00E9nal | article 12\n");
  CHECK(read("Article 1er. \u00C0 l\u2019article 7 du Code p\u00E9nal, les mots \u00AB deux ans \u00BB sont "
             "remplac\u00E9s par les mots "
             "\u00AB cinq ans \u00BB.\n",
             title) == "replaces words in | Code p\u00E9nal | article 7 | deux ans -> cinq ans\n");
  CHECK(read("Article 1er. Apr\u00E8s l\u2019article 9 du Code p\u00E9nal, il est ins\u00E9r\u00E9 un article 9-1 "
             "ainsi r\u00E9dig\u00E9 :\n"
             "\u00AB Article 9-1. La traite est punie. \u00BB\n",
             title) == "inserts after | Code p\u00E9nal | article 9 + Article 9-1.//La traite est punie.\n");
}

TEST_CASE("eIds of several conventions are read as steps") {
  const auto spelt = [](std::string_view eid) {
    std::string out;
    for (const Step& step : steps_of_eid(eid)) out += step.type + ' ' + step.number + ';';
    return out;
  };
  CHECK(spelt("sec_3__subsec_1__para_a") == "section 3;subsection 1;paragraph a;");
  CHECK(spelt("sec9-subsec1") == "section 9;subsection 1;");
  CHECK(spelt("art225-4-1") == "article 225-4-1;");
  CHECK(spelt("sec50-sub3-itmc") == "section 50;subsection 3;item c;");
  CHECK(spelt("docTitle") == "");
}

TEST_CASE("hostile bills end") {
  std::string many = "A BILL to amend the Crimes Act 1962\n\n1. Words\n";
  for (int i = 0; i < 20000; ++i) many += "In section 5, for \"a\" substitute \"b\", ";
  CHECK_NOTHROW(read_bill_from(many, "bill.txt"));
  CHECK_NOTHROW(read_bill_from(std::string(200000, '"'), "bill.txt"));
  CHECK_NOTHROW(read_bill_from("1. x\nIn section 5 insert:\n\n\u201C" + std::string(100000, '('), "bill.txt"));
  std::string xml = "<akomaNtoso><bill><meta><analysis><activeModifications>";
  for (int i = 0; i < 20000; ++i) {
    xml +=
        "<textualMod type=\"insertion\"><source href=\"#m\"/><destination href=\"#m\"/></textualMod>"
        "<textualMod type=\"substitution\"><source href=\"#m\"/><destination href=\"/akn/x#sec_1\"/><new href=\"#m\"/>"
        "</textualMod>";
  }
  xml +=
      "</activeModifications></analysis></meta><body><section eId=\"m\"><content><p>For x substitute "
      "<quotedStructure eId=\"q\"><quotedStructure eId=\"q\"/></quotedStructure></p></content></section></body></bill>"
      "</akomaNtoso>";
  CHECK_NOTHROW(read_bill_from(xml, "bill.xml"));
}

}  // namespace
}  // namespace lacuna::drafting
