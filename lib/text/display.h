// Text on a terminal: how wide it is, how it wraps, and what of it is safe to print.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

// White space folded to single spaces, trimmed; control characters, bidirectional overrides, other format characters
// and invalid UTF-8 replaced by U+FFFD, so that a statute's words cannot move the cursor or reorder a line. Linear.
std::string printable(std::string_view utf8);

// Columns that a printable text takes: 2 for wide East Asian characters, 0 for combining marks, 1 for others.
std::size_t display_width(std::string_view utf8);

// Printable text cut at spaces into lines of at most `width` columns (a longer word stands on a line of its own, cut
// hard). Never empty: no text gives one empty line.
std::vector<std::string> wrap(std::string_view utf8, std::size_t width);

// Printable text cut at a word border to at most `width` columns, with … where something was left out.
std::string shorten(std::string_view utf8, std::size_t width);

}  // namespace lacuna
