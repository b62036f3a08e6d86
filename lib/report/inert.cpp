#include "report/inert.h"

#include <fmt/format.h>

#include "text/display.h"
#include "text/unicode.h"

namespace lacuna::report {
namespace {

bool acts(char32_t c) {
  if (c < 0x20) return c != '\n' && c != '\t';
  if (c >= 0x7F && c < 0xA0) return true;
  if (c >= 0x202A && c <= 0x202E) return true;  // embeddings and overrides
  if (c >= 0x2066 && c <= 0x2069) return true;  // isolates
  return c == 0x2028 || c == 0x2029 || (c >= 0xD800 && c < 0xE000) || (c & 0xFFFEU) == 0xFFFEU ||
         (c >= 0xFDD0 && c <= 0xFDEF);
}

}  // namespace

std::string inert_text(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    if (utf8[at] == '\r') {
      if (at + 1 == utf8.size() || utf8[at + 1] != '\n') out += '\n';
    } else if (utf8[at] == '\f' || utf8[at] == '\v') {
      out += '\n';
    } else if (acts(point.value) || (point.value == 0xFFFD && point.size == 1)) {
      out += "\xEF\xBF\xBD";
    } else {
      out.append(utf8.substr(at, point.size));
    }
    at += point.size;
  }
  return out;
}

std::string inert_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const CodePoint point = code_point_at(json, at);
    if (point.value >= 0x7F && point.value < 0xFFFF && acts(point.value)) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(point.value));
    } else {
      out.append(json.substr(at, point.size));
    }
    at += point.size;
  }
  return out;
}

std::string inert_line(std::string_view utf8) { return printable(inert_text(utf8)); }

}  // namespace lacuna::report
