#include <nlohmann/json.hpp>
#include <string_view>

#include "report/comparison.h"
#include "report/page_values.h"

namespace lacuna::report {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t most_examples = 8;  // of a requirement; the spreadsheet has all

const char* sign_of(std::string_view status) {
  if (status == "met") return "✓";
  if (status == "partial") return "◐";
  return status == "gap" ? "✗" : "!";
}

ordered_json row_values(const Comparison& comparison, const ComparedRequirement& row, std::size_t index,
                        const Messages& say) {
  ordered_json cells = ordered_json::array();
  for (std::size_t i = 0; i < row.of_states.size(); ++i) {
    const RequirementView& each = *row.of_states[i];
    std::string words = (*comparison.states)[i].name + ": " + each.status;
    if (each.judgement) words += "; " + judgement_in_words(*each.judgement, say);
    cells.push_back({{"cell-id", each.status_id},
                     {"cell-sign", each.doubt ? "?" : sign_of(each.status_id)},
                     {"cell-judged", each.judgement.has_value()},
                     {"cell-words", words}});
  }
  ordered_json examples = ordered_json::array();
  for (const Example& example : row.examples) {
    if (examples.size() == most_examples) break;
    examples.push_back(
        {{"example-state", (*comparison.states)[example.state].name},
         {"example-place", example.quote.place},
         {"example-words", example.quote.quote},
         {"example-document", (*comparison.states)[example.state].view.documents[example.quote.document].title}});
  }
  const bool any = !examples.empty();
  return {{"index", index},
          {"name", row.requirement->title},
          {"id", row.requirement->id},
          {"level", row.requirement->level},
          {"level-id", row.requirement->finding->requirement->level},
          {"sources", row.requirement->sources},
          {"cells", std::move(cells)},
          {"has-examples", any},
          {"examples", std::move(examples)}};
}

}  // namespace

std::string comparison_html(const Comparison& comparison, const Messages& say, const Templates& templates) {
  const View& first = comparison.states->front().view;
  ordered_json values{{"language", first.language},
                      {"direction", first.right_to_left ? "rtl" : "ltr"},
                      {"date", first.date},
                      {"program", first.program},
                      {"rules", first.rules},
                      {"disclaimer", first.disclaimer},
                      {"t", messages_below(say, "page.")},
                      {"c", messages_below(say, "compare.")}};
  values["states"] = ordered_json::array();
  std::size_t number = 0;
  for (const StateView& state : *comparison.states) {
    ordered_json counts = ordered_json::array();
    for (const Count& count : state.view.counts) {
      counts.push_back({{"count-id", count.status_id},
                        {"count-name", count.status},
                        {"count", count.count},
                        {"count-more", !counts.empty()}});
    }
    values["states"].push_back({{"state", state.name},
                                {"state-number", ++number},
                                {"state-title", state.view.title},
                                {"state-counts", counts}});
  }
  values["columns"] = comparison.states->size() + 2;
  values["statuses"] = ordered_json::array();
  for (const Count& count : first.counts)
    values["statuses"].push_back(
        {{"status-key", count.status_id}, {"status-name", count.status}, {"status-sign", sign_of(count.status_id)}});
  values["pillars"] = ordered_json::array();
  std::size_t index = 0;
  for (const ComparedPillar& pillar : comparison.pillars) {
    ordered_json rows = ordered_json::array();
    for (const ComparedRequirement& row : pillar.rows) rows.push_back(row_values(comparison, row, index++, say));
    values["pillars"].push_back({{"pillar", pillar.title}, {"rows", std::move(rows)}});
  }
  values["judgements"] = ordered_json::array();
  for (const StateJudgement& each : comparison.judgements) {
    values["judgements"].push_back({{"judged-state", (*comparison.states)[each.state].name},
                                    {"judged-name", each.requirement->title},
                                    {"judged-status", each.requirement->status},
                                    {"judged-words", judgement_in_words(*each.requirement->judgement, say)}});
  }
  values["judged"] = !comparison.judgements.empty();
  values["style"] = templates.file("report.css");
  return templates.render("compare.html", values, Escape::html);
}

}  // namespace lacuna::report
