// A text in columns side by side, or in lines or paragraphs by turns, each in a language of its own, put in order
// language by language.
#pragma once

#include <string>
#include <vector>

#include "text/source.h"
#include "text/span.h"

namespace lacuna::statute {

// What one column says from the first page to the last.
struct ColumnText {
  Span span;             // in the text put in order
  std::string language;  // ISO 639-1; "mis" where it could not be told
};

// Puts the text of `source` in order if it is in two or three columns of different languages, or in two languages by
// turns: its UTF-8 is then one column after the other, and its map leads to the places in the file. Every byte of the
// file stays, each in one column; lines of the columns before the last get a line end that the file has not. Returns
// the columns; none where the text is left as it is. Linear.
std::vector<ColumnText> order_columns(SourceText& source);

}  // namespace lacuna::statute
