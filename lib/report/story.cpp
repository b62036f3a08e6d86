#include "report/story.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/docx.h"

namespace lacuna::report {
namespace {

using nlohmann::ordered_json;
using Kind = Block::Kind;

const char* name_of(Kind kind) {
  switch (kind) {
    case Kind::heading:
      return "heading";
    case Kind::subheading:
      return "subheading";
    case Kind::paragraph:
      return "paragraph";
    case Kind::quote:
      return "quote";
    case Kind::bullet:
      return "bullets";
    case Kind::number:
      return "numbers";
    case Kind::table:
      return "table";
    case Kind::small:
      return "small";
  }
  return "";
}

ordered_json text_values(const Block& block) {
  return {{"label", block.label.empty() ? ordered_json(false) : ordered_json(block.label)}, {"text", block.text}};
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
      for (const Kind each : {Kind::heading, Kind::subheading, Kind::paragraph, Kind::quote, Kind::bullet, Kind::number,
                              Kind::table, Kind::small}) {
        added[name_of(each)] = false;  // else Mustache would look outwards
      }
      added[name] = block.kind == Kind::table ? table_values(block)
                    : item                    ? ordered_json{{"items", ordered_json::array({text_values(block)})}}
                                              : text_values(block);
      blocks.push_back(std::move(added));
    }
    before = block.kind;
  }
  return {{"language", story.language}, {"direction", story.right_to_left ? "rtl" : "ltr"},
          {"title", story.title},       {"subtitle", story.subtitle},
          {"made", story.made},         {"program", story.program},
          {"blocks", std::move(blocks)}};
}

DocxParagraph paragraph_of(const Block& block, DocxStyle style) {
  DocxParagraph paragraph;
  paragraph.style = style;
  if (!block.label.empty()) paragraph.runs.push_back({block.label + ": ", true});
  paragraph.runs.push_back({block.text});
  return paragraph;
}

DocxTable table_of(const Block& block) {
  DocxTable table;
  table.head = block.head;
  for (std::size_t i = 0; i < block.head.size(); ++i) {  // the width that the longest text asks for, within reason
    std::size_t longest = block.head[i].size();
    for (const auto& row : block.rows) longest = std::max(longest, row[i].size());
    table.widths.push_back(static_cast<int>(std::clamp<std::size_t>(longest, 20, 60)));
  }
  for (const auto& row : block.rows) {
    std::vector<DocxCell> cells;
    cells.reserve(row.size());
    for (const std::string& cell : row) cells.push_back({{{{{cell}}}}});
    table.rows.push_back(std::move(cells));
  }
  return table;
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
        document.paragraph(paragraph_of(block, DocxStyle::quote));
        break;
      case Kind::bullet:
        document.paragraph(paragraph_of(block, DocxStyle::bullet));
        break;
      case Kind::number:
        document.paragraph(paragraph_of(block, DocxStyle::number));
        break;
      case Kind::small:
        document.paragraph(paragraph_of(block, DocxStyle::small));
        break;
      case Kind::paragraph:
        document.paragraph(paragraph_of(block, DocxStyle::normal));
        break;
      case Kind::table:
        document.table(table_of(block));
        break;
    }
  }
  return document.bytes();
}

}  // namespace lacuna::report
