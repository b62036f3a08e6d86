// Where rules usually stand: the kinds of law of model-law/homes.json. Private to lib/standard.
#pragma once

#include <string>

#include "standard/catalogue.h"

namespace lacuna::standard {

// Reads <data>/model-law/homes.json, validated against rules/schema/homes.schema.json, and gives every requirement the
// kinds that its usual home means. Nothing where there is no such file. Errors R201, R202; R203 where a requirement has
// a usual home that the file does not explain.
void load_homes(const std::string& data_directory, Catalogue& catalogue);

}  // namespace lacuna::standard
