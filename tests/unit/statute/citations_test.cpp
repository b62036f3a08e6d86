#include <doctest/doctest.h>

#include "build_document.h"

using namespace lacuna;
using namespace lacuna::statute;

namespace {

std::vector<std::string> citations(const std::vector<Piece>& pieces, const std::string& language = "en") {
  Document document = build_document(pieces, language);
  assign_citations(document);
  std::vector<std::string> result;
  for (ProvisionId id = 1; id < document.provisions.size(); ++id) result.push_back(document.provisions[id].citation);
  return result;
}

}  // namespace

TEST_CASE("citations: sections of an Act") {
  CHECK(citations({{1, Level::matter, "preface", "", "", ""},
                   {1, Level::matter, "body", "", "", ""},
                   {2, Level::container, "part", "PART II", "", ""},
                   {3, Level::container, "chapter", "Chapter 1", "", ""},
                   {4, Level::unit, "section", "3.", "", ""},
                   {5, Level::sub, "subsection", "(1)", "", ""},
                   {6, Level::sub, "paragraph", "(a)", "", ""},
                   {6, Level::block, "wrapUp", "", "", ""},
                   {4, Level::unit, "section", "3A.", "", ""},
                   {5, Level::sub, "subsection", "3A.1", "", ""}}) ==
        std::vector<std::string>{"title", "", "Pt. II", "Pt. II ch. 1", "s. 3", "s. 3(1)", "s. 3(1)(a)", "s. 3(1)",
                                 "s. 3A", "s. 3A.1"});
}

TEST_CASE("citations: schedules of an Act") {
  CHECK(citations({{1, Level::unit, "section", "1.", "", ""},
                   {1, Level::matter, "attachment", "SECOND SCHEDULE", "", ""},
                   {2, Level::unit, "paragraph", "4.", "", ""},
                   {3, Level::sub, "subparagraph", "(1)", "", ""},
                   {2, Level::block, "p", "", "", ""}}) ==
        std::vector<std::string>{"s. 1", "Sch. 2", "Sch. 2 para. 4", "Sch. 2 para. 4(1)", "Sch. 2"});
}

TEST_CASE("citations: articles") {
  CHECK(citations({{1, Level::unit, "article", "Article 225-4-1", "", ""},
                   {2, Level::sub, "paragraph", "I.", "", ""},
                   {3, Level::sub, "point", "1°", "", ""},
                   {1, Level::unit, "article", "Article 3", "", ""},
                   {2, Level::sub, "paragraph", "(2)", "", ""},
                   {3, Level::sub, "point", "a)", "", ""}},
                  "fr") == std::vector<std::string>{"art. 225-4-1", "art. 225-4-1, I", "art. 225-4-1, I, 1°", "art. 3",
                                                    "art. 3, par. 2", "art. 3, par. 2, a)"});
}

TEST_CASE("citations: section signs, American and German") {
  CHECK(citations({{1, Level::unit, "section", "§ 1581.", "", ""}, {2, Level::sub, "subsection", "(a)", "", ""}}) ==
        std::vector<std::string>{"§ 1581", "§ 1581(a)"});
  CHECK(citations({{1, Level::unit, "section", "§ 232", "", ""},
                   {2, Level::sub, "paragraph", "(1)", "", ""},
                   {3, Level::sub, "point", "2.", "", ""},
                   {4, Level::sub, "point", "b)", "", ""}},
                  "de") ==
        std::vector<std::string>{"§ 232", "§ 232 Abs. 1", "§ 232 Abs. 1 Nr. 2", "§ 232 Abs. 1 Nr. 2 Buchst. b"});
}

TEST_CASE("citations: unnumbered units go by their heading, quoted units by the quoting one") {
  CHECK(citations({{1, Level::unit, "section", "", "Duty of keepers", ""},
                   {1, Level::unit, "section", "4.", "", ""},
                   {2, Level::unit, "section", "16A.", "", ""},
                   {3, Level::sub, "subsection", "(1)", "", ""}}) ==
        std::vector<std::string>{"“Duty of keepers”", "s. 4", "s. 4 [s. 16A]", "s. 4 [s. 16A](1)"});
}

TEST_CASE("citations: sub-containers, unnumbered headings in schedules, subsections quoted for another law") {
  CHECK(citations({{1, Level::container, "chapter", "Chapter 1", "", ""},
                   {2, Level::container, "subchapter", "Subchapter 2", "", ""},
                   {3, Level::unit, "section", "1.", "", ""},
                   {1, Level::matter, "attachment", "SCHEDULE 1", "", ""},
                   {2, Level::container, "part", "Part 2", "", ""},
                   {3, Level::container, "crossHeading", "", "Members", ""},
                   {4, Level::sub, "paragraph", "2", "", ""}}) ==
        std::vector<std::string>{"ch. 1", "ch. 1 subch. 2", "s. 1", "Sch. 1", "Sch. 1 Pt. 2", "Sch. 1 Pt. 2 “Members”",
                                 "Sch. 1 para. 2"});
  Document quoting = build_document({{1, Level::unit, "section", "4.", "", ""},
                                     {2, Level::sub, "subsection", "(1)", "", ""},
                                     {3, Level::block, "quotedStructure", "", "", ""},
                                     {4, Level::sub, "subsection", "(2B)", "", ""},
                                     {5, Level::sub, "paragraph", "(a)", "", ""}});
  for (ProvisionId id = 3; id <= 5; ++id) quoting.provisions[id].standing = Standing::quoted;
  assign_citations(quoting);
  CHECK(quoting.provisions[4].citation == "s. 4(1) [(2B)]");
  CHECK(quoting.provisions[5].citation == "s. 4(1) [(2B)](a)");
}
