// Laws kept as Markdown: the marks before a line are no words of the law.
#pragma once

#include <string_view>
#include <vector>

#include "statute/text_lines.h"

namespace lacuna::statute {

// In a text that has Markdown headings ("## Part 1") or numbers ("**Sec. 2.** ..."), passes over the marks that stand
// before and around the words of a line: "#" of headings, "-", "*" and "+" of list items, ">" of quotations, and
// emphasis around a whole line. Sets TextLine::marked_heading. Any other text is left as it is. The lines go on tiling
// the text. Linear.
void pass_over_markdown(std::string_view text, std::vector<TextLine>& lines);

// A line without the marks before and around its words.
std::string_view without_markdown(std::string_view line);

}  // namespace lacuna::statute
