#include <algorithm>
#include <string>
#include <string_view>

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
  bool measured : 1 = false;
  bool long_enough : 1 = false;  // where measured
  bool looked_up : 1 = false;
  bool known : 1 = false;  // where looked up
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
    std::uint32_t at = 0;
    for (ProvisionId id = 0; id < document_.provisions.size(); ++id) {
      const Provision& provision = document_.provisions[id];
      const std::uint32_t first = at;
      while (at < tokens_.size() && tokens_[at].begin < provision.own_end) ++at;
      if (provision.standing != Standing::operative || is_foreign(provision)) continue;
      look_at(first, at, provision.own());
      (in_unit(id) ? quality_.inside : quality_.outside) += at - first;
    }
    if (dictionary_ != nullptr) look_up();
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

  // The tokens [first, end) of an own text.
  void look_at(std::uint32_t first, std::uint32_t end, Span own) {
    std::size_t alone = 0;  // letters one after the other
    bool spaced = false;
    for (std::uint32_t i = first; i < end; ++i) {
      const Token& token = tokens_[i];
      if (token.kind == TokenKind::word) {
        alone = token.end - token.begin == 1 ? alone + 1 : 0;
        spaced = spaced || alone >= least_spaced;
        count(i);
      } else {
        alone = 0;
        if (is_suspect(token)) look_at_run(token, own);
      }
    }
    if (spaced) look_for_spaced(own);
  }

  void count(std::uint32_t i) {
    const Token& token = tokens_[i];
    Form& form = forms_[token.word];
    if (!form.measured) {
      form.measured = true;
      form.long_enough = words_.text(token.word).size() >= shortest;
    }
    if (!form.long_enough) return;
    ++quality_.words;
    form.in_lower_case = form.in_lower_case || !is_upper(document_.text[token.begin]);
    if (form.times > most_alike) return;
    ++form.times;
    if (form.times <= most_alike) rare_.push_back(i);
  }

  // Words that the dictionary does not know; terms and proper names, which are never written with a small letter, are
  // left out.
  void look_up() {
    std::size_t asked = 0;
    for (const std::uint32_t i : rare_) {
      const Token& token = tokens_[i];
      Form& form = forms_[token.word];
      if (!form.in_lower_case || form.times > most_alike) continue;
      if (!form.looked_up) {
        form.looked_up = true;
        form.known = ++asked > most_forms || dictionary_->knows(std::string(words_.text(token.word)));
      }
      if (form.known) continue;
      ++quality_.unknown;
      quality_.damage.push_back(token.span());
    }
  }

  [[nodiscard]] char at(std::size_t offset) const {
    return offset < document_.text.size() ? document_.text[offset] : ' ';
  }

  // Whether a number or mark may be what garbles the run that it stands in.
  [[nodiscard]] bool is_suspect(const Token& token) const {
    const char c = document_.text[token.begin];
    if (c == '\xEF') return true;
    if (token.end - token.begin > 1 || (!is_ascii_digit(c) && !is_stray(c))) return false;
    return token.begin > 0 && is_ascii_letter(at(token.begin - 1)) && is_ascii_letter(at(token.end));
  }

  // Looks at the run between white space that a token stands in, once for all its tokens.
  void look_at_run(const Token& token, Span own) {
    if (token.begin < looked_at_) return;
    const std::string_view text = document_.text;
    std::uint32_t begin = token.begin;
    while (begin > own.begin && !is_ascii_space(text[begin - 1])) --begin;
    std::uint32_t end = token.end;
    while (end < own.end && !is_ascii_space(text[end])) ++end;
    looked_at_ = end;
    if (!is_garbled(text.substr(begin, end - begin))) return;
    ++quality_.garbled;
    quality_.damage.push_back({begin, end});
  }

  // Letters that stand alone one after the other, in one line.
  void look_for_spaced(Span own) {
    const std::string_view text = document_.text;
    std::size_t letters = 0;
    std::uint32_t first = 0;
    const auto end_of_letters = [&](std::uint32_t end) {
      if (letters >= least_spaced) {
        ++quality_.spaced;
        quality_.damage.push_back({first, end});
      }
      letters = 0;
    };
    std::uint32_t last = own.begin;
    for (std::uint32_t at = own.begin; at < own.end;) {
      if (is_ascii_space(text[at])) {
        if (text[at] == '\n') end_of_letters(last);
        ++at;
        continue;
      }
      std::uint32_t end = at;
      while (end < own.end && !is_ascii_space(text[end])) ++end;
      if (end - at == 1 && is_ascii_letter(text[at])) {
        if (letters++ == 0) first = at;
      } else {
        end_of_letters(last);
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
  std::vector<Form> forms_;          // index = WordId
  std::vector<std::uint32_t> rare_;  // tokens that are the first of their form
  std::uint32_t looked_at_ = 0;      // runs that end here or before have been looked at
};

}  // namespace

void measure_words(const CutDocument& text, Stemmer* dictionary, TextQuality& quality) {
  WordMeter(text, dictionary, quality).run();
}

}  // namespace lacuna::statute
