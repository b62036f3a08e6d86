#include "report/csv.h"

#include "report/inert.h"

namespace lacuna::report {
namespace {

// Spreadsheets take these for formulas, also behind white space.
bool begins_formula(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && std::string_view("=+-@").find(text[first]) != std::string_view::npos;
}

std::vector<std::string> row_of(const View& view, const Messages& say, const RequirementView& requirement,
                                const ElementView& element) {
  const QuoteView* words = !element.evidence.empty()  ? &element.evidence.front()
                           : !element.nearest.empty() ? &element.nearest.front()
                                                      : nullptr;
  std::vector<std::string> row{requirement.id,
                               requirement.title,
                               pillar_title(view, requirement.pillar),
                               requirement.level,
                               requirement.sources,
                               requirement.status,
                               requirement.doubt ? "?" : "",
                               element.finding->element->id,
                               element.title,
                               element.kind,
                               element.state};
  if (words != nullptr) {
    const bool near = element.evidence.empty();
    row.insert(row.end(), {view.documents[words->document].title, words->place, std::to_string(words->line),
                           near ? "" : words->quote, near ? words->quote : "", near ? words->lacks : ""});
  } else {
    row.resize(row.size() + 6);
  }
  const bool to_do =
      element.wrong || (element.core && !element.finding->present && std::string_view(requirement.status_id) != "met");
  row.push_back(to_do ? element.advice : "");
  const Judgement judgement = requirement.judgement.value_or(Judgement{});
  row.insert(row.end(),
             {judgement.decision, judgement.remark, judgement.citation, judgement.stale ? say("page.stale") : ""});
  return row;
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string out = begins_formula(text) ? "\"'" : "\"";
  for (const char c : inert_text(text)) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& cell : cells) {
    if (!out.empty()) out += ',';
    out += csv_cell(cell);
  }
  return out + "\r\n";
}

std::string csv_report(const View& view, const Messages& say) {
  std::vector<std::string> head;
  for (const char* column :
       {"requirement-id", "requirement", "pillar",    "level",    "source",   "status", "doubt", "element-id",
        "element",        "kind",        "state",     "document", "place",    "line",   "words", "nearest",
        "lacks",          "draft",       "judgement", "remark",   "citation", "stale"}) {
    head.push_back(say(std::string("column.") + column));
  }
  std::string out(csv_mark);
  out += csv_row(head);
  for (const RequirementView& requirement : view.requirements) {
    for (const ElementView& element : requirement.elements) out += csv_row(row_of(view, say, requirement, element));
  }
  return out;
}

}  // namespace lacuna::report
