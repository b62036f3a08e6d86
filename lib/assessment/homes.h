// Whether the law that usually holds a rule is among the texts. Private to lib/assessment.
#pragma once

#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "standard/catalogue.h"

namespace lacuna::assessment {

// The kinds of law that a document is, by its short title, else its title, else the name of its file.
std::vector<std::string> kinds_of(const statute::Document& document, const standard::Catalogue& catalogue);

// Finding::home_not_loaded for the kinds of all documents.
std::string home_not_loaded(const Finding& finding, const std::vector<std::vector<std::string>>& kinds);

}  // namespace lacuna::assessment
