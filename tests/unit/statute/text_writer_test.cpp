// Akoma Ntoso as plain text: laid out so that the text reader finds the same provisions.
#include "statute/text_writer.h"

#include <doctest/doctest.h>

#include "akn_samples.h"
#include "statute/akn_writer.h"
#include "statute/reader.h"

namespace lacuna::statute {
namespace {

// Numbers and headings of units and what is below them, with the standing of what is no law.
std::string outline(const Document& document) {
  std::string out;
  for (const Provision& provision : document.provisions) {
    if (provision.level != Level::container && provision.level != Level::unit && provision.level != Level::sub)
      continue;
    out += provision.num + (provision.heading.empty() ? "" : " " + provision.heading) + "\n";
  }
  return out;
}

const std::string body =
    "<part eId=\"part_I\"><num>PART I</num><heading>LANTERNS</heading>"
    "<section eId=\"sec_1\"><num>1.</num><heading>Keepers</heading><subsection><num>(1)</num><content><p>A keeper "
    "lights "
    "the lantern<authorialNote marker=\"1\"><p>As amended in 2030.</p></authorialNote> at "
    "dusk.</p></content></subsection>"
    "<subsection><num>(2)</num><intro><p>A keeper carries</p></intro>"
    "<paragraph><num>(a)</num><content><p>oil; and</p></content></paragraph>"
    "<paragraph><num>(b)</num><content><p>a wick.</p></content></paragraph></subsection></section>"
    "<section eId=\"sec_2\"><heading>Fees</heading><num>2.</num><content><p>No fee is "
    "due.</p></content></section></part>";

}  // namespace

TEST_CASE("Akoma Ntoso becomes text with numbers and headings on a line and notes after their section") {
  const Document act = read_document_from(akn_act(body), "act.xml");
  const std::string text = write_text(act);
  CHECK(text.find("\n\nPART I LANTERNS\n\n1. Keepers\n\n(1) A keeper lights the lantern at dusk.\n\n(2) A keeper "
                  "carries\n\n(a) oil; and\n\n(b) a wick.\n\n[Footnote] As amended in 2030.\n\n2. Fees\n\nNo fee is "
                  "due.\n") != std::string::npos);
  const Document again = read_document_from(text, "act.txt");
  CHECK(outline(again) == outline(act));
  CHECK(write_text(again) == text);  // a text is its own
}

TEST_CASE("a heading from the margin is told once, and page furniture not at all") {
  std::string pages = "LANTERNS ACT\n\n";
  for (int i = 1; i <= 6; ++i) {
    pages += "   " + std::to_string(i) + ". The keeper of a lantern shall light the lantern           Duty of\n" +
             "at dusk, and shall carry it along the road until the sun         keeper.\nhas risen.\n\n" +
             "     (a) This does not hold on the day of the feast of the\n          lamps.\n\n" + std::to_string(i) +
             "      LANTERNS ACT\n\n";
  }
  const Document act = read_document_from(pages, "act.txt");
  const Document akn = read_document_from(write_akn(act), "act.xml");
  CHECK(outline(akn) == outline(act));
  const std::string text = write_text(akn);
  CHECK(text.find(
            "3. Duty of keeper.\n\nThe keeper of a lantern shall light the lantern at dusk, and shall carry it along "
            "the road until the sun has risen.\n\n(a) This") != std::string::npos);
  CHECK(text.find("   ") == std::string::npos);
  CHECK(text.find("LANTERNS ACT", 20) == std::string::npos);
}

}  // namespace lacuna::statute
