// Text as Markdown (CommonMark, as GitHub shows it).
#pragma once

#include <string>
#include <string_view>

namespace lacuna::report {

// One line of plain text, white space folded, so that none of its characters is read as markup: neither within the line
// nor, as "1." or "-" would be, at its beginning.
std::string markdown_text(std::string_view text);

// A code span that shows the text as it is, backquotes included; line ends become spaces.
std::string markdown_code(std::string_view text);

// Lines of text as a block quote, each line of the text a line of the quote; `indent` spaces before each, so that the
// quote belongs to a list item.
std::string markdown_quote(std::string_view text, std::size_t indent);

}  // namespace lacuna::report
