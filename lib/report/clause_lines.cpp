#include "report/clause_lines.h"

#include <algorithm>

namespace lacuna::report {

std::vector<ClauseLine> clause_lines(const std::vector<std::string>& lines) {
  constexpr std::size_t spaces_of_step = 2;
  constexpr std::size_t deepest = 4;
  std::vector<ClauseLine> list;
  list.reserve(lines.size());
  for (const std::string& line : lines) {
    const std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
    list.push_back({std::min(spaces / spaces_of_step, deepest), line.substr(spaces)});
  }
  return list;
}

std::vector<DocxParagraph> clause_paragraphs(const std::vector<std::string>& lines) {
  std::vector<DocxParagraph> paragraphs;
  for (const ClauseLine& line : clause_lines(lines)) {
    paragraphs.push_back({{{line.text}}, DocxStyle::clause, static_cast<int>(line.depth)});
  }
  return paragraphs;
}

}  // namespace lacuna::report
