#include "statute/text_headings.h"

#include <algorithm>
#include <string>

#include "statute/text_chars.h"
#include "statute/text_numbering.h"

namespace lacuna::statute {
namespace {

struct Keyword {
  std::string_view word;
  ContainerKind kind;
};

constexpr std::array<Keyword, 62> container_words = {{{"part", ContainerKind::part},
                                                      {"p art", ContainerKind::part},
                                                      {"parte", ContainerKind::part},
                                                      {"partie", ContainerKind::part},
                                                      {"partea", ContainerKind::part},
                                                      {"teil", ContainerKind::part},
                                                      {"bahagian", ContainerKind::part},
                                                      {"bagian", ContainerKind::part},
                                                      {"Частина", ContainerKind::part},
                                                      {"ЧАСТИНА", ContainerKind::part},
                                                      {"Часть", ContainerKind::part},
                                                      {"ЧАСТЬ", ContainerKind::part},
                                                      {"subpart", ContainerKind::subpart},
                                                      {"sub-part", ContainerKind::subpart},
                                                      {"chapter", ContainerKind::chapter},
                                                      {"chapitre", ContainerKind::chapter},
                                                      {"capítulo", ContainerKind::chapter},
                                                      {"CAPÍTULO", ContainerKind::chapter},
                                                      {"capitulo", ContainerKind::chapter},
                                                      {"capitolul", ContainerKind::chapter},
                                                      {"capo", ContainerKind::chapter},
                                                      {"kapitel", ContainerKind::chapter},
                                                      {"Глава", ContainerKind::chapter},
                                                      {"ГЛАВА", ContainerKind::chapter},
                                                      {"bab", ContainerKind::chapter},
                                                      {"title", ContainerKind::title},
                                                      {"titre", ContainerKind::title},
                                                      {"título", ContainerKind::title},
                                                      {"TÍTULO", ContainerKind::title},
                                                      {"titulo", ContainerKind::title},
                                                      {"titlul", ContainerKind::title},
                                                      {"titolo", ContainerKind::title},
                                                      {"titel", ContainerKind::title},
                                                      {"Розділ", ContainerKind::title},
                                                      {"РОЗДІЛ", ContainerKind::title},
                                                      {"Раздел", ContainerKind::title},
                                                      {"РАЗДЕЛ", ContainerKind::title},
                                                      {"subtitle", ContainerKind::subtitle},
                                                      {"sous-titre", ContainerKind::subtitle},
                                                      {"book", ContainerKind::book},
                                                      {"livre", ContainerKind::book},
                                                      {"libro", ContainerKind::book},
                                                      {"livro", ContainerKind::book},
                                                      {"cartea", ContainerKind::book},
                                                      {"buch", ContainerKind::book},
                                                      {"Книга", ContainerKind::book},
                                                      {"КНИГА", ContainerKind::book},
                                                      {"division", ContainerKind::division},
                                                      {"subdivision", ContainerKind::subsection},
                                                      {"section", ContainerKind::section},
                                                      {"sección", ContainerKind::section},
                                                      {"SECCIÓN", ContainerKind::section},
                                                      {"seccion", ContainerKind::section},
                                                      {"secção", ContainerKind::section},
                                                      {"seção", ContainerKind::section},
                                                      {"secțiunea", ContainerKind::section},
                                                      {"sectiunea", ContainerKind::section},
                                                      {"abschnitt", ContainerKind::section},
                                                      {"sous-section", ContainerKind::subsection},
                                                      {"subsección", ContainerKind::subsection},
                                                      {"paragraphe", ContainerKind::subsection},
                                                      {"kısım", ContainerKind::part}}};

constexpr std::array<std::string_view, 14> attachment_words = {"schedule", "annexure", "annex",    "annexe", "appendix",
                                                               "anexo",    "anexa",    "anlage",   "jadual", "allegato",
                                                               "Додаток",  "ДОДАТОК",  "addendum", "anhang"};

// A number after a keyword: arabic, Roman, or a word. Sets `value`; returns its length, 0 where there is none.
std::size_t number_length(std::string_view text, std::uint32_t& value) {
  std::size_t at = 0;
  std::uint32_t number = 0;
  while (at < text.size() && is_digit(text[at]) && at < 6)
    number = number * 10 + static_cast<std::uint32_t>(text[at++] - '0');
  if (at > 0) {
    value = number;
    while (at < text.size() && (is_letter_ascii(text[at]) || is_digit(text[at]))) {
      if (at > 9) return 0;
      ++at;
    }
    if (at + 1 < text.size() && text[at] == '-' && (is_digit(text[at + 1]) || is_upper_ascii(text[at + 1]))) {
      for (++at; at < text.size() && (is_digit(text[at]) || is_upper_ascii(text[at])); ++at) {
      }
    }
  } else {
    while (at < text.size() && is_letter_ascii(text[at]) && at < 14) ++at;
    std::size_t roman = at;
    // "Ier", "Ire", "IIe": a Roman numeral with a French ending.
    while (roman > 0 && is_lower_ascii(text[roman - 1]) && is_upper_ascii(text[0])) --roman;
    const std::string_view ending = text.substr(roman, at - roman);
    const bool good_ending = ending.empty() || ending == "er" || ending == "re" || ending == "e" || ending == "A";
    value = good_ending ? roman_numeral(text.substr(0, roman)) : 0;
    if (value == 0 && roman >= 2 && is_upper_ascii(text[0])) value = roman_numeral(text.substr(0, roman - 1));
    if (value == 0) {
      std::size_t length = 0;
      value = number_word(text, length);
      if (value == 0) {
        // A single letter: "Part A".
        if (at == 1 && is_upper_ascii(text[0])) {
          value = static_cast<std::uint32_t>(text[0] - 'A' + 1);
        } else {
          return 0;
        }
      } else {
        at = length;
      }
    }
  }
  if (at < text.size() && blank_length(text, at) != 0) {
    std::size_t length = 0;
    const std::size_t word = skip_blank(text, at);
    if (latin_multiplicative(text.substr(word), length) != 0) at = word + length;
  }
  return at;
}

// Passes over what parts a number from its heading. `separated` where there was something or the text ends.
std::size_t skip_separator(std::string_view text, std::size_t at, bool& separated) {
  separated = false;
  std::size_t here = skip_blank(text, at);
  while (here < text.size()) {
    const std::size_t dash = dash_length(text, here);
    const char c = text[here];
    if (dash != 0) {
      here += dash;
    } else if (c == '.' || c == ':') {
      ++here;
    } else {
      break;
    }
    separated = true;
    here = skip_blank(text, here);
  }
  if (here >= text.size()) separated = true;
  return here;
}

bool is_sentence(std::string_view line) {
  return line.size() > 40 && (line.ends_with('.') || line.ends_with(';')) && !is_all_caps(line);
}

}  // namespace

const char* container_type(ContainerKind kind) {
  switch (kind) {
    case ContainerKind::book:
      return "book";
    case ContainerKind::part:
      return "part";
    case ContainerKind::subpart:
      return "subpart";
    case ContainerKind::title:
      return "title";
    case ContainerKind::subtitle:
      return "subtitle";
    case ContainerKind::chapter:
      return "chapter";
    case ContainerKind::division:
      return "division";
    case ContainerKind::section:
      return "section";
    case ContainerKind::subsection:
      return "subdivision";
  }
  return "part";
}

std::optional<ContainerHead> read_container(std::string_view line, bool sections) {
  if (line.empty() || line.size() > 300) return std::nullopt;
  const std::size_t quote = open_quote_length(line, 0);
  if (quote != 0) line.remove_prefix(quote);
  for (const Keyword& keyword : container_words) {
    if (!starts_with_nocase(line, keyword.word)) continue;
    if (!sections && (keyword.kind == ContainerKind::section)) continue;
    std::size_t at = keyword.word.size();
    if (at < line.size() && blank_length(line, at) == 0) continue;  // a longer word, or the keyword alone with a sign
    if (!is_upper_ascii(line[0]) && line[0] > 0) return std::nullopt;
    at = skip_blank(line, at);
    ContainerHead head;
    head.kind = keyword.kind;
    const std::size_t number = number_length(line.substr(at), head.value);
    if (number == 0) {
      // "Partie législative", "PARTE GENERAL": a name instead of a number.
      const std::string_view name = line.substr(at);
      const bool named = starts_with_nocase(name, "l\u00E9gislative") ||
                         starts_with_nocase(name, "r\u00E9glementaire") || starts_with_word(name, "general") ||
                         starts_with_word(name, "especial");
      if (!named || count_words(line, 4) > 2) return std::nullopt;
      head.num_end = quote + line.size();
      head.heading = head.num_end;
      return head;
    }
    at += number;
    if (at < line.size() && blank_length(line, at) == 0 && line[at] != ':' && line[at] != '.' && line[at] != ',' &&
        line[at] != '-' && dash_length(line, at) == 0) {
      return std::nullopt;
    }
    head.num_end = quote + at;
    bool separated = false;
    std::size_t heading = skip_separator(line, at, separated);
    if (heading < line.size() && !separated) {
      // "Chapter I, Part I" goes on to the next container; "Part II of this Act" is a mention.
      if (line[heading] == ',') {
        if (!read_container(line.substr(skip_blank(line, heading + 1)), sections)) return std::nullopt;
      } else if (line[heading] != '(' && line[heading] != '[') {
        const LetterCase found = first_case(line.substr(heading));
        if (found == LetterCase::lower || found == LetterCase::none || is_sentence(line)) return std::nullopt;
      }
    } else if (heading < line.size() && is_sentence(line) && first_case(line.substr(heading)) == LetterCase::lower) {
      return std::nullopt;
    }
    head.heading = quote + heading;
    return head;
  }
  return std::nullopt;
}

std::optional<AttachmentHead> read_attachment(std::string_view line) {
  if (line.empty() || line.size() > 160) return std::nullopt;
  std::size_t at = 0;
  // "FIRST SCHEDULE", "THE SECOND SCHEDULE".
  if (starts_with_word(line, "the")) at = skip_blank(line, 3);
  std::size_t length = 0;
  const bool ordinal = number_word(line.substr(at), length) != 0;
  if (ordinal) at = skip_blank(line, at + length);
  for (const std::string_view word : attachment_words) {
    if (!starts_with_nocase(line.substr(at), word)) continue;
    const std::size_t end = at + word.size();
    if (end < line.size() && blank_length(line, end) == 0 && line[end] != ':' && dash_length(line, end) == 0) continue;
    if (!is_upper_ascii(line[0]) && line[0] > 0) return std::nullopt;
    AttachmentHead head;
    head.num_end = end;
    std::size_t rest = skip_blank(line, end);
    std::uint32_t value = 0;
    std::size_t number = ordinal ? 0 : number_length(line.substr(rest), value);
    // "Schedule Act" is no number; a letter or a numeral stands alone.
    if (number != 0 && rest + number < line.size() &&
        letter_case(static_cast<unsigned char>(line[rest + number])) != LetterCase::none)
      number = 0;
    if (number != 0) head.num_end = rest + number;
    bool separated = false;
    head.heading = skip_separator(line, head.num_end, separated);
    if (separated) {
      if (is_sentence(line) && head.heading < line.size()) return std::nullopt;
      return head;
    }
    const char next = line[head.heading];
    if (next == '(' || next == '[') return head;
    // Without a separator only capitals make a heading: "SCHEDULE 1 is cool" is a sentence.
    if (is_all_caps(line.substr(head.heading)) &&
        (is_all_caps(line.substr(0, head.num_end)) || count_words(line.substr(head.heading), 4) > 2))
      return head;
    return std::nullopt;
  }
  return std::nullopt;
}

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
  if (line.empty()) return std::nullopt;
  if (const auto han = read_han_unit(line)) return han;
  if (const auto disposition = read_disposition(line)) return disposition;
  for (const UnitWord& keyword : unit_words) {
    if (!starts_with_nocase(line, keyword.word)) continue;
    if (is_lower_ascii(line[0])) return std::nullopt;
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
