// Quotations in plain text, by their marks. Private to lib/drafting.
#pragma once

#include <string_view>
#include <vector>

#include "drafting/bill_clauses.h"

namespace lacuna::drafting {

// Quotations within a sentence, in order: “...”, "...", «...», at most 2000 bytes long and within one paragraph.
// Offsets are shifted by `base`.
std::vector<Quotation> inline_quotations(std::string_view text, std::uint32_t base);

// Quotations of a whole text, in order: blocks that begin a line after a colon or dash, to their closing mark;
// definitions that follow one; and those within sentences.
std::vector<Quotation> all_quotations(std::string_view text);

}  // namespace lacuna::drafting
