// Ids, levels and facts in words, as the writers print them.
#pragma once

#include <string>
#include <vector>

#include "assessment/assessment.h"

namespace lacuna::report {

// "mandatory-to-endeavour" -> "shall endeavour"; an unknown level comes back as it is.
std::string level_in_words(const std::string& level);

// {"protocol 3(a)", "untoc 10"} -> "Protocol art. 3(a), UNTOC art. 10".
std::string sources_in_words(const std::vector<std::string>& sources);

// "Basic offence: imprisonment from 5 to 20 years. A child is under 18." "" where there are no facts.
std::string facts_in_words(const assessment::Facts& facts);

// "en, plain text, 213 provisions"
std::string document_in_words(const statute::Document& document);

}  // namespace lacuna::report
