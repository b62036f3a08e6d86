#include "rules/pattern.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "text/error.h"
#include "text/tokens.h"

namespace lacuna::rules::pattern {

namespace {

class Parser {
 public:
  explicit Parser(std::string_view source) : source_(source) {}

  Node parse() {
    Node node = choice(0);
    if (at_ < source_.size()) fail("\")\" without \"(\"");
    const Node* first = &node;
    const Node* last = &node;
    while (first->kind == Kind::sequence) first = &first->parts.front();
    while (last->kind == Kind::sequence) last = &last->parts.back();
    for (const Node* end : {first, last}) {
      if (end->kind == Kind::gap) fail_at(end->column, "a gap must stand between two items");
    }
    if (!is_anchored(node))
      fail_at(1, "nothing in the pattern must stand in every match: add a word that is not optional");
    return node;
  }

 private:
  [[noreturn]] void fail(const std::string& message) const { fail_at(static_cast<std::uint32_t>(at_ + 1), message); }
  [[noreturn]] void fail_at(std::uint32_t column, const std::string& message) const {
    Problem problem;
    problem.code = "R207";
    problem.message = "bad pattern: " + message;
    problem.column = column;
    problem.excerpt = std::string(source_.substr(0, 200));
    throw Error(std::move(problem));
  }

  [[nodiscard]] char here() const { return at_ < source_.size() ? source_[at_] : '\0'; }
  static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool ends_word(char c) {
    return is_space(c) || c == '\0' || c == '(' || c == ')' || c == '|' || c == '?' || c == '~' || c == '*' ||
           c == '@' || c == '#' || c == '=';
  }
  void skip_spaces() {
    while (is_space(here())) ++at_;
  }
  [[nodiscard]] Node make(Kind kind) const {
    Node node;
    node.kind = kind;
    node.column = static_cast<std::uint32_t>(at_ + 1);
    return node;
  }

  // Takes the parts met since `base`: the only one by itself, several as parts of the node.
  Node join(Node node, std::size_t base) {
    const auto first = met_.begin() + static_cast<std::ptrdiff_t>(base);
    if (met_.size() == base + 1) {
      node = std::move(*first);
    } else {
      node.parts.assign(std::make_move_iterator(first), std::make_move_iterator(met_.end()));
    }
    met_.erase(first, met_.end());
    return node;
  }

  // a b | c d, up to ")" or the end
  Node choice(std::uint32_t depth) {
    if (depth > max_depth) fail("groups are nested too deeply");
    Node node = make(Kind::choice);
    const std::size_t base = met_.size();
    while (true) {
      met_.push_back(sequence(depth));
      if (here() != '|') break;
      ++at_;
    }
    return join(std::move(node), base);
  }

  Node sequence(std::uint32_t depth) {
    Node node = make(Kind::sequence);
    const std::size_t base = met_.size();
    while (true) {
      skip_spaces();
      const char c = here();
      if (c == '\0' || c == '|' || c == ')') break;
      met_.push_back(c == '~' ? near(base, depth) : item(depth));
    }
    if (met_.size() == base) fail("an alternative is empty (for \"x or nothing\" write \"x?\")");
    return join(std::move(node), base);
  }

  // `base`: where the parts of the sequence begin, the last of which is the item before the sign.
  Node near(std::size_t base, std::uint32_t depth) {
    Node node = make(Kind::near);
    if (met_.size() == base || met_.back().kind == Kind::gap) fail("\"~\" needs an item before it");
    ++at_;
    node.limit = count();
    skip_spaces();
    if (here() == '\0' || here() == '|' || here() == ')' || here() == '~') fail("\"~\" needs an item after it");
    node.parts.push_back(std::move(met_.back()));
    met_.pop_back();
    node.parts.push_back(item(depth));
    if (node.parts.back().kind == Kind::gap) fail("\"~\" needs an item after it");
    for (const Node& part : node.parts) {
      if (part.kind == Kind::optional_part) fail_at(part.column, "an item beside \"~\" cannot be optional");
    }
    return node;
  }

  Node item(std::uint32_t depth) {
    Node node = bare_item(depth);
    if (here() != '?') return node;
    if (node.kind == Kind::gap) fail("a gap cannot be optional; it may be empty already");
    Node optional = make(Kind::optional_part);
    optional.column = node.column;
    ++at_;
    if (here() == '?') fail("\"?\" twice");
    optional.parts.push_back(std::move(node));
    return optional;
  }

  Node bare_item(std::uint32_t depth) {
    switch (here()) {
      case '(':
        return group(depth);
      case '=':
        ++at_;
        return words(Kind::form);
      case '@':
        return concept_hit();
      case '#':
        return number();
      case '?':
        fail("\"?\" needs an item right before it");
      case '*':
        fail("\"*\" needs the beginning of a word right before it");
      case '.':
        if (source_.substr(at_).starts_with("..")) return gap();
        fail("unexpected \".\"");
      default:
        return words(Kind::word);
    }
  }

  Node group(std::uint32_t depth) {
    const auto column = static_cast<std::uint32_t>(at_ + 1);
    ++at_;
    Node node = choice(depth + 1);
    if (here() != ')') fail_at(column, "\"(\" without \")\"");
    ++at_;
    return node;
  }

  Node concept_hit() {
    Node node = make(Kind::concept_hit);
    ++at_;
    while (!ends_word(here())) node.text.push_back(source_[at_++]);
    if (node.text.empty()) fail("\"@\" needs the name of a concept");
    return node;
  }

  // The number after ".." or "~".
  std::uint32_t count() {
    if (!is_digit(here())) fail("a number is missing");
    std::uint32_t value = 0;
    while (is_digit(here())) {
      value = std::min(value * 10 + static_cast<std::uint32_t>(here() - '0'), max_gap + 1);
      ++at_;
    }
    if (value > max_gap) fail("a gap of more than " + std::to_string(max_gap) + " tokens");
    return value;
  }

  Node gap() {
    Node node = make(Kind::gap);
    at_ += 2;
    node.limit = is_digit(here()) ? count() : 3;
    if (!ends_word(here()) || here() == '*') fail("unexpected character after a gap");
    return node;
  }

  Node number() {
    Node node = make(Kind::number);
    ++at_;
    std::string name;
    while (here() >= 'a' && here() <= 'z') name.push_back(source_[at_++]);
    if (name == "word") {
      node.kind = Kind::any_word;
      return node;
    }
    if (name == "number") return node;
    if (!name.empty()) fail_at(node.column, "\"#\" takes number, word or a value");
    static constexpr std::array<std::pair<std::string_view, Comparison>, 5> signs = {{{">=", Comparison::greater_equal},
                                                                                      {"<=", Comparison::less_equal},
                                                                                      {">", Comparison::greater},
                                                                                      {"<", Comparison::less},
                                                                                      {"=", Comparison::equal}}};
    node.comparison = Comparison::equal;
    for (const auto& [sign, comparison] : signs) {
      if (!source_.substr(at_).starts_with(sign)) continue;
      node.comparison = comparison;
      at_ += sign.size();
      break;
    }
    if (!is_digit(here())) fail("\"#\" takes number, word or a value");
    double place = 0;
    for (unsigned digits = 0; digits < 15 && (is_digit(here()) || (here() == '.' && place == 0)); ++digits, ++at_) {
      if (here() == '.') {
        place = 1;
        continue;
      }
      node.value = node.value * 10 + (here() - '0');
      if (place != 0) place *= 10;
    }
    if (place != 0) node.value /= place;
    if (!ends_word(here())) fail("unexpected character after a number");
    return node;
  }

  // A word, or several where a hyphen or an apostrophe parts them; they are cut as the text of a law is.
  Node words(Kind kind) {
    Node node = make(Kind::sequence);
    const std::size_t begin = at_;
    while (!ends_word(here())) ++at_;
    const bool open_ended = here() == '*';
    if (begin == at_) fail(kind == Kind::form ? "\"=\" needs a word right after it" : "unexpected character");
    const std::string_view source = source_.substr(begin, at_ - begin);
    if (std::all_of(source.begin(), source.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
      node.kind = kind;
      node.text = source;
    } else {
      cut(source, begin, kind, node);
      if (node.parts.empty()) fail_at(node.column, "no word here");
    }
    if (open_ended) {
      Node& last = node.parts.empty() ? node : node.parts.back();
      if (kind != Kind::word || last.kind != Kind::word) fail("\"*\" cannot follow this");
      if (last.text.size() < 4) fail("\"*\" needs at least four letters before it");
      last.kind = Kind::beginning;
      ++at_;
    }
    if (!(is_space(here()) || here() == '\0' || here() == ')' || here() == '|' || here() == '?' || here() == '~'))
      fail("unexpected character in a word");
    if (node.parts.size() != 1) return node;
    Node only = std::move(node.parts.front());
    return only;
  }

  // Cuts what is more than one word in plain letters, and appends the words.
  void cut(std::string_view source, std::size_t begin, Kind kind, Node& node) const {
    Vocabulary vocabulary;
    std::vector<Token> tokens;
    tokenise(source, {0, static_cast<std::uint32_t>(source.size())}, vocabulary, tokens);
    for (const Token& token : tokens) {
      const char mark = source[token.begin];
      if (token.word == no_word) {
        const bool inner_stop = mark == '.' && token.end - token.begin == 1 && token.kind == TokenKind::other;  // n.g.o
        if (inner_stop || mark == '-' || mark == '\'' || static_cast<unsigned char>(mark) >= 0x80) continue;
        fail_at(static_cast<std::uint32_t>(begin + token.begin + 1), std::string("unexpected \"") + mark + "\"");
      }
      Node word;
      word.kind = token.kind == TokenKind::number ? Kind::form : kind;
      word.column = static_cast<std::uint32_t>(begin + token.begin + 1);
      word.text = std::string(vocabulary.text(token.word));
      node.parts.push_back(std::move(word));
    }
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::vector<Node> met_;  // the parts, met so far, of what is being read, those of outer groups first
};

}  // namespace

bool is_anchored(const Node& node) {
  switch (node.kind) {
    case Kind::word:
    case Kind::form:
    case Kind::beginning:
    case Kind::number:
    case Kind::concept_hit:
      return true;
    case Kind::any_word:
    case Kind::gap:
    case Kind::optional_part:
      return false;
    case Kind::sequence:
    case Kind::near:
      return std::any_of(node.parts.begin(), node.parts.end(), is_anchored);
    case Kind::choice:
      return std::all_of(node.parts.begin(), node.parts.end(), is_anchored);
  }
  return false;
}

Node parse_pattern(std::string_view source) { return Parser(source).parse(); }

}  // namespace lacuna::rules::pattern
