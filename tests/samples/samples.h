// What the tests of the samples share: the project's own rules, loaded once.
#pragma once

#include <map>
#include <string>

#include "assessment/assess.h"
#include "rules/rule_set.h"
#include "standard/catalogue.h"
#include "statute/document.h"

namespace lacuna::testing {

const standard::Catalogue& catalogue();
rules::RuleSet& project_rules();
assessment::Assessment judged(const statute::Document& document);

// "offence.acts/receipt" -> what was found of it. The assessment must outlive the result.
using Findings = std::map<std::string, const assessment::ElementFinding*>;
Findings elements_of(const assessment::Assessment& assessment);

// A text file as it is.
std::string read_file(const std::string& path);

}  // namespace lacuna::testing
