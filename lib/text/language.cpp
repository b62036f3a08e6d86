#include "text/language.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace lacuna {
namespace {

constexpr std::size_t sample_size = 8192;  // bytes of each of three samples

struct Language {
  std::string_view code;
  std::string_view words;  // commonest words, in lower case, between blanks
};

constexpr std::array<Language, 12> languages = {{
    {"en", " the of and to or any who for shall by is with be an that this person such under which not act "},
    {"fr", " le la les des et du une est par dans pour aux ou qui sur au ne que peine article son cette "},
    {"es", " el la los las del que en y por una con se para o su ley lo como art\u00EDculo al sea pena "},
    {"pt", " o os as da do dos das em e que um uma para com por ou na no n\u00E3o lei pena artigo se ao "},
    {"it", " il la gli di del della dei che e un una per con nel delle al sono si non legge pena articolo dal "},
    {"de", " der die das und des den zu mit von im ist wird oder eine einer nach auf wer nicht dem f\u00FCr durch "},
    {"nl", " de het een en van in te dat is op met voor niet zijn wordt door aan bij of die artikel wet "},
    {"ro",
     " de la si \u0219i \u015Fi in \u00EEn cu se care sau unei este din pe al prin nu un o ori persoane pentru art "},
    {"tr",
     " ve bir bu ile i\u00E7in veya olan ya da olarak \u00FCzere kadar fiil ceza kanun hapis ki\u015Fi madde "
     "h\u00E2linde ilgili suretiyle "},
    {"ms",
     " yang dan di bagi atau ini oleh dengan hendaklah seorang untuk tidak boleh mana orang akta kepada dalam jika "
     "sesuatu "},
    {"sw", " ya na wa kwa katika za la ni cha kuwa au kama hii mtu sheria yoyote ambaye huyo ambayo "},
    {"rw", " mu ku no na ya cyangwa kandi ko iyo iri tegeko ingingo umuntu icyaha ibyaha iteka igihe kugira ngo undi "},
}};

struct Tally {
  std::array<std::size_t, languages.size()> hits{};
  std::size_t words = 0;
  std::size_t latin = 0;
  std::size_t cyrillic = 0;
  std::size_t ukrainian = 0;  // і ї є ґ
  std::size_t russian = 0;    // ы э ъ ё
  std::size_t arabic = 0;
  std::size_t han = 0;
};

// A word in lower case as numbers: its last eight bytes, and the first if that is the ninth from the end.
struct Word {
  std::uint64_t bytes = 0;
  unsigned char ninth = 0;

  constexpr void add(unsigned char byte) { bytes = bytes << 8U | byte; }
};
constexpr std::size_t longest_word = 9;  // bytes that a Word tells apart

// The words of the languages, by open addressing.
class WordTable {
 public:
  constexpr WordTable() {
    for (std::size_t i = 0; i < languages.size(); ++i) {
      for (std::string_view rest = languages[i].words.substr(1); !rest.empty();) {
        const std::string_view printed = rest.substr(0, rest.find(' '));
        rest.remove_prefix(printed.size() + 1);
        Word word;
        for (const char c : printed) word.add(static_cast<unsigned char>(c));
        if (printed.size() == longest_word) word.ninth = static_cast<unsigned char>(printed[0]);
        Entry& entry = entries_[place_of(word)];
        entry.word = word;
        entry.languages = static_cast<std::uint16_t>(entry.languages | 1U << i);
      }
    }
  }
  // The languages that have a word of at most nine bytes, a bit each.
  [[nodiscard]] constexpr std::uint32_t languages_of(const Word& word) const {
    return entries_[place_of(word)].languages;
  }

 private:
  struct Entry {
    Word word;
    std::uint16_t languages = 0;
  };
  static_assert(languages.size() <= 16);
  static constexpr std::size_t slots = 512;

  // Where a word stands, or would stand.
  [[nodiscard]] constexpr std::size_t place_of(const Word& word) const {
    std::size_t at = word.bytes * 0x9E3779B97F4A7C15ULL >> 55U;
    while (entries_[at].languages != 0 &&
           (entries_[at].word.bytes != word.bytes || entries_[at].word.ninth != word.ninth)) {
      at = (at + 1) % slots;
    }
    return at;
  }

  std::array<Entry, slots> entries_{};
};
constexpr WordTable word_table;

static_assert(std::none_of(languages.begin(), languages.end(), [](const Language& language) {
  std::size_t size = 0;
  return std::any_of(language.words.begin(), language.words.end(),
                     [&size](char c) { return (size = c == ' ' ? 0 : size + 1) > longest_word; });
}));

// Letters of ASCII as small letters; 0 for other bytes.
constexpr auto small_letters = [] {
  std::array<unsigned char, 256> letters{};
  for (unsigned char c = 'a'; c <= 'z'; ++c) letters[c] = letters[c - 32U] = c;
  return letters;
}();

void count_word(const Word& word, Tally& tally) {
  for (std::uint32_t who = word_table.languages_of(word); who != 0; who &= who - 1) {
    ++tally.hits[static_cast<std::size_t>(std::countr_zero(who))];
  }
}

// The byte in lower case where it is a letter of ASCII.
unsigned char folded(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return small_letters[byte] != 0 ? small_letters[byte] : byte;
}

// Counts the scripts of a byte beyond ASCII, before `next`.
void count_script(unsigned byte, unsigned next, Tally& tally) {
  if (byte == 0xD0 || byte == 0xD1 || byte == 0xD2) {
    ++tally.cyrillic;
    const bool i = byte == 0xD1 && (next == 0x96 || next == 0x97 || next == 0x94);
    if (i || (byte == 0xD2 && next == 0x91)) ++tally.ukrainian;
    if (byte == 0xD1 && (next == 0x8B || next == 0x8D || next == 0x8A || next == 0x91)) ++tally.russian;
  } else if (byte >= 0xD8 && byte <= 0xDB) {
    ++tally.arabic;
  } else if (byte >= 0xE4 && byte <= 0xE9) {
    ++tally.han;
  }
}

// Bytes of a no-break space or punctuation beyond ASCII, which end a word; 0 for accented letters, which belong to it.
std::size_t border_length(unsigned byte, unsigned next) {
  if (byte == 0xC2 && next <= 0xBF) return 2;
  return byte == 0xE2 && next == 0x80 ? 3 : 0;
}

void count_sample(std::string_view sample, Tally& tally) {
  for (std::size_t at = 0; at < sample.size();) {
    const std::size_t begin = at;
    Word word;
    std::size_t beyond_ascii = 0;  // bytes of the word
    std::size_t border = 1;        // bytes of what ends it
    for (; at < sample.size(); ++at) {
      const auto byte = static_cast<unsigned char>(sample[at]);
      if (const unsigned char letter = small_letters[byte]; letter != 0) {
        word.add(letter);
        continue;
      }
      if (byte < 0x80) break;
      const auto next = at + 1 < sample.size() ? static_cast<unsigned char>(sample[at + 1]) : 0U;
      count_script(byte, next, tally);
      if (const std::size_t length = border_length(byte, next); length != 0) {
        border = length;
        break;
      }
      word.add(byte);
      ++beyond_ascii;
    }
    const std::size_t size = at - begin;
    at += border;
    if (size == 0) continue;
    ++tally.words;
    tally.latin += size - beyond_ascii;
    if (size > longest_word) continue;
    if (size == longest_word) word.ninth = folded(sample[begin]);
    count_word(word, tally);
  }
}

// The language of a text that is mostly in another script than Latin; nothing where it is not.
std::optional<std::string> guess_by_script(const Tally& tally, std::size_t least) {
  const std::size_t other = std::max({tally.cyrillic, tally.arabic, tally.han * 3});
  if (other <= tally.latin || other < least) return std::nullopt;
  if (tally.han * 3 == other) return "zh";
  if (tally.arabic == other) return "ar";
  if (tally.ukrainian > tally.russian) return "uk";
  return tally.russian > 0 ? "ru" : "";
}

struct BestTwo {
  std::size_t best = 0;    // index of the language
  std::size_t second = 0;  // words of the next best
};
BestTwo best_two(const Tally& tally) {
  BestTwo found;
  for (std::size_t i = 1; i < languages.size(); ++i) {
    if (tally.hits[i] > tally.hits[found.best]) found.best = i;
  }
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (i != found.best) found.second = std::max(found.second, tally.hits[i]);
  }
  return found;
}

}  // namespace

std::string guess_line_language(std::string_view utf8) {
  Tally tally;
  count_sample(utf8.substr(0, sample_size), tally);
  if (auto language = guess_by_script(tally, 6)) return *std::move(language);
  const BestTwo found = best_two(tally);
  const std::size_t hits = tally.hits[found.best];
  return hits >= 2 && hits > found.second ? std::string(languages[found.best].code) : "";
}

std::string guess_language(std::string_view utf8) {
  Tally tally;
  if (utf8.size() <= 3 * sample_size) {
    count_sample(utf8, tally);
  } else {
    const std::size_t step = (utf8.size() - sample_size) / 2;
    for (std::size_t i = 0; i < 3; ++i) count_sample(utf8.substr(i * step, sample_size), tally);
  }
  if (auto language = guess_by_script(tally, 20)) return *std::move(language);
  if (tally.words < 8) return "";
  const BestTwo found = best_two(tally);
  const std::size_t hits = tally.hits[found.best];
  const bool common = hits * 10 >= tally.words && hits >= 4;
  return common && hits * 10 >= found.second * 12 ? std::string(languages[found.best].code) : "";
}

}  // namespace lacuna
