#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "statute/text_chars.h"
#include "statute/text_headings.h"
#include "statute/text_phrases.h"
#include "statute/text_prepare.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t max_header = 100;       // bytes of a page header
constexpr std::size_t max_tracked = 1 << 20;  // different lines that are counted

// "12", "- 12 -", "Page 3", "[5977(2018)": nothing but a number and its decoration.
bool is_page_number(std::string_view line) {
  if (line.size() > 24) return false;
  if (starts_with_word(line, "page") || starts_with_word(line, "p\u00E1gina")) line = trim(line.substr(4));
  std::size_t digits = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t dash = dash_length(line, at);
    if (is_digit(line[at])) {
      ++digits;
      ++at;
    } else if (dash != 0) {
      at += dash;
    } else if (line[at] == ' ' || line[at] == '|') {
      ++at;
    } else if (line.substr(at).starts_with("of ")) {
      at += 3;
    } else {
      return false;
    }
  }
  return digits > 0 && digits <= 8 && !line.ends_with('-');
}

bool is_rule(std::string_view line) {
  if (line.size() > 300) return false;
  std::size_t marks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t dash = dash_length(line, at);
    if (dash == 0 && line[at] != '=' && line[at] != '*' && line[at] != ' ' && line[at] != '.') return false;
    marks += dash != 0 || line[at] == '=' ? 1 : 0;
    at += std::max<std::size_t>(dash, 1);
  }
  return marks >= 4;
}

bool is_gazette_line(std::string_view line) {
  if (line.size() > 200) return false;
  return line.find("__________") != std::string_view::npos ||
         (line.size() < 90 && line.find("GAZETTE OF") != std::string_view::npos && !ends_sentence(line));
}

// Letters of a line, digits and blanks left out, as one number; 0 for lines that cannot be headers.
std::uint64_t header_key(std::string_view line) {
  if (line.size() < 4 || line.size() > max_header) return 0;
  std::uint64_t hash = 1469598103934665603ULL;
  std::size_t letters = 0;
  for (const char c : line) {
    if (is_digit(c) || c == ' ' || c == '\t') continue;
    hash = (hash ^ static_cast<unsigned char>(to_lower_ascii(c))) * 1099511628211ULL;
    ++letters;
  }
  return letters < 3 ? 0 : hash | 1;
}

// How often a line stands in the text, and how often of these next to a page's number.
struct Seen {
  std::uint32_t all = 0;
  std::uint32_t beside = 0;
};

bool heads_something(std::string_view line) {
  return read_unit(line) || read_container(line, true) || read_attachment(line);
}

// A number at the line's start or end, set off by a wide gap: "12    Title of the Act".
bool has_page_number(std::string_view line) {
  std::size_t left = 0;
  while (left < line.size() && is_digit(line[left])) ++left;
  if (left > 0 && left < 5 && line.substr(left).starts_with("   ")) return true;
  std::size_t right = line.size();
  while (right > 0 && is_digit(line[right - 1])) --right;
  return right < line.size() && line.size() - right < 5 && line.substr(0, right).ends_with("   ");
}

}  // namespace

void mark_furniture(std::string_view text, std::vector<TextLine>& lines) {
  const bool wrapped = is_hard_wrapped(text, lines);
  std::unordered_map<std::uint64_t, Seen> counts;
  const auto is_number = [&](std::size_t i) {
    return lines[i].role == LineRole::furniture && is_page_number(line_text(text, lines[i]));
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    TextLine& line = lines[i];
    if (line.role != LineRole::text) continue;
    const std::string_view here = line_text(text, line);
    const char first = here[0];
    const bool before_bracket = i + 1 < lines.size() && line_text(text, lines[i + 1])[0] == '(';
    if (is_digit(first) || first == '-' || first == '\xE2' || first == 'P' || first == 'p') {
      if (is_page_number(here) && !before_bracket && !line.marked_heading) line.role = LineRole::furniture;
    }
    if (is_rule(here) || is_gazette_line(here)) line.role = LineRole::furniture;
    const bool goes_on = wrapped && i > 0 && !line.blank_before && lines[i - 1].role == LineRole::text &&
                         first_case(here) == LetterCase::lower && !ends_sentence(line_text(text, lines[i - 1]));
    if (line.role == LineRole::text && !goes_on && is_editorial_note(here)) line.role = LineRole::note;
    if (wrapped && line.role == LineRole::text && counts.size() < max_tracked) {
      if (const std::uint64_t key = header_key(here)) {
        Seen& seen = counts[key];
        ++seen.all;
        if (i > 0 && is_number(i - 1)) ++seen.beside;
      }
    } else if (i > 0 && is_number(i) && lines[i - 1].role == LineRole::text && (i < 2 || !is_number(i - 2))) {
      if (const auto seen = counts.find(header_key(line_text(text, lines[i - 1]))); seen != counts.end())
        ++seen->second.beside;
    }
    // A note that is wrapped, and the number above it.
    if (line.role == LineRole::note && i > 0 && lines[i - 1].role == LineRole::furniture && !lines[i].blank_before) {
      lines[i - 1].role = LineRole::note;
    }
    if (wrapped && line.role == LineRole::text && i > 0 && lines[i - 1].role == LineRole::note && !line.blank_before &&
        first_case(here) == LetterCase::lower && !ends_sentence(line_text(text, lines[i - 1]))) {
      line.role = LineRole::note;
    }
  }
  if (!wrapped || lines.empty()) return;
  const auto times = [&](const TextLine& line) {
    if (line.role != LineRole::text) return Seen();
    const std::string_view here = line_text(text, line);
    const std::uint64_t key = header_key(here);
    if (key == 0 || here[0] == '(' || ends_with_any(here, ";:,")) return Seen();
    const auto found = counts.find(key);
    return found != counts.end() ? found->second : Seen();
  };
  const auto repeated = [&](const TextLine& line) { return times(line).all >= 3; };
  // What stands next to a page's number, and mostly there, belongs to the page and not to the law.
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool last = i + 1 == lines.size();
    // A blank line parts it from the law.
    const bool below = is_number(i - 1) && (last || lines[i + 1].blank_before || is_number(i + 1));
    const bool above = !last && is_number(i + 1) && lines[i].blank_before;
    if (!below && !above) continue;
    const Seen seen = times(lines[i]);
    if (seen.beside < 3 || seen.beside * 3 < seen.all * 2 || heads_something(line_text(text, lines[i]))) continue;
    lines[i].role = LineRole::furniture;
  }
  // The title's words, for headers without a number.
  const std::string_view top = text.substr(0, lines[std::min<std::size_t>(lines.size() - 1, 4)].text_end);
  for (std::size_t i = 5; i < lines.size(); ++i) {
    if (!repeated(lines[i])) continue;
    const std::string_view here = line_text(text, lines[i]);
    const bool title = lines[i].blank_before && count_words(here, 8) <= 6 && contains_nocase(top.substr(0, 400), here);
    if (has_page_number(here) || title || (lines[i - 1].role == LineRole::furniture && !lines[i].blank_before)) {
      lines[i].role = LineRole::furniture;
    }
  }
  for (std::size_t i = lines.size(); i-- > 6;) {
    if (lines[i].role == LineRole::furniture && !lines[i].blank_before && repeated(lines[i - 1])) {
      lines[i - 1].role = LineRole::furniture;
    }
  }
}

}  // namespace lacuna::statute
