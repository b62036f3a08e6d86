#include "report/spreadsheet.h"

#include <fmt/format.h>

#include <utility>

#include "report/wording.h"
#include "report/xlsx.h"

namespace lacuna::report {
namespace {

std::string joined(const std::vector<std::string>& list) { return fmt::format("{}", fmt::join(list, "; ")); }

std::string remarks_of(const RequirementView& view, const Messages& say) {
  std::string text;
  const auto add = [&](const std::string& label, const std::string& words) {
    text += (text.empty() ? "" : "\n") + labelled(say, label) + words;
  };
  if (!view.beyond.empty()) add(say("page.beyond"), joined(view.beyond));
  for (const RemarkView& remark : view.remarks) add(remark.kind, remark.text);
  if (view.judgement && view.judgement->stale) add(say("column.judgement"), say("page.stale"));
  return text;
}

void matrix(Xlsx& book, const View& view, const Messages& say) {
  std::vector<std::string> decisions;
  for (const char* each : {"accepted", "rejected", "not-applicable", "covered-elsewhere"}) {
    decisions.push_back(say(std::string("decision.") + each));
  }
  book.sheet(say("sheet.matrix"),
             {{say("column.requirement"), 38},
              {say("column.status"), 13},
              {say("column.doubt"), 11},
              {say("column.pillar"), 14},
              {say("column.level"), 18},
              {say("column.source"), 26},
              {say("column.place"), 18},
              {say("column.words"), 50},
              {say("column.missing"), 32},
              {say("column.draft"), 46},
              {say("column.remarks"), 26},
              {say("column.home"), 18},
              {say("column.judgement"), 20, decisions},
              {say("column.remark"), 36},
              {say("column.citation"), 24},
              {say("column.key"), 10, {}, true}},
             1);
  for (const RequirementView& each : view.requirements) {
    const Judgement judgement = each.judgement.value_or(Judgement{});
    book.row({{.text = each.title, .bold = true},
              {.text = each.status, .status = each.status_id},
              {.text = each.doubt ? say("page.unsure") : ""},
              {.text = pillar_title(view, each.pillar)},
              {.text = each.level},
              {.text = each.sources},
              {.text = joined(each.places)},
              {.text = each.best ? each.best->quote : ""},
              {.text = joined(each.wrong.empty() ? each.missing : each.wrong)},
              {.text = each.recommendation},
              {.text = remarks_of(each, say)},
              {.text = each.home},
              {.text = judgement.decision},
              {.text = judgement.remark},
              {.text = judgement.citation},
              {.text = each.key}});
  }
}

void evidence(Xlsx& book, const View& view, const Messages& say) {
  book.sheet(say("sheet.evidence"),
             {{say("column.requirement"), 36},
              {say("column.element"), 34},
              {say("column.kind"), 14},
              {say("column.state"), 13},
              {say("column.document"), 26},
              {say("column.place"), 16},
              {say("column.line"), 8},
              {say("column.words"), 70},
              {say("column.nearest"), 50},
              {say("column.lacks"), 36}},
             1);
  for (const RequirementView& requirement : view.requirements) {
    for (const ElementView& element : requirement.elements) {
      const auto row = [&](const QuoteView* quote, bool near) {
        book.row({{.text = requirement.title},
                  {.text = element.title},
                  {.text = element.kind},
                  {.text = element.state},
                  {.text = quote == nullptr ? "" : view.documents[quote->document].title},
                  {.text = quote == nullptr ? "" : quote->place},
                  {.number = quote == nullptr ? std::optional<double>() : quote->line},
                  {.text = quote == nullptr || near ? "" : quote->quote},
                  {.text = quote == nullptr || !near ? "" : quote->quote},
                  {.text = quote == nullptr ? "" : quote->lacks}});
      };
      for (const QuoteView& quote : element.evidence) row(&quote, false);
      for (const QuoteView& quote : element.nearest) row(&quote, true);
      if (element.evidence.empty() && element.nearest.empty()) row(nullptr, false);
    }
  }
}

void recommendations(Xlsx& book, const View& view, const Messages& say) {
  book.sheet(say("sheet.recommendations"),
             {{say("column.requirement"), 38},
              {say("column.status"), 13},
              {say("column.level"), 20},
              {say("column.source"), 28},
              {say("column.draft"), 70},
              {say("page.proposed"), 70},
              {say("column.why"), 60},
              {say("column.home"), 22}},
             1);
  for (const RequirementView& each : view.requirements) {
    std::string proposed = fmt::format("{}", fmt::join(each.proposed, "\n"));  // once, beside the first point
    for (const std::string& point : each.points) {
      book.row({{.text = each.title, .bold = true},
                {.text = each.status, .status = each.status_id},
                {.text = each.level},
                {.text = each.sources},
                {.text = point},
                {.text = std::exchange(proposed, "")},
                {.text = each.why},
                {.text = each.home}});
    }
  }
}

void method(Xlsx& book, const View& view, const Messages& say) {
  book.sheet(say("sheet.method"), {{say("sheet.about"), 30}, {"", 110}});
  for (const DocumentView& each : view.documents) {
    book.row({{.text = say("word.assessed"), .bold = true}, {.text = in_words(each, say)}});
  }
  book.row({{.text = say("word.how"), .bold = true},
            {.text = say("word.rules", {{"program", view.program}, {"rules", view.rules}}) + ' ' + view.date}});
  book.row({{}, {.text = say("word.de-jure")}});
  book.row({{}, {.text = view.disclaimer}});
  if (!view.facts.empty()) book.row({{}, {.text = view.facts}});
  for (const std::string& note : view.notes) book.row({{.text = say("note"), .bold = true}, {.text = note}});
  for (const Count& count : view.counts) {
    book.row({{.text = count.status, .status = count.status_id},
              {.text = fmt::format("{} – {}", count.count, say(std::string("meaning.") + count.status_id))}});
  }
  book.row({{.text = say("column.judgement"), .bold = true}, {.text = say("sheet.judgement-how")}});
}

}  // namespace

std::string xlsx_report(const View& view, const Messages& say, const Origin& origin) {
  Xlsx book({.title = view.title, .creator = view.program, .date = origin.date, .right_to_left = view.right_to_left});
  matrix(book, view, say);
  evidence(book, view, say);
  recommendations(book, view, say);
  method(book, view, say);
  return book.bytes();
}

}  // namespace lacuna::report
