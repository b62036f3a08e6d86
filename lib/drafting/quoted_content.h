// What a bill quotes, as provisions to be put into a statute. Private to lib/drafting.
#pragma once

#include <string>
#include <vector>

#include "drafting/modification.h"

namespace lacuna::drafting {

// Words without white space and quotation marks around them.
Span bare_quotation(const statute::Document& document, Span span);

// The provisions quoted within a span of a bill that has marked-up quotations (quotedStructure): their trees, in order;
// a quotation without provisions in it gives one provision without type and number.
std::vector<NewProvision> quoted_provisions(const statute::Document& bill, Span span);

// The provisions in a stretch of plain text, found by reading it as a text of its own. `span`: of the bill's text.
std::vector<NewProvision> provisions_in_text(const statute::Document& bill, Span span);

}  // namespace lacuna::drafting
