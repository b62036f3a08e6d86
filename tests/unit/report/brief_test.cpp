#include "report/brief.h"

#include <doctest/doctest.h>

#include <pugixml.hpp>
#include <set>

#include "report/comparison.h"
#include "report/xlsx_reader.h"
#include "report/zip.h"
#include "unit/report/assessed.h"

using namespace lacuna;
using lacuna::testing::Assessed;
using lacuna::testing::hostile_act;
using lacuna::testing::messages;
using Kind = report::Block::Kind;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const report::Story& story, Kind kind) {
  std::size_t found = 0;
  for (const report::Block& block : story.blocks) found += block.kind == kind ? 1 : 0;
  return found;
}

// A page without its style sheet, as XML.
bool well_formed(std::string html) {
  const std::size_t begin = html.find("<style>");
  html.erase(begin, html.find("</style>") - begin + 8);
  pugi::xml_document xml;
  return static_cast<bool>(xml.load_buffer(html.data(), html.size(), pugi::parse_full));
}

}  // namespace

TEST_CASE("a workshop brief has the three purposes, gaps, exercises with answers, questions and a plan") {
  const Assessed act(hostile_act());
  const report::Story story = report::workshop_brief(act.view(), messages());
  CHECK(count(story, Kind::table) == 2);
  CHECK(count(story, Kind::heading) == 6);
  CHECK(count(story, Kind::subheading) == 3 + 6 + 3 + 3);
  CHECK(count(story, Kind::number) == 6);
  std::size_t sum = 0;
  for (const auto& row : story.blocks[1].rows) {
    for (std::size_t i = 1; i < row.size(); ++i) sum += std::stoul(row[i]);
  }
  CHECK(sum == 63);  // each requirement serves one purpose
}

TEST_CASE("exercises are answered by the text to put into this law, indented as it will stand") {
  const Assessed act(hostile_act());
  const report::View view = act.view();
  const report::Story story = report::workshop_brief(view, messages());
  std::set<std::vector<std::string>> drafted;
  for (const report::RequirementView& each : view.requirements) {
    if (!each.proposed.empty()) drafted.insert(each.proposed);
  }
  std::size_t answers = 0;
  for (const report::Block& block : story.blocks) {
    if (block.kind != Kind::clause) continue;
    ++answers;
    CHECK(drafted.count(block.lines) == 1);
  }
  CHECK(answers == 3);
  report::Story one{.language = "en", .title = "t", .subtitle = "s", .made = "m", .program = "p"};
  one.blocks.push_back({Kind::clause, "Text", "", {}, {}, {"At the end:", "  9. Heading", "    (a) <b> & {{x}}"}});
  CHECK(contains(report::story_html(one, Assessed::templates()),
                 "<p class=\"d1\">9. Heading</p><p class=\"d2\">(a) &lt;b&gt; &amp; {{x}}</p>"));
  CHECK(contains(report::story_markdown(one, Assessed::templates()), "> 9\\. Heading\n>\n> (a) \\<b\\> \\& "));
  const std::string word = report::unzip(report::story_docx(one, {}), "word/document.xml", 1U << 20U);
  pugi::xml_document xml;
  REQUIRE(xml.load_buffer(word.data(), word.size()));
  CHECK(xml.select_nodes("//w:p[w:pPr/w:pStyle/@w:val='Clause']").size() == 3);
  CHECK(std::string(xml.select_node("//w:p[w:r/w:t[starts-with(., '(a)')]]/w:pPr/w:ind/@w:left").attribute().value()) ==
        "840");
}

TEST_CASE("no column of a table in Word is narrower than its longest word") {
  report::Story story{.language = "en", .title = "t", .subtitle = "s", .made = "m", .program = "p"};
  report::Block table{Kind::table, "", "", {"Article", "Done"}, {}, {}};
  table.rows.push_back({"Rechtsschutzversicherung 4", std::string(400, 'x') + ' ' + std::string(400, 'y')});
  story.blocks.push_back(table);
  const std::string word = report::unzip(report::story_docx(story, {}), "word/document.xml", 1U << 20U);
  pugi::xml_document xml;
  REQUIRE(xml.load_buffer(word.data(), word.size()));
  const auto columns = xml.select_nodes("//w:gridCol");
  REQUIRE(columns.size() == 2);
  CHECK(columns[0].node().attribute("w:w").as_int() > 24 * 95);  // 95: a character of a table's text, about
}

TEST_CASE("a brief for parliament asks the minister about each gap, heaviest first") {
  const Assessed act(hostile_act());
  const report::Story story = report::parliament_brief(act.view("fr"), messages("fr"));
  std::size_t asked = 0;
  for (const report::Block& block : story.blocks) asked += block.label == messages("fr")("brief.ask") ? 1 : 0;
  CHECK(asked == 8);
  CHECK(count(story, Kind::subheading) == 8);
}

TEST_CASE("a brief before ratification goes article by article and names every notice") {
  const Assessed act(hostile_act());
  const report::Story story = report::ratification_brief(act.view(), messages());
  REQUIRE(count(story, Kind::table) == 2);
  std::set<std::string> articles;
  for (const report::Block& block : story.blocks) {
    for (const auto& row : block.rows) articles.insert(row.front());
  }
  for (const char* article :
       {"Protocol art. 3", "Protocol art. 5", "Protocol art. 6", "Protocol art. 7", "Protocol art. 8",
        "Protocol art. 9", "Protocol art. 10", "Protocol art. 11", "Protocol art. 12", "Protocol art. 13",
        "Protocol art. 14", "UNTOC art. 5", "UNTOC art. 16", "UNTOC art. 18(13)", "UNTOC art. 31(6)"}) {
    CHECK_MESSAGE(articles.count(article) == 1, article);
  }
}

TEST_CASE("briefs are inert and well-formed in every format") {
  const Assessed act(hostile_act());
  const report::View view = act.view("es");
  for (const report::Story& story :
       {report::workshop_brief(view, messages("es")), report::parliament_brief(view, messages("es")),
        report::ratification_brief(view, messages("es"))}) {
    const std::string html = report::story_html(story, Assessed::templates());
    CHECK(well_formed(html));
    CHECK_FALSE(contains(html, "<script"));
    CHECK_FALSE(contains(html, "\x1b"));
    const std::string markdown = report::story_markdown(story, Assessed::templates());
    CHECK(contains(markdown, "\n## "));
    CHECK_FALSE(contains(markdown, "\n\n\n"));
    const std::string bytes = report::story_docx(story, {2026, 11, 28});
    CHECK(bytes == report::story_docx(story, {2026, 11, 28}));
    const std::string text = report::unzip(bytes, "word/document.xml", 1U << 26U);
    pugi::xml_document xml;
    CHECK(xml.load_buffer(text.data(), text.size()));
  }
}

TEST_CASE("States side by side keep their order; words of those that meet a requirement are examples") {
  const Assessed first(hostile_act(), "first.txt");
  const Assessed second(
      "Nothing Act\n\n1. Title\nThis Act may be cited as the Nothing Act and is the law of the land.\n", "second.txt");
  const std::vector<report::StateView> states{{"second", second.view()}, {"=first", first.view()}};
  const report::Comparison all = report::compare(states, {});
  std::size_t rows = 0;
  std::size_t examples = 0;
  for (const report::ComparedPillar& pillar : all.pillars) {
    rows += pillar.rows.size();
    for (const report::ComparedRequirement& row : pillar.rows) {
      CHECK(row.of_states.size() == 2);
      for (const report::Example& example : row.examples) {
        ++examples;
        CHECK(std::string(row.of_states[example.state]->status_id) == "met");
      }
    }
  }
  CHECK(rows == 63);
  CHECK(examples > 2);
  CHECK(report::compare(states, {{"protection"}, {"mandatory"}}).pillars.size() == 1);

  const std::string html = report::comparison_html(all, messages(), Assessed::templates());
  CHECK(well_formed(html));
  CHECK_FALSE(contains(html, "<script"));
  const std::string book = report::comparison_xlsx(all, messages(), Assessed::origin());
  const auto sheets = report::read_xlsx(book);
  REQUIRE(sheets.size() == 4);
  CHECK(sheets[0].size() == 64);
  CHECK(sheets[0][0][4] == "second");
  CHECK(sheets[0][0][5] == "=first");
  pugi::xml_document counts;  // numbers that can be added up, not texts of digits
  const std::string sheet = report::unzip(book, "xl/worksheets/sheet2.xml", 1U << 20U);
  REQUIRE(counts.load_buffer(sheet.data(), sheet.size()));
  CHECK(counts.select_nodes("//row[position() > 1]/c[position() > 2][not(@t)]").size() == 2 * (sheets[1].size() - 1));
  CHECK(counts.select_nodes("//row[position() > 1]/c[position() > 2][@t]").empty());
  report::TerminalStyle style;
  style.width = 80;
  const std::string text = report::comparison_text(all, messages(), style);
  CHECK(text.find("second") < text.find("=first"));
  CHECK_FALSE(contains(text, "\x1b"));
}
