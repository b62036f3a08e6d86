// Tables as CSV (RFC 4180) that spreadsheets open as they are: UTF-8 with byte order mark, CR LF, every cell quoted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/view.h"

namespace lacuna::report {

// A cell that no spreadsheet takes for a formula: a text that begins as one gets an apostrophe before it.
std::string csv_cell(std::string_view text);
std::string csv_row(const std::vector<std::string>& cells);
inline constexpr std::string_view csv_mark = "\xEF\xBB\xBF";

// One row an element, with the first words that it rests on, or the provision that came nearest.
std::string csv_report(const View& view, const Messages& say);

}  // namespace lacuna::report
