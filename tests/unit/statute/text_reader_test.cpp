#include "statute/text_reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "statute/document.h"

namespace fs = std::filesystem;
using namespace lacuna;
using namespace lacuna::statute;

namespace {

Document read(const std::string& text) { return read_text(decode_source(text, "act.txt")); }

// One line a numbered provision: nesting by dots, type, number, heading.
std::string outline(const Document& document) {
  std::string out;
  std::vector<int> depth(document.provisions.size(), 0);
  for (ProvisionId id = 0; id < document.provisions.size(); ++id) {
    const Provision& provision = document.provisions[id];
    const bool shown =
        provision.level == Level::container || provision.level == Level::unit || provision.level == Level::sub;
    if (provision.parent != no_provision) depth[id] = depth[provision.parent] + (shown ? 1 : 0);
    if (!shown) continue;
    out += std::string(static_cast<std::size_t>(depth[id] - 1), '.') + provision.type + " " + provision.num;
    if (!provision.heading.empty()) out += " " + provision.heading;
    out += "\n";
  }
  return out;
}

// The own texts in order are the text, and children lie within their parents.
void check_cover(const Document& document) {
  std::string all;
  bool nested = true;
  for (ProvisionId id = 0; id < document.provisions.size(); ++id) {
    const Provision& provision = document.provisions[id];
    all += document.own_text(id);
    if (provision.parent == no_provision) continue;
    const Provision& parent = document.provisions[provision.parent];
    nested = nested && provision.parent < id && parent.own_end <= provision.begin && provision.end <= parent.end;
  }
  CHECK(all == document.text);
  CHECK(nested);
}

}  // namespace

TEST_CASE("sections with headings, subsections and items") {
  const Document act = read(
      "Lanterns Act, 2030\n\nPART I\nPRELIMINARY\n1. Short title\nThis Act may be cited as the Lanterns Act.\n"
      "2. Duties\n(1) A keeper shall—\n(a) light a lantern; and\n(b) where it rains—\n(i) cover it; or\n(ii) carry it "
      "home.\n(2) A keeper under subsection (1) may rest.\n");
  CHECK(outline(act) ==
        "part PART I PRELIMINARY\n.section 1. Short title\n.section 2. Duties\n..subsection (1)\n...paragraph (a)\n"
        "...paragraph (b)\n....subparagraph (i)\n....subparagraph (ii)\n..subsection (2)\n");
  check_cover(act);
}

TEST_CASE("numbering collapsed onto one line is split, references are not") {
  const Document act = read(
      "4. Lamps.\n(1) A person who-- (a) hides a lamp; or (b) breaks one, in breach of section 3(1)(a) or (b), commits "
      "an "
      "offence. (2) In subsection (1), \"lamp\" includes a torch.\n5. Oil.\nOil is not a lamp.\n");
  CHECK(outline(act) ==
        "section 4. Lamps\n.subsection (1)\n..paragraph (a)\n..paragraph (b)\n.subsection (2)\nsection 5. Oil\n");
  check_cover(act);
}

TEST_CASE("articles, paragraphs and points of civil law") {
  const Document law = read(
      "Ley de faroles\nTÍTULO I\nDe los faroles\nArtículo 1º.- Objeto\nEsta ley regula los faroles.\nArtículo 2 bis.- "
      "Deberes\n1. El guarda deberá:\na) encender el farol;\nb) apagarlo.\n2. Nada más.\n");
  CHECK(
      outline(law) ==
      "title TÍTULO I De los faroles\n.article Artículo 1º. Objeto\n.article Artículo 2 bis. Deberes\n..paragraph 1.\n"
      "...point a)\n...point b)\n..paragraph 2.\n");
  check_cover(law);
}

TEST_CASE("articles numbered in brackets and items numbered with a dash") {
  const Document law = read(
      "Law No. (7) on Lanterns\n\nChapter One\nKeepers\n\nArticle (1)\nA keeper shall:\n1- Light the lantern.\n2- "
      "Guard it.\n\nArticle (2)\n"
      "Whoever breaks\nArticle (1) of this Law shall be fined.\n");
  CHECK(outline(law) ==
        "chapter Chapter One Keepers\n.article Article (1)\n..paragraph 1-\n..paragraph 2-\n.article Article (2)\n");
  check_cover(law);
}

TEST_CASE("every text of the corpus is covered byte for byte") {
  const fs::path corpus = fs::path(LACUNA_SHARED) / "corpus";
  if (!fs::exists(corpus)) {
    MESSAGE("skipped: no corpus beside the project");
    return;
  }
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(corpus)) {
    if (entry.path().extension() != ".txt") continue;
    CAPTURE(entry.path().string());
    check_cover(read_text(read_source(entry.path().string())));
    ++files;
  }
  CHECK(files > 40);
}

namespace {

// The standing of the innermost provision that holds some words.
Standing standing_of(const Document& document, const std::string& words) {
  const std::size_t at = document.text.find(words);
  REQUIRE(at != std::string::npos);
  Standing standing = Standing::operative;
  for (const Provision& provision : document.provisions) {
    if (provision.begin <= at && at < provision.own_end) standing = provision.standing;
  }
  return standing;
}

const Provision& find(const Document& document, const std::string& num) {
  for (const Provision& provision : document.provisions) {
    if (provision.num == num) return provision;
  }
  FAIL("no provision numbered ", num);
  return document.provisions[0];
}

}  // namespace

TEST_CASE("a list of contents is not taken for the sections") {
  const Document bill = read(
      "LANTERNS BILL\n\nARRANGEMENT OF CLAUSES\n\nPART I\n\nPRELIMINARY\n\n1. Short title\n\n2. Duties\n\n3. Fees\n\nA "
      "BILL\n\nAn Act to provide for lanterns.\n\nENACTED as follows:\n\nPART I\n\nPRELIMINARY\n\nShort title\n\n1. "
      "This "
      "Act is the Lanterns Act.\n\nDuties\n\n2. (1) A keeper lights the lantern.\n\nFees\n\n3. A fee is due.\n");
  CHECK(outline(bill) ==
        "part PART I PRELIMINARY\n.section 1. Short title\n.section 2. Duties\n..subsection (1)\n.section 3. Fees\n");
  CHECK(standing_of(bill, "2. Duties\n") == Standing::contents);
  CHECK(standing_of(bill, "An Act to provide") == Standing::title);
  CHECK(standing_of(bill, "A keeper lights") == Standing::operative);
  check_cover(bill);
}

TEST_CASE("page numbers and repeated headers are furniture, and the sentence goes on after them") {
  std::string text = "LANTERNS ACT\n\n";
  for (int i = 1; i <= 4; ++i) {
    text += std::to_string(i) +
            ". The keeper of a lantern shall light the lantern at dusk and\nshall carry it along the "
            "road until the\n\n" +
            std::to_string(10 + i) +
            "        Lanterns Act\n\nsun has risen and the road is light enough for a\nhorse to see.\n\n";
  }
  const Document act = read(text);
  CHECK(standing_of(act, "12        Lanterns") == Standing::furniture);
  CHECK(standing_of(act, "sun has risen") == Standing::operative);
  CHECK(find(act, "4.").level == Level::unit);
  check_cover(act);
}

TEST_CASE("what stands beside the page numbers is furniture, but for the heads of sections") {
  std::string text = "LANTERNS ACT\n\n";
  for (int i = 1; i <= 4; ++i) {
    const std::string number = std::to_string(i);
    text += "Section " + number +
            ". Lanterns\n\nThe keeper of a lantern shall light the lantern at dusk and shall\ncarry it along the "
            "road for not more than fifteen\n\n          " +
            std::to_string(10 + i) + "\n\n        Official Paper of the Town no. 3" + number +
            "\n\n(15) nights and shall put it out when the sun has risen and the\nroad is light enough for a horse to "
            "see.\n\n          " +
            std::to_string(20 + i) + "\n\n";
  }
  const Document act = read(text);
  CHECK(standing_of(act, "Official Paper of the Town no. 32") == Standing::furniture);
  CHECK(standing_of(act, "(15) nights") == Standing::operative);
  CHECK(outline(act) ==
        "section Section 1. Lanterns\nsection Section 2. Lanterns\nsection Section 3. Lanterns\n"
        "section Section 4. Lanterns\n");
  check_cover(act);
}

TEST_CASE("places in the file are exact where its characters are shorter than those of the text") {
  const std::string words =
      "1. Fees\nThe fee for a lantern is five \x80 and ends with the caf\xE9\n\n2. Words\nNo word.\n";
  const Document act = read(words);
  for (const std::string end : {"\xE2\x82\xAC", "caf\xC3\xA9"}) {
    const std::size_t at = act.text.find(end) + end.size();
    const Location place = act.locate({0, static_cast<std::uint32_t>(at)});
    CHECK(place.end == words.find(end == "caf\xC3\xA9" ? "\xE9" : "\x80") + 1);
  }
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("1. Fees\nThe fee is a lantern.\n")) wide += c, wide += '\0';
  const Document odd = read(wide + "A");
  CHECK(odd.locate(odd.provisions.front().span()).end == wide.size() + 1);
}

TEST_CASE("a number in figures at the top of a page is no item") {
  const Document act = read(
      "1. Fines\nA keeper who leaves the lantern of the street unlit is liable to a fine and to\nimprisonment for a "
      "term "
      "of not less than ten (10) years and not more than fifteen\n\n116\n\n(15) years and shall give the lantern back "
      "to "
      "the\nkeeper of the street who is named in the list.\n2. Lists\nThe clerk shall keep:\n(1) a list of the "
      "lanterns "
      "that are lit in the town and of those\nthat are not;\n(2) a list of keepers.\n3. Oil\nThe oil of the lanterns "
      "is kept in the house that stands beside the\nbridge and is given out by the clerk to those who ask for\nit by "
      "name, but no jar leaves the house of the town unless the\nclerk has seen that it is whole.\n");
  CHECK(outline(act) == "section 1. Fines\nsection 2. Lists\n.subsection (1)\n.subsection (2)\nsection 3. Oil\n");
  check_cover(act);
}

TEST_CASE("the first line of a wrapped article without heading is no heading") {
  const Document act = read(
      "Article (1)\nWhoever keeps a lantern in the street of the town\nshall light it when the sun has gone, and\n"
      "shall not put it out before the sun has risen.\n\nArticle (2)\nWhoever carries a lantern through the gate of "
      "the\ntown shall name the keeper of the street in which\nhe found it.\n\nArticle (3)\nDuties of the keeper and "
      "of those who stand\nin for the keeper\nThe keeper shall count the lanterns of the street and\nshall write "
      "their number in the book.\n");
  CHECK(find(act, "Article (1)").heading.empty());
  CHECK(find(act, "Article (2)").heading.empty());
  check_cover(act);
}

TEST_CASE("a law whose first line is no title is called by the name that it gives itself") {
  const Document act = read(
      "xxxGIDHxxx REGISTERED NO. 4\n\nPART II\n\n1. Short title\nThis statute may be called the Lantern Sanhita, "
      "2031.\n"
      "2. Keepers\nA keeper lights the lantern.\n");
  CHECK(act.metadata.title == "Lantern Sanhita, 2031");
}

TEST_CASE("a number at the start of a wrapped line is no section") {
  const Document act = read(
      "1. Keepers\nA person who has been a keeper under the law of another place and is named in section\n2 of the "
      "former "
      "Act or in the list that was made under section\n7. The list is kept by the clerk and may be seen by all who ask "
      "for "
      "it at\nthe office of the clerk during the day.\n2. Clerks\nA clerk keeps the list.\n");
  CHECK(outline(act) == "section 1. Keepers\nsection 2. Clerks\n");
  check_cover(act);
}

TEST_CASE("(i) after (h) is a letter before (j) and a Roman numeral before (ii)") {
  std::string items = "1. Lamps\nA lamp is—\n";
  for (char c = 'a'; c <= 'h'; ++c) items += std::string("(") + c + ") a thing;\n";
  CHECK(outline(read(items + "(i) oil;\n(j) wax.\n")).ends_with(".paragraph (h)\n.paragraph (i)\n.paragraph (j)\n"));
  CHECK(outline(read(items + "(i) oil;\n(ii) wax.\n"))
            .ends_with(".paragraph (h)\n..subparagraph (i)\n..subparagraph (ii)\n"));
}

TEST_CASE("flush words after a list end its sentence") {
  const Document act = read("1. Lamps\n(1) A person who—\n(a) hides a lamp; or\n(b) breaks it,\ncommits an offence.\n");
  const Provision& flush = act.provisions.back();
  CHECK(flush.type == "wrapUp");
  CHECK(act.provisions[flush.parent].num == "(1)");
}

TEST_CASE("definitions are paragraphs with their own items") {
  const Document act = read(
      "2. Interpretation\nIn this Act—\n\"lamp\" means—\n(a) a torch; or\n(b) a lantern;\n\"oil\" means fuel.\n3. "
      "Oil\nOil "
      "burns.\n");
  std::string types;
  for (const Provision& provision : act.provisions) types += provision.type + " ";
  CHECK(types == "act body section p item item p section ");
  check_cover(act);
}

TEST_CASE("schedules: treaty, form, rules; repealed sections; notes") {
  const Document act = read(
      "1. Lamps\nLamps burn.\n2. [Repealed by Act 3 of 2031]\n3. Oil\nOil burns.\n[Footnote] 1. Subs. by Act 4.\nFIRST "
      "SCHEDULE\nPROTOCOL ON LAMPS\n\nEach State Party shall light a lamp.\nSECOND SCHEDULE\nFORM OF LICENCE\n\nName "
      "of "
      "keeper:\nTHIRD SCHEDULE\nRATES\n\n1. A lamp costs one coin.\n");
  CHECK(standing_of(act, "State Party") == Standing::treaty);
  CHECK(standing_of(act, "Name of keeper") == Standing::form);
  CHECK(standing_of(act, "one coin") == Standing::operative);
  CHECK(standing_of(act, "[Repealed") == Standing::repealed);
  CHECK(standing_of(act, "[Footnote]") == Standing::note);
  check_cover(act);
}

TEST_CASE("text quoted for another law hangs below the provision that inserts it") {
  const Document law = read(
      "Ley de lámparas\nArtículo 1.- Modificación\nModifícase el artículo 9 del Código, que queda redactado "
      "así:\n“Artículo "
      "9.- Lámparas\nEl guarda enciende la lámpara.”\nArtículo 2.- Vigencia\nEsta ley rige mañana.\n");
  CHECK(standing_of(law, "El guarda") == Standing::quoted);
  CHECK(standing_of(law, "rige mañana") == Standing::operative);
  CHECK(outline(law) ==
        "article Artículo 1. Modificación\n.article Artículo 9. Lámparas\narticle Artículo 2. Vigencia\n");
  check_cover(law);
}

TEST_CASE("a provision whose quotation marks are lost hangs below the one that inserts it") {
  const Document act = read(
      "Loi sur les lanternes\n\nArt. 1er.\nUn article 12-1 est ins\u00E9r\u00E9 dans le Code de la ville avec les "
      "dispositions "
      "suivantes: Art. 12-1.(1)Le gardien allume la lanterne. (2)Il la porte dans la rue.\nArt. 2.\nL\u2019article 14 "
      "du m\u00EAme code est remplac\u00E9 par la disposition suivante:Art. 14.Toute lanterne est \u00E9teinte au "
      "matin.\n"
      "Art. 3.\nLe gardien tient une liste: Art. 4 en donne la forme.\n");
  CHECK(standing_of(act, "Le gardien allume") == Standing::quoted);
  CHECK(standing_of(act, "Toute lanterne") == Standing::quoted);
  CHECK(standing_of(act, "Art. 4 en donne") == Standing::operative);
  CHECK(find(act, "Art. 12-1.").level == Level::unit);
  check_cover(act);
}

TEST_CASE("marginal notes are cut off and head their sections") {
  std::string text = "LANTERNS ACT\n\n";
  for (int i = 1; i <= 6; ++i) {
    text += "   " + std::to_string(i) + ". The keeper of a lantern shall light the lantern           Duty of\n" +
            "at dusk, and shall carry it along the road until the sun         keeper.\nhas risen.\n\n" +
            "     (a) This does not hold on the day of the feast of the\n          lamps.\n\n";
  }
  const Document act = read(text);
  CHECK(find(act, "3.").heading == "Duty of keeper.");
  CHECK(standing_of(act, "keeper.\nhas") == Standing::note);
  CHECK(standing_of(act, "at dusk") == Standing::operative);
  check_cover(act);
}

TEST_CASE("a wrapped line that begins like an amendment note in the middle of a sentence is none") {
  const std::string text =
      "1. Lamps\nA lamp burns at dusk, whoever the keeper of the lamp may be; [words\nsubstituted by section 2 of Act "
      "1 of "
      "2031] and it burns until\nthe sun has risen over the road on which the lamp\nis kept, unless the keeper has "
      "been "
      "told to put it out\nby the owner of the road.\n2. Oil\nOil burns.\nSubstituted by Act 3 of 2031.\n";
  const Document act = read(text);
  CHECK(standing_of(act, "substituted by section 2") == Standing::operative);
  CHECK(standing_of(act, "Substituted by Act 3") == Standing::note);
  check_cover(act);
}

TEST_CASE("hostile texts are read in bounded depth and time") {
  std::string chain = "1. Title\n";
  for (int i = 0; i < 100000; ++i) chain += i % 2 == 0 ? "(a)\n" : "(1)\n";
  std::string quotes = "Title\n";
  for (int i = 0; i < 100000; ++i) quotes += "\u201C";
  std::string line = "1. Title\n";
  for (int i = 0; i < 200000; ++i) line += "(a) lamp; ";
  for (const std::string& text : {chain, quotes, line, std::string(100000, '('), std::string("CONTENTS\n1. A\n")}) {
    const Document document = read(text);
    check_cover(document);
    std::vector<int> depth(document.provisions.size(), 0);
    int deepest = 0;
    for (ProvisionId id = 1; id < document.provisions.size(); ++id) {
      depth[id] = depth[document.provisions[id].parent] + 1;
      deepest = std::max(deepest, depth[id]);
    }
    CHECK(deepest < 40);
  }
}

TEST_CASE("title, short title and language") {
  const Document act = read(
      "Lanterns Act, 2030\n\n1. Short title\nThis Act may be cited as the Lanterns Act, 2030, and shall come into "
      "force at "
      "once.\n2. Duties\nA keeper of the lantern shall light it for any person who asks.\n");
  CHECK(act.metadata.title == "Lanterns Act, 2030");
  CHECK(act.metadata.short_title == "Lanterns Act, 2030");
  CHECK(act.metadata.language == "en");
  CHECK(act.provisions.back().language == "en");
}
