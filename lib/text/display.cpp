#include "text/display.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace lacuna {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

// The code point at `at`, which moves behind it; negative where the bytes are not UTF-8.
UChar32 next_code_point(std::string_view text, std::size_t& at) {
  auto offset = static_cast<std::int32_t>(at);
  UChar32 code = 0;
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), offset, static_cast<std::int32_t>(text.size()), code);
  at = static_cast<std::size_t>(offset);
  return code;
}

bool is_unsafe(UChar32 code) {
  if (code < 0) return true;
  const auto type = u_charType(code);
  return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_SURROGATE || type == U_LINE_SEPARATOR ||
         type == U_PARAGRAPH_SEPARATOR;
}

std::size_t width_of(UChar32 code) {
  const auto type = u_charType(code);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return 0;
  const auto east_asian = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

// Bytes of the longest prefix that fits into `width` columns.
std::size_t prefix_within(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  std::size_t columns = 0;
  while (at < text.size()) {
    std::size_t next = at;
    columns += width_of(next_code_point(text, next));
    if (columns > width) break;
    at = next;
  }
  return at;
}

}  // namespace

std::string printable(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  bool space = false;
  std::size_t at = 0;
  while (at < utf8.size()) {
    const std::size_t start = at;
    const UChar32 code = next_code_point(utf8, at);
    if (code >= 0 && (u_isUWhiteSpace(code) != 0)) {
      space = true;
      continue;
    }
    if (code == 0xAD) continue;  // a soft hyphen shows nothing inside a line
    if (space && !out.empty()) out += ' ';
    space = false;
    out += is_unsafe(code) ? replacement : utf8.substr(start, at - start);
  }
  return out;
}

std::size_t display_width(std::string_view utf8) {
  std::size_t columns = 0;
  std::size_t at = 0;
  while (at < utf8.size()) columns += width_of(next_code_point(utf8, at));
  return columns;
}

std::vector<std::string> wrap(std::string_view utf8, std::size_t width) {
  const std::size_t limit = width == 0 ? 1 : width;
  std::vector<std::string> lines(1);
  std::size_t columns = 0;
  const std::string text = printable(utf8);
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t space = rest.find(' ');
    std::string_view word = rest.substr(0, space);
    rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
    std::size_t needed = display_width(word);
    if (columns != 0 && columns + 1 + needed > limit) {
      lines.emplace_back();
      columns = 0;
    }
    while (columns == 0 && needed > limit) {
      std::size_t cut = prefix_within(word, limit);
      if (cut == 0) cut = prefix_within(word, 2);  // a wide character in a column of one
      lines.back() = word.substr(0, cut);
      lines.emplace_back();
      word.remove_prefix(cut);
      needed = display_width(word);
    }
    if (word.empty()) continue;
    if (columns != 0) {
      lines.back() += ' ';
      ++columns;
    }
    lines.back() += word;
    columns += needed;
  }
  if (lines.size() > 1 && lines.back().empty()) lines.pop_back();
  return lines;
}

std::string shorten(std::string_view utf8, std::size_t width) {
  std::string text = printable(utf8);
  if (display_width(text) <= width) return text;
  std::size_t cut = prefix_within(text, width == 0 ? 0 : width - 1);
  const std::size_t space = text.rfind(' ', cut);
  if (space != std::string::npos && space > cut / 2) cut = space;
  text.resize(cut);
  return text.append(ellipsis);
}

}  // namespace lacuna
