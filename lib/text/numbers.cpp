#include "text/numbers.h"

#include <string>

#include "text/number_words.h"

namespace lacuna {

namespace {

using Part = NumberPart;

// "1,000", "18", "3.5"; none for "3.1.2" and for more digits than a number of the law has.
std::optional<double> digits_value(std::string_view digits) {
  if (digits.size() > 15) return std::nullopt;
  double value = 0;
  double place = 0;  // of the next decimal; 0 before the point
  for (const char c : digits) {
    if (c == '.') {
      if (place != 0) return std::nullopt;
      place = 0.1;
    } else if (c >= '0' && c <= '9') {
      if (place == 0) {
        value = value * 10 + (c - '0');
      } else {
        value += place * (c - '0');
        place /= 10;
      }
    } else if (c != ',') {
      return std::nullopt;
    }
  }
  return value;
}

class Reader {
 public:
  Reader(const std::vector<Token>& tokens, std::size_t at, const Vocabulary& words, std::string_view language)
      : tokens_(tokens), at_(at), words_(words), language_(language) {}

  std::optional<NumberReading> read() {
    auto number = tokens_[at_].kind == TokenKind::number ? in_digits() : in_words();
    if (number) number->tokens += repetition(at_ + number->tokens, number->value);
    return number;
  }

 private:
  [[nodiscard]] const NumberWord* word_at(std::size_t i) const {
    if (i >= tokens_.size() || tokens_[i].kind != TokenKind::word) return nullptr;
    return find_number_word(language_, words_.text(tokens_[i].word));
  }
  [[nodiscard]] bool hyphen_at(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::other && tokens_[i].begin == tokens_[i - 1].end &&
           i + 1 < tokens_.size() && tokens_[i + 1].begin == tokens_[i].end;
  }

  [[nodiscard]] std::optional<NumberReading> in_digits() const {
    std::string digits(words_.text(tokens_[at_].word));
    std::size_t next = at_ + 1;
    // "10 000": groups of three digits, a space apart
    while (digits.size() <= 12 && digits.find_first_of(".,") == std::string::npos && next < tokens_.size() &&
           tokens_[next].kind == TokenKind::number && tokens_[next].begin > tokens_[next - 1].end &&
           tokens_[next].begin - tokens_[next - 1].end <= 3 && words_.text(tokens_[next].word).size() == 3 &&
           (next > at_ + 1 || digits.size() <= 3)) {
      const std::string_view group = words_.text(tokens_[next].word);
      if (group.find_first_not_of("0123456789") != std::string_view::npos) break;
      digits += group;
      ++next;
    }
    const auto value = digits_value(digits);
    if (!value) return std::nullopt;
    const NumberWord* scale = word_at(next);  // "5 million"
    if (scale != nullptr && (scale->part == Part::thousand || scale->part == Part::hundred))
      return NumberReading{*value * scale->value, next + 1 - at_};
    return NumberReading{*value, next - at_};
  }

  std::optional<NumberReading> in_words() {
    const NumberWord* first = word_at(at_);
    if (first == nullptr || first->part == Part::joint) return std::nullopt;
    std::size_t end = at_;
    for (std::size_t i = at_; i < tokens_.size();) {
      const std::size_t here = i > at_ && hyphen_at(i) ? i + 1 : i;
      const NumberWord* word = word_at(here);
      if (word == nullptr) break;
      if (word->part == Part::joint) {
        const NumberWord* follower = word_at(here + 1);
        if (i == at_ || follower == nullptr || !joins(*follower)) break;
        i = here + 1;
        continue;
      }
      if (!take(*word)) break;
      i = end = here + 1;
    }
    return NumberReading{total_ + below_thousand_ + below_hundred_, end - at_};
  }

  // Whether "and" before this word can be inside a number: "one hundred and fifty", "trente et un", "treinta y uno";
  // not "sections five and six".
  [[nodiscard]] bool joins(const NumberWord& next) const {
    if (next.part != Part::unit && next.part != Part::ten && next.part != Part::score) return false;
    if (language_ == "en") return (below_thousand_ > 0 || total_ > 0) && below_hundred_ == 0;
    return next.part == Part::unit && last_ == Part::ten;
  }

  // Adds a word to the number; false where a new number starts.
  bool take(const NumberWord& word) {
    switch (word.part) {
      case Part::unit:
        if (any_ && word.value == 0) return false;
        // "dix-sept", but not "cinq six"
        if (last_ == Part::unit && (language_ != "fr" || last_value_ != 10 || word.value < 7 || word.value > 9))
          return false;
        if (language_ != "fr" && last_ == Part::ten && any_ && word.value > 9) return false;
        below_hundred_ += word.value;
        break;
      case Part::ten:
        if (below_hundred_ > 0) return false;
        below_hundred_ = word.value;
        break;
      case Part::score:
        if (below_hundred_ == 4 && last_ == Part::unit) {
          below_hundred_ = 80;
        } else if (below_hundred_ > 0) {
          return false;
        } else {
          below_hundred_ = 20;
        }
        last_ = Part::ten;
        any_ = true;
        return true;
      case Part::hundred:
        if (below_thousand_ > 0 || below_hundred_ > 99) return false;
        below_thousand_ = word.value * (below_hundred_ > 0 ? below_hundred_ : 1);
        below_hundred_ = 0;
        break;
      case Part::thousand: {
        const double sum = below_thousand_ + below_hundred_;
        if (any_ && sum == 0) return false;
        total_ += word.value * (sum > 0 ? sum : 1);
        below_thousand_ = 0;
        below_hundred_ = 0;
        break;
      }
      case Part::joint:
        return false;
    }
    last_ = word.part;
    last_value_ = word.value;
    any_ = true;
    return true;
  }

  // "(18)" after "eighteen", "(eighteen)" after "18": the tokens of the repetition, 0 where there is none or where it
  // says something else ("3(1)").
  [[nodiscard]] std::size_t repetition(std::size_t at, double value) const {
    if (at + 1 >= tokens_.size() || tokens_[at].kind != TokenKind::open) return 0;
    Reader inner(tokens_, at + 1, words_, language_);
    const auto number = tokens_[at + 1].kind == TokenKind::number ? inner.in_digits() : inner.in_words();
    if (!number || number->value != value) return 0;
    const std::size_t close = at + 1 + number->tokens;
    return close < tokens_.size() && tokens_[close].kind == TokenKind::close ? number->tokens + 2 : 0;
  }

  const std::vector<Token>& tokens_;
  std::size_t at_;
  const Vocabulary& words_;
  std::string_view language_;
  double total_ = 0, below_thousand_ = 0, below_hundred_ = 0, last_value_ = 0;
  Part last_ = Part::joint;
  bool any_ = false;
};

}  // namespace

std::optional<NumberReading> read_number(const std::vector<Token>& tokens, std::size_t at, const Vocabulary& words,
                                         std::string_view language) {
  if (at >= tokens.size()) return std::nullopt;
  if (tokens[at].kind != TokenKind::number && tokens[at].kind != TokenKind::word) return std::nullopt;
  return Reader(tokens, at, words, language).read();
}

}  // namespace lacuna
