#include <doctest/doctest.h>

#include "build_document.h"

using namespace lacuna;
using namespace lacuna::statute;

namespace {

using List = std::vector<std::string>;

// "words > citation citation" for each reference.
List references(Document& document) {
  assign_citations(document);
  find_references(document);
  List result;
  for (const Reference& reference : document.references) {
    std::string line = std::string(document.slice(reference.span)) + " >";
    for (const ProvisionId id : reference.to) line += " " + document.provisions[id].citation;
    result.push_back(line);
  }
  return result;
}

// An Act of five sections; the text stands in s. 5(2)(b).
List in_act(const std::string& text) {
  std::vector<Piece> pieces;
  pieces.push_back({1, Level::container, "part", "PART I", "", ""});
  for (int n = 1; n <= 4; ++n) {
    if (n == 3) pieces.push_back({1, Level::container, "part", "PART II", "", ""});
    pieces.push_back({2, Level::unit, "section", std::to_string(n) + ".", "", ""});
    pieces.push_back({3, Level::sub, "subsection", "(1)", "", ""});
    pieces.push_back({4, Level::sub, "paragraph", "(a)", "", ""});
    pieces.push_back({4, Level::sub, "paragraph", "(b)", "", ""});
    pieces.push_back({3, Level::sub, "subsection", "(2)", "", ""});
  }
  pieces.push_back({2, Level::unit, "section", "5.", "", ""});
  pieces.push_back({3, Level::sub, "subsection", "(1)", "", ""});
  pieces.push_back({3, Level::sub, "subsection", "(2)", "", ""});
  pieces.push_back({4, Level::sub, "paragraph", "(a)", "", ""});
  pieces.push_back({4, Level::sub, "paragraph", "(b)", "", text});
  Document document = build_document(pieces);
  return references(document);
}

List in_code(const std::string& text, const std::string& language) {
  std::vector<Piece> pieces;
  for (const char* num : {"Article 1er", "Article 2", "Article 3", "Article 12 bis", "Article 225-4-1"}) {
    pieces.push_back({1, Level::unit, "article", num, "", ""});
    pieces.push_back({2, Level::sub, "paragraph", "1.", "", ""});
    pieces.push_back({3, Level::sub, "point", "a)", "", ""});
    pieces.push_back({3, Level::sub, "point", "b)", "", ""});
    pieces.push_back({2, Level::sub, "paragraph", "2.", "", ""});
  }
  pieces.push_back({1, Level::unit, "article", "Article 300", "", text});
  Document document = build_document(pieces, language);
  return references(document);
}

}  // namespace

TEST_CASE("references: sections, lists and ranges") {
  CHECK(in_act("under section 3, as") == List{"section 3 > s. 3"});
  CHECK(in_act("section 3(1)(a) applies") == List{"section 3(1)(a) > s. 3(1)(a)"});
  CHECK(in_act("sections 1 and 4.") == List{"sections 1 and 4 > s. 1 s. 4"});
  CHECK(in_act("Section 1, 2, or 4") == List{"Section 1, 2, or 4 > s. 1 s. 2 s. 4"});
  CHECK(in_act("sections 2 to 4") == List{"sections 2 to 4 > s. 2 s. 3 s. 4"});
  CHECK(in_act("section 3(1) or (2)") == List{"section 3(1) or (2) > s. 3(1) s. 3(2)"});
  CHECK(in_act("section 9").empty());
  CHECK(in_act("under section 3, 15 years") == List{"section 3 > s. 3"});
  CHECK(in_act("the intersection 3 of roads").empty());
}

TEST_CASE("references: from where they stand") {
  CHECK(in_act("subsection (1)") == List{"subsection (1) > s. 5(1)"});
  CHECK(in_act("paragraph (a)") == List{"paragraph (a) > s. 5(2)(a)"});
  CHECK(in_act("section (1)") == List{"section (1) > s. 5(1)"});
  CHECK(in_act("this section") == List{"this section > s. 5"});
  CHECK(in_act("this Part") == List{"this Part > Pt. II"});
  CHECK(in_act("subsection (2) of section 4") == List{"subsection (2) of section 4 > s. 4(2)"});
  CHECK(in_act("clause (b) of sub-section (1) of section 2") ==
        List{"clause (b) of sub-section (1) of section 2 > s. 2(1)(b)"});
  CHECK(in_act("paragraphs (a) and (b) of subsection (1) of section 2") ==
        List{"paragraphs (a) and (b) of subsection (1) of section 2 > s. 2(1)(a) s. 2(1)(b)"});
  CHECK(in_act("Part 1 and") == List{"Part 1 > Pt. I"});
}

TEST_CASE("references: to other laws are none") {
  CHECK(in_act("section 3 of the Kite Act").empty());
  CHECK(in_act("sections 3 and 4 of the Code").empty());
  CHECK(in_act("subsection (2) of section 4 of the Kite Act").empty());
  CHECK(in_act("section 3 of Kite Act").empty());
  CHECK(in_act("section 3 of\n  the Kite Act").empty());
  CHECK(in_act("article 3").empty());
  CHECK(in_act("section 3 of this Act") == List{"section 3 > s. 3"});
  CHECK(in_code("l'article 3 du code pénal", "fr").empty());
  CHECK(in_code("l'article 3 du présent code", "fr") == List{"article 3 > art. 3"});
  CHECK(in_code("el artículo 3 del Código Penal", "es").empty());
  CHECK(in_code("el artículo 3 de la presente Ley", "es") == List{"artículo 3 > art. 3"});
}

TEST_CASE("references: articles in French and Spanish") {
  CHECK(in_code("les articles 1er, 2 et 225-4-1", "fr") ==
        List{"articles 1er, 2 et 225-4-1 > art. 1er art. 2 art. 225-4-1"});
  CHECK(in_code("l'article 12 bis", "fr") == List{"article 12 bis > art. 12 bis"});
  CHECK(in_code("à l'article 2, paragraphe 1, point a)", "fr") ==
        List{"article 2, paragraphe 1, point a > art. 2, par. 1, a)"});
  CHECK(in_code("l'article 2, paragraphes 1 et 2", "fr") ==
        List{"article 2, paragraphes 1 et 2 > art. 2, par. 1 art. 2, par. 2"});
  CHECK(in_code("apartado 2 del artículo 3", "es") == List{"apartado 2 del artículo 3 > art. 3, apdo. 2"});
  CHECK(in_code("artículos 1 a 3", "es") == List{"artículos 1 a 3 > art. 1er art. 2 art. 3"});
  CHECK(in_code("el presente artículo", "es") == List{"presente artículo > art. 300"});
}

TEST_CASE("references: a number repeated before its own text is none") {
  CHECK(in_code("Article 300. Voir l'article 3", "fr") == List{"article 3 > art. 3"});
  CHECK(in_code("art. 3 comma 1", "it").empty());
}

TEST_CASE("references: notes of amendments are none") {
  CHECK(in_act("Subs. by s. 4, ibid., for kites").empty());
  CHECK(in_act("Ins. by s. 4 (w.e.f. 1-1-1990)").empty());
}

TEST_CASE("references: letters and ordinal signs in numbers") {
  Document code = build_document({{1, Level::unit, "article", "Artículo 153", "", ""},
                                  {1, Level::unit, "article", "Artículo 153-A", "", ""},
                                  {1, Level::unit, "article", "Artículo 616 quáter", "", ""},
                                  {2, Level::sub, "paragraph", "2.ª", "", ""},
                                  {1, Level::unit, "article", "Artículo 9", "",
                                   "los artículos 153 y 153-A; artículo 616 quáter; el apartado 2.ª del artículo 616 "
                                   "quáter"}},
                                 "es");
  CHECK(references(code) == List{"artículos 153 y 153-A > art. 153 art. 153-A", "artículo 616 quáter > art. 616 quáter",
                                 "apartado 2.ª del artículo 616 quáter > art. 616 quáter, 2.ª"});
}

TEST_CASE("references: schedules and section signs") {
  Document act = build_document({{1, Level::unit, "section", "§ 1.", "", "see § 2 and the Schedule"},
                                 {1, Level::unit, "section", "§ 2.", "", ""},
                                 {1, Level::matter, "attachment", "SCHEDULE", "", ""},
                                 {2, Level::unit, "section", "1.", "", "see section 1"}});
  CHECK(references(act) == List{"§ 2 > § 2", "Schedule > Sch.", "section 1 > Sch. s. 1"});
}

TEST_CASE("references: hostile texts take linear time") {
  for (const std::string unit : {"section 1 to 4, ", "section ", "sections 1,", "paragraph (a) of ", "(a)", "art. "}) {
    std::string text;
    while (text.size() < 300000) text += unit;
    CHECK(in_act(text).size() <= text.size());
  }
}
