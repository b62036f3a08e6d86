#include "report/correspondence.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/clause_lines.h"
#include "report/docx.h"
#include "report/wording.h"

namespace lacuna::report {
namespace {

struct Colours {
  const char* ink;
  const char* paper;
};

Colours colours_of(std::string_view status) {
  if (status == "met") return {"1D6B3A", "E3F4E8"};
  if (status == "partial") return {"7A5000", "FFF1CC"};
  if (status == "gap") return {"A81E1E", "FBE3E3"};
  return {"6F1D8F", "F1E2F8"};
}

std::string joined(const std::vector<std::string>& list) { return fmt::format("{}", fmt::join(list, "; ")); }

// `label` as labelled() gives it.
void line(DocxCell& cell, const std::string& label, const std::string& text) {
  cell.paragraphs.push_back({{{label, true}, {text}}});
}

DocxCell requirement_cell(const RequirementView& view) {
  DocxCell cell;
  cell.paragraphs.push_back({{{view.title, true}}});
  cell.paragraphs.push_back({{{view.sources}}, DocxStyle::small});
  cell.paragraphs.push_back({{{view.level}}, DocxStyle::small});
  return cell;
}

DocxCell provision_cell(const RequirementView& view, const Messages& say) {
  DocxCell cell;
  std::vector<std::string> shown;
  std::vector<std::string> also = view.places;
  for (const ElementView& element : view.elements) {
    if (element.evidence.empty()) continue;
    const QuoteView& quote = element.evidence.front();
    const std::string words = quote.place + '\n' + quote.quote;
    if (std::find(shown.begin(), shown.end(), words) != shown.end() || shown.size() == 4) continue;
    shown.push_back(words);
    std::erase(also, quote.place);
    cell.paragraphs.push_back({{{quote.place + " ", true}, {say("word.quoted", {{"words", quote.quote}})}}});
  }
  if (!also.empty()) line(cell, labelled(say, say("page.also")), joined(also));
  if (view.nearest) {
    line(cell, labelled(say, say("page.nearest")),
         fmt::format("{} {}", view.nearest->place, say("word.quoted", {{"words", view.nearest->quote}})));
  }
  if (cell.paragraphs.empty()) cell.paragraphs.push_back({{{say("word.no-provision"), false, true}}});
  return cell;
}

DocxCell status_cell(const RequirementView& view, const Messages& say) {
  const Colours colours = colours_of(view.status_id);
  DocxCell cell;
  cell.shade = colours.paper;
  cell.paragraphs.push_back({{{view.status, true, false, colours.ink}}});
  if (view.doubt) cell.paragraphs.push_back({{{say("page.unsure"), false, true}}});
  return cell;
}

DocxCell missing_cell(const RequirementView& view, const Messages& say) {
  DocxCell cell;
  if (!view.wrong.empty()) line(cell, labelled(say, say("page.wrong")), joined(view.wrong));
  const bool met = std::string_view(view.status_id) == "met";
  if (!view.missing.empty())
    line(cell, labelled(say, say(met ? "page.without" : "page.missing")), joined(view.missing));
  if (!met) cell.paragraphs.push_back({{{labelled(say, say("page.home")) + view.home}}, DocxStyle::small});
  return cell;
}

DocxCell draft_cell(const RequirementView& view) {
  DocxCell cell;
  if (view.points.empty() && !view.recommendation.empty()) cell.paragraphs.push_back({{{view.recommendation}}});
  for (const std::string& point : view.points) cell.paragraphs.push_back({{{point}}});
  return cell;
}

// The drafted text runs over the width of the page: in a column it would be as long as the page. One text may answer
// several requirements; it stands with the first.
DocxRow proposed_row(const View& law, const RequirementView& view, int columns, const Messages& say) {
  const auto first = std::find_if(law.requirements.begin(), law.requirements.end(),
                                  [&](const RequirementView& each) { return each.proposed == view.proposed; });
  DocxCell head{{{{{say("page.proposed"), true}}}}, "F3F6FA"};
  DocxCell text{clause_paragraphs(view.proposed), "", columns - 1};
  if (&*first != &view) text.paragraphs = {{{{say("word.proposed-with", {{"title", first->title}})}}}};
  const std::size_t text_lines = text.paragraphs.size();
  constexpr std::size_t most_kept = 12;  // lines that stand on one page
  return {{std::move(head), std::move(text)}, text_lines > most_kept};
}

DocxCell remarks_cell(const RequirementView& view, const Messages& say) {
  DocxCell cell;
  if (!view.beyond.empty()) line(cell, labelled(say, say("page.beyond")), joined(view.beyond));
  for (const RemarkView& remark : view.remarks) line(cell, labelled(say, remark.kind), remark.text);
  if (view.judgement) {
    cell.paragraphs.push_back(
        {{{labelled(say, say("column.judgement")), true},
          {judgement_in_words(*view.judgement, say), false, false, view.judgement->stale ? "A81E1E" : ""}}});
  }
  return cell;
}

void cover(Docx& document, const View& view, const Messages& say) {
  document.paragraph(DocxStyle::title, say("word.title"));
  document.paragraph(DocxStyle::subtitle, view.title);
  document.heading(1, say("word.assessed"));
  for (const DocumentView& each : view.documents) {
    document.paragraph(DocxStyle::bullet, in_words(each, say));
  }
  document.heading(1, say("word.how"));
  document.paragraph(DocxStyle::normal,
                     say("word.rules", {{"program", view.program}, {"rules", view.rules}}) + ' ' + view.date + '.');
  document.paragraph(DocxStyle::normal, say("word.de-jure"));
  document.paragraph(DocxStyle::normal, view.disclaimer);
  for (const std::string& note : view.notes) document.paragraph({{{labelled(say, say("note")), true}, {note}}});
  document.heading(1, say("page.summary"));
  DocxTable table{{40, 15, 15, 15, 15}, {say("page.filter-pillar")}, {}};
  for (const Count& count : view.counts) table.head.push_back(count.status);
  for (const PillarView& pillar : view.pillars) {
    std::vector<DocxCell> row{{{{{{pillar.title}}}}}};
    for (const Count& count : pillar.counts) {
      row.push_back({{{{{std::to_string(count.count)}}}}, count.count > 0 ? colours_of(count.status_id).paper : ""});
    }
    table.rows.push_back({std::move(row)});
  }
  document.table(table);
  if (!view.facts.empty()) document.paragraph(DocxStyle::normal, view.facts);
}

}  // namespace

std::string docx_report(const View& view, const Messages& say, const Origin& origin) {
  Docx document({.language = view.language,
                 .right_to_left = view.right_to_left,
                 .landscape = true,
                 .title = labelled(say, say("word.title")) + view.title,
                 .creator = view.program,
                 .date = origin.date});
  cover(document, view, say);
  document.page_break();
  document.contents(say("word.contents"));
  for (const PillarView& pillar : view.pillars) {
    document.heading(1, pillar.title);
    DocxTable table{{19, 29, 9, 14, 17, 12},
                    {say("page.requirement"), say("word.provision"), say("page.status"), say("column.missing"),
                     say("column.draft"), say("column.remarks")},
                    {}};
    for (const RequirementView& each : view.requirements) {
      if (each.pillar != pillar.id) continue;
      table.rows.push_back({{requirement_cell(each), provision_cell(each, say), status_cell(each, say),
                             missing_cell(each, say), draft_cell(each), remarks_cell(each, say)}});
      if (!each.proposed.empty())
        table.rows.push_back(proposed_row(view, each, static_cast<int>(table.widths.size()), say));
    }
    document.table(table);
  }
  return document.bytes();
}

}  // namespace lacuna::report
