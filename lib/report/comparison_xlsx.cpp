#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "report/comparison.h"
#include "report/xlsx.h"

namespace lacuna::report {
namespace {

void matrix(Xlsx& book, const Comparison& comparison, const Messages& say) {
  std::vector<XlsxColumn> columns{{say("column.requirement"), 42},
                                  {say("column.pillar"), 14},
                                  {say("column.level"), 20},
                                  {say("column.source"), 26}};
  for (const StateView& state : *comparison.states) columns.push_back({state.name, 13});
  book.sheet(say("sheet.matrix"), std::move(columns), 1);
  for (const ComparedPillar& pillar : comparison.pillars) {
    for (const ComparedRequirement& row : pillar.rows) {
      std::vector<XlsxCell> cells{{.text = row.requirement->title, .bold = true},
                                  {.text = pillar.title},
                                  {.text = row.requirement->level},
                                  {.text = row.requirement->sources}};
      for (const RequirementView* each : row.of_states) {
        std::string text = each->doubt ? each->status + " ?" : each->status;
        if (each->judgement) text += " *";  // what it says stands on a sheet of its own
        cells.push_back({.text = std::move(text), .status = each->status_id});
      }
      book.row(cells);
    }
  }
}

// How often each status stands in a pillar, or at a level, of each State.
void counts(Xlsx& book, const Comparison& comparison, const Messages& say) {
  std::vector<XlsxColumn> columns{{say("compare.group"), 30}, {say("column.status"), 14}};
  for (const StateView& state : *comparison.states) columns.push_back({state.name, 13});
  book.sheet(say("compare.counts"), std::move(columns), 2);
  std::vector<std::string> groups;
  const auto add = [&](const std::string& group, bool by_level) {
    for (const Count& status : comparison.states->front().view.counts) {
      std::vector<std::size_t> found(comparison.states->size(), 0);
      for (const ComparedPillar& pillar : comparison.pillars) {
        for (const ComparedRequirement& row : pillar.rows) {
          if ((by_level ? row.requirement->level : pillar.title) != group) continue;
          for (std::size_t i = 0; i < found.size(); ++i) {
            if (std::string_view(row.of_states[i]->status_id) == status.status_id) ++found[i];
          }
        }
      }
      std::vector<XlsxCell> cells{{.text = group, .bold = true}, {.text = status.status, .status = status.status_id}};
      for (const std::size_t count : found) cells.push_back({.number = static_cast<double>(count)});
      book.row(cells);
    }
  };
  for (const ComparedPillar& pillar : comparison.pillars) add(pillar.title, false);
  for (const ComparedPillar& pillar : comparison.pillars) {
    for (const ComparedRequirement& row : pillar.rows) {
      const std::string& level = row.requirement->level;
      if (std::find(groups.begin(), groups.end(), level) == groups.end()) groups.push_back(level);
    }
  }
  for (const std::string& level : groups) add(level, true);
}

void examples(Xlsx& book, const Comparison& comparison, const Messages& say) {
  book.sheet(say("compare.examples"),
             {{say("column.requirement"), 42},
              {say("compare.state"), 20},
              {say("column.document"), 34},
              {say("column.place"), 16},
              {say("column.words"), 90}},
             1);
  for (const ComparedPillar& pillar : comparison.pillars) {
    for (const ComparedRequirement& row : pillar.rows) {
      for (const Example& example : row.examples) {
        const StateView& state = (*comparison.states)[example.state];
        book.row({{.text = row.requirement->title, .bold = true},
                  {.text = state.name},
                  {.text = state.view.documents[example.quote.document].title},
                  {.text = example.quote.place},
                  {.text = example.quote.quote}});
      }
    }
  }
}

void judgements(Xlsx& book, const Comparison& comparison, const Messages& say) {
  if (comparison.judgements.empty()) return;
  book.sheet(say("compare.judgements"),
             {{say("column.requirement"), 42},
              {say("compare.state"), 20},
              {say("column.status"), 14},
              {say("column.judgement"), 20},
              {say("column.remark"), 50},
              {say("column.citation"), 30},
              {say("column.stale"), 30}},
             1);
  for (const StateJudgement& each : comparison.judgements) {
    const Judgement& judgement = *each.requirement->judgement;
    book.row({{.text = each.requirement->title, .bold = true},
              {.text = (*comparison.states)[each.state].name},
              {.text = each.requirement->status, .status = each.requirement->status_id},
              {.text = judgement.decision},
              {.text = judgement.remark},
              {.text = judgement.citation},
              {.text = judgement.stale ? say("page.stale") : ""}});
  }
}

void method(Xlsx& book, const Comparison& comparison, const Messages& say) {
  const View& first = comparison.states->front().view;
  book.sheet(say("sheet.method"), {{say("compare.state"), 30}, {"", 110}});
  for (const StateView& state : *comparison.states) {
    for (const DocumentView& each : state.view.documents) {
      book.row({{.text = state.name, .bold = true}, {.text = in_words(each, say)}});
    }
  }
  book.row({{}, {.text = say("word.rules", {{"program", first.program}, {"rules", first.rules}}) + ' ' + first.date}});
  book.row({{}, {.text = say("word.de-jure")}});
  book.row({{}, {.text = say("compare.no-ranking")}});
  book.row({{}, {.text = first.disclaimer}});
}

}  // namespace

std::string comparison_xlsx(const Comparison& comparison, const Messages& say, const Origin& origin) {
  const View& first = comparison.states->front().view;
  Xlsx book({.title = say("compare.title"),
             .creator = first.program,
             .date = origin.date,
             .right_to_left = first.right_to_left});
  matrix(book, comparison, say);
  counts(book, comparison, say);
  examples(book, comparison, say);
  judgements(book, comparison, say);
  method(book, comparison, say);
  return book.bytes();
}

}  // namespace lacuna::report
