#include "statute/text_lines.h"

#include <algorithm>
#include <cstring>

#include "statute/text_chars.h"

namespace lacuna::statute {

std::vector<TextLine> split_lines(std::string_view text) {
  std::vector<TextLine> lines;
  lines.reserve(std::min<std::size_t>(text.size() / 60 + 16, max_lines));
  const bool has_cr = std::memchr(text.data(), '\r', text.size()) != nullptr;
  bool blank = false;
  std::size_t begin = 0;  // of the line under way, blank lines before the first one included
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t stop = text.size();
    if (lines.size() + 1 < max_lines) {
      const void* found = std::memchr(text.data() + at, '\n', text.size() - at);
      if (found != nullptr) stop = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
      if (has_cr) {
        const void* cr = std::memchr(text.data() + at, '\r', stop - at);
        if (cr != nullptr) stop = static_cast<std::size_t>(static_cast<const char*>(cr) - text.data());
      }
    }
    std::size_t next = stop < text.size() ? stop + 1 : stop;
    if (next < text.size() && text[stop] == '\r' && text[next] == '\n') ++next;

    std::size_t first = at;
    std::size_t column = 0;
    while (first < stop) {
      const std::size_t length = blank_length(text, first);
      if (length == 0) break;
      if (text[first] == '\f') {
        blank = true;
        column = 0;
      } else {
        column = text[first] == '\t' ? (column / 8 + 1) * 8 : column + 1;
      }
      first += length;
    }
    if (first >= stop) {
      blank = true;
      if (!lines.empty()) {
        lines.back().end = static_cast<std::uint32_t>(next);
        begin = next;
      }
    } else {
      TextLine line;
      line.begin = static_cast<std::uint32_t>(begin);
      line.text = static_cast<std::uint32_t>(first);
      line.text_end = static_cast<std::uint32_t>(first + trim(text.substr(first, stop - first)).size());
      line.end = static_cast<std::uint32_t>(next);
      line.indent = static_cast<std::uint16_t>(std::min<std::size_t>(column, 65535));
      line.blank_before = blank || lines.empty();
      lines.push_back(line);
      blank = false;
      begin = next;
    }
    at = next;
  }
  return lines;
}

bool is_hard_wrapped(std::string_view text, const std::vector<TextLine>& lines) {
  std::size_t pairs = 0;
  std::size_t wrapped = 0;
  const std::size_t step = lines.size() / 20000 + 1;
  for (std::size_t i = 0; i + 1 < lines.size(); i += step) {
    if (lines[i + 1].blank_before) continue;
    const std::string_view here = line_text(text, lines[i]);
    if (here.size() < 25) continue;
    ++pairs;
    const bool open = here.size() < 250 && !ends_sentence(here);
    if (open && first_case(line_text(text, lines[i + 1])) == LetterCase::lower) ++wrapped;
  }
  return pairs >= 4 && wrapped * 5 >= pairs;
}

}  // namespace lacuna::statute
