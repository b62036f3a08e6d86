// Where the containers, attachments and basic units of a plain text start, and which words are their headings. This is
// decided over the whole text before the outline is built, since a number alone does not tell a section from an item:
// the style of the other sections, their sequence, and the lines around do.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "statute/text_headings.h"
#include "statute/text_lines.h"
#include "text/span.h"

namespace lacuna::statute {

enum class HeadKind : std::uint8_t { container, attachment, unit };

struct Head {
  HeadKind kind = HeadKind::unit;
  ContainerKind container = ContainerKind::part;
  UnitStyle style = UnitStyle::numbered;
  std::uint32_t line = 0;        // where the number stands
  std::uint32_t first_line = 0;  // where its heading starts, if that stands before the number
  std::uint32_t last_line = 0;   // last line of number and heading; text goes on at `body`
  std::uint32_t body = 0;        // offset in the text of what follows number and heading
  Span num;
  Span heading;             // empty where none
  std::string margin_note;  // the note beside the number, where there is no other heading
};

struct Plan {
  std::vector<Head> heads;     // in document order
  bool civil = false;          // articles rather than sections
  bool section_signs = false;  // § as in the United States Code: (a) is a subsection
  bool hard_wrapped = false;
  bool parts_below_chapters = false;  // the first chapter comes before the first part
};

Plan make_plan(std::string_view text, const std::vector<TextLine>& lines);

// A line that can be a heading: short, begins with a capital, ends without a stop.
bool is_heading_shape(std::string_view line);

}  // namespace lacuna::statute
