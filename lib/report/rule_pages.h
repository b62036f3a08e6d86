// The rules as pages to read: one Markdown page a requirement, one for the roles, and an index.
#pragma once

#include <string>
#include <vector>

#include "report/messages.h"
#include "rules/rule_set.h"
#include "standard/catalogue.h"

namespace lacuna::report {

struct RulePage {
  std::string name;  // file name: "offence.acts.md"
  std::string text;
};

// The line that every page begins with; a file that begins so may be written over or removed.
extern const char* const rule_page_mark;

// "README.md" (the index), "roles.md", "remarks.md" where there are any, then the requirements in the order of the
// catalogue. A page depends on the catalogue, the rules and the messages alone: the same input gives the same bytes on
// every machine.
std::vector<RulePage> rule_pages(const standard::Catalogue& catalogue, const rules::RuleSet& rules,
                                 const Messages& say);

}  // namespace lacuna::report
