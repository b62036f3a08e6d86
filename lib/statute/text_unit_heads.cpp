#include "statute/text_headings.h"

#include "statute/by_first_byte.h"
#include "statute/text_chars.h"
#include "statute/text_heading_numbers.h"
#include "statute/text_numbering.h"

namespace lacuna::statute {
namespace {

struct UnitWord {
  std::string_view word;
  UnitStyle style;
};

constexpr std::array<UnitWord, 30> unit_words = {
    {{"Article", UnitStyle::article},  {"Artículo", UnitStyle::article}, {"ARTÍCULO", UnitStyle::article},
     {"Articulo", UnitStyle::article}, {"Artigo", UnitStyle::article},   {"Articolul", UnitStyle::article},
     {"Articolo", UnitStyle::article}, {"Artikel", UnitStyle::article},  {"Artículos", UnitStyle::article},
     {"Arts.", UnitStyle::article},    {"Art.", UnitStyle::article},     {"Art", UnitStyle::article},
     {"Стаття", UnitStyle::article},   {"СТАТТЯ", UnitStyle::article},   {"Статья", UnitStyle::article},
     {"СТАТЬЯ", UnitStyle::article},   {"Член", UnitStyle::article},     {"Madde", UnitStyle::article},
     {"Pasal", UnitStyle::article},    {"المادة", UnitStyle::article},   {"مادة", UnitStyle::article},
     {"Section", UnitStyle::section},  {"Sec.", UnitStyle::section},     {"Seksyen", UnitStyle::section},
     {"Seksen", UnitStyle::section},   {"Clause", UnitStyle::section},   {"Regulation", UnitStyle::section},
     {"Rule", UnitStyle::section},     {"§", UnitStyle::section},        {"Ingingo ya", UnitStyle::article}}};
constexpr ByFirstByte units_by_first_byte(unit_words, [](const UnitWord& entry) { return entry.word; });

// A unit's number into a key; returns its length, 0 where there is none.
std::size_t read_key(std::string_view text, bool keyword, UnitKey& key) {
  std::size_t at = 0;
  std::size_t used = 0;
  const auto put = [&](std::uint32_t value) {
    if (used < key.parts.size()) key.parts[used++] = value;
  };
  // French regulations: "R. 645-1", "L225-1".
  if (keyword && text.size() > 2 && (text[0] == 'R' || text[0] == 'L' || text[0] == 'D')) {
    std::size_t digits = 1;
    if (text[digits] == '.') ++digits;
    digits = skip_blank(text, digits);
    if (digits < text.size() && is_digit(text[digits])) at = digits;
  }
  const std::size_t start = at;
  std::uint32_t number = 0;
  while (at < text.size() && is_digit(text[at]) && at - start < 5)
    number = number * 10 + static_cast<std::uint32_t>(text[at++] - '0');
  if (at == start) {
    if (!keyword) return 0;
    std::size_t length = 0;
    std::uint32_t value = number_word(text, length);
    if (value == 0) {
      while (length < text.size() && is_upper_ascii(text[length])) ++length;
      value = roman_numeral(text.substr(0, length));
      if (value == 0) return 0;
    }
    put(value);
    return length;
  }
  put(number);
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    std::size_t length = 0;
    if (used == 1 && rest.size() >= 2 && (rest.starts_with("er") || rest.starts_with("re")) &&
        (rest.size() == 2 || !is_letter_ascii(rest[2]))) {
      at += 2;
      continue;
    }
    if (rest.starts_with("\u00B0") || rest.starts_with("\u00BA")) {
      at += 2;
      continue;
    }
    if (is_upper_ascii(rest[0])) {
      std::uint32_t letters = 0;
      std::size_t count = 0;
      while (count < rest.size() && is_upper_ascii(rest[count])) {
        letters = letters * 27 + static_cast<std::uint32_t>(rest[count] - 'A' + 1);
        if (++count > 3) return 0;
      }
      if (count < rest.size() && is_letter_ascii(rest[count])) break;  // "1Short"
      put(letters);
      at += count;
      continue;
    }
    if (is_lower_ascii(rest[0]) && used == 1 &&
        (keyword ? rest.size() == 1 || !is_letter_ascii(rest[1]) : rest.size() > 1 && rest[1] == '.')) {
      put(static_cast<std::uint32_t>(rest[0] - 'a' + 1));
      ++at;
      continue;
    }
    const std::size_t gap = skip_blank(text, at);
    if (const std::uint32_t times = latin_multiplicative(text.substr(gap), length);
        times != 0 && (keyword || gap == at)) {
      put(times);
      at = gap + length;
      continue;
    }
    // "110/a", "217/B".
    if (keyword && used == 1 && rest.size() > 1 && rest[0] == '/' && is_letter_ascii(rest[1]) &&
        (rest.size() == 2 || !is_letter_ascii(rest[2]))) {
      put(static_cast<std::uint32_t>(to_lower_ascii(rest[1]) - 'a' + 1));
      at += 2;
      continue;
    }
    // "3-bis"
    if (const std::uint32_t times = rest[0] == '-' ? latin_multiplicative(rest.substr(1), length) : 0; times != 0) {
      put(times);
      at += 1 + length;
      continue;
    }
    if ((rest[0] == '-' || (keyword && rest[0] == '.')) && rest.size() > 1 && is_digit(rest[1])) {
      std::uint32_t value = 0;
      std::size_t digit = 1;
      while (digit < rest.size() && is_digit(rest[digit]) && digit < 6)
        value = value * 10 + static_cast<std::uint32_t>(rest[digit++] - '0');
      put(value);
      at += digit;
      continue;
    }
    if (rest[0] == '-' && rest.size() > 1 && is_upper_ascii(rest[1]) &&
        (rest.size() == 2 || !is_letter_ascii(rest[2]))) {
      ++at;
      continue;
    }
    break;
  }
  return at;
}

// "279.01 (1)", "83.011 Heading": sections inserted between others, with a decimal fraction. "3.1" is a number below
// section 3, unless a subsection follows.
std::optional<UnitHead> read_fraction_unit(std::string_view line) {
  UnitHead head;
  std::size_t at = 0;
  while (at < line.size() && is_digit(line[at]) && at < 5)
    head.key.parts[0] = head.key.parts[0] * 10 + static_cast<std::uint32_t>(line[at++] - '0');
  if (at == 0 || at >= line.size() || line[at] != '.') return std::nullopt;
  const std::size_t point = at++;
  std::uint32_t worth = 10000;  // of the digit: 279.01 comes before 279.011 and 279.1
  for (; at < line.size() && is_digit(line[at]) && worth > 1; ++at) {
    worth /= 10;
    head.key.parts[1] += static_cast<std::uint32_t>(line[at] - '0') * worth;
  }
  if (at == point + 1 || at >= line.size() || blank_length(line, at) == 0) return std::nullopt;
  head.num_end = at;
  head.rest = skip_blank(line, at);
  const auto marker = read_bracketed(line, head.rest);
  const bool subsection = marker && marker->numerals[0].alphabet == Alphabet::digit;
  const bool inserted = line[point + 1] == '0' && at > point + 2;
  if (!subsection && !(inserted && first_case(line.substr(head.rest)) == LetterCase::upper)) return std::nullopt;
  head.style = UnitStyle::bare;
  return head;
}

// "Disposici\u00F3n adicional primera", "DISPOSICI\u00D3N FINAL \u00DANICA", "Disposici\u00F3n transitoria 2.\u00AA".
std::optional<UnitHead> read_disposition(std::string_view line) {
  std::size_t at = 0;
  for (const std::string_view word : {"Disposici\u00F3n", "DISPOSICI\u00D3N", "Disposicion"}) {
    if (line.starts_with(word)) at = word.size();
  }
  if (at == 0) return std::nullopt;
  at = skip_blank(line, at);
  bool known = false;
  for (const std::string_view kind : {"adicional", "transitoria", "derogatoria", "final"}) {
    if (known || !starts_with_word(line.substr(at), kind)) continue;
    at = skip_blank(line, at + kind.size());
    known = true;
  }
  if (!known) return std::nullopt;
  UnitHead head;
  head.style = UnitStyle::article;
  std::size_t length = 0;
  head.key.parts[0] = number_word(line.substr(at), length);
  if (head.key.parts[0] == 0) {
    while (at + length < line.size() && is_digit(line[at + length]) && length < 4) {
      head.key.parts[0] = head.key.parts[0] * 10 + static_cast<std::uint32_t>(line[at + length++] - '0');
    }
    if (length != 0 && line.substr(at + length).starts_with(".\u00AA")) length += 3;
  }
  if (head.key.parts[0] == 0) return std::nullopt;
  // "D\u00E9cima primera" and the like: a second ordinal.
  std::size_t more = 0;
  if (const std::size_t second = skip_blank(line, at + length); number_word(line.substr(second), more) != 0) {
    length = second + more - at;
  }
  at += length;
  head.num_end = at;
  head.rest = skip_separator(line, at, head.separated);
  if (!head.separated) return std::nullopt;
  return head;
}

std::optional<UnitHead> read_han_unit(std::string_view line) {
  constexpr std::string_view mark = "\u7B2C";     // 第
  constexpr std::string_view article = "\u6761";  // 条
  if (!line.starts_with(mark)) return std::nullopt;
  UnitHead head;
  head.style = UnitStyle::article;
  std::size_t length = 0;
  head.key.parts[0] = han_value(line.substr(mark.size()), length);
  std::size_t at = mark.size() + length;
  if (head.key.parts[0] == 0 || !line.substr(at).starts_with(article)) return std::nullopt;
  at += article.size();
  if (line.substr(at).starts_with("\u4E4B")) {  // 之一
    const std::uint32_t minor = han_value(line.substr(at + 3), length);
    if (minor != 0) {
      head.key.parts[1] = minor;
      at += 3 + length;
    }
  }
  head.num_end = at;
  head.rest = skip_blank(line, at);
  if (line.substr(head.rest).starts_with("\u3000")) head.rest += 3;
  head.separated = head.rest > at || at == line.size();
  if (!head.separated) return std::nullopt;
  return head;
}

}  // namespace

std::optional<UnitHead> read_unit(std::string_view line) {
  if (line.empty() || is_lower_ascii(line[0])) return std::nullopt;
  if (const auto han = read_han_unit(line)) return han;
  if (const auto disposition = read_disposition(line)) return disposition;
  for (const UnitWord& keyword : units_by_first_byte.of(line[0])) {
    if (!starts_with_nocase(line, keyword.word)) continue;
    std::size_t at = keyword.word.size();
    const std::size_t gap = skip_blank(line, at);
    if (gap == at && is_letter_ascii(keyword.word.back()) && (at >= line.size() || !is_digit(line[at]))) continue;
    UnitHead head;
    head.style = keyword.style;
    const bool bracketed = gap < line.size() && line[gap] == '(';  // "Article (12)"
    const std::size_t number = bracketed ? gap + 1 : gap;
    const std::size_t length = read_key(line.substr(number), true, head.key);
    if (length == 0) return std::nullopt;
    at = number + length;
    if (bracketed && (at >= line.size() || line[at++] != ')')) return std::nullopt;
    head.num_end = at;
    if (at < line.size() && (line[at] == '.' || line[at] == ')')) head.num_end = at + 1;
    head.rest = skip_separator(line, head.num_end, head.separated);
    if (head.num_end > at) head.separated = true;
    if (head.rest < line.size() && line[head.rest] == '(') head.separated = true;
    if (!head.separated && (blank_length(line, at) == 0 || first_case(line.substr(head.rest)) == LetterCase::lower ||
                            first_case(line.substr(head.rest)) == LetterCase::none)) {
      return std::nullopt;  // "Article 19 of this Law", "Section 3, as amended"
    }
    return head;
  }
  if (!is_digit(line[0]) || line[0] == '0') return std::nullopt;
  UnitHead head;
  const std::size_t length = read_key(line, false, head.key);
  if (length == 0) return std::nullopt;
  head.num_end = length;
  if (length < line.size() && line[length] == '.') {
    head.style = UnitStyle::numbered;
    head.num_end = length + 1;
    if (head.num_end < line.size() && is_digit(line[head.num_end])) return read_fraction_unit(line);  // no "3.1"
    head.rest = skip_separator(line, head.num_end, head.separated);
    head.separated = true;
    if (head.rest == head.num_end && head.rest < line.size()) {
      const char next = line[head.rest];
      if (is_lower_ascii(next) || next == ',' || next == ';' || next == ')') return std::nullopt;
    }
    return head;
  }
  if (length < line.size() && blank_length(line, length) == 0) return std::nullopt;
  head.style = UnitStyle::bare;
  head.rest = skip_blank(line, length);
  head.separated = head.rest >= line.size();
  if (!head.separated) {
    const LetterCase found = first_case(line.substr(head.rest));
    if (line[head.rest] != '(' && found != LetterCase::upper) return std::nullopt;
  }
  return head;
}

}  // namespace lacuna::statute
