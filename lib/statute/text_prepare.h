// What is not law in a plain text, line by line: page furniture, editorial notes, tables of contents. Sets
// TextLine::role.
#pragma once

#include <string_view>
#include <vector>

#include "statute/text_lines.h"

namespace lacuna::statute {

// Page numbers, rules, repeated page headers; notes on amendments. Linear.
void mark_furniture(std::string_view text, std::vector<TextLine>& lines);

// Long lines that run on into a schedule ("... this Act. Second Schedule (Section 8) ...") are cut there. Linear.
void cut_schedules(std::string_view text, std::vector<TextLine>& lines);

// Lines that quote a provision with its number ("... is inserted: "12A. ...") are cut before and after it. Where the
// marks are lost, the quotation is TextLine::quoted already. Linear but for lines with many quotation marks, each of
// which is looked at once.
void cut_quotations(std::string_view text, std::vector<TextLine>& lines);

// Texts in quotation marks after "is amended by inserting:" and the like: TextLine::quoted. Linear.
void mark_quoted(std::string_view text, std::vector<TextLine>& lines);

// Arrangements of sections and tables of contents: they end where the numbers that they list start again. Linear.
void mark_contents(std::string_view text, std::vector<TextLine>& lines);

}  // namespace lacuna::statute
