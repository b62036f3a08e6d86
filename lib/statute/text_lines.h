// A plain text cut into lines, blank ones folded into the line before, so that the lines tile the text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace lacuna::statute {

// What a line was found to be before the outline is built.
enum class LineRole : std::uint8_t {
  text,
  furniture,  // page header, page number, rule
  note,       // footnote, amendment history
  margin,     // marginal note, cut off its line
  contents    // part of a table of contents
};

struct TextLine {
  std::uint32_t begin = 0;      // where the line starts
  std::uint32_t text = 0;       // first character that is not blank
  std::uint32_t text_end = 0;   // after the last such character
  std::uint32_t end = 0;        // where the next line of this list starts
  std::uint16_t indent = 0;     // columns before `text`, at most 65535
  bool blank_before = false;    // an empty line stands before
  bool starts = true;           // begins at a line's start (false: what follows a marginal note cut off at the left)
  bool marked_heading = false;  // a heading by its mark: "## Part 1"
  LineRole role = LineRole::text;
  bool quoted = false;  // part of a text quoted to be put into another law
};

// Lines beyond this many are kept as one.
inline constexpr std::size_t max_lines = 1U << 24;

std::vector<TextLine> split_lines(std::string_view text);

// Whether sentences run over line ends: most lines are wrapped at a margin.
bool is_hard_wrapped(std::string_view text, const std::vector<TextLine>& lines);

inline std::string_view line_text(std::string_view text, const TextLine& line) {
  return text.substr(line.text, line.text_end - line.text);
}

}  // namespace lacuna::statute
