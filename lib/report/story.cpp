#include "report/story.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <numeric>
#include <sstream>
#include <utility>

#include "report/clause_lines.h"
#include "report/docx.h"
#include "text/display.h"

namespace lacuna::report {
namespace {

using nlohmann::ordered_json;
using Kind = Block::Kind;

// The names that templates know the kinds by.
constexpr std::pair<Kind, const char*> kinds[] = {
    {Kind::heading, "heading"}, {Kind::subheading, "subheading"}, {Kind::paragraph, "paragraph"},
    {Kind::quote, "quote"},     {Kind::bullet, "bullets"},        {Kind::number, "numbers"},
    {Kind::table, "table"},     {Kind::small, "small"},           {Kind::clause, "clause"}};

const char* name_of(Kind kind) {
  return std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& each) { return each.first == kind; })->second;
}

ordered_json text_values(const Block& block) {
  ordered_json values{{"label", block.label.empty() ? ordered_json(false) : ordered_json(block.label)},
                      {"text", block.text}};
  if (block.kind == Kind::clause) {
    values["lines"] = ordered_json::array();
    for (const ClauseLine& line : clause_lines(block.lines)) {
      values["lines"].push_back({{"depth", line.depth}, {"line", line.text}});
    }
  }
  return values;
}

ordered_json table_values(const Block& block) {
  ordered_json head = ordered_json::array();
  for (const std::string& cell : block.head) head.push_back({{"cell", cell}});
  ordered_json rows = ordered_json::array();
  for (const auto& row : block.rows) {
    ordered_json cells = ordered_json::array();
    for (std::size_t i = 0; i < row.size(); ++i) cells.push_back({{"cell", row[i]}, {"cell-head", block.head[i]}});
    rows.push_back({{"cells", std::move(cells)}});
  }
  return {{"head", std::move(head)}, {"rows", std::move(rows)}};
}

// Items of a list that follow each other are one block.
ordered_json values_of(const Story& story) {
  ordered_json blocks = ordered_json::array();
  Kind before = Kind::paragraph;
  for (const Block& block : story.blocks) {
    const char* name = name_of(block.kind);
    const bool item = block.kind == Kind::bullet || block.kind == Kind::number;
    if (item && before == block.kind) {
      blocks.back()[name]["items"].push_back(text_values(block));
    } else {
      ordered_json added = ordered_json::object();
      for (const auto& [each, each_name] : kinds) added[each_name] = false;  // else Mustache would look outwards
      added[name] = block.kind == Kind::table ? table_values(block)
                    : item                    ? ordered_json{{"items", ordered_json::array({text_values(block)})}}
                                              : text_values(block);
      blocks.push_back(std::move(added));
    }
    before = block.kind;
  }
  return {{"language", story.language}, {"direction", story.right_to_left ? "rtl" : "ltr"},
          {"title", story.title},       {"subtitle", story.subtitle},
          {"made", story.made},         {"colon", story.colon},
          {"program", story.program},   {"blocks", std::move(blocks)}};
}

DocxParagraph paragraph_of(const Block& block, const std::string& colon, DocxStyle style) {
  DocxParagraph paragraph;
  paragraph.style = style;
  if (!block.label.empty()) paragraph.runs.push_back({block.label + colon + ' ', true});
  paragraph.runs.push_back({block.text});
  return paragraph;
}

// Shares of the page by the longest text of each column, within reason, and none narrower than its longest word.
std::vector<int> widths_of(const Block& block) {
  constexpr std::size_t page = 95;  // characters of a table's text in a line
  std::vector<std::size_t> words;
  std::vector<std::size_t> texts;
  for (std::size_t i = 0; i < block.head.size(); ++i) {
    std::size_t word = 0;
    std::size_t text = 0;
    const auto look = [&](const std::string& cell) {
      text = std::max(text, display_width(cell));
      std::istringstream in(cell);
      for (std::string one; in >> one;) word = std::max(word, display_width(one));
    };
    look(block.head[i]);
    for (const auto& row : block.rows) look(row[i]);
    words.push_back(std::min<std::size_t>(word + 3, page / 3));
    texts.push_back(std::clamp<std::size_t>(text + 3, 8, 60));
  }
  const std::size_t all = std::accumulate(texts.begin(), texts.end(), std::size_t{0});
  std::vector<int> widths;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    widths.push_back(static_cast<int>(std::max(words[i], texts[i] * page / all)));
  }
  return widths;
}

DocxTable table_of(const Block& block) {
  DocxTable table;
  table.head = block.head;
  table.widths = widths_of(block);
  for (const auto& row : block.rows) {
    std::vector<DocxCell> cells;
    cells.reserve(row.size());
    for (const std::string& cell : row) cells.push_back({{{{{cell}}}}});
    table.rows.push_back({std::move(cells)});
  }
  return table;
}

void add_clause(Docx& document, const Block& block, const std::string& colon) {
  if (!block.label.empty()) document.paragraph({{{block.label + colon, true}}});
  for (const DocxParagraph& line : clause_paragraphs(block.lines)) document.paragraph(line);
}

}  // namespace

std::string story_html(const Story& story, const Templates& templates) {
  ordered_json values = values_of(story);
  values["style"] = templates.file("report.css");
  return templates.render("brief.html", values, Escape::html);
}

std::string story_markdown(const Story& story, const Templates& templates) {
  return templates.render("brief.md", values_of(story), Escape::markdown);
}

std::string story_docx(const Story& story, const Date& date) {
  Docx document({.language = story.language,
                 .right_to_left = story.right_to_left,
                 .landscape = false,
                 .title = story.title,
                 .creator = story.program,
                 .date = date});
  document.paragraph(DocxStyle::title, story.title);
  document.paragraph(DocxStyle::subtitle, story.subtitle);
  document.paragraph(DocxStyle::small, story.made);
  for (const Block& block : story.blocks) {
    switch (block.kind) {
      case Kind::heading:
        document.heading(1, block.text);
        break;
      case Kind::subheading:
        document.heading(2, block.text);
        break;
      case Kind::quote:
        document.paragraph(paragraph_of(block, story.colon, DocxStyle::quote));
        break;
      case Kind::bullet:
        document.paragraph(paragraph_of(block, story.colon, DocxStyle::bullet));
        break;
      case Kind::number:
        document.paragraph(paragraph_of(block, story.colon, DocxStyle::number));
        break;
      case Kind::small:
        document.paragraph(paragraph_of(block, story.colon, DocxStyle::small));
        break;
      case Kind::paragraph:
        document.paragraph(paragraph_of(block, story.colon, DocxStyle::normal));
        break;
      case Kind::table:
        document.table(table_of(block));
        break;
      case Kind::clause:
        add_clause(document, block, story.colon);
        break;
    }
  }
  return document.bytes();
}

}  // namespace lacuna::report
