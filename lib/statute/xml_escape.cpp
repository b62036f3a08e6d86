#include "statute/xml_escape.h"

#include <cstdint>

namespace lacuna::statute {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// The character at the start of a text that begins with a byte above ASCII: its length in bytes, 0 where it is broken.
struct WideCharacter {
  std::size_t length = 0;
  bool allowed = false;  // in XML
};

WideCharacter wide_character(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  const std::uint32_t lead = byte(0);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {};
  std::uint32_t code = lead & (length == 4 ? 0x07U : length == 3 ? 0x0FU : 0x1FU);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    code = (code << 6U) | (byte(i) & 0x3FU);
  }
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  if (overlong || (code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF) return {};
  return {length, code != 0xFFFE && code != 0xFFFF};
}

void append_ascii(std::string& out, char c, bool in_value) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '\r':
      out += "&#13;";
      break;
    case '"':
      out += in_value ? "&quot;" : "\"";
      break;
    case '\n':
      out += in_value ? "&#10;" : "\n";
      break;
    case '\t':
      out += in_value ? "&#9;" : "\t";
      break;
    case '\f':
    case '\v':
      out += in_value ? "&#10;" : "\n";
      break;
    default:
      if (static_cast<unsigned char>(c) < 0x20) {
        out += replacement;
      } else {
        out.push_back(c);
      }
  }
}

void append_escaped(std::string& out, std::string_view text, bool in_value) {
  while (!text.empty()) {
    if ((static_cast<unsigned char>(text[0]) & 0x80U) == 0) {
      append_ascii(out, text[0], in_value);
      text.remove_prefix(1);
      continue;
    }
    const WideCharacter character = wide_character(text);
    out += character.allowed ? text.substr(0, character.length) : replacement;
    text.remove_prefix(character.length == 0 ? 1 : character.length);
  }
}

}  // namespace

void append_xml_text(std::string& out, std::string_view text) { append_escaped(out, text, false); }

void append_xml_value(std::string& out, std::string_view text) { append_escaped(out, text, true); }

}  // namespace lacuna::statute
