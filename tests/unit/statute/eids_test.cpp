#include <doctest/doctest.h>

#include <set>

#include "build_document.h"
#include "statute/numbering.h"

using namespace lacuna;
using namespace lacuna::statute;

namespace {

std::vector<std::string> eids(const std::vector<Piece>& pieces) {
  Document document = build_document(pieces);
  assign_eids(document);
  std::vector<std::string> result;
  for (ProvisionId id = 1; id < document.provisions.size(); ++id) result.push_back(document.provisions[id].eid);
  return result;
}

}  // namespace

TEST_CASE("eIds: units are named without their containers, containers with them") {
  CHECK(eids({{1, Level::matter, "body", "", "", ""},
              {2, Level::container, "part", "PART I", "", ""},
              {3, Level::container, "chapter", "Chapter 2", "", ""},
              {4, Level::unit, "section", "3.", "", ""},
              {5, Level::sub, "subsection", "(1)", "", ""},
              {6, Level::block, "intro", "", "", ""},
              {6, Level::sub, "paragraph", "(a)", "", ""},
              {7, Level::sub, "subparagraph", "(ii)", "", ""},
              {6, Level::block, "wrapUp", "", "", ""}}) ==
        std::vector<std::string>{"body", "part_I", "part_I__chp_2", "sec_3", "sec_3__subsec_1",
                                 "sec_3__subsec_1__intro_1", "sec_3__subsec_1__para_a",
                                 "sec_3__subsec_1__para_a__subpara_ii", "sec_3__subsec_1__wrapup_1"});
}

TEST_CASE("eIds: attachments stand in front of what they hold") {
  CHECK(eids({{1, Level::matter, "preface", "", "", ""},
              {2, Level::block, "p", "", "", ""},
              {2, Level::block, "p", "", "", ""},
              {1, Level::matter, "attachment", "SECOND SCHEDULE", "", ""},
              {2, Level::container, "part", "Part 1", "", ""},
              {3, Level::unit, "paragraph", "2", "", ""},
              {4, Level::sub, "subparagraph", "(1)", "", ""}}) ==
        std::vector<std::string>{"preface", "preface__p_1", "preface__p_2", "att_1", "att_1__part_1", "att_1__para_2",
                                 "att_1__para_2__subpara_1"});
}

TEST_CASE("eIds: equal numbers are told apart, given eIds are kept") {
  Document document = build_document({{1, Level::unit, "article", "Art. 5", "", ""},
                                      {1, Level::unit, "article", "Article 5.", "", ""},
                                      {1, Level::unit, "article", "Art. 12 bis", "", ""}});
  document.provisions[1].eid = "art_5";
  assign_eids(document);
  CHECK(document.provisions[1].eid == "art_5");
  CHECK(document.provisions[2].eid == "art_5_2");
  CHECK(document.provisions[3].eid == "art_12-bis");
}

TEST_CASE("eIds: hostile depth keeps them short and unique") {
  std::vector<Piece> pieces;
  for (int depth = 1; depth <= 400; ++depth) pieces.push_back({depth, Level::sub, "subparagraph", "(a)", "", ""});
  std::set<std::string> seen;
  for (const std::string& eid : eids(pieces)) {
    CHECK(eid.size() < 400);
    CHECK(seen.insert(eid).second);
  }
}

TEST_CASE("bare numbers") {
  CHECK(bare_number("Section 3.") == "3");
  CHECK(bare_number("(a)") == "a");
  CHECK(bare_number("s") == "s");
  CHECK(bare_number("S4A.") == "S4A");
  CHECK(bare_number("§ 232") == "232");
  CHECK(bare_number("1°") == "1°");
  CHECK(bare_number("PART ONE") == "1");
  CHECK(bare_number("SECOND SCHEDULE") == "2");
  CHECK(bare_number("SCHEDULE") == "");
  CHECK(bare_number("Artículo 12 bis.-") == "12 bis");
  CHECK(bare_number("3(1)") == "3(1)");
  CHECK(bare_number("Première partie") == "1");
  CHECK(bare_number("TÍTULO IV") == "IV");
  CHECK(number_key("1er") == "1");
  CHECK(number_key("Art. 1er.") == "1");
  CHECK(number_key("3.1") == "3-1");
  CHECK(number_key("2°") == "2");
  CHECK(roman_value("xiv") == 14);
  CHECK(roman_value("a") == 0);
}

TEST_CASE("documents: places of offsets, units, children") {
  const Document document = build_document({{1, Level::container, "part", "Part 1", "", ""},
                                            {2, Level::unit, "section", "1.", "Name", "First words."},
                                            {3, Level::sub, "subsection", "(1)", "", "Second words."},
                                            {2, Level::unit, "section", "2.", "Other", "Third words."}});
  const auto at = [&](const char* words) {
    return document.provision_at(static_cast<std::uint32_t>(document.text.find(words)));
  };
  CHECK(at("Part 1") == 1);
  CHECK(at("First") == 2);
  CHECK(at("Second") == 3);
  CHECK(at("Third") == 4);
  CHECK(document.provision_at(static_cast<std::uint32_t>(document.text.size())) == 4);
  CHECK(document.unit_of(3) == 2);
  CHECK(document.unit_of(1) == 1);
  CHECK(document.children(1) == std::vector<ProvisionId>{2, 4});
  CHECK(document.children(0) == std::vector<ProvisionId>{1});
  std::string whole;
  for (ProvisionId id = 0; id < document.provisions.size(); ++id) whole += document.own_text(id);
  CHECK(whole == document.text);
}
