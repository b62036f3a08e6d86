#include "text/sentence_stops.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "text/vocabulary.h"

namespace lacuna {

namespace {

using namespace std::string_view_literals;

constexpr std::array abbreviations = {
    "al"sv,     "app"sv,  "approx"sv, "arg"sv,  "art"sv,  "arts"sv,  "cap"sv,  "cf"sv,  "ch"sv,     "chap"sv,  "cir"sv,
    "cit"sv,    "cl"sv,   "co"sv,     "corp"sv, "dr"sv,   "ed"sv,    "eds"sv,  "esq"sv, "et"sv,     "etc"sv,   "fig"sv,
    "gen"sv,    "gov"sv,  "hon"sv,    "ibid"sv, "inc"sv,  "incl"sv,  "lit"sv,  "ltd"sv, "messrs"sv, "mr"sv,    "mrs"sv,
    "ms"sv,     "op"sv,   "pag"sv,    "par"sv,  "para"sv, "paras"sv, "parr"sv, "pp"sv,  "prof"sv,   "pt"sv,    "pty"sv,
    "ref"sv,    "reg"sv,  "regs"sv,   "rep"sv,  "res"sv,  "rev"sv,   "rr"sv,   "sc"sv,  "sch"sv,    "sched"sv, "sec"sv,
    "secs"sv,   "sect"sv, "sen"sv,    "seq"sv,  "sr"sv,   "sra"sv,   "ss"sv,   "st"sv,  "stat"sv,   "sub"sv,   "subs"sv,
    "subsec"sv, "supp"sv, "tit"sv,    "univ"sv, "viz"sv,  "vol"sv,   "vols"sv, "vs"sv};
// These end a sentence as words do, unless a number follows.
constexpr std::array number_abbreviations = {"no"sv, "nos"sv, "nr"sv, "num"sv, "nums"sv};
constexpr std::array label_words = {"art"sv,  "article"sv,  "articulo"sv, "capitulo"sv, "chapitre"sv, "chapter"sv,
                                    "part"sv, "schedule"sv, "seccion"sv,  "section"sv,  "titre"sv,    "titulo"sv};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_roman(std::string_view folded) {
  return !folded.empty() && folded.size() <= 6 && folded.find_first_not_of("ivxlc") == std::string_view::npos;
}

// Length of the space at `at`, no-break spaces included; 0 where none.
std::size_t space_at(std::string_view text, std::size_t at) {
  if (is_space(text[at])) return 1;
  if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
  const CodePoint c = code_point_at(text, at);
  return classify(c.value) == CharacterClass::space ? c.size : 0;
}

bool closes(std::string_view text, std::size_t at, std::size_t& size) {
  const char c = text[at];
  size = 1;
  if (c == ')' || c == ']' || c == '"' || c == '\'') return true;
  if (static_cast<unsigned char>(c) < 0x80) return false;
  const CodePoint point = code_point_at(text, at);
  size = point.size;
  const CharacterClass kind = classify(point.value);
  return kind == CharacterClass::close || kind == CharacterClass::apostrophe;
}

bool at_line_start(std::string_view text, std::size_t at) {
  while (at > 0) {
    const char c = text[at - 1];
    if (c == '\n' || c == '\r' || c == '\f') return true;
    if (c != ' ' && c != '\t' && c != '(' && c != '[') return false;
    --at;
  }
  return true;
}

bool lower_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) return c >= 'a' && c <= 'z';
  return is_lower(code_point_at(text, at).value);
}

// A stop with no space behind it: "3.5", "e.g.", but also "persons.The" and "Offences.—(1)".
bool ends_without_space(std::string_view text, std::size_t next, const BeforeStop& before) {
  const char c = text[next];
  if (c == ',' || c == ';' || c == ':' || c == '.') return false;
  return before.kind == BeforeStop::Kind::word && before.folded.size() >= 4 && !among(abbreviations, before.folded) &&
         !lower_at(text, next);
}

}  // namespace

bool starts_with_label(std::string_view text, std::size_t at) {
  const std::size_t size = text.size();
  if (at >= size) return false;
  if (text.substr(at).starts_with("§")) return true;
  std::size_t i = at;
  const bool bracket = text[i] == '(';
  if (bracket) ++i;
  const std::size_t begin = i;
  while (i < size && i < begin + 12 && is_digit(text[i])) ++i;
  const bool digits = i > begin;
  const std::size_t letters = i;
  while (i < size && i < letters + 12 && is_letter(text[i])) ++i;
  if (i == begin || i == size) return false;
  const std::string folded = fold(text.substr(letters, i - letters));
  const bool short_letters = folded.size() <= 2 || (!digits && is_roman(folded));
  if (bracket) return text[i] == ')' && short_letters;
  if ((text[i] == '.' || text[i] == ')') && short_letters && (digits || folded.size() == 1 || is_roman(folded)))
    return true;
  if (digits || !(text[begin] >= 'A' && text[begin] <= 'Z')) return false;
  std::string word = folded;  // "Artículo" goes on beyond ASCII
  if (static_cast<unsigned char>(text[i]) >= 0x80) {
    std::size_t end = i;
    while (end < size && end < begin + 16 && !is_space(text[end])) ++end;
    word = fold(text.substr(begin, end - begin));
    i = end;
  }
  if (!among(label_words, word)) return false;
  while (i < size && (text[i] == '.' || text[i] == ' ' || text[i] == '\t')) ++i;
  return i < size && (is_digit(text[i]) || (text[i] >= 'A' && text[i] <= 'Z'));
}

bool ends_sentence(std::string_view text, std::size_t stop, const BeforeStop& before) {
  using Kind = BeforeStop::Kind;
  std::size_t next = stop + 1;
  for (std::size_t size = 0; next < text.size() && closes(text, next, size);) next += size;
  if (next >= text.size()) return true;
  if (space_at(text, next) == 0) return ends_without_space(text, next, before);
  unsigned line_ends = 0;
  while (next < text.size()) {
    const std::size_t size = space_at(text, next);
    if (size == 0) break;
    if (text[next] == '\n' || text[next] == '\f') ++line_ends;
    next += size;
  }
  if (next >= text.size() || line_ends > 1) return true;

  const bool own_label = before.kind != Kind::nothing && at_line_start(text, before.begin);
  if (line_ends == 1 && !own_label && starts_with_label(text, next)) return true;
  if (lower_at(text, next) || text[next] == '.') return false;
  if (before.kind == Kind::nothing || !before.adjacent) return true;
  if (before.kind == Kind::number) return !own_label && !is_digit(text[next]);
  const std::string_view word = before.folded;
  if (among(number_abbreviations, word)) return !is_digit(text[next]);
  if (among(abbreviations, word) || word.size() == 1) return false;
  return !(own_label && is_roman(word));
}

}  // namespace lacuna
