// Numbers of units and of points in the forms that drafters use, and what looks like them.
#include <doctest/doctest.h>

#include <string>

#include "statute/finish.h"
#include "statute/text_reader.h"

using namespace lacuna;
using namespace lacuna::statute;

namespace {

Document read(const std::string& text) { return read_text(decode_source(text, "act.txt")); }

// Numbers of the units and of all below them: "1. (1) (a) | 2.".
std::string numbers(const Document& document) {
  std::string out;
  for (const Provision& provision : document.provisions) {
    if (provision.level != Level::unit && provision.level != Level::sub) continue;
    if (!out.empty()) out += provision.level == Level::unit && provision.standing != Standing::quoted ? " | " : " ";
    if (provision.standing == Standing::quoted && provision.level == Level::unit) out += '>';
    out += provision.num;
  }
  std::string all;
  for (ProvisionId id = 0; id < document.provisions.size(); ++id) all += document.own_text(id);
  CHECK(all == document.text);
  return out;
}

std::string heading(const Document& document, const std::string& num) {
  for (const Provision& provision : document.provisions) {
    if (provision.num == num) return provision.heading;
  }
  return "?";
}

}  // namespace

TEST_CASE("sections inserted with a decimal fraction") {
  const Document act = read(
      "Lanterns\n279 (1) Every person who hides a lantern is guilty of an offence.\nTorches\n279.01 (1) Every person "
      "who "
      "hides a torch is guilty of an offence.\n(2) No torch is a lantern.\nCandles\n279.011 (1) Every person who hides "
      "a "
      "candle is guilty of an offence.\nLamps\n279.02 (1) Every person who hides a lamp is guilty of an "
      "offence.\nOil\n280 (1) Oil is not a lamp.\n");
  CHECK(numbers(act) == "279 (1) | 279.01 (1) (2) | 279.011 (1) | 279.02 (1) | 280 (1)");
  const Document decimals = read(
      "1. Keepers\n1.1 A keeper lights the lantern.\n1.2 A keeper rests.\n2. Fees\n2.1 A fee is due.\n2.2 No fee is "
      "due at night.\n");
  CHECK(numbers(decimals) == "1. 1.1 1.2 | 2. 2.1 2.2");
}

TEST_CASE("inserted sections without a point among others with one") {
  const Document act = read(
      "98. Lanterns\nA lantern is lit at dusk.\n98A Torches\nA torch is lit at night.\n98D Candles\nA candle is lit "
      "indoors.\n99. Oil\nOil is kept in a jar.\n100. Jars\nA jar has a lid.\n");
  CHECK(numbers(act) == "98. | 98A | 98D | 99. | 100.");
}

TEST_CASE("articles with a stroke, a multiplicative or an accent") {
  const Document law = read(
      "Article 110/a. Lanterns\nA lantern is lit.\nArticle 110/b. Torches\nA torch is lit.\nArticle 111-bis. Oil\nOil "
      "is "
      "kept.\nArticle 111 qu\u00E1ter. Jars\nJars are kept.\nArticle 112. Lids\nLids are kept.\n");
  CHECK(numbers(law) == "Article 110/a. | Article 110/b. | Article 111-bis. | Article 111 qu\u00E1ter. | Article 112.");
  CHECK(heading(law, "Article 111-bis.") == "Oil");
}

TEST_CASE("the dispositions that close a Spanish law") {
  Document law = read(
      "Ley de faroles\nArt\u00EDculo 1. Objeto.\nEsta ley regula los faroles.\nArt\u00EDculo 2. Guardas.\nEl guarda "
      "enciende el farol.\nDisposici\u00F3n adicional primera. Aceite.\nEl aceite se guarda.\nDisposici\u00F3n "
      "adicional "
      "segunda.\nEl farol se limpia.\nDisposici\u00F3n derogatoria \u00FAnica.\nQueda derogada la ley "
      "anterior.\nDisposici\u00F3n final duod\u00E9cima. Entrada en vigor.\nEsta ley entra en vigor hoy.\n");
  CHECK(
      numbers(law) ==
      "Art\u00EDculo 1. | Art\u00EDculo 2. | Disposici\u00F3n adicional primera | Disposici\u00F3n adicional segunda | "
      "Disposici\u00F3n derogatoria \u00FAnica | Disposici\u00F3n final duod\u00E9cima");
  CHECK(heading(law, "Disposici\u00F3n adicional primera") == "Aceite");
  finish_document(law);
  for (const Provision& provision : law.provisions) {
    if (provision.num == "Disposici\u00F3n derogatoria \u00FAnica")
      CHECK(provision.citation == "disposici\u00F3n derogatoria \u00FAnica");
  }
}

TEST_CASE("letters go on after z") {
  std::string text = "1. Lists\nThe clerk shall keep:\n";
  for (char c = 'a'; c <= 'z'; ++c) text += std::string("(") + c + ") a list;\n";
  text += "(aa) one list more;\n(ab) the last list.\n2. Oil\nOil is kept.\n";
  const Document act = read(text);
  const std::string found = numbers(act);
  CHECK(found.ends_with("(y) (z) (aa) (ab) | 2."));
  for (const Provision& provision : act.provisions) {
    if (provision.num == "(z)" || provision.num == "(aa)" || provision.num == "(ab)")
      CHECK(act.provisions[provision.parent].num == "1.");
  }
}

TEST_CASE("a heading that shares its second line with the text") {
  const Document act = read(
      "1. Duties of the keepers of lanterns and of those\nwho carry them.\u2014(1) A keeper lights the lantern at dusk "
      "and\n"
      "carries it along the road.\n(2) A keeper rests by day and sleeps in the house that\nthe town has given to the "
      "keepers.\n2. Oil.\u2014The oil is kept in the house of the town\nand is given out by the clerk of the "
      "keepers.\n");
  CHECK(heading(act, "1.") == "Duties of the keepers of lanterns and of those who carry them");
  CHECK(numbers(act) == "1. (1) (2) | 2.");
}

TEST_CASE("points collapsed into one line are told apart") {
  const Document law = read(
      "Article 1. Sont punis: 1\u00B0 ceux qui cachent une lanterne; 2\u00B0 ceux qui la brisent: a) de nuit; ou b) en "
      "bande; 3\u00B0 leurs complices.\nArticle 2. La peine pr\u00E9vue au 1\u00B0 de l'article 1, 2\u00B0 et "
      "3\u00B0, s'applique aux faits vis\u00E9s aux articles 5 a) et 6 b).\n");
  CHECK(numbers(law) == "Article 1. 1\u00B0 2\u00B0 a) b) 3\u00B0 | Article 2.");
  const Document act = read(
      "1. Lists\nThe clerk keeps: 1) a list of lamps; 2) a list of keepers; and 3) a list of fees. The list under 1) "
      "of "
      "this section is public.\n2. Fees\nThe fees are as follows: a. for a lamp, one; b. for a torch, two; c. for a "
      "candle, none.\n3. Names\nThe names are: a) unknown to the clerk.\n4. Terms\nThe term ends at: 5 p.m. or "
      "later.\n");
  CHECK(numbers(act) == "1. 1) 2) 3) | 2. a. b. c. | 3. | 4.");
}

TEST_CASE("a provision quoted within a line is one of its own") {
  const Document law = read(
      "Article 1. Le Code p\u00E9nal est compl\u00E9t\u00E9 par un article 382-1 libell\u00E9 comme suit: \u00ABArt. "
      "382-1. "
      "(1) Nul ne cache une lanterne. (2) La tentative est punie.\u00BB\nArticle 2. La loi entre en vigueur demain.\n");
  CHECK(numbers(law) == "Article 1. >Art. 382-1. (1) (2) | Article 2.");
  const Document act = read(
      "1. Amendment\nAfter section 12 of the Lanterns Act the following section is inserted: \"12A. In this Act a "
      "\"torch\" is a lantern.\" The clerk shall print the \"Act\" anew.\n2. Words\nThe clerk said: \"12. Torches\" "
      "and left.\n");
  CHECK(numbers(act) == "1. >12A. | 2.");
  for (const Provision& provision : act.provisions) {
    if (provision.num == "12A.") CHECK(provision.standing == Standing::quoted);
  }
  const std::size_t after = act.text.find("The clerk shall print");
  CHECK(act.provisions[act.provision_at(static_cast<std::uint32_t>(after))].standing == Standing::operative);
}
