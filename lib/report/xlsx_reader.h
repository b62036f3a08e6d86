// The texts of a spreadsheet's cells. Knows pugixml.
#pragma once

#include <string>
#include <vector>

namespace lacuna::report {

using SheetRows = std::vector<std::vector<std::string>>;  // [row][column], "" where a cell is empty

// The sheets of an .xlsx file in the order of their files, at most 50, each at most 20,000 rows of 200 columns; empty
// where the bytes are no spreadsheet. Bounded: no part larger than 64 MB is read.
std::vector<SheetRows> read_xlsx(const std::string& bytes);

}  // namespace lacuna::report
