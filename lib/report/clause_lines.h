// Drafted text in lines, as proposed_lines() gives it, for writers that indent by other means than spaces.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/docx.h"

namespace lacuna::report {

struct ClauseLine {
  std::size_t depth = 0;  // steps that it is indented by, at most 4
  std::string text;       // without the spaces before it
};

std::vector<ClauseLine> clause_lines(const std::vector<std::string>& lines);

// The same as paragraphs of Word.
std::vector<DocxParagraph> clause_paragraphs(const std::vector<std::string>& lines);

}  // namespace lacuna::report
