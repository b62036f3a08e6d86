// Provisions quoted within a line: 'is supplemented by an Article 382-1, worded as follows: "Art. 382-1. (1) ..."'.
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "statute/rare_bytes.h"
#include "statute/text_chars.h"
#include "statute/text_headings.h"
#include "statute/text_phrases.h"
#include "statute/text_prepare.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t max_cuts = 4096;
constexpr std::size_t max_introduction = 600;  // bytes that may announce the quotation

struct Marks {
  std::string_view open;
  std::string_view close;
};

constexpr Marks pairs[] = {{"\u201C", "\u201D"}, {"\u00AB", "\u00BB"}, {"\"", "\""}};

// After the mark that closes what opens at `at`; npos where none does. Straight marks do not nest: that one closes
// which stands at the end of a sentence, since a quoted provision may quote a term.
std::size_t quotation_end(std::string_view line, std::size_t at, const Marks& marks) {
  if (marks.open == marks.close) {
    for (at = line.find('"', at + 1); at != std::string_view::npos; at = line.find('"', at + 1)) {
      const char before = line[at - 1];
      const char after = at + 1 < line.size() ? line[at + 1] : '.';
      if (before == '.' || before == ';' || after == '.' || after == ';') return at + 1;
    }
    return std::string_view::npos;
  }
  int depth = 0;
  while (at < line.size()) {
    const std::string_view here = line.substr(at);
    if (here.starts_with(marks.open)) {
      ++depth;
      at += marks.open.size();
    } else if (here.starts_with(marks.close)) {
      at += marks.close.size();
      if (--depth == 0) return at;
    } else {
      ++at;
    }
  }
  return std::string_view::npos;
}

// A unit with its number and words: "Art. 382-1. (1) Whoever", "12A. Lanterns".
bool is_provision(std::string_view words) {
  const auto unit = read_unit(words);
  if (!unit || !unit->separated || unit->rest >= words.size()) return false;
  return unit->style != UnitStyle::numbered || first_case(words.substr(unit->rest)) == LetterCase::upper ||
         words[unit->rest] == '(';
}

bool is_announced(std::string_view before) {
  return announces_amendment(before.substr(before.size() > max_introduction ? before.size() - max_introduction : 0));
}

// Where a quoted provision begins in the line from `from` on, and its marks; npos where there is none.
std::size_t find_quotation(std::string_view line, std::size_t from, Marks& marks) {
  std::size_t best = std::string_view::npos;
  for (const Marks& pair : pairs) {
    for (std::size_t at = line.find(pair.open, from); at < best; at = line.find(pair.open, at + pair.open.size())) {
      const std::string_view before = trim(line.substr(0, at));
      if (!ends_with_colon_or_dash(before)) continue;
      const std::size_t first = skip_blank(line, at + pair.open.size());
      if (first >= line.size() || !is_provision(line.substr(first))) continue;
      if (!is_announced(before)) continue;
      best = at;
      marks = pair;
      break;
    }
  }
  return best;
}

// Where a provision with a keyword ("Art. 382-1.") begins that is quoted without marks, as they are lost in some
// conversions: after the colon that announces it. npos where there is none.
std::size_t find_unmarked(std::string_view line) {
  for (std::size_t at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
    const std::size_t first = skip_blank(line, at + 1);
    const std::string_view words = line.substr(first);
    const auto unit = words.empty() ? std::nullopt : read_unit(words);
    if (!unit || (unit->style != UnitStyle::article && unit->style != UnitStyle::section)) continue;
    if (is_provision(words) && is_announced(line.substr(0, at))) return first;
  }
  return std::string_view::npos;
}

}  // namespace

void cut_quotations(std::string_view text, std::vector<TextLine>& lines) {
  const bool paragraphs = !is_hard_wrapped(text, lines);  // a line is a paragraph
  RareBytes<3> opening(text, {'"', '\xE2', '\xC2'});      // first bytes of the marks that open
  RareBytes<1> colons(text, {':'});
  std::size_t cuts = 0;
  std::vector<TextLine> result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    TextLine line = lines[i];
    for (std::size_t from = 0;
         line.role == LineRole::text && cuts < max_cuts && opening.next(line.text) < line.text_end;) {
      const std::string_view words = line_text(text, line);
      Marks marks;
      const std::size_t at = find_quotation(words, from, marks);
      const std::size_t end =
          at == std::string_view::npos || at == 0 ? std::string_view::npos : quotation_end(words, at, marks);
      if (end == std::string_view::npos) break;
      if (result.empty()) result.assign(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(i));
      ++cuts;
      TextLine before = line;
      before.text_end = line.text + static_cast<std::uint32_t>(trim(words.substr(0, at)).size());
      before.end = line.text + static_cast<std::uint32_t>(at);
      result.push_back(before);
      line.begin = line.text = before.end;
      line.blank_before = false;
      // A stop after the mark belongs to it.
      std::size_t stop = end;
      while (stop < words.size() && (words[stop] == '.' || words[stop] == ';' || words[stop] == ',')) ++stop;
      const std::size_t next = skip_blank(words, stop);
      if (next >= words.size()) break;
      TextLine quotation = line;
      quotation.text_end = line.text + static_cast<std::uint32_t>(stop - at);
      quotation.end = line.text + static_cast<std::uint32_t>(next - at);
      result.push_back(quotation);
      line.begin = line.text = quotation.end;
      from = 0;
    }
    const std::size_t unmarked =
        paragraphs && line.role == LineRole::text && cuts < max_cuts && colons.next(line.text) < line.text_end
            ? find_unmarked(line_text(text, line))
            : std::string_view::npos;
    if (unmarked != std::string_view::npos) {
      if (result.empty()) result.assign(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(i));
      ++cuts;
      TextLine before = line;
      before.text_end = line.text + static_cast<std::uint32_t>(trim(line_text(text, line).substr(0, unmarked)).size());
      line.begin = line.text = before.end = line.text + static_cast<std::uint32_t>(unmarked);
      line.blank_before = false;
      line.quoted = true;
      result.push_back(before);
    }
    if (!result.empty()) result.push_back(line);
  }
  if (!result.empty()) lines = std::move(result);
}

}  // namespace lacuna::statute
