// A short document as headings, paragraphs, lists and tables, for the formats that briefs are written in.
#pragma once

#include <string>
#include <vector>

#include "report/template.h"
#include "report/view.h"

namespace lacuna::report {

struct Block {
  enum class Kind { heading, subheading, paragraph, quote, bullet, number, table, small, clause };
  Kind kind = Kind::paragraph;
  std::string label;                           // stands before the text in bold: "Why it matters"; ""
  std::string text;                            // not for tables and clauses
  std::vector<std::string> head;               // of a table
  std::vector<std::vector<std::string>> rows;  // of a table
  std::vector<std::string> lines;              // of a clause, see proposed_lines
};

struct Story {
  std::string language;
  bool right_to_left = false;
  std::string title, subtitle, made;
  std::string colon = ":";  // as the language writes it after a label
  std::string program;
  std::vector<Block> blocks;
};

// Templates "brief.html" (with "report.css") and "brief.md".
std::string story_html(const Story& story, const Templates& templates);
std::string story_markdown(const Story& story, const Templates& templates);
std::string story_docx(const Story& story, const Date& date);

}  // namespace lacuna::report
