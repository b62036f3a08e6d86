// Texts printed in columns side by side, as gazettes of several languages are: where each line is to be cut.
//
// pdftotext -layout keeps such a page line by line. Between two columns stands a gutter of blanks; its place drifts
// from page to page, and where a column is full a single blank is left of it. So gutters are looked for block by block
// (lines without an empty one between them), near the place where most of the text has them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lacuna::statute {

inline constexpr std::size_t max_text_columns = 3;

// A line of the file and the offsets where its columns begin; column 0 begins at `begin`. All are in order, and those
// of columns that the line does not reach are `end`, where the line's words end.
struct ColumnLine {
  std::size_t begin = 0;
  std::array<std::size_t, max_text_columns - 1> cuts{};
  std::array<std::uint8_t, max_text_columns - 1> support{};  // lines of the block that show the gutter, at most 255
  std::size_t end = 0;                                       // after the last character before the line's end
  std::size_t next = 0;                                      // where the next line begins
  bool whole = false;  // one piece between empty lines, as a page's header: it stays in one column
  bool alone = false;  // with its line end, of one column only: the others have no line here
};

struct ColumnLayout {
  std::size_t columns = 1;  // 1: the text is in one column, and `lines` is empty
  std::vector<ColumnLine> lines;
};

// Linear. Only the layout is looked at: tables may look like columns, so the caller has to judge what the columns say.
ColumnLayout find_columns(std::string_view text);

}  // namespace lacuna::statute
