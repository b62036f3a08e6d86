// A Word document: paragraphs with real styles, headings, tables with repeated header rows, a table of contents.
//
//   Docx document({.language = "en", .title = "Table of correspondence", .date = date, .landscape = true});
//   document.paragraph(DocxStyle::title, "Table of correspondence");
//   document.contents("Contents");                          // of the headings written so far and later
//   document.heading(1, "Prosecution");
//   document.table({.widths = {30, 70}, .head = {"Requirement", "Provision"}, .rows = {{{cell, cell}}}});
//   std::string bytes = document.bytes();
//
// All texts are made inert and escaped here. The same calls give the same bytes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "report/messages.h"

namespace lacuna::report {

enum class DocxStyle { normal, title, subtitle, bullet, number, small, quote, clause, provision, note };

// A stretch of text in one form.
struct DocxRun {
  std::string text;
  bool bold = false;
  bool italic = false;
  std::string color;  // "A81E1E"; "" for the style's own
};

struct DocxParagraph {
  std::vector<DocxRun> runs;
  DocxStyle style = DocxStyle::normal;
  int depth = 0;  // steps that a clause or provision is indented by beyond its style
};

struct DocxCell {
  std::vector<DocxParagraph> paragraphs;  // none: an empty cell
  std::string shade;                      // background: "E6F4EA"; "" for none
  int span = 1;                           // columns that it takes
};

struct DocxRow {
  std::vector<DocxCell> cells;
  bool splits = false;  // may go on on the next page
};

struct DocxTable {
  std::vector<int> widths;        // parts of the width of the page, one a column
  std::vector<std::string> head;  // the header row, repeated on each page
  std::vector<DocxRow> rows;
};

struct DocxSettings {
  std::string language = "en";
  bool right_to_left = false;
  bool landscape = false;
  std::string title;
  std::string creator;  // the program
  Date date;
};

class Docx {
 public:
  explicit Docx(DocxSettings settings);
  ~Docx();
  Docx(Docx&&) noexcept;
  Docx& operator=(Docx&&) noexcept;

  void paragraph(DocxStyle style, const std::string& text);
  void paragraph(const DocxParagraph& paragraph);
  void heading(int level, const std::string& text);  // 1 to 3
  void contents(const std::string& title);           // once
  void table(const DocxTable& table);
  void page_break();  // before the next paragraph or heading
  [[nodiscard]] std::string bytes() const;

 private:
  struct Body;
  std::unique_ptr<Body> body_;
};

}  // namespace lacuna::report
