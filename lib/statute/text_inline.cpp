#include "statute/text_inline.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "statute/by_first_byte.h"
#include "statute/text_chars.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t look_back = 48;
constexpr std::size_t look_ahead = 8192;
constexpr std::size_t longest_point = 3000;  // from the first number of a list within a line to the next

// Text before `at` without blanks at its end, a bounded stretch of it.
std::string_view before(std::string_view text, std::size_t at) {
  const std::size_t from = at > look_back ? at - look_back : 0;
  std::string_view window = text.substr(from, at - from);
  while (!window.empty() && (window.back() == ' ' || window.back() == '\n' || window.back() == '\r' ||
                             window.back() == '\t' || window.back() == '\f')) {
    window.remove_suffix(1);
  }
  while (window.ends_with("\xC2\xA0")) window.remove_suffix(2);
  return window;
}

// `word` is in lower case.
bool ends_with_word(std::string_view text, std::string_view word) {
  if (text.empty() || to_lower_ascii(text.back()) != word.back()) return false;
  if (text.size() < word.size() || !starts_with_nocase(text.substr(text.size() - word.size()), word)) return false;
  return text.size() == word.size() || !is_letter_ascii(text[text.size() - word.size() - 1]);
}

std::string_view drop(std::string_view text, std::size_t count) {
  text.remove_suffix(count);
  return before(text, text.size());
}

// "3[" and "[": signs of an amendment before a number.
std::string_view drop_amendment_signs(std::string_view text) {
  while (text.ends_with('[')) {
    text.remove_suffix(1);
    while (!text.empty() && is_digit(text.back())) text.remove_suffix(1);
    text = before(text, text.size());
  }
  return text;
}

// Ends with a number in brackets, or with digits: "(a)", "5".
bool ends_with_number(std::string_view text) {
  if (text.empty()) return false;
  if (is_digit(text.back())) return true;
  if (text.back() != ')') return false;
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos) return false;
  const auto marker = read_bracketed(text, open);
  return marker && marker->end == text.size();
}

constexpr std::array<std::string_view, 26> reference_nouns = {
    "section",       "sections",       "subsection",    "subsections",   "sub-section", "sub-sections", "paragraph",
    "paragraphs",    "subparagraph",   "subparagraphs", "sub-paragraph", "clause",      "clauses",      "subclause",
    "sub-clause",    "sub-paragraphs", "article",       "articles",      "item",        "items",        "regulation",
    "subregulation", "rule",           "part",          "point",         "sub-clauses"};
// By their last letters.
constexpr ByFirstByte nouns_by_last_byte(reference_nouns,
                                         [](std::string_view noun) { return noun.substr(noun.size() - 1); });

bool is_alphanumeric(char c) { return is_digit(c) || is_letter_ascii(c); }

// Whether no letter or digit stands between `at` and the blank before it, tabs passed over, or `from`.
bool begins_words(std::string_view text, std::size_t from, std::size_t at) {
  for (; at > from && text[at - 1] != ' ' && text[at - 1] != '\n'; --at) {
    if (is_alphanumeric(text[at - 1])) return false;
  }
  return true;
}

}  // namespace

Opening opening_before(std::string_view text, std::size_t at) {
  std::string_view left = drop_amendment_signs(before(text, at));
  if (left.empty()) return Opening::strong;
  for (const std::string_view word : {"and", "or", "but", "et", "ou", "y", "o"}) {
    if (!ends_with_word(left, word)) continue;
    const std::string_view rest = drop(left, word.size());
    if (rest.empty() || (rest.back() != ';' && rest.back() != ',' && rest.back() != '-')) return Opening::none;
    return Opening::strong;
  }
  const char last = left.back();
  if (last == ';' || last == ':' || last == '.' || last == ']' || last == '_' || last == '*') return Opening::strong;
  if (last == ',') return Opening::weak;
  const char32_t c = last_code_point(left);
  if (c == U'-' || c == 0x2014 || c == 0x2013 || c == 0x2015) return Opening::strong;
  return Opening::none;
}

bool is_reference(std::string_view text, const Marker& marker, bool paragraph) {
  // What follows: "(a) or (b)", "(a), (b)", "(1) to (3)", "(2).".
  std::size_t at = marker.end;
  const std::string_view rest = text.substr(at, 24);
  if (!rest.empty() && (rest[0] == ',' || rest[0] == ';' || rest[0] == ')' || rest[0] == '.')) return true;
  at = skip_blank(rest, 0);
  for (const std::string_view word : {"or", "and", "to", ","}) {
    if (!rest.substr(at).starts_with(word)) continue;
    const std::size_t after = skip_blank(rest, at + word.size());
    if (after < rest.size() && rest[after] == '(' && read_bracketed(rest, after)) return true;
  }
  // What stands before: a noun, or a number and a conjunction.
  std::string_view left = before(text, marker.begin);
  if (!paragraph && !left.empty()) {
    for (const std::string_view noun : nouns_by_last_byte.of(left.back())) {
      if (ends_with_word(left, noun)) return true;
    }
  }
  if (left.ends_with(',')) return ends_with_number(drop(left, 1));
  for (const std::string_view word : {"and", "or", "to"}) {
    if (ends_with_word(left, word)) {
      std::string_view earlier = drop(left, word.size());
      if (earlier.ends_with(',')) earlier = drop(earlier, 1);
      return ends_with_number(earlier);
    }
  }
  return false;
}

std::optional<Marker> find_bracketed(std::string_view text, std::size_t from, std::size_t to) {
  for (std::size_t at = from; at < to;) {
    const void* found = std::memchr(text.data() + at, '(', to - at);
    if (found == nullptr) return std::nullopt;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
    const char left = at > 0 ? text[at - 1] : ' ';
    const bool border = at == from || (!is_letter_ascii(left) && !is_digit(left) && left != ')');
    if (border) {
      if (const auto marker = read_bracketed(text, at); marker && marker->end <= to) return marker;
    }
    ++at;
  }
  return std::nullopt;
}

std::optional<Marker> PointFinder::find(std::size_t from, std::size_t to) {
  constexpr std::size_t longest = 5;  // of the number itself
  for (std::size_t end = from; (end = ends_.next(end)) < to; ++end) {
    std::size_t at = end;
    while (at > from && end - at <= longest && is_alphanumeric(text_[at - 1])) --at;
    if (at == end || end - at > longest) continue;
    const char left = at > 0 ? text_[at - 1] : ' ';
    if (left != ' ' && left != '\n' && (left != '\t' || !begins_words(text_, from, at))) continue;
    const auto marker = read_marker(text_.substr(0, to), at, false);
    const bool letter = is_lower_ascii(text_[at]) && end == at + 1;
    if (marker && (marker->form == NumberForm::closed || marker->form == NumberForm::degree ||
                   (marker->form == NumberForm::dotted && letter)))
      return marker;
  }
  return std::nullopt;
}

bool is_cited(std::string_view text, const Marker& marker) {
  const std::string_view rest = text.substr(marker.next, 12);
  static constexpr std::array<std::string_view, 14> words = {"of", "and", "or", "to",  "du", "de",     "des",
                                                             "et", "ou",  "y",  "del", "o",  "\u00E0", "au"};
  return std::any_of(words.begin(), words.end(), [rest](std::string_view word) {
    return rest.starts_with(word) && (rest.size() == word.size() || blank_length(rest, word.size()) != 0);
  });
}

bool series_follows(std::string_view text, const Marker& marker) {
  std::string_view window = text.substr(0, std::min(text.size(), marker.end + longest_point));
  if (const std::size_t blank = window.find("\n\n", marker.end); blank != std::string_view::npos)
    window = window.substr(0, blank);
  Numeral last = marker.numerals[0];
  std::size_t members = 1;
  const std::size_t wanted = marker.form == NumberForm::dotted ? 3 : 2;
  PointFinder points(window);
  for (std::size_t at = marker.end; members < wanted;) {
    const auto next = points.find(at, window.size());
    if (!next) return false;
    at = next->end;
    if (next->form != marker.form || opening_before(window, next->begin) == Opening::none || is_cited(window, *next))
      continue;
    for (std::uint8_t r = 0; r < next->readings; ++r) {
      if (!next->numerals[r].follows(last) || next->numerals[r].minor != 0) continue;
      last = next->numerals[r];
      ++members;
      break;
    }
  }
  return true;
}

bool roman_follows(std::string_view text, std::size_t from) {
  const std::string_view window = text.substr(from, look_ahead);
  for (std::size_t at = 0; at + 3 < window.size();) {
    const void* found = std::memchr(window.data() + at, '(', window.size() - at - 3);
    if (found == nullptr) return false;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - window.data());
    const std::string_view here = window.substr(at);
    if (here.starts_with("(ii)") || here.starts_with("(II)")) return true;
    if (here.starts_with("(j)") || here.starts_with("(J)")) return false;
    ++at;
  }
  return false;
}

}  // namespace lacuna::statute
