// Text of a statute made harmless for every format before it is escaped for one.
#pragma once

#include <string>
#include <string_view>

namespace lacuna::report {

// Control characters other than line ends and tabs, bidirectional overrides and embeddings, characters that XML does
// not allow and ill-formed UTF-8 become U+FFFD; all else stays as it is. Linear.
std::string inert_text(std::string_view utf8);

// JSON in which the same characters, where they stand in a string, are written as escapes: it reads as it did. Linear.
std::string inert_json(std::string_view json);

// inert_text with white space folded to single spaces, for a line or a cell.
std::string inert_line(std::string_view utf8);

}  // namespace lacuna::report
