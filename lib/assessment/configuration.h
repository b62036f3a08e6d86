// Files that a user writes or keeps beside the law (manifest, waivers, baseline), read so that what is wrong in them is
// told with file, line and JSON pointer under a C3xx code.
#pragma once

#include <string>

#include "text/json_file.h"

namespace lacuna::assessment {

// Reads a JSON file and validates it against <data>/rules/schema/<schema>. Errors: `code` where the file cannot be
// read, is not JSON, or does not fit.
JsonFile read_configuration(const std::string& path, const std::string& data, const std::string& schema,
                            const std::string& code);

// Whether a text is a date as ISO 8601 writes it, "2026-02-28", and one of the calendar.
bool is_date(const std::string& text);

}  // namespace lacuna::assessment
