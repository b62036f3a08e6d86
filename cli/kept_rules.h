// Rules that are never freed, since freeing the dictionaries takes as long as reading a law.
#pragma once

#include "rules/rule_set.h"

namespace lacuna::cli {

rules::RuleSet& keep(rules::RuleSet rules);

}  // namespace lacuna::cli
