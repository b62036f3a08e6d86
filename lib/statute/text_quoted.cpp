#include <algorithm>

#include "statute/text_chars.h"
#include "statute/text_phrases.h"
#include "statute/text_prepare.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t max_quoted_lines = 400;

struct Marks {
  std::string_view open;
  std::string_view close;
};

Marks marks_of(std::string_view line) {
  if (line.starts_with("\u201C")) return {"\u201C", "\u201D"};
  if (line.starts_with("\u00AB")) return {"\u00AB", "\u00BB"};
  if (line.starts_with('"')) return {"\"", "\""};
  return {};
}

// The line ends with the closing mark, a stop or a note sign after it allowed.
bool closes(std::string_view line, std::string_view close) {
  for (const std::string_view sign : {"(*)", ".", ";", ",", ")"}) {
    if (line.ends_with(sign)) line.remove_suffix(sign.size());
  }
  return trim(line).ends_with(close);
}

int balance(std::string_view line, const Marks& marks) {
  int depth = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (line.substr(at).starts_with(marks.open)) {
      ++depth;
      at += marks.open.size();
    } else if (line.substr(at).starts_with(marks.close)) {
      --depth;
      at += marks.close.size();
    } else {
      ++at;
    }
  }
  return depth;
}

}  // namespace

void mark_quoted(std::string_view text, std::vector<TextLine>& lines) {
  std::size_t before = lines.size();  // last line of text
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role != LineRole::text) continue;
    const std::size_t intro = before;
    before = i;
    const std::string_view here = line_text(text, lines[i]);
    const Marks marks = marks_of(here);
    if (marks.open.empty() || intro >= lines.size()) continue;
    const std::string_view words = line_text(text, lines[intro]);
    // Another quotation right after one needs no words of its own.
    const bool more = lines[intro].quoted;
    if (!more && !ends_with_colon_or_dash(words)) continue;
    const std::size_t from = lines[intro > 2 ? intro - 2 : 0].text;
    const std::size_t to = lines[intro].text_end;
    const std::string_view sentence =
        text.substr(std::max(from, to > 600 ? to - 600 : 0), std::min<std::size_t>(to - from, 600));
    if (!more && !announces_amendment(sentence)) continue;
    int depth = 0;
    const bool straight = marks.open == marks.close;
    std::size_t end = 0;
    for (std::size_t j = i; j < lines.size() && j < i + max_quoted_lines; ++j) {
      if (lines[j].marked_heading) break;
      const std::string_view line = line_text(text, lines[j]);
      if (!straight) depth += balance(line, marks);
      const bool again = j > i && line.starts_with(marks.open);  // every paragraph begins with a mark
      if (closes(line, marks.close) && (straight || depth <= 0 || again)) {
        end = j + 1;
        break;
      }
    }
    for (std::size_t j = i; j < end; ++j) lines[j].quoted = true;
    if (end > i) {
      before = end - 1;
      i = end - 1;
    }
  }
}

}  // namespace lacuna::statute
