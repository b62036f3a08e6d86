#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "statute/quality_parts.h"
#include "statute/scan.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t shortest = 3;        // letters of a word worth looking up
constexpr std::size_t most_forms = 20000;  // looked up
constexpr std::size_t most_damage = 10000;
constexpr std::size_t most_alike = 2;  // a form that recurs more often is a term or a name, not a misreading
constexpr std::size_t least_spaced = 4;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// A sign that stands in no word of a statute: stray marks of a scan.
bool is_stray(char c) { return c == '~' || c == '^' || c == '|' || c == '\\' || c == '{' || c == '}' || c == '='; }

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

// How a form is written over the whole document.
struct Form {
  std::size_t times = 0;
  bool in_lower_case = false;
  bool looked_up = false;
  bool known = true;
};

class WordMeter {
 public:
  WordMeter(const Document& document, Stemmer* dictionary, TextQuality& quality)
      : document_(document), dictionary_(dictionary), quality_(quality) {}

  void run() {
    quality_.spelled = dictionary_ != nullptr;
    for (ProvisionId id = 0; id < document_.provisions.size(); ++id) {
      const Provision& provision = document_.provisions[id];
      if (provision.standing != Standing::operative) continue;
      const std::size_t before = tokens_.size();
      tokenise(document_.text, provision.own(), words_, tokens_);
      for (std::size_t i = before; i < tokens_.size(); ++i) count(tokens_[i]);
      (in_unit(id) ? quality_.inside : quality_.outside) += tokens_.size() - before;
      runs_of(provision.own());
    }
    look_up();
    std::sort(quality_.damage.begin(), quality_.damage.end(),
              [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
    if (quality_.damage.size() > most_damage) quality_.damage.resize(most_damage);
  }

 private:
  [[nodiscard]] bool in_unit(ProvisionId id) const {
    return document_.provisions[document_.unit_of(id)].level == Level::unit;
  }

  [[nodiscard]] bool is_word(const Token& token) const {
    return token.kind == TokenKind::word && words_.text(token.word).size() >= shortest;
  }

  void count(const Token& token) {
    if (!is_word(token)) return;
    ++quality_.words;
    if (token.word >= forms_.size()) forms_.resize(token.word + 1);
    Form& form = forms_[token.word];
    ++form.times;
    form.in_lower_case = form.in_lower_case || !is_upper(document_.text[token.begin]);
  }

  // A proper name is never written with a small letter.
  bool is_unknown(const Token& token) {
    Form& form = forms_[token.word];
    if (!form.in_lower_case || form.times > most_alike) return false;
    if (!form.looked_up) {
      form.looked_up = true;
      if (++looked_up_ <= most_forms) form.known = dictionary_->knows(std::string(words_.text(token.word)));
    }
    return !form.known;
  }

  void look_up() {
    if (dictionary_ == nullptr) return;
    for (const Token& token : tokens_) {
      if (!is_word(token) || !is_unknown(token)) continue;
      ++quality_.unknown;
      quality_.damage.push_back(token.span());
    }
  }

  // Runs between white space, and letters that stand alone one after the other.
  void runs_of(Span span) {
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
      if (is_ascii_space(text[at])) {
        if (text[at] == '\n') end_of_letters(last);
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < span.end && !is_ascii_space(text[end])) ++end;
      const std::string_view run = text.substr(at, end - at);
      if (run.size() == 1 && is_ascii_letter(run[0])) {
        if (letters++ == 0) first = at;
      } else {
        end_of_letters(last);
        if (is_garbled(run)) {
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
  Stemmer* dictionary_;
  TextQuality& quality_;
  Vocabulary words_;
  std::vector<Token> tokens_;
  std::vector<Form> forms_;  // index = WordId
  std::size_t looked_up_ = 0;
};

}  // namespace

void measure_words(const Document& document, Stemmer* dictionary, TextQuality& quality) {
  WordMeter(document, dictionary, quality).run();
}

}  // namespace lacuna::statute
