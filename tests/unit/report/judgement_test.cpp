#include "report/judgement.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "report/brief.h"
#include "report/comparison.h"
#include "report/correspondence.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/spreadsheet.h"
#include "report/terminal.h"
#include "report/xlsx_reader.h"
#include "report/zip.h"
#include "unit/report/assessed.h"

using namespace lacuna;
using assessment::Decision;
using assessment::Review;
using lacuna::testing::Assessed;
using lacuna::testing::hostile_act;
using lacuna::testing::messages;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// Two decisions: one that answers a gap, one on words that have changed since.
Review review() {
  return {{"offence.attempt", "", Decision::covered_elsewhere, "general part", "Criminal Code s. 99"},
          {"offence.consent", "0123456789abcdef", Decision::rejected, "too narrow a clause", ""}};
}

std::vector<std::string> formats_of(const report::Story& story) {
  return {report::story_html(story, Assessed::templates()), report::story_markdown(story, Assessed::templates()),
          report::unzip(report::story_docx(story, Assessed::origin().date), "word/document.xml", 1U << 26U)};
}

// Everything that can be read in a spreadsheet.
std::string text_of(const std::string& xlsx) {
  std::string text;
  for (const report::SheetRows& sheet : report::read_xlsx(xlsx)) {
    for (const auto& row : sheet) {
      for (const std::string& cell : row) text += cell + '\n';
    }
  }
  return text;
}

}  // namespace

TEST_CASE("an adviser's judgement stands beside the program's in every report, and says where its words have changed") {
  const Assessed act(hostile_act());
  const report::Messages& say = messages();
  const report::View view = act.view("en", review());
  const std::vector<report::StateView> states{{"here", act.view("en", review())}, {"there", act.view()}};
  const report::Comparison comparison = report::compare(states, {});
  CHECK(comparison.judgements.size() == 2);
  std::vector<std::string> texts{
      report::html_report(view, say, Assessed::templates()),
      report::markdown_report(view, say, Assessed::templates()),
      report::csv_report(view, say),
      text_of(report::xlsx_report(view, say, Assessed::origin())),
      report::unzip(report::docx_report(view, say, Assessed::origin()), "word/document.xml", 1U << 26U),
      report::terminal_matrix(act.result, say, {.width = 1000}, review()),
      report::comparison_text(comparison, say, {.width = 1000}),
      report::comparison_html(comparison, say, Assessed::templates()),
      text_of(report::comparison_xlsx(comparison, say, Assessed::origin()))};
  for (std::string& text : formats_of(report::ratification_brief(view, say))) texts.push_back(std::move(text));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    CAPTURE(i);
    CHECK(contains(texts[i], "covered elsewhere"));
    CHECK(contains(texts[i], "Criminal Code s. 99"));
    CHECK(contains(texts[i], "general part"));
    CHECK(contains(texts[i], "too narrow a clause"));
    CHECK(contains(texts[i], say("page.stale")));
  }
  const std::string json = report::assessment_json(act.result, review());
  CHECK(contains(json, R"("decision": "covered-elsewhere")"));
  CHECK(contains(json, R"("stale": true)"));
  CHECK_FALSE(contains(report::terminal_matrix(act.result, say, {.width = 1000}), "Criminal Code s. 99"));
}

TEST_CASE("briefs turn to what no adviser has answered first") {
  const Assessed act(hostile_act());
  const report::Messages& say = messages();
  for (const auto brief : {report::workshop_brief, report::parliament_brief}) {
    const std::string before = report::story_markdown(brief(act.view(), say), Assessed::templates());
    Review answered;
    for (const report::RequirementView& each : act.view().requirements) {  // all but one of those that are not met
      if (std::string_view(each.status_id) != "met" && each.id != "cooperation.border") {
        answered.push_back({each.id, "", Decision::not_applicable, "a reason of ours", ""});
      }
    }
    const report::Story story = brief(act.view("en", answered), say);
    const auto first = std::find_if(story.blocks.begin(), story.blocks.end(), [](const report::Block& block) {
      return block.kind == report::Block::Kind::subheading && contains(block.text, "(");
    });
    REQUIRE(first != story.blocks.end());
    CHECK(contains(first->text, "Border controls are strengthened"));
    CHECK_FALSE(contains(before, "a reason of ours"));
    CHECK(contains(report::story_markdown(story, Assessed::templates()), "not applicable; a reason of ours"));
  }
}

TEST_CASE("a met requirement whose verdict an adviser rejects is not called in place") {
  const Assessed act(hostile_act());
  const auto in_place = [&](const Review& given) {
    std::string text;
    for (const report::Block& block : report::parliament_brief(act.view("en", given), messages()).blocks) {
      if (block.kind == report::Block::Kind::bullet) text += block.text + '\n';
    }
    return text;
  };
  const std::string before = in_place({});
  REQUIRE(contains(before, "Trafficking in persons is a criminal offence"));
  CHECK_FALSE(contains(in_place({{"offence.criminalised", "", Decision::rejected, "", ""}}),
                       "Trafficking in persons is a criminal offence"));
  CHECK(contains(in_place({{"offence.criminalised", "", Decision::accepted, "", ""}}),
                 "Trafficking in persons is a criminal offence"));
}
