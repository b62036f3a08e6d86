#include "text/tokens.h"

#include <array>
#include <string>

#include "text/sentence_stops.h"
#include "text/unicode.h"

namespace lacuna {

namespace {

constexpr std::array<CharacterClass, 128> ascii_classes = [] {
  std::array<CharacterClass, 128> classes{};
  for (auto& entry : classes) entry = CharacterClass::other;
  for (std::size_t c = 0; c <= ' '; ++c) classes[c] = CharacterClass::space;
  classes[0x7F] = CharacterClass::space;
  for (std::size_t c = 'a'; c <= 'z'; ++c) classes[c] = CharacterClass::letter;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) classes[c] = CharacterClass::letter;
  for (std::size_t c = '0'; c <= '9'; ++c) classes[c] = CharacterClass::digit;
  for (const unsigned char c : {'(', '[', '{'}) classes[c] = CharacterClass::open;
  for (const unsigned char c : {')', ']', '}'}) classes[c] = CharacterClass::close;
  for (const unsigned char c : {';', ':'}) classes[c] = CharacterClass::semicolon;
  for (const unsigned char c : {'.', '!', '?'}) classes[c] = CharacterClass::stop;
  for (const unsigned char c : {'\'', '"'}) classes[c] = CharacterClass::apostrophe;
  classes[','] = CharacterClass::comma;
  classes['-'] = CharacterClass::hyphen;
  return classes;
}();

// Whether an ASCII word is at its end before this byte, whatever follows it.
bool ends_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && ascii_classes[byte] != CharacterClass::letter && c != '-' && c != '\'';
}

class Tokeniser {
 public:
  Tokeniser(std::string_view text, std::uint32_t begin, Vocabulary& words, std::vector<Token>& tokens)
      : text_(text), at_(begin), first_(tokens.size()), words_(words), tokens_(tokens) {}

  void run() {
    while (at_ < text_.size()) {
      const Character c = here();
      switch (c.kind) {
        case CharacterClass::letter:
          word();
          break;
        case CharacterClass::digit:
          number();
          break;
        case CharacterClass::space:
        case CharacterClass::invisible:
          at_ += c.size;
          break;
        case CharacterClass::comma:
          emit(TokenKind::comma, c.size);
          break;
        case CharacterClass::semicolon:
          emit(TokenKind::semicolon, c.size);
          break;
        case CharacterClass::open:
          emit(TokenKind::open, c.size);
          break;
        case CharacterClass::close:
          emit(TokenKind::close, c.size);
          break;
        case CharacterClass::stop:
          stop(c);
          break;
        case CharacterClass::apostrophe:
          emit(is_word_at(at_ + c.size) && !word_before() ? TokenKind::open : TokenKind::close, c.size);
          break;
        case CharacterClass::mark:
        case CharacterClass::hyphen:
        case CharacterClass::other:
          run_of_same(c);
          break;
      }
    }
  }

 private:
  struct Character {
    CharacterClass kind;
    std::uint32_t size;
  };

  [[nodiscard]] Character character(std::size_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) return {ascii_classes[byte], 1};
    const CodePoint point = code_point_at(text_, at);
    return {classify(point.value), point.size};
  }
  [[nodiscard]] Character here() const { return character(at_); }

  [[nodiscard]] bool is_word_at(std::size_t at) const {
    if (at >= text_.size()) return false;
    const CharacterClass kind = character(at).kind;
    return kind == CharacterClass::letter || kind == CharacterClass::digit;
  }
  [[nodiscard]] bool is_letter_at(std::size_t at) const {
    return at < text_.size() && character(at).kind == CharacterClass::letter;
  }
  // Prefixes that are written with a hyphen and without: "co-operation", "re-trafficked".
  static bool joins_by_hyphen(std::string_view folded) { return folded == "co" || folded == "re"; }
  [[nodiscard]] bool word_before() const { return tokens_.size() > first_ && tokens_.back().end == at_; }

  void emit(TokenKind kind, std::uint32_t size, WordId word = no_word) {
    const auto begin = static_cast<std::uint32_t>(at_);
    tokens_.push_back({begin, begin + size, word, kind});
    at_ += size;
  }

  // A row of the same mark ("-----", "____") is one token.
  void run_of_same(Character c) {
    const std::string_view mark = text_.substr(at_, c.size);
    std::uint32_t size = c.size;
    while (text_.substr(at_ + size, c.size) == mark) size += c.size;
    emit(TokenKind::other, size);
  }

  void stop(Character c) {
    if (text_[at_] != '.') return emit(TokenKind::stop, c.size);
    std::uint32_t dots = 1;
    while (at_ + dots < text_.size() && text_[at_ + dots] == '.') ++dots;
    if (dots > 2) return emit(TokenKind::other, dots);  // leaders of a table of contents, omissions
    BeforeStop before;
    if (tokens_.size() > first_) {
      const Token& last = tokens_.back();
      before.adjacent = last.end == at_;
      before.begin = last.begin;
      if (last.kind == TokenKind::word) {
        before.kind = BeforeStop::Kind::word;
        before.folded = words_.text(last.word);
      } else if (last.kind == TokenKind::number) {
        before.kind = BeforeStop::Kind::number;
      }
    }
    emit(ends_sentence(text_, at_ + dots - 1, before) ? TokenKind::stop : TokenKind::other, dots);
  }

  // Where a word goes on after a hyphen at `at` that a line end has put there; 0 where it does not.
  [[nodiscard]] std::size_t after_line_hyphen(std::size_t at) const {
    bool line_end = false;
    while (at < text_.size()) {
      const char c = text_[at];
      if (c == '\n') {
        if (line_end) return 0;
        line_end = true;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        break;
      }
      ++at;
    }
    if (!line_end || at >= text_.size()) return 0;
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) return byte >= 'a' && byte <= 'z' ? at : 0;
    return is_lower(code_point_at(text_, at).value) ? at : 0;
  }

  // The end of a possessive 's whose apostrophe ends at `at`; 0 where there is none.
  [[nodiscard]] std::size_t after_possessive(std::size_t at) const {
    if (at >= text_.size() || (text_[at] != 's' && text_[at] != 'S')) return 0;
    return is_word_at(at + 1) ? 0 : at + 1;
  }

  // The text from `at_` on.
  [[nodiscard]] std::string_view rest() const { return {text_.data() + at_, text_.size() - at_}; }

  // Takes the ASCII letters at `at_`, if any, into the word at hand.
  void ascii_letters() {
    Letters letters;
    do {
      letters = letters_of(block_of(rest()));
      const std::uint64_t bytes = in_byte_order(letters.folded);
      folded_.append(reinterpret_cast<const char*>(&bytes), letters.count);
      at_ += letters.count;
    } while (letters.count == bytes_of_block);
  }

  void word() {
    // Most words are a few ASCII letters, and nothing follows that could belong to them.
    const ShortWord letters = letters_of(rest());
    const std::size_t end = at_ + letters.size;
    if (letters.size == 0 || (end < text_.size() && !ends_word(text_[end]))) return long_word();
    emit(TokenKind::word, letters.size, words_.intern_folded(letters));
    if (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  void long_word() {
    const std::size_t begin = at_;
    folded_.clear();
    for (;;) {
      ascii_letters();
      if (at_ == text_.size()) break;
      const Character c = here();
      std::size_t next = 0;
      if (c.kind == CharacterClass::letter) {
        append_folded(text_.substr(at_, c.size), folded_);
        next = at_ + c.size;
      } else if (c.kind == CharacterClass::mark) {
        next = at_ + c.size;
      } else if (c.kind == CharacterClass::invisible) {
        next = after_line_hyphen(at_ + c.size);
        if (next == 0) next = at_ + c.size;
      } else if (c.kind == CharacterClass::hyphen) {
        next = after_line_hyphen(at_ + c.size);
        if (next == 0 && joins_by_hyphen(folded_) && is_letter_at(at_ + c.size)) next = at_ + c.size;
      } else if (c.kind == CharacterClass::apostrophe && text_[at_] != '"') {
        if (const std::size_t end = after_possessive(at_ + c.size); end != 0) {
          at_ = end;
          break;
        }
      }
      if (next == 0) break;
      at_ = next;
    }
    tokens_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_),
                       words_.intern_folded(folded_), TokenKind::word});
  }

  [[nodiscard]] bool digit_at(std::size_t at) const {
    return at < text_.size() && character(at).kind == CharacterClass::digit;
  }

  void number() {
    const std::size_t begin = at_;
    folded_.clear();
    while (at_ < text_.size()) {
      const Character c = here();
      if (c.kind == CharacterClass::digit) {
        append_folded(text_.substr(at_, c.size), folded_);
        at_ += c.size;
        continue;
      }
      const char mark = text_[at_];
      const bool thousands =
          mark == ',' && digit_at(at_ + 1) && digit_at(at_ + 2) && digit_at(at_ + 3) && !digit_at(at_ + 4);
      if (!thousands && !(mark == '.' && digit_at(at_ + 1))) break;
      folded_.push_back(mark);
      ++at_;
    }
    tokens_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_),
                       words_.intern_folded(folded_), TokenKind::number});
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t first_;
  Vocabulary& words_;
  std::vector<Token>& tokens_;
  std::string folded_;
};

}  // namespace

void tokenise(std::string_view text, Span range, Vocabulary& words, std::vector<Token>& tokens) {
  Tokeniser(text.substr(0, range.end), range.begin, words, tokens).run();
}

}  // namespace lacuna
