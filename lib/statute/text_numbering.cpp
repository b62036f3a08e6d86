#include "statute/text_numbering.h"

#include <utility>

#include "statute/by_first_byte.h"
#include "statute/text_chars.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t max_core = 8;

void add(Marker& marker, Alphabet alphabet, std::uint32_t value, std::uint32_t minor = 0) {
  if (marker.readings < marker.numerals.size()) marker.numerals[marker.readings++] = {alphabet, value, minor};
}

std::uint32_t letter_index(char c) { return static_cast<std::uint32_t>(to_lower_ascii(c) - 'a' + 1); }

// Readings of what stands between the brackets or before the point.
bool read_core(std::string_view core, Marker& marker) {
  if (core.empty() || core.size() > max_core) return false;
  std::size_t at = 0;
  std::uint32_t value = 0;
  while (at < core.size() && is_digit(core[at])) value = value * 10 + static_cast<std::uint32_t>(core[at++] - '0');
  if (at > 4) return false;
  if (at > 0) {
    std::uint32_t minor = 0;
    if (at < core.size() && core[at] == '.') {
      ++at;
      if (at == core.size()) return false;
      while (at < core.size() && is_digit(core[at])) minor = minor * 10 + static_cast<std::uint32_t>(core[at++] - '0');
    } else {
      if (at < core.size() && core[at] == '-') ++at;
      std::size_t length = 0;
      if (const std::uint32_t times = latin_multiplicative(core.substr(at), length)) {
        minor = times;
        at += length;
      }
      const std::size_t start = at;
      while (at < core.size() && is_letter_ascii(core[at]) && at - start < 2)
        minor = minor * 27 + letter_index(core[at++]);
    }
    if (at != core.size() || value == 0) return false;
    add(marker, Alphabet::digit, value, minor);
    return true;
  }
  std::size_t letters = 0;
  while (letters < core.size() && is_letter_ascii(core[letters])) ++letters;
  if (letters == 0) return false;
  const std::string_view word = core.substr(0, letters);
  const bool upper = is_upper_ascii(word[0]);
  for (const char c : word) {
    if (is_upper_ascii(c) != upper) return false;
  }
  std::uint32_t minor = 0;
  if (letters < core.size()) {
    if (core[letters] != '.' && core[letters] != '-' && !is_digit(core[letters])) return false;
    std::size_t digits = letters + (is_digit(core[letters]) ? 0 : 1);
    if (digits == core.size()) return false;
    for (; digits < core.size(); ++digits) {
      if (!is_digit(core[digits])) return false;
      minor = minor * 10 + static_cast<std::uint32_t>(core[digits] - '0');
    }
  }
  const Alphabet plain = upper ? Alphabet::upper : Alphabet::lower;
  const std::uint32_t roman = roman_numeral(word);
  if (letters == 1) {
    add(marker, plain, letter_index(word[0]), minor);
    if (roman != 0) add(marker, upper ? Alphabet::upper_roman : Alphabet::lower_roman, roman, minor);
    // A lower-case L is often a 1 that was read wrongly.
    if (word[0] == 'l' && minor == 0) add(marker, Alphabet::digit, 1);
    return true;
  }
  if (roman != 0) add(marker, upper ? Alphabet::upper_roman : Alphabet::lower_roman, roman, minor);
  if (letters == 2) {
    if (word[0] == word[1]) add(marker, Alphabet::doubled, letter_index(word[0]), minor);
    add(marker, plain, letter_index(word[0]), letter_index(word[1]));
    add(marker, plain, 26 * letter_index(word[0]) + letter_index(word[1]));  // "(aa)" after "(z)"
  } else if (roman == 0) {
    if (letters != 3 || word[0] != word[1] || word[1] != word[2]) return false;
    add(marker, plain, letter_index(word[0]), 27 * 27);
  }
  return marker.readings > 0;
}

std::optional<Marker> finish(Marker marker, std::string_view text, std::size_t end) {
  marker.end = end;
  marker.next = skip_blank(text, end);
  return marker;
}

// A dash and blanks after a number belong to it: "1.-", "II. –".
std::size_t skip_dash(std::string_view text, std::size_t at) {
  const std::size_t dash = skip_blank(text, at);
  const std::size_t length = dash_length(text, dash);
  return length != 0 && text[dash] != '_' ? dash + length : at;
}

std::optional<Marker> read_han(std::string_view text, std::size_t at) {
  constexpr std::string_view open = "\uFF08";
  constexpr std::string_view close = "\uFF09";
  if (!text.substr(at).starts_with(open)) return std::nullopt;
  Marker marker;
  marker.begin = at;
  std::size_t length = 0;
  const std::uint32_t value = han_value(text.substr(at + open.size()), length);
  const std::size_t end = at + open.size() + length;
  if (value == 0 || !text.substr(end).starts_with(close)) return std::nullopt;
  add(marker, Alphabet::han, value);
  return finish(marker, text, end + close.size());
}

}  // namespace

std::uint32_t roman_numeral(std::string_view letters) {
  static constexpr std::array<std::pair<std::string_view, std::uint32_t>, 13> signs = {{{"M", 1000},
                                                                                        {"CM", 900},
                                                                                        {"D", 500},
                                                                                        {"CD", 400},
                                                                                        {"C", 100},
                                                                                        {"XC", 90},
                                                                                        {"L", 50},
                                                                                        {"XL", 40},
                                                                                        {"X", 10},
                                                                                        {"IX", 9},
                                                                                        {"V", 5},
                                                                                        {"IV", 4},
                                                                                        {"I", 1}}};
  if (letters.empty() || letters.size() > 12) return 0;
  const bool upper = is_upper_ascii(letters[0]);
  for (const char c : letters) {
    if (std::string_view("IVXLCDM").find(to_upper_ascii(c)) == std::string_view::npos || is_upper_ascii(c) != upper) {
      return 0;
    }
  }
  std::uint32_t value = 0;
  std::size_t at = 0;
  for (const auto& [sign, worth] : signs) {
    if (at == letters.size()) break;
    const std::size_t most = sign.size() == 2 || worth == 5 || worth == 50 || worth == 500 ? 1 : 4;
    for (std::size_t i = 0; i < most && starts_with_nocase(letters.substr(at), sign); ++i) {
      value += worth;
      at += sign.size();
    }
  }
  return at == letters.size() ? value : 0;
}

std::uint32_t han_value(std::string_view text, std::size_t& length) {
  static constexpr std::array<std::string_view, 10> digits = {"\u96F6", "\u4E00", "\u4E8C", "\u4E09", "\u56DB",
                                                              "\u4E94", "\u516D", "\u4E03", "\u516B", "\u4E5D"};
  std::uint32_t value = 0;
  std::uint32_t pending = 0;
  length = 0;
  while (length < 30 && length < text.size()) {
    const std::string_view here = text.substr(length, 3);
    std::uint32_t digit = 10;
    for (std::uint32_t i = 0; i < digits.size(); ++i) {
      if (here == digits[i]) digit = i;
    }
    const std::uint32_t unit = here == "\u5341" ? 10 : here == "\u767E" ? 100 : here == "\u5343" ? 1000 : 0;
    if (digit < 10) {
      pending = digit;
    } else if (unit != 0) {
      value += (pending == 0 ? 1 : pending) * unit;
      pending = 0;
    } else {
      break;
    }
    length += 3;
  }
  return value + pending;
}

std::uint32_t latin_multiplicative(std::string_view text, std::size_t& length) {
  struct Times {
    std::string_view word;
    std::uint32_t value = 0;
  };
  static constexpr std::array<Times, 15> words = {{{"bis", 2},
                                                   {"ter", 3},
                                                   {"quater", 4},
                                                   {"qu\u00E1ter", 4},  // as Spanish writes it
                                                   {"quinquies", 5},
                                                   {"sexies", 6},
                                                   {"septies", 7},
                                                   {"octies", 8},
                                                   {"nonies", 9},
                                                   {"decies", 10},
                                                   {"undecies", 11},
                                                   {"duodecies", 12},
                                                   {"terdecies", 13},
                                                   {"quaterdecies", 14},
                                                   {"quindecies", 15}}};
  static constexpr ByFirstByte by_first_byte(words, [](const Times& times) { return times.word; });
  if (text.empty()) return 0;
  for (const Times& times : by_first_byte.of(text[0])) {
    if (!starts_with_word(text, times.word)) continue;
    length = times.word.size();
    return times.value;
  }
  return 0;
}

std::uint32_t number_word(std::string_view text, std::size_t& length) {
  static constexpr std::array<std::pair<std::string_view, std::uint32_t>, 68> words = {{{"one", 1},
                                                                                        {"two", 2},
                                                                                        {"three", 3},
                                                                                        {"four", 4},
                                                                                        {"five", 5},
                                                                                        {"six", 6},
                                                                                        {"seven", 7},
                                                                                        {"eight", 8},
                                                                                        {"nine", 9},
                                                                                        {"ten", 10},
                                                                                        {"eleven", 11},
                                                                                        {"twelve", 12},
                                                                                        {"first", 1},
                                                                                        {"second", 2},
                                                                                        {"third", 3},
                                                                                        {"fourth", 4},
                                                                                        {"fifth", 5},
                                                                                        {"sixth", 6},
                                                                                        {"seventh", 7},
                                                                                        {"eighth", 8},
                                                                                        {"ninth", 9},
                                                                                        {"tenth", 10},
                                                                                        {"premier", 1},
                                                                                        {"premi\u00E8re", 1},
                                                                                        {"PREMI\u00C8RE", 1},
                                                                                        {"primero", 1},
                                                                                        {"primera", 1},
                                                                                        {"primeiro", 1},
                                                                                        {"segundo", 2},
                                                                                        {"segunda", 2},
                                                                                        {"tercero", 3},
                                                                                        {"tercera", 3},
                                                                                        {"cuarto", 4},
                                                                                        {"cuarta", 4},
                                                                                        {"quinto", 5},
                                                                                        {"quinta", 5},
                                                                                        {"sexto", 6},
                                                                                        {"sexta", 6},
                                                                                        {"s\u00E9ptimo", 7},
                                                                                        {"s\u00E9ptima", 7},
                                                                                        {"octavo", 8},
                                                                                        {"octava", 8},
                                                                                        {"noveno", 9},
                                                                                        {"novena", 9},
                                                                                        {"d\u00E9cimo", 10},
                                                                                        {"d\u00E9cima", 10},
                                                                                        {"\u00FAnico", 1},
                                                                                        {"\u00FAnica", 1},
                                                                                        {"\u00DANICO", 1},
                                                                                        {"\u00DANICA", 1},
                                                                                        {"unico", 1},
                                                                                        {"unique", 1},
                                                                                        {"preliminar", 1},
                                                                                        {"preliminary", 1},
                                                                                        {"pr\u00E9liminaire", 1},
                                                                                        {"PR\u00C9LIMINAIRE", 1},
                                                                                        {"und\u00E9cima", 11},
                                                                                        {"duod\u00E9cima", 12},
                                                                                        {"decimotercera", 13},
                                                                                        {"decimocuarta", 14},
                                                                                        {"decimoquinta", 15},
                                                                                        {"decimosexta", 16},
                                                                                        {"decimos\u00E9ptima", 17},
                                                                                        {"decimoctava", 18},
                                                                                        {"decimonovena", 19},
                                                                                        {"vig\u00E9sima", 20},
                                                                                        {"pertama", 1},
                                                                                        {"kedua", 2}}};
  static constexpr ByFirstByte by_first_byte(words, [](const auto& entry) { return entry.first; });
  if (text.empty()) return 0;
  for (const auto& [word, value] : by_first_byte.of(text[0])) {
    if (starts_with_word(text, word)) {
      length = word.size();
      return value;
    }
  }
  return 0;
}

std::optional<Marker> read_bracketed(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '(') return std::nullopt;
  Marker marker;
  marker.begin = at;
  std::size_t start = skip_blank(text, at + 1);
  if (start > at + 2) return std::nullopt;
  // Emphasis of Markdown: "(*a*)", "(**1**)".
  std::size_t emphasis = 0;
  while (emphasis < 2 && start < text.size() && text[start] == '*') ++start, ++emphasis;
  std::size_t stop = start;
  while (stop < text.size() && stop - start <= max_core &&
         (is_letter_ascii(text[stop]) || is_digit(text[stop]) || text[stop] == '.' || text[stop] == '-')) {
    ++stop;
  }
  std::size_t close = stop;
  for (; emphasis > 0 && close < text.size() && text[close] == '*'; --emphasis) ++close;
  if (emphasis > 0) return std::nullopt;
  const std::size_t after = close;
  close = skip_blank(text, close);
  if (close >= text.size() || close > after + 1 || text[close] != ')') return std::nullopt;
  if (!read_core(text.substr(start, stop - start), marker)) return std::nullopt;
  return finish(marker, text, close + 1);
}

std::optional<Marker> read_marker(std::string_view text, std::size_t at, bool bullets) {
  if (at >= text.size()) return std::nullopt;
  const char first = text[at];
  if (first == '(') {
    auto marker = read_bracketed(text, at);
    if (marker) {
      const std::size_t dash = skip_dash(text, marker->end);
      if (dash != marker->end && dash < text.size()) return finish(*marker, text, dash);
    }
    return marker;
  }
  if (first == '\xEF') return read_han(text, at);
  Marker marker;
  marker.begin = at;
  if (bullets && (first == '-' || first == '*' || text.substr(at).starts_with("\u2022") ||
                  text.substr(at).starts_with("\u2013") || text.substr(at).starts_with("\u2014"))) {
    const std::size_t end = at + (first == '-' || first == '*' ? 1 : 3);
    if (end >= text.size() || (blank_length(text, end) == 0 && first != '-')) return std::nullopt;
    if (first == '-' && (text[end] == '-' || is_digit(text[end]))) return std::nullopt;
    if (first == '*' && text.find_first_not_of("* \t", at) != end + 1) return std::nullopt;
    marker.form = NumberForm::bullet;
    add(marker, Alphabet::bullet, 1);
    return finish(marker, text, end);
  }
  // Cyrillic letters: "а)".
  if (first == '\xD0' && at + 2 < text.size() && text[at + 2] == ')') {
    std::size_t length = 0;
    const char32_t c = code_point(text, at, length);
    if (c >= 0x430 && c <= 0x44F) {
      marker.form = NumberForm::closed;
      add(marker, Alphabet::cyrillic, c - 0x430 + 1);
      return finish(marker, text, at + 3);
    }
  }
  if (!is_digit(first) && !is_letter_ascii(first)) return std::nullopt;

  // Decimal numbers: "3.1", "20.3.1".
  if (is_digit(first)) {
    std::size_t stop = at;
    std::uint32_t part = 0;
    std::uint8_t depth = 0;
    bool good = true;
    while (good) {
      const std::size_t start = stop;
      part = 0;
      while (stop < text.size() && is_digit(text[stop]) && stop - start < 4) {
        part = part * 10 + static_cast<std::uint32_t>(text[stop++] - '0');
      }
      if (stop == start) {
        good = false;
        break;
      }
      if (depth++ == 0) marker.lead = part;
      if (stop + 1 < text.size() && text[stop] == '.' && is_digit(text[stop + 1]) && depth < 8) {
        ++stop;
      } else {
        break;
      }
    }
    if (good && depth > 1) {
      if (stop < text.size() && (text[stop] == '.' || text[stop] == ')')) ++stop;
      if (part == 0 || (stop < text.size() && blank_length(text, stop) == 0)) return std::nullopt;
      marker.form = NumberForm::decimal;
      marker.depth = depth;
      add(marker, Alphabet::digit, part);
      return finish(marker, text, stop);
    }
  }

  std::size_t stop = at;
  while (stop < text.size() && stop - at <= max_core && (is_letter_ascii(text[stop]) || is_digit(text[stop]))) ++stop;
  std::string_view core = text.substr(at, stop - at);
  std::size_t end = stop;
  // "1 bis)" and the like.
  if (is_digit(first) && blank_length(text, stop) == 1) {
    std::size_t length = 0;
    if (latin_multiplicative(text.substr(stop + 1), length) != 0) end = stop + 1 + length;
  }
  if (end >= text.size()) return std::nullopt;
  const std::string_view rest = text.substr(end);
  const bool degree = rest.starts_with("\u00B0") || rest.starts_with("\u00BA") || rest.starts_with("\u00AA");
  if (degree || (is_digit(first) && (rest.starts_with(".\u00AA") || rest.starts_with(".\u00BA")))) {
    marker.form = NumberForm::degree;
    end += degree ? 2 : 3;
    if (end + 1 < text.size() && text[end] == '.' && text[end + 1] == '-') {
      end += 2;
    } else if (end < text.size() && (text[end] == ')' || text[end] == '.')) {
      ++end;
    }
  } else if (rest[0] == ')') {
    marker.form = NumberForm::closed;
    ++end;
  } else if (rest[0] == '.') {
    marker.form = NumberForm::dotted;
    ++end;
    end = skip_dash(text, end);
    // "a.m.", "e.g." and initials are no numbers; a text must follow.
    if (end < text.size() && blank_length(text, end) == 0 && text[end - 1] == '.' && text[end] != '(' &&
        text[end] != '_') {
      std::size_t length = 0;
      const LetterCase next = letter_case(code_point(text, end, length));
      if (!is_digit(first) || next != LetterCase::upper) return std::nullopt;
    }
  } else if (is_digit(first) && core.size() <= 2 && rest[0] == '-' && blank_length(text, end + 1) != 0) {
    marker.form = NumberForm::dotted;  // "1- ", in laws translated from Arabic
    ++end;
  } else {
    return std::nullopt;
  }
  if (!read_core(core, marker)) return std::nullopt;
  if (core.size() > 4 && !is_digit(first) && marker.numerals[0].alphabet != Alphabet::upper_roman &&
      marker.numerals[0].alphabet != Alphabet::lower_roman) {
    return std::nullopt;
  }
  return finish(marker, text, end);
}

}  // namespace lacuna::statute
