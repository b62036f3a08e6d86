// Marginal notes that pdftotext -layout prints beside the text: cut off their lines where a column of blanks shows
// them.
#pragma once

#include <string_view>
#include <vector>

#include "statute/text_lines.h"

namespace lacuna::statute {

// Cuts lines into the text and the note beside it, at the left or at the right, page by page; the pieces have the role
// `margin` or `text`, in the order of the file. Texts in several columns are left alone. Linear.
void cut_margins(std::string_view text, std::vector<TextLine>& lines);

}  // namespace lacuna::statute
