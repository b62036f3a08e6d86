#include "statute/text_reader.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

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
