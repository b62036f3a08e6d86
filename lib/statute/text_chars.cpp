#include "statute/text_chars.h"

#include <array>

namespace lacuna::statute {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

// Passes over closing quotes, brackets and note signs at the end.
std::string_view strip_closers(std::string_view text) {
  text = trim(text);
  for (bool more = true; more && !text.empty();) {
    more = false;
    const char last = text.back();
    if (last == '"' || last == '\'' || last == ']') {
      text.remove_suffix(1);
      more = true;
    } else if (text.ends_with("\u201D") || text.ends_with("\u2019")) {
      text.remove_suffix(3);
      more = true;
    } else if (text.ends_with("\u00BB")) {
      text.remove_suffix(2);
      more = true;
    }
    if (more) text = trim(text);
  }
  return text;
}

}  // namespace

char32_t code_point(std::string_view text, std::size_t at, std::size_t& length) {
  length = 1;
  if (at >= text.size()) return 0xFFFD;
  const unsigned char lead = byte_at(text, at);
  if (lead < 0x80) return lead;
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte_at(text, at + i) & 0x3F); };
  if (lead >= 0xC0 && lead < 0xE0 && at + 1 < text.size()) {
    length = 2;
    return (static_cast<char32_t>(lead & 0x1F) << 6) | tail(1);
  }
  if (lead >= 0xE0 && lead < 0xF0 && at + 2 < text.size()) {
    length = 3;
    return (static_cast<char32_t>(lead & 0x0F) << 12) | (tail(1) << 6) | tail(2);
  }
  if (lead >= 0xF0 && at + 3 < text.size()) {
    length = 4;
    return (static_cast<char32_t>(lead & 0x07) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3);
  }
  return 0xFFFD;
}

char32_t last_code_point(std::string_view text) {
  if (text.empty()) return 0xFFFD;
  std::size_t at = text.size() - 1;
  while (at > 0 && text.size() - at < 4 && (byte_at(text, at) & 0xC0) == 0x80) --at;
  std::size_t length = 0;
  return code_point(text, at, length);
}

LetterCase letter_case(char32_t c) {
  if (c < 0x80) {
    if (c >= U'a' && c <= U'z') return LetterCase::lower;
    if (c >= U'A' && c <= U'Z') return LetterCase::upper;
    return LetterCase::none;
  }
  if (c < 0xC0) return LetterCase::none;
  if (c < 0x100) {
    if (c == 0xD7 || c == 0xF7) return LetterCase::none;
    return c < 0xDF ? LetterCase::upper : LetterCase::lower;
  }
  if (c < 0x180) {
    const bool odd_is_lower = !((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E));
    return ((c % 2 == 1) == odd_is_lower) ? LetterCase::lower : LetterCase::upper;
  }
  if (c >= 0x218 && c <= 0x21B) return c % 2 == 1 ? LetterCase::lower : LetterCase::upper;
  if (c >= 0x391 && c <= 0x3CE) return c < 0x3AC ? LetterCase::upper : LetterCase::lower;
  if (c >= 0x400 && c < 0x460) return c < 0x430 ? LetterCase::upper : LetterCase::lower;
  if (c >= 0x460 && c < 0x530) return c % 2 == 1 ? LetterCase::lower : LetterCase::upper;
  if (c >= 0x5D0 && c < 0x1E00) return LetterCase::uncased;
  if (c >= 0x1E00 && c < 0x1F00) return c % 2 == 1 ? LetterCase::lower : LetterCase::upper;
  if (c >= 0x3040 && c < 0xFE00) return LetterCase::uncased;
  return LetterCase::none;
}

LetterCase first_case(std::string_view text) {
  std::size_t at = 0;
  for (int i = 0; i < 6 && at < text.size(); ++i) {
    std::size_t length = 0;
    const char32_t c = code_point(text, at, length);
    const LetterCase found = letter_case(c);
    if (found != LetterCase::none) return found;
    if (c < 0x80 && is_digit(static_cast<char>(c))) return LetterCase::none;
    at += length;
  }
  return LetterCase::none;
}

bool is_all_caps(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    const LetterCase found = letter_case(code_point(text, at, length));
    if (found == LetterCase::lower) return false;
    if (found == LetterCase::upper) ++letters;
    at += length;
  }
  return letters >= 2;
}

std::size_t blank_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const char c = text[at];
  if (c == ' ' || c == '\t' || c == '\f' || c == '\v') return 1;
  if (c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0') return 2;
  if (c == '\xE2' && at + 2 < text.size() && text[at + 1] == '\x80') {
    const unsigned char third = byte_at(text, at + 2);  // U+2000 to U+200B and the narrow no-break space
    return third <= 0x8B || third == 0xAF ? 3 : 0;
  }
  if (c == '\xE3' && at + 2 < text.size() && text[at + 1] == '\x80' && text[at + 2] == '\x80') return 3;
  return 0;
}

std::size_t skip_blank(std::string_view text, std::size_t at) {
  while (const std::size_t length = blank_length(text, at)) at += length;
  return at;
}

std::string_view trim(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = blank_length(text, at);
    if (length == 0 && (text[at] == '\n' || text[at] == '\r')) length = 1;
    if (length == 0) {
      text.remove_prefix(at);
      break;
    }
    at += length;
    if (at >= text.size()) return {};
  }
  while (!text.empty()) {
    const char c = text.back();
    if (c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == '\n' || c == '\r') {
      text.remove_suffix(1);
    } else if (text.ends_with("\xC2\xA0")) {
      text.remove_suffix(2);
    } else if (text.ends_with("\u3000") || text.ends_with("\u202F")) {
      text.remove_suffix(3);
    } else {
      break;
    }
  }
  return text;
}

std::size_t dash_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '-' || text[at] == '_') return 1;
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\u2013") || rest.starts_with("\u2014") || rest.starts_with("\u2015") ||
      rest.starts_with("\u2010") || rest.starts_with("\u2011") || rest.starts_with("\u2212")) {
    return 3;
  }
  return 0;
}

std::size_t open_quote_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '"' || text[at] == '\'') return 1;
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\u201C") || rest.starts_with("\u2018") || rest.starts_with("\u201E")) return 3;
  return rest.starts_with("\u00AB") ? 2 : 0;
}

std::size_t close_quote_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '"' || text[at] == '\'') return 1;
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\u201D") || rest.starts_with("\u2019") || rest.starts_with("\u201C")) return 3;
  return rest.starts_with("\u00BB") ? 2 : 0;
}

bool starts_with_word(std::string_view text, std::string_view word) {
  if (!starts_with_nocase(text, word)) return false;
  if (text.size() == word.size()) return true;
  std::size_t length = 0;
  const char32_t next = code_point(text, word.size(), length);
  return letter_case(next) == LetterCase::none && !(next < 0x80 && is_digit(static_cast<char>(next)));
}

bool contains_nocase(std::string_view text, std::string_view part) {
  for (std::size_t at = 0; at + part.size() <= text.size(); ++at) {
    if (to_lower_ascii(text[at]) == to_lower_ascii(part[0]) && starts_with_nocase(text.substr(at), part)) return true;
  }
  return false;
}

std::size_t count_words(std::string_view text, std::size_t limit) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank && !inside && ++words >= limit) break;
    inside = !blank;
  }
  return words;
}

bool ends_open(std::string_view text) {
  text = trim(text);
  if (text.empty()) return false;
  if (text.back() == ',') return true;
  std::size_t start = text.size();
  while (start > 0 && text[start - 1] != ' ' && text.size() - start < 12) --start;
  const std::string_view word = text.substr(start);
  if (start == 0) return false;  // a line of one word is no sentence
  static constexpr std::array<std::string_view, 54> open_words = {
      "of",         "in",         "to",         "by",      "under",    "section",  "sections", "article", "articles",
      "and",        "or",         "with",       "from",    "this",     "the",      "a",        "an",      "for",
      "subsection", "paragraph",  "de",         "del",     "la",       "el",       "los",      "las",     "y",
      "o",          "en",         "du",         "des",     "et",       "ou",       "\u00E0",   "au",      "aux",
      "les",        "le",         "que",        "par",     "part",     "chapter",  "schedule", "act",     "al",
      "l'article",  "paragraphs", "regulation", "Section", "Sections", "Articles", "clause",   "clauses", "dan"};
  for (const std::string_view open : open_words) {
    if (word == open) return true;
  }
  return false;
}

bool ends_sentence(std::string_view text) {
  text = strip_closers(text);
  if (text.empty()) return false;
  const char last = text.back();
  if (last == '.' || last == ';' || last == ':' || last == '!' || last == '?') return true;
  const char32_t c = last_code_point(text);
  return c == 0x2014 || c == 0x2013 || c == U'-' || c == U'_' || c == 0x3002 || c == 0xFF1B || c == 0xFF1A ||
         c == 0x61B;
}

bool ends_with_colon_or_dash(std::string_view text) {
  text = trim(text);
  if (text.empty()) return false;
  const char32_t c = last_code_point(text);
  return c == U':' || c == 0x2014 || c == 0x2013 || c == U'-' || c == U'_' || c == 0xFF1A;
}

bool ends_with_any(std::string_view text, std::string_view marks) {
  text = strip_closers(text);
  return !text.empty() && marks.find(text.back()) != std::string_view::npos;
}

}  // namespace lacuna::statute
