// How well a text can be read, as JSON. Private to lib/report.
#pragma once

#include <nlohmann/json.hpp>

#include "statute/text_quality.h"

namespace lacuna::report {

// {"grade", "words", "unknown_words" (null without a dictionary), "garbled", "letterspaced", "numbered",
// "broken_numbers", "missing_sections", "repeated_sections", "mentions", "unresolved_mentions",
// "words_outside_sections"}.
nlohmann::ordered_json quality_json(const statute::TextQuality& quality);

}  // namespace lacuna::report
