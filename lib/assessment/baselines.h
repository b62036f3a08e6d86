// What the verdicts have to beat: two simple ways to answer the same questions.
#pragma once

#include <string>
#include <vector>

#include "assessment/evaluation.h"
#include "rules/rule_set.h"
#include "statute/document.h"

namespace lacuna::assessment {

// Keywords only, with the same lexicons: an element is present where any concept that its rule asks for is said
// anywhere in the text. Evidence: its first three places.
Answers keyword_answers(const statute::Document& document, const standard::Catalogue& catalogue, rules::RuleSet& rules);

// Always the commonest answer of the other statutes' labels (the statute's own labels are left out); facts likewise.
Answers commonest_answers(const std::vector<Labels>& all, std::size_t left_out, const standard::Catalogue& catalogue);

}  // namespace lacuna::assessment
