// A View as values for templates. Names of values do not repeat from one level to the next, since Mustache looks
// outwards for what a level lacks.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "report/view.h"

namespace lacuna::report {

// The messages whose keys begin with `prefix`, by the rest of the key.
nlohmann::ordered_json messages_below(const Messages& say, const std::string& prefix);

// What every page says: language, title, documents, counts, charts, pillars with their requirements and elements.
nlohmann::ordered_json page_values(const View& view, const Messages& say);

// The full text of a document with its marks.
nlohmann::ordered_json text_values(const View& view, std::size_t document);

}  // namespace lacuna::report
