#include "report/correspondence.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/docx.h"

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

void line(DocxCell& cell, const std::string& label, const std::string& text) {
  cell.paragraphs.push_back({{{label + ": ", true}, {text}}});
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
  if (!also.empty()) line(cell, say("page.also"), joined(also));
  if (view.nearest) {
    line(cell, say("page.nearest"),
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
  if (!view.wrong.empty()) line(cell, say("page.wrong"), joined(view.wrong));
  const bool met = std::string_view(view.status_id) == "met";
  if (!view.missing.empty()) line(cell, say(met ? "page.without" : "page.missing"), joined(view.missing));
  if (!met) cell.paragraphs.push_back({{{say("page.home") + ": " + view.home}}, DocxStyle::small});
  return cell;
}

DocxCell proposal_cell(const RequirementView& view, const Messages& say) {
  DocxCell cell;
  if (view.points.empty() && !view.recommendation.empty()) cell.paragraphs.push_back({{{view.recommendation}}});
  for (const std::string& point : view.points) cell.paragraphs.push_back({{{point}}});
  if (!view.proposed.empty()) cell.paragraphs.push_back({{{say("page.proposed") + ":", true}}, DocxStyle::small});
  for (const std::string& words : view.proposed) cell.paragraphs.push_back({{{words}}, DocxStyle::small});
  return cell;
}

DocxCell remarks_cell(const RequirementView& view, const Messages& say) {
  DocxCell cell;
  if (!view.beyond.empty()) line(cell, say("page.beyond"), joined(view.beyond));
  for (const RemarkView& remark : view.remarks) line(cell, remark.kind, remark.text);
  if (view.judgement) {
    cell.paragraphs.push_back(
        {{{say("column.judgement") + ": ", true},
          {judgement_in_words(*view.judgement, say), false, false, view.judgement->stale ? "A81E1E" : ""}}});
  }
  return cell;
}

void cover(Docx& document, const View& view, const Messages& say) {
  document.paragraph(DocxStyle::title, say("word.title"));
  document.paragraph(DocxStyle::subtitle, view.title);
  document.heading(1, say("word.assessed"));
  for (const DocumentView& each : view.documents) {
    document.paragraph(DocxStyle::bullet, fmt::format("{} {} ({}: {})", each.label, each.title, each.path, each.about));
  }
  document.heading(1, say("word.how"));
  document.paragraph(DocxStyle::normal,
                     say("word.rules", {{"program", view.program}, {"rules", view.rules}}) + ' ' + view.date + '.');
  document.paragraph(DocxStyle::normal, say("word.de-jure"));
  document.paragraph(DocxStyle::normal, view.disclaimer);
  for (const std::string& note : view.notes) document.paragraph({{{say("note") + ": ", true}, {note}}});
  document.heading(1, say("page.summary"));
  DocxTable table{{40, 15, 15, 15, 15}, {say("page.filter-pillar")}, {}};
  for (const Count& count : view.counts) table.head.push_back(count.status);
  for (const PillarView& pillar : view.pillars) {
    std::vector<DocxCell> row{{{{{{pillar.title}}}}}};
    for (const Count& count : pillar.counts) {
      row.push_back({{{{{std::to_string(count.count)}}}}, count.count > 0 ? colours_of(count.status_id).paper : ""});
    }
    table.rows.push_back(std::move(row));
  }
  document.table(table);
  if (!view.facts.empty()) document.paragraph(DocxStyle::normal, view.facts);
}

}  // namespace

std::string docx_report(const View& view, const Messages& say, const Origin& origin) {
  Docx document({.language = view.language,
                 .right_to_left = view.right_to_left,
                 .landscape = true,
                 .title = say("word.title") + ": " + view.title,
                 .creator = view.program,
                 .date = origin.date});
  cover(document, view, say);
  document.page_break();
  document.contents(say("word.contents"));
  for (const PillarView& pillar : view.pillars) {
    document.heading(1, pillar.title);
    DocxTable table{{20, 30, 9, 14, 17, 10},
                    {say("page.requirement"), say("word.provision"), say("page.status"), say("column.missing"),
                     say("column.proposed"), say("column.remarks")},
                    {}};
    for (const RequirementView& each : view.requirements) {
      if (each.pillar != pillar.id) continue;
      table.rows.push_back({requirement_cell(each), provision_cell(each, say), status_cell(each, say),
                            missing_cell(each, say), proposal_cell(each, say), remarks_cell(each, say)});
    }
    document.table(table);
  }
  return document.bytes();
}

}  // namespace lacuna::report
