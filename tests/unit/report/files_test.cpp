#include <doctest/doctest.h>

#include <map>
#include <pugixml.hpp>
#include <set>

#include "report/correspondence.h"
#include "report/csv.h"
#include "report/csv_reader.h"
#include "report/review_file.h"
#include "report/spreadsheet.h"
#include "report/xlsx.h"
#include "report/xlsx_reader.h"
#include "report/zip.h"
#include "unit/report/assessed.h"

using namespace lacuna;
using assessment::Decision;
using assessment::Review;
using lacuna::testing::Assessed;
using lacuna::testing::catalogue;
using lacuna::testing::hostile_act;
using lacuna::testing::messages;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

const std::vector<report::Messages>& all_languages() {
  static const std::vector<report::Messages> loaded{messages("en"), messages("es"), messages("fr")};
  return loaded;
}

Review parse(const std::string& bytes) { return report::parse_review(bytes, "review", catalogue(), all_languages()); }

std::string code_of(const std::string& bytes) {
  try {
    parse(bytes);
  } catch (const Error& error) {
    return error.problem().code;
  }
  return "";
}

}  // namespace

TEST_CASE("CSV: cells are quoted and no formula; it reads back") {
  CHECK(report::csv_cell("=1+1") == "\"'=1+1\"");
  CHECK(report::csv_cell("  @SUM(A1)") == "\"'  @SUM(A1)\"");
  CHECK(report::csv_cell("\t-2") == "\"'\t-2\"");
  CHECK(report::csv_cell("a \"b\", c") == "\"a \"\"b\"\", c\"");
  const Assessed act(hostile_act());
  const std::string csv = report::csv_report(act.view(), messages());
  CHECK(csv.rfind("\xEF\xBB\xBF\"Requirement id\"", 0) == 0);
  const auto rows = report::read_csv(csv);
  CHECK(rows.size() == 1 + 144);
  for (const auto& row : rows) {
    CHECK(row.size() == rows.front().size());
    for (const std::string& cell : row)
      CHECK_FALSE((!cell.empty() && std::string_view("=+-@").find(cell[0]) != std::string_view::npos));
  }
  CHECK_FALSE(contains(csv, "\x1b"));
}

TEST_CASE("spreadsheet: texts and no formulas, the same bytes again, status in words") {
  const Assessed act(hostile_act());
  const std::string bytes = report::xlsx_report(act.view(), messages(), Assessed::origin());
  CHECK(bytes == report::xlsx_report(act.view(), messages(), Assessed::origin()));
  const auto sheets = report::read_xlsx(bytes);
  REQUIRE(sheets.size() == 4);
  REQUIRE(sheets[0].size() == 64);
  CHECK(sheets[0][0][0] == "Requirement");
  CHECK(sheets[0][1][1] == act.view().requirements[0].status);
  bool script = false;
  for (const auto& row : sheets[1]) {
    for (const std::string& cell : row) script = script || contains(cell, "<script>alert(3)</script>");
  }
  CHECK(script);  // as text, in a cell
  for (int number = 1; number <= 4; ++number) {
    const std::string xml = report::unzip(bytes, "xl/worksheets/sheet" + std::to_string(number) + ".xml", 1U << 26U);
    CHECK_FALSE(contains(xml, "<f>"));
    CHECK_FALSE(contains(xml, "<script"));
    CHECK(contains(xml, "<pane "));
    CHECK(contains(xml, "<autoFilter "));
  }
}

TEST_CASE("a cell that is too long is cut, names of sheets are made fit") {
  report::Xlsx book({.title = "t", .creator = "c", .date = {2026, 1, 2}});
  book.sheet("a/b [c]: what a very long name for a sheet this is", {{"head", 10}});
  book.row({{.text = std::string(40000, 'x')}});
  book.sheet("a/b [c]: what a very long name for a sheet this is", {{"head", 10}});
  book.row({{.text = "=1+1"}});
  const auto sheets = report::read_xlsx(book.bytes());
  REQUIRE(sheets.size() == 2);
  CHECK(sheets[0][1][0].size() < 32767);
  CHECK(sheets[1][1][0] == "=1+1");
}

TEST_CASE("Word: parts are well-formed, header rows repeat, texts are inert, the same bytes again") {
  const Assessed act(hostile_act());
  const std::string bytes = report::docx_report(act.view("es"), messages("es"), Assessed::origin());
  CHECK(bytes == report::docx_report(act.view("es"), messages("es"), Assessed::origin()));
  for (const char* part : {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml",
                           "word/numbering.xml", "word/settings.xml", "word/footer1.xml",
                           "word/_rels/document.xml.rels", "docProps/core.xml", "docProps/app.xml"}) {
    const std::string text = report::unzip(bytes, part, 1U << 26U);
    pugi::xml_document xml;
    CHECK_MESSAGE(xml.load_buffer(text.data(), text.size()), part);
  }
  const std::string text = report::unzip(bytes, "word/document.xml", 1U << 26U);
  pugi::xml_document xml;
  REQUIRE(xml.load_buffer(text.data(), text.size()));
  CHECK(xml.select_nodes("//w:tbl").size() == 6);
  CHECK(xml.select_nodes("//w:tbl[w:tr[1]/w:trPr/w:tblHeader]").size() == 6);
  CHECK(xml.select_nodes("//w:tr[not(w:tc/w:tcPr/w:gridSpan)]").size() == 63 + 5 + 6);
  std::set<std::vector<std::string>> drafted;
  std::size_t answered = 0;
  for (const report::RequirementView& each : act.view("es").requirements) {
    answered += each.proposed.empty() ? 0 : 1;
    if (!each.proposed.empty()) drafted.insert(each.proposed);
  }
  CHECK(xml.select_nodes("//w:tr[w:tc/w:tcPr/w:gridSpan/@w:val='5']").size() == answered);
  CHECK(drafted.size() < answered);  // one text answers several requirements: it stands with the first
  CHECK(xml.select_nodes("//w:tc[w:tcPr/w:gridSpan][w:p/w:pPr/w:pStyle/@w:val='Clause']").size() == drafted.size());
  for (const pugi::xpath_node& link : xml.select_nodes("//w:hyperlink")) {
    const std::string name = link.node().attribute("w:anchor").value();
    CHECK(xml.select_nodes(("//w:bookmarkStart[@w:name='" + name + "']").c_str()).size() == 1);
  }
  CHECK_FALSE(contains(text, "<script"));
  CHECK_FALSE(contains(text, "\x1b"));
  CHECK_FALSE(contains(text, "\xE2\x80\xAE"));
}

TEST_CASE("an adviser's judgement survives in the spreadsheet, in any language, until its words change") {
  const Assessed act(hostile_act());
  const Review review{{"offence.consent", assessment::words_key(act.finding("offence.consent"), act.result.documents),
                       Decision::rejected, "the clause is too narrow", ""},
                      {"offence.attempt", "", Decision::covered_elsewhere, "", "Penal Code s. 21"},
                      {"victim.return", "", Decision::none, "ask the ministry", ""}};
  const report::View view = act.view("fr", review);
  const std::string bytes = report::xlsx_report(view, messages("fr"), Assessed::origin());
  const Review again = parse(bytes);
  REQUIRE(again.size() == 3);
  CHECK(again[0].requirement == "offence.consent");
  CHECK(again[0].decision == Decision::rejected);
  CHECK(again[0].remark == "the clause is too narrow");
  CHECK(again[1].decision == Decision::covered_elsewhere);
  CHECK(again[1].citation == "Penal Code s. 21");
  CHECK(again[2].remark == "ask the ministry");
  CHECK_FALSE(assessment::is_stale(again[0], act.finding("offence.consent"), act.result.documents));

  // Moved down by a preface: the same words at other lines. Then other words.
  const Assessed moved("Republic of Somewhere\n\n\n" + hostile_act());
  CHECK_FALSE(assessment::is_stale(again[0], moved.finding("offence.consent"), moved.result.documents));
  std::string text = hostile_act();
  text.replace(text.find("is irrelevant"), 13, "is of no relevance");
  const Assessed changed(text);
  CHECK(assessment::is_stale(again[0], changed.finding("offence.consent"), changed.result.documents));
  const report::View stale = changed.view("en", again);
  for (const report::RequirementView& each : stale.requirements) {
    if (each.id == "offence.consent")
      CHECK((each.judgement && each.judgement->stale && each.judgement->decision == "rejected"));
  }
  CHECK(contains(report::html_report(stale, messages(), Assessed::templates()), "the clause is too narrow"));
}

TEST_CASE("judgements as JSON and CSV; what is wrong in them is named") {
  const Review review =
      parse(R"({"reviews": [{"requirement": "offence.attempt", "decision": "not-applicable", "remark": "r"}]})");
  REQUIRE(review.size() == 1);
  CHECK(review[0].decision == Decision::not_applicable);
  const Review again = parse(report::review_json(review));
  REQUIRE(again.size() == 1);
  CHECK(again[0].remark == "r");
  const Review csv = parse("decision,requirement,remark\r\naccepted,offence.attempt,\"a, \"\"b\"\"\"\r\n");
  REQUIRE(csv.size() == 1);
  CHECK(csv[0].remark == "a, \"b\"");
  CHECK(code_of(R"({"reviews": [{"requirement": "offence.atempt", "decision": "accepted"}]})") == "R241");
  CHECK(code_of(R"({"reviews": [{"requirement": "offence.attempt", "decision": "perhaps"}]})") == "R242");
  CHECK(code_of("requirement,decision\noffence.attempt,perhaps\n") == "R242");
  CHECK(code_of("name,decision\nx,accepted\n") == "R240");
  CHECK(code_of("PK not a spreadsheet") == "R240");
}

TEST_CASE("a zip is read back, within its limit") {
  CHECK(report::unzip("no zip at all", "x", 100).empty());
  CHECK(report::unzip(report::zip({{"a.txt", "hello"}}), "a.txt", 100) == "hello");
  CHECK(report::unzip(report::zip({{"a.txt", "hello"}}), "a.txt", 3).empty());
}
