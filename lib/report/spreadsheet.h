// The assessment as a spreadsheet: matrix with room for an adviser's judgement, evidence, recommendations, method.
#pragma once

#include <string>

#include "report/view.h"

namespace lacuna::report {

// The judgements in the matrix are read back by parse_review.
std::string xlsx_report(const View& view, const Messages& say, const Origin& origin);

}  // namespace lacuna::report
