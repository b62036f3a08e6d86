// Tables as CSV, read (RFC 4180; lines may end in LF, a byte order mark may come first).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::report {

// Rows of cells, without empty lines. A quotation mark that is never closed ends with the text. Linear.
std::vector<std::vector<std::string>> read_csv(std::string_view text);

}  // namespace lacuna::report
