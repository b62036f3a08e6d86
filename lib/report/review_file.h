// An adviser's judgements read back from the spreadsheet that lacuna wrote, or from a plain JSON or CSV file, and
// written as JSON.
#pragma once

#include <string>
#include <vector>

#include "assessment/review.h"
#include "report/messages.h"

namespace lacuna::report {

// By content: a spreadsheet (.xlsx), JSON, else CSV. In a spreadsheet the rows are those that hold a key of ours
// ("offence.attempt:0123456789abcdef"), with decision, remark and citation in the three cells before it; decisions are
// known in the words of each of the `languages`. JSON: {"reviews": [{"requirement", "words", "decision", "remark",
// "citation"}]}. CSV: columns of these names in any order. Requirements that the catalogue lacks are errors.
// Errors: R240 not to be read, R241 an unknown requirement, R242 an unknown decision; with path, and line or pointer.
assessment::Review parse_review(const std::string& bytes, const std::string& path, const standard::Catalogue& catalogue,
                                const std::vector<Messages>& languages);

std::string review_json(const assessment::Review& review);

}  // namespace lacuna::report
