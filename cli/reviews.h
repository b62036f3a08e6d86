// Files of an adviser's judgements.
#pragma once

#include <string>

#include "assessment/review.h"
#include "standard/catalogue.h"

namespace lacuna::cli {

// The judgements in a file (spreadsheet, JSON or CSV); none where the path is "". Errors R24x, C318 where it cannot be
// opened.
assessment::Review read_review(const std::string& path, const std::string& data, const standard::Catalogue& catalogue);

}  // namespace lacuna::cli
