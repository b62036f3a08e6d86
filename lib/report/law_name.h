// How a bill names a law that it amends.
#pragma once

#include <string>

#include "statute/document.h"

namespace lacuna::report {

struct LawName {
  std::string name;  // "Trafficking in Persons Act, 2019", "Law No. 15 of 2012 on Trafficking"
  std::string stem;  // "Trafficking in Persons": without its kind and year where it ends in them; else the name
  std::string kind;  // "act", "code", "decree", "law", "ordinance", "proclamation": the last that stands in its name
  bool numbered = false;  // it is called by its number, and takes no article: "Law No. 15 of 2012"
};

// From the short title, else the title, else the path: without the article and editors' marks ("1[the Traffic Act]"),
// and not in capitals throughout. Pure.
LawName law_name_of(const statute::Document& statute);

}  // namespace lacuna::report
