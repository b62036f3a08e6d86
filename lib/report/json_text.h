// JSON values as the text of a file.
#pragma once

#include <string>

#include "report/inert.h"

namespace lacuna::report {

// Indented, with a final newline; ill-formed UTF-8 replaced and inert (inert_json). For json and ordered_json.
template <typename Json>
std::string json_text(const Json& value, int indent = 1) {
  return inert_json(value.dump(indent, ' ', false, Json::error_handler_t::replace)) + '\n';
}

}  // namespace lacuna::report
