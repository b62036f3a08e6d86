#include "statute/mention_reader.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "statute/scan.h"

namespace lacuna::statute {
namespace {

// For each byte that may begin a keyword, in either case, where its keywords stand in the table.
struct KeywordRange {
  unsigned char begin = 0, end = 0;
};
constexpr auto keyword_ranges = [] {
  std::array<KeywordRange, 256> ranges{};
  for (std::size_t i = 0; i < keywords.size(); ++i) {
    const auto byte = static_cast<unsigned char>(keywords[i].words[0]);
    KeywordRange& range = ranges[byte];
    if (range.end == 0) range.begin = static_cast<unsigned char>(i);
    range.end = static_cast<unsigned char>(i + 1);
    if (byte >= 'a' && byte <= 'z') ranges[byte - 32] = range;
  }
  return ranges;
}();

// The first four bytes at `at` as one number, in which capitals of ASCII are small letters; other bytes may be mistaken
// for each other. Beyond the end they are 0.
constexpr std::uint32_t four_bytes(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(text[at + i])} << (8 * i); };
  if (at + 4 <= text.size()) return (byte(0) | byte(1) | byte(2) | byte(3)) | 0x20202020U;
  std::uint32_t bytes = 0;
  for (std::size_t i = 0; at + i < text.size(); ++i) bytes |= byte(i) | 0x20U << (8 * i);
  return bytes;
}

// The beginnings of the keywords, to tell in one step that none stands at a place.
struct Beginning {
  std::uint32_t bytes = 0;
  std::uint32_t mask = 0;  // of a keyword of fewer than four bytes
};
constexpr auto beginnings = [] {
  std::array<Beginning, keywords.size()> all{};
  for (std::size_t i = 0; i < keywords.size(); ++i) {
    all[i].bytes = four_bytes(keywords[i].words, 0);
    all[i].mask = keywords[i].words.size() < 4 ? (1U << (8 * keywords[i].words.size())) - 1 : 0xFFFFFFFFU;
  }
  return all;
}();

constexpr bool is_short(const Beginning& beginning) { return beginning.mask != 0xFFFFFFFFU; }

// Tells in one step that no keyword begins with four bytes, as a Bloom filter of one function does.
class BeginningFilter {
 public:
  constexpr BeginningFilter() {
    for (const Beginning& beginning : beginnings) {
      if (is_short(beginning)) continue;
      const std::uint32_t bit = bit_of(beginning.bytes);
      bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }
  [[nodiscard]] constexpr bool may_hold(std::uint32_t bytes) const {
    const std::uint32_t bit = bit_of(bytes);
    return (bits_[bit / 64] >> (bit % 64) & 1U) != 0;
  }

 private:
  static constexpr std::uint32_t bit_of(std::uint32_t bytes) { return bytes * 0x9E3779B1U >> 20U; }
  std::array<std::uint64_t, 64> bits_{};
};
constexpr BeginningFilter beginning_filter;

constexpr auto short_beginnings = [] {
  std::array<Beginning, static_cast<std::size_t>(std::count_if(beginnings.begin(), beginnings.end(), is_short))> all{};
  std::copy_if(beginnings.begin(), beginnings.end(), all.begin(), is_short);
  return all;
}();

// Whether a keyword may begin with these four bytes.
bool may_begin_keyword(std::uint32_t bytes) {
  return beginning_filter.may_hold(bytes) ||
         std::any_of(short_beginnings.begin(), short_beginnings.end(),
                     [bytes](const Beginning& each) { return (bytes & each.mask) == each.bytes; });
}

bool is_latin_adverb(std::string_view word) {
  static constexpr auto adverbs = std::to_array<std::string_view>(
      {"bis", "ter", "quater", "qu\xC3\xA1ter", "quinquies", "sexies", "septies", "octies"});
  for (const std::string_view adverb : adverbs) {
    if (word == adverb) return true;
  }
  return false;
}

bool preceded_by_the(std::string_view text, std::size_t at) { return at >= 4 && has_at(text, at - 4, "the "); }

}  // namespace

std::size_t MentionReader::candidate(std::size_t at, std::size_t begin) {
  if (at == begin && at < end_ && may_begin_keyword(four_bytes(text_, at))) return at;
  for (at = places_.next(at); at + 1 < end_; at = places_.next(at + 1)) {
    const bool border = at == begin || !is_word_byte(text_[at - 1]) || after_mark(at);
    if (border && may_begin_keyword(four_bytes(text_, at))) return at;
  }
  return end_;
}

// A keyword may follow a no-break space, dash or quotation mark beyond ASCII, or a section sign.
bool MentionReader::after_mark(std::size_t at) const {
  const auto byte = [&](std::size_t back) { return at >= back ? static_cast<unsigned char>(text_[at - back]) : 0U; };
  return (byte(2) == 0xC2 && byte(1) < 0xC0) || (byte(3) == 0xE2 && byte(2) == 0x80);
}

const Keyword* MentionReader::keyword_at(std::size_t at) const {
  const KeywordRange range = keyword_ranges[static_cast<unsigned char>(text_[at])];
  if (range.end == 0) return nullptr;
  const std::uint32_t bytes = four_bytes(text_, at);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if ((bytes & beginnings[i].mask) != beginnings[i].bytes) continue;
    const std::string_view words = keywords[i].words;
    if (at + words.size() > end_ || !has_at(text_, at, words)) continue;
    const char last = words.back();
    if (is_ascii_letter(last) && !is_word_end(text_, at + words.size())) continue;
    return &keywords[i];
  }
  return nullptr;
}

bool MentionReader::read(std::size_t at, Mention& mention) const {
  if (at >= end_) return false;
  mention.keyword = keyword_at(at);
  if (mention.keyword == nullptr) return false;
  at += mention.keyword->words.size();
  mention.end = at;
  if (mention.keyword->naming == Naming::this_unit) return true;
  const bool outer = mention.keyword->naming == Naming::outer;
  std::size_t next = skip_space(text_, at);
  if (next == at && mention.keyword->words.back() != '.' && !mention.keyword->words.ends_with("\xA7") &&
      !(next < end_ && text_[next] == '(')) {
    return false;
  }
  if (!read_number(next, outer, mention)) {
    return mention.keyword->words == "schedule" && preceded_by_the(text_, at - mention.keyword->words.size());
  }
  read_more(outer, mention);
  return true;
}

// A number with its steps at `at`: "3", "12 bis", "225-4-1", "L. 12-3", "II", "(a)", "3(1)(a)", "1°".
bool MentionReader::read_number(std::size_t at, bool outer, Mention& mention) const {
  Numbered number;
  std::size_t i = at;
  if (i < end_ && text_[i] != '(') {
    i = end_of_number(at, outer, mention.keyword->naming == Naming::inner);
    if (i == at) return false;
    number.steps.push_back(text_.substr(at, i - at));
  }
  for (;;) {
    std::size_t open = i;
    if (open < end_ && text_[open] == ' ' && open + 1 < end_ && text_[open + 1] == '(') ++open;
    const std::size_t close = open < end_ && text_[open] == '(' ? closing(open) : 0;
    if (close == 0 || outer) break;
    number.steps.push_back(text_.substr(open + 1, close - open - 1));
    i = close + 1;
  }
  if (number.steps.empty()) return false;
  number.bracketed = text_[at] == '(';
  mention.numbers.push_back(std::move(number));
  mention.end = i;
  return true;
}

// The bracket that closes a short label at `open`, 0 where it is no label.
std::size_t MentionReader::closing(std::size_t open) const {
  for (std::size_t i = open + 1; i < end_ && i <= open + 6; ++i) {
    if (text_[i] == ')') return i > open + 1 ? i : 0;
    if (!is_ascii_letter(text_[i]) && !is_ascii_digit(text_[i])) return 0;
  }
  return 0;
}

std::size_t MentionReader::end_of_number(std::size_t at, bool outer, bool inner) const {
  std::size_t i = at;
  if (outer || inner) {
    while (i < end_ && std::string_view("IVXLC").find(text_[i]) != std::string_view::npos) ++i;
    if (i > at && (i == end_ || !is_word_byte(text_[i]))) return i;
    i = at;
  }
  if (inner && i + 1 < end_ && is_ascii_letter(text_[i])) {  // "a)", "apartado b"
    if (text_[i + 1] == ')') return i + 1;
    if (!is_word_byte(text_[i + 1]) && !is_ascii_space(text_[i + 1])) return i + 1;
  }
  // "L. 225-4": a letter before the number, as French codes have it.
  if (i + 2 < end_ && text_[i] >= 'A' && text_[i] <= 'Z' && (text_[i + 1] == '.' || is_ascii_digit(text_[i + 1]))) {
    const std::size_t digits = text_[i + 1] == '.' ? skip_space(text_, i + 2) : i + 1;
    if (digits < end_ && is_ascii_digit(text_[digits])) i = digits;
  }
  if (i >= end_ || !is_ascii_digit(text_[i])) return at;
  while (i < end_ && is_ascii_digit(text_[i])) ++i;
  std::size_t letters = i;
  while (letters < end_ && is_ascii_letter(text_[letters]) && letters < i + 9) ++letters;
  if (letters <= i + 2 || is_latin_adverb(text_.substr(i, letters - i))) i = letters;
  while (i + 1 < end_ && (text_[i] == '-' || text_[i] == '.') && is_ascii_digit(text_[i + 1])) {
    ++i;
    while (i < end_ && is_ascii_digit(text_[i])) ++i;
  }
  // "153-A": a letter as a number of its own.
  if (i + 1 < end_ && text_[i] == '-' && text_[i + 1] >= 'A' && text_[i + 1] <= 'Z' &&
      (i + 2 == end_ || !is_word_byte(text_[i + 2]))) {
    i += 2;
  }
  static constexpr auto signs =
      std::to_array<std::string_view>({"\xC2\xB0", "\xC2\xBA", ".\xC2\xBA", ".\xC2\xAA", ".o"});
  for (const std::string_view sign : signs) {
    if (has_word_at(text_, i, sign)) {
      i += sign.size();
      break;
    }
  }
  if (i < end_ && text_[i] == ' ') {
    std::size_t word = i + 1;
    while (word < end_ && is_word_byte(text_[word]) && word < i + 12) ++word;
    if (is_latin_adverb(text_.substr(i + 1, word - i - 1))) i = word;
  }
  return std::min(i, end_);
}

// Further numbers of a list, and steps below them.
void MentionReader::read_more(bool outer, Mention& mention) const {
  while (mention.numbers.size() + mention.then_more.size() < 50) {
    std::size_t i = skip_space(text_, mention.end);
    if (i < end_ && text_[i] == ')') i = skip_space(text_, i + 1);  // "a) et b)"
    const bool comma = i < end_ && text_[i] == ',';
    if (comma) i = skip_space(text_, i + 1);
    bool joined = false;
    bool range = false;
    static constexpr auto words = std::to_array<std::string_view>({"and", "or", "et", "ou", "y", "o", "e"});
    for (const std::string_view word : words) {
      if (has_word_at(text_, i, word)) {
        i = skip_space(text_, i + word.size());
        joined = true;
        break;
      }
    }
    if (!joined && !comma) {
      static constexpr auto range_words =
          std::to_array<std::string_view>({"to", "through", "\xC3\xA0", "a", "al", "-", "\xE2\x80\x93"});
      for (const std::string_view word : range_words) {
        if (!has_at(text_, i, word) || (is_word_byte(word.back()) && !is_ascii_space_at(i + word.size()))) continue;
        i = skip_space(text_, i + word.size());
        range = true;
        break;
      }
    }
    if (!joined && !comma && !range) break;
    if (comma && !joined && read_step_below(i, mention)) continue;
    const std::size_t before = mention.end;
    if (i >= end_ || !read_number(i, outer, mention)) break;
    auto& list = mention.then.empty() ? mention.numbers : mention.then_more;
    if (!mention.then.empty()) {
      list.push_back(std::move(mention.numbers.back()));
      mention.numbers.pop_back();
    }
    if (counts_things(mention.end)) {
      list.pop_back();
      mention.end = before;
      break;
    }
    list.back().range = range;
  }
  read_step_below(skip_space(text_, mention.end), mention);
}

bool MentionReader::is_ascii_space_at(std::size_t at) const { return at < end_ && is_ascii_space(text_[at]); }

// "paragraphe 3" after "article 6,".
bool MentionReader::read_step_below(std::size_t at, Mention& mention) const {
  if (at >= end_ || mention.keyword->naming != Naming::unit || mention.then.size() >= 4) return false;
  const Keyword* keyword = keyword_at(at);
  if (keyword == nullptr || keyword->naming != Naming::inner) return false;
  Mention step;
  step.keyword = keyword;
  if (!read_number(skip_space(text_, at + keyword->words.size()), false, step)) return false;
  mention.then.insert(mention.then.end(), step.numbers[0].steps.begin(), step.numbers[0].steps.end());
  mention.end = step.end;
  return true;
}

// Whether a number is one of years or money and not of a provision.
bool MentionReader::counts_things(std::size_t at) const {
  const std::size_t i = skip_space(text_, at);
  static constexpr auto words = std::to_array<std::string_view>(
      {"year", "month", "day", "hour", "week", "per", "a\xC3\xB1os", "mes", "d\xC3\xAD", "ans", "jours", "mois", "%"});
  for (const std::string_view word : words) {
    if (has_at(text_, i, word)) return true;
  }
  return false;
}

// Past "of", "du", "de l'", "del": where an outer mention may begin; 0 where none of them stands there.
std::size_t MentionReader::after_of(std::size_t at) const {
  std::size_t i = skip_space(text_, at);
  if (i < end_ && (text_[i] == ')' || text_[i] == ',')) i = skip_space(text_, i + 1);
  static constexpr auto words = std::to_array<std::string_view>(
      {"of ", "in ", "under ", "del ", "de los ", "de la ", "de l'", "de l\xE2\x80\x99", "des ", "du ", "de "});
  for (const std::string_view word : words) {
    if (const std::size_t end = after_phrase(text_, i, word); end > 0) return skip_space(text_, end);
  }
  return 0;
}

// Whether the words that follow name another law.
bool MentionReader::names_other_law(std::size_t at) const {
  std::size_t i = skip_space(text_, at);
  if (i < end_ && (text_[i] == ')' || text_[i] == ',')) i = skip_space(text_, i + 1);
  if (const char first = i < text_.size() ? ascii_lower(text_[i]) : '\0'; first != 'o' && first != 'd') {
    return names_code(i);  // none of the words below begins here
  }
  static constexpr auto own_laws = std::to_array<std::string_view>(
      {"of this ", "de la pr\xC3\xA9sente", "du pr\xC3\xA9sent", "de la presente", "del presente", "de esta ",
       "de este ", "de cette ", "of the present", "de l'", "de l\xE2\x80\x99"});
  for (const std::string_view own : own_laws) {
    // "de l'article" has been read; what else is elided there is a law: l'ordonnance, l'acte.
    if (after_phrase(text_, i, own) > 0) return own.starts_with("de l'") || own.starts_with("de l\xE2\x80\x99");
  }
  static constexpr auto other_laws = std::to_array<std::string_view>(
      {"of the ",     "of that ",     "of title ", "of act ",      "of an ",    "of law ",      "of said ",
       "of such ",    "du ",          "de la ",    "de los ",      "del ",      "de loi ",      "de ley ",
       "des ",        "of republic",  "of public", "of ordinance", "of decree", "of directive", "of regulation ",
       "of protocol", "of convention"});
  for (const std::string_view other : other_laws) {
    if (after_phrase(text_, i, other) > 0) return true;
  }
  // "of Penal Code", "Criminal Procedure Act": a name follows.
  if (const std::size_t name = after_phrase(text_, i, "of "); name > 0) {
    return name < end_ && text_[name] >= 'A' && text_[name] <= 'Z';
  }
  return names_code(i);
}

// Whether the name of a code stands at `at`, as it is cited for short.
bool MentionReader::names_code(std::size_t at) const {
  static constexpr auto codes =
      std::to_array<std::string_view>({"IPC", "CrPC", "Cr.P.C", "TFEU", "TEU", "ibid", "(w.e.f"});
  const std::string_view rest = text_.substr(std::min(at, text_.size()));
  return std::any_of(codes.begin(), codes.end(), [rest](std::string_view code) { return rest.starts_with(code); });
}

}  // namespace lacuna::statute
