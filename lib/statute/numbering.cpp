#include "statute/numbering.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

#include "statute/scan.h"
#include "text/vocabulary.h"

namespace lacuna::statute {
namespace {

struct NumberWord {
  std::string_view word;
  std::string_view number;
};

constexpr auto number_words = std::to_array<NumberWord>({
    {"one", "1"},     {"first", "1"},     {"premier", "1"},   {"premiere", "1"},  {"primero", "1"},  {"primera", "1"},
    {"unico", "1"},   {"unica", "1"},     {"two", "2"},       {"second", "2"},    {"deuxieme", "2"}, {"segundo", "2"},
    {"segunda", "2"}, {"three", "3"},     {"third", "3"},     {"troisieme", "3"}, {"tercero", "3"},  {"tercera", "3"},
    {"four", "4"},    {"fourth", "4"},    {"quatrieme", "4"}, {"cuarto", "4"},    {"cuarta", "4"},   {"five", "5"},
    {"fifth", "5"},   {"quinto", "5"},    {"quinta", "5"},    {"six", "6"},       {"sixth", "6"},    {"sexto", "6"},
    {"seven", "7"},   {"seventh", "7"},   {"septimo", "7"},   {"eight", "8"},     {"eighth", "8"},   {"octavo", "8"},
    {"nine", "9"},    {"ninth", "9"},     {"noveno", "9"},    {"ten", "10"},      {"tenth", "10"},   {"decimo", "10"},
    {"eleven", "11"}, {"eleventh", "11"}, {"twelve", "12"},   {"twelfth", "12"},
});

constexpr auto unit_words = std::to_array<std::string_view>({
    "section",     "sections", "sec",         "article",      "articles",   "art",        "arts",
    "articulo",    "artikel",  "part",        "pt",           "partie",     "parte",      "teil",
    "chapter",     "chap",     "ch",          "chapitre",     "capitulo",   "cap",        "kapitel",
    "title",       "titre",    "titulo",      "titel",        "book",       "livre",      "libro",
    "buch",        "tome",     "division",    "abschnitt",    "schedule",   "sch",        "annex",
    "annexe",      "anexo",    "anlage",      "appendix",     "clause",     "cl",         "rule",
    "regulation",  "reg",      "paragraph",   "para",         "paragraphe", "paragrafo",  "subpart",
    "subchapter",  "subtitle", "subdivision", "sous-section", "subsection", "seccion",    "unterabschnitt",
    "item",        "point",    "the",         "no",           "n",          "s",          "order",
    "disposicion", "alinea",   "inciso",      "numeral",      "literal",    "attachment",
});

// For each first letter the lengths of the words above, a bit each: most letters that stand before a number or for one
// are none of them.
constexpr auto word_lengths = [] {
  std::array<std::uint32_t, 26> lengths{};
  const auto add = [&lengths](std::string_view word) {
    lengths[static_cast<std::size_t>(word[0] - 'a')] |= 1U << word.size();
  };
  for (const NumberWord& entry : number_words) add(entry.word);
  for (const std::string_view word : unit_words) add(word);
  return lengths;
}();

bool may_be_known(std::string_view folded) {
  return !folded.empty() && folded.size() < 32 && folded[0] >= 'a' && folded[0] <= 'z' &&
         (word_lengths[static_cast<std::size_t>(folded[0] - 'a')] >> folded.size() & 1U) != 0;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Bytes of a character that only decorates a number, 0 where text[at] starts none.
std::size_t decoration(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(at) < 0x80) return is_ascii_word_byte(text[at]) ? 0 : 1;
  if (byte(at) == 0xC2) {
    const unsigned sign = byte(at + 1);  // § « » and the no-break space
    return sign == 0xA7 || sign == 0xAB || sign == 0xBB || sign == 0xA0 ? 2 : 0;
  }
  return byte(at) == 0xE2 && byte(at + 1) == 0x80 && at + 2 < text.size() ? 3 : 0;  // dashes, quotes
}

std::string_view strip(std::string_view text) {
  for (std::size_t n = 0; !text.empty() && (n = decoration(text, 0)) > 0;) text.remove_prefix(n);
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80) --last;
    if (decoration(text, last) == 0) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

// Length of the leading word: letters (of any script) only.
std::size_t leading_word(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80 ? decoration(text, at) > 0 : !is_ascii_letter(text[at])) break;
    ++at;
  }
  return at;
}

bool is_unit_word(const std::string& folded) {
  return std::find(unit_words.begin(), unit_words.end(), folded) != unit_words.end();
}

std::string_view number_word(const std::string& folded) {
  for (const NumberWord& entry : number_words) {
    if (entry.word == folded) return entry.number;
  }
  return {};
}

// The number without the name of its unit and what decorates it: a part of it, or the figures for a word.
std::string_view undecorated(std::string_view printed) {
  std::string_view rest = strip(printed.substr(0, 200));
  for (int guard = 0; guard < 4 && !rest.empty(); ++guard) {
    const std::size_t length = leading_word(rest);
    if (length == 0) break;
    const bool whole = length == rest.size();
    // A lone letter is a number of its own ("s", "n"); before more text it abbreviates the unit ("s. 3").
    if (length == 1 && (whole || is_ascii_digit(rest[1]))) break;
    const std::string folded = fold(rest.substr(0, length));
    if (!may_be_known(folded)) break;
    if (const std::string_view number = number_word(folded); !number.empty()) return number;
    if (!is_unit_word(folded)) break;
    rest = strip(rest.substr(length));
  }
  return rest;
}

// White space made single spaces, and a bracket closed whose end was taken for decoration.
std::string tidied(std::string_view number) {
  std::string result;
  if (std::none_of(number.begin(), number.end(), is_space)) {
    result = number;
  } else {
    for (const char c : number) {
      if (!is_space(c)) {
        result += c;
      } else if (!result.empty() && result.back() != ' ') {
        result += ' ';
      }
    }
  }
  if (std::count(result.begin(), result.end(), '(') > std::count(result.begin(), result.end(), ')')) result += ')';
  return result;
}

// Letters after figures that make an ordinal number of them: "1er", "2do".
void drop_ordinal_ending(std::string& key) {
  if (key.empty() || !is_ascii_digit(key.front()) || is_ascii_digit(key.back())) return;
  const std::size_t digits =
      static_cast<std::size_t>(std::find_if_not(key.begin(), key.end(), is_ascii_digit) - key.begin());
  static constexpr auto endings = std::to_array<std::string_view>({"er", "ere", "ro", "ra", "do", "to", "o"});
  const std::string_view ending = std::string_view(key).substr(digits);
  if (std::find(endings.begin(), endings.end(), ending) != endings.end()) key.resize(digits);
}

}  // namespace

std::string bare_number(std::string_view printed) { return tidied(undecorated(printed)); }

std::string number_key(std::string_view printed) {
  std::string key;
  const std::string_view rest = undecorated(printed);
  if (std::all_of(rest.begin(), rest.end(), is_ascii_word_byte)) {
    key = rest;
  } else {
    const std::string bare = tidied(rest);
    for (std::size_t at = 0; at < bare.size();) {
      const auto byte = static_cast<unsigned char>(bare[at]);
      if (byte == 0xC2 && at + 1 < bare.size()) {  // ° º ª and other Latin-1 signs
        at += 2;
        continue;
      }
      if (const std::size_t n = decoration(bare, at); n > 0) {
        if (!key.empty() && key.back() != '-') key += '-';
        at += n;
        continue;
      }
      key += bare[at++];
    }
    while (!key.empty() && key.back() == '-') key.pop_back();
  }
  drop_ordinal_ending(key);
  return key;
}

unsigned roman_value(std::string_view text) {
  if (text.empty() || text.size() > 15) return 0;
  unsigned total = 0;
  unsigned last = 0;
  for (std::size_t at = text.size(); at-- > 0;) {
    unsigned value = 0;
    switch (std::tolower(static_cast<unsigned char>(text[at]))) {
      case 'i':
        value = 1;
        break;
      case 'v':
        value = 5;
        break;
      case 'x':
        value = 10;
        break;
      case 'l':
        value = 50;
        break;
      case 'c':
        value = 100;
        break;
      default:
        return 0;
    }
    total = value < last ? total - value : total + value;
    last = std::max(last, value);
  }
  return total;
}

}  // namespace lacuna::statute
