// Which of the lines that begin with a number are basic units: those of the style that the text uses, in sequence.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "statute/text_headings.h"
#include "statute/text_lines.h"

namespace lacuna::statute {

struct UnitCandidate {
  std::uint32_t line = 0;
  UnitHead head;
};

// Appends to `accepted` the units among `candidates` (one stretch of the text, in order). `containers`: lines of the
// stretch that may head a container. `articles_elsewhere`: the text has articles, so "Section 2" is a container.
void choose_unit_lines(std::string_view text, const std::vector<TextLine>& lines,
                       const std::vector<UnitCandidate>& candidates, const std::vector<std::uint32_t>& containers,
                       bool articles_elsewhere, bool hard_wrapped, std::vector<UnitCandidate>& accepted);

}  // namespace lacuna::statute
