#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "statute/quality_parts.h"
#include "statute/scan.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t shortest = 3;        // letters of a word worth looking up
constexpr std::size_t most_forms = 20000;  // looked up
constexpr std::size_t most_damage = 10000;
constexpr std::uint8_t most_alike = 2;  // a form that recurs more often is a term or a name, not a misreading
constexpr std::size_t least_spaced = 4;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// A sign that stands in no word of a statute: stray marks of a scan.
constexpr bool is_stray(char c) {
  return c == '~' || c == '^' || c == '|' || c == '\\' || c == '{' || c == '}' || c == '=';
}

// What a byte may be part of.
enum : std::uint8_t { plain = 0, space = 1, suspect = 2 };
constexpr std::array<std::uint8_t, 256> byte_kinds = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (std::size_t byte = 0; byte < kinds.size(); ++byte) {
    const char c = static_cast<char>(byte);
    if (is_ascii_space(c)) kinds[byte] = space;
    if (is_ascii_digit(c) || is_stray(c) || byte == 0xEF) kinds[byte] = suspect;
  }
  return kinds;
}();
std::uint8_t kind_of(char c) { return byte_kinds[static_cast<unsigned char>(c)]; }

// A run without white space: a lost character, a stray sign between letters, or a digit between small letters.
bool is_garbled(std::string_view run) {
  if (run.find("\xEF\xBF\xBD") != std::string_view::npos) return true;
  if (run.find("://") != std::string_view::npos || run.find('@') != std::string_view::npos) return false;
  for (std::size_t i = 1; i + 1 < run.size(); ++i) {
    const bool letters = is_ascii_letter(run[i - 1]) && is_ascii_letter(run[i + 1]);
    if (letters && is_stray(run[i])) return true;
    if (is_ascii_digit(run[i]) && is_lower(run[i - 1]) && is_lower(run[i + 1])) return true;
  }
  return false;
}

// How a form is written over the whole document. One byte, as there is one for every word of the vocabulary, which may
// be that of many documents.
struct Form {
  std::uint8_t times : 2 = 0;  // no more than 3 are counted
  bool in_lower_case : 1 = false;
};

class WordMeter {
 public:
  WordMeter(const CutDocument& text, Stemmer* dictionary, TextQuality& quality)
      : document_(text.document),
        tokens_(text.tokens),
        words_(text.words),
        dictionary_(dictionary),
        quality_(quality),
        forms_(text.words.size()) {}

  void run() {
    quality_.spelled = dictionary_ != nullptr;
    std::vector<std::uint32_t> words;  // the tokens that are words
    std::uint32_t at = 0;
    for (ProvisionId id = 0; id < document_.provisions.size(); ++id) {
      const Provision& provision = document_.provisions[id];
      const std::uint32_t first = at;
      while (at < tokens_.size() && tokens_[at].begin < provision.own_end) ++at;
      if (provision.standing != Standing::operative || is_foreign(provision)) continue;
      for (std::uint32_t i = first; i < at; ++i) {
        if (!is_word(tokens_[i])) continue;
        words.push_back(i);
        count(tokens_[i]);
      }
      (in_unit(id) ? quality_.inside : quality_.outside) += at - first;
      look_at_runs(provision.own());
    }
    quality_.words = words.size();
    if (dictionary_ != nullptr) look_up(words);
    std::sort(quality_.damage.begin(), quality_.damage.end(),
              [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
    if (quality_.damage.size() > most_damage) quality_.damage.resize(most_damage);
  }

 private:
  // Words of another language are neither known nor unknown to the dictionary: they are left out.
  [[nodiscard]] bool is_foreign(const Provision& provision) const {
    return dictionary_ != nullptr && !provision.language.empty() && provision.language != dictionary_->language();
  }

  [[nodiscard]] bool in_unit(ProvisionId id) const {
    return document_.provisions[document_.unit_of(id)].level == Level::unit;
  }

  [[nodiscard]] bool is_word(const Token& token) const {
    return token.kind == TokenKind::word && words_.text(token.word).size() >= shortest;
  }

  void count(const Token& token) {
    Form& form = forms_[token.word];
    if (form.times <= most_alike) ++form.times;
    form.in_lower_case = form.in_lower_case || !is_upper(document_.text[token.begin]);
  }

  // Words that the dictionary does not know; terms and proper names, which are never written with a small letter, are
  // left out.
  void look_up(const std::vector<std::uint32_t>& words) {
    std::unordered_map<WordId, bool> known;
    for (const std::uint32_t i : words) {
      const Token& token = tokens_[i];
      const Form form = forms_[token.word];
      if (!form.in_lower_case || form.times > most_alike) continue;
      const auto [entry, fresh] = known.try_emplace(token.word, true);
      if (fresh && known.size() <= most_forms) entry->second = dictionary_->knows(std::string(words_.text(token.word)));
      if (entry->second) continue;
      ++quality_.unknown;
      quality_.damage.push_back(token.span());
    }
  }

  // Runs between white space, and letters that stand alone one after the other.
  void look_at_runs(Span span) {
    const std::string_view text = document_.text;
    std::size_t letters = 0;
    std::size_t first = 0;
    const auto end_of_letters = [&](std::size_t end) {
      if (letters >= least_spaced) {
        ++quality_.spaced;
        quality_.damage.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)});
      }
      letters = 0;
    };
    std::size_t last = span.begin;
    for (std::size_t at = span.begin; at < span.end;) {
      if (kind_of(text[at]) == space) {
        if (text[at] == '\n') end_of_letters(last);
        ++at;
        continue;
      }
      std::size_t end = at;
      std::uint8_t kinds = plain;
      for (; end < span.end && kind_of(text[end]) != space; ++end) kinds |= kind_of(text[end]);
      if (end - at == 1 && is_ascii_letter(text[at])) {
        if (letters++ == 0) first = at;
      } else {
        if (letters > 0) end_of_letters(last);
        if (kinds != plain && is_garbled(text.substr(at, end - at))) {
          ++quality_.garbled;
          quality_.damage.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        }
      }
      last = end;
      at = end;
    }
    end_of_letters(last);
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  const Vocabulary& words_;
  Stemmer* dictionary_;
  TextQuality& quality_;
  std::vector<Form> forms_;  // index = WordId
};

}  // namespace

void measure_words(const CutDocument& text, Stemmer* dictionary, TextQuality& quality) {
  WordMeter(text, dictionary, quality).run();
}

}  // namespace lacuna::statute
