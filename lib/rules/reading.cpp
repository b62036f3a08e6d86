#include "rules/reading.h"

#include <algorithm>
#include <array>

#include "rules/continuations.h"

namespace lacuna::rules {

namespace {

using statute::Provision;
using statute::ProvisionId;

constexpr std::uint32_t no_term = 0xffffffffU;

class Reader {
 public:
  Reader(const statute::Document& document, Vocabulary& words, Reading& reading)
      : text_(document.text), definitions_(document.definitions), words_(words), reading_(reading) {}

  void run(const std::vector<Provision>& provisions) {
    constexpr std::size_t bytes_of_token = 4;  // fewer than nearly all texts have
    reading_.tokens.reserve(text_.size() / bytes_of_token);
    reading_.places.reserve(text_.size() / bytes_of_token);
    own_texts_.reserve(provisions.size());
    for (ProvisionId id = 0; id < provisions.size(); ++id) read_provision(id, provisions[id]);
    link_continuations(reading_, own_texts_, words_);
  }

 private:
  // The own text in pieces: before the number, number, heading, the rest. Numbers and headings may stand in any order.
  void read_provision(ProvisionId id, const Provision& provision) {
    provision_ = id;
    const Span own = clip(provision.own());
    std::array marked = {clip(provision.num_span), clip(provision.heading_span)};
    std::array<bool, 2> heading = {false, true};
    if (marked[1].begin < marked[0].begin) {
      std::swap(marked[0], marked[1]);
      std::swap(heading[0], heading[1]);
    }
    start_sentence();
    OwnText& own_text = own_texts_.emplace_back();
    const std::size_t first = reading_.tokens.size();
    std::uint32_t at = own.begin;
    for (std::size_t i = 0; i < marked.size(); ++i) {
      if (marked[i].empty() || marked[i].begin < at || marked[i].end > own.end) continue;
      read_piece({at, marked[i].begin}, Piece::text);
      const bool read = read_piece(marked[i], heading[i] ? Piece::heading : Piece::number);
      own_text.has_heading = own_text.has_heading || (read && heading[i]);
      at = marked[i].end;
    }
    read_piece({at, own.end}, Piece::text);
    find_ends(first, own_text);
  }

  void find_ends(std::size_t first, OwnText& own_text) const {
    const auto& places = reading_.places;
    while (first < places.size() && (!places[first].matchable || places[first].heading)) ++first;
    if (first == places.size()) return;
    std::size_t last = places.size() - 1;
    while (places[last].label || places[last].heading) --last;
    own_text.first = static_cast<std::uint32_t>(first);
    own_text.last = static_cast<std::uint32_t>(last);
  }

  enum class Piece { text, number, heading };

  [[nodiscard]] Span clip(Span span) const {
    const auto size = static_cast<std::uint32_t>(text_.size());
    span.begin = std::min(span.begin, size);
    span.end = std::clamp(span.end, span.begin, size);
    return span;
  }

  void start_sentence() {
    break_ = true;
    stopped_ = false;
  }

  // Whether there is a token in it.
  bool read_piece(Span span, Piece piece) {
    if (span.empty()) return false;
    const std::size_t first = reading_.tokens.size();
    tokenise(text_, span, words_, reading_.tokens);
    const std::size_t end = reading_.tokens.size();
    if (first == end) return false;
    if (piece == Piece::heading) start_sentence();
    std::size_t label_end = piece == Piece::number ? end : first;  // the tokens before it belong to a label
    for (std::size_t i = first; i < end; ++i) {
      if (i >= label_end) label_end = i + label_size(i, first);
      put(i, i < label_end, piece == Piece::heading);
    }
    if (piece == Piece::heading) start_sentence();
    return true;
  }

  // Whether a token begins a definition on a line of its own, after one that ends with a semicolon: in a list of
  // definitions each is a sentence.
  bool begins_definition(std::size_t i) {
    const Token& token = reading_.tokens[i];
    const std::uint32_t word =
        token.kind == TokenKind::open && i + 1 < reading_.tokens.size() ? reading_.tokens[i + 1].begin : token.begin;
    if (word < next_term_) return false;
    while (next_definition_ < definitions_.size() && definitions_[next_definition_].term_span.begin < word) {
      ++next_definition_;
    }
    const bool last = next_definition_ == definitions_.size();
    next_term_ = last ? no_term : definitions_[next_definition_].term_span.begin;
    if (next_term_ != word) return false;
    if (i == 0 || at(reading_.tokens[i - 1].begin) != ';') return false;
    const std::uint32_t before = reading_.tokens[i - 1].end;
    return text_.substr(before, token.begin - before).find('\n') != std::string_view::npos;
  }

  void put(std::size_t i, bool label, bool heading) {
    const Token& token = reading_.tokens[i];
    if (begins_definition(i)) start_sentence();
    const bool begins = break_ && !(stopped_ && token.kind == TokenKind::close);
    if (begins) {
      break_ = false;
      stopped_ = false;
      reading_.sentences.push_back({.provision = provision_, .first = static_cast<std::uint32_t>(i)});
    }
    if (begins || new_clause_) reading_.clauses.push_back(static_cast<std::uint32_t>(i));
    new_clause_ = false;
    const bool matchable = !label && (token.kind == TokenKind::word || token.kind == TokenKind::number);
    reading_.places.push_back({.sentence = static_cast<std::uint32_t>(reading_.sentences.size() - 1),
                               .clause = static_cast<std::uint32_t>(reading_.clauses.size() - 1),
                               .words_before = words_before_,
                               .label = label,
                               .heading = heading,
                               .matchable = matchable,
                               .flows = !begins});
    if (matchable) ++words_before_;
    if (label) return;
    if (token.kind == TokenKind::semicolon) new_clause_ = true;
    if (token.kind == TokenKind::stop) {
      reading_.sentences.back().open = false;
      break_ = true;
      stopped_ = true;
    }
  }

  [[nodiscard]] char at(std::uint32_t offset) const { return offset < text_.size() ? text_[offset] : ' '; }

  // Footnote marks and labels inside a text: how many tokens from `i` on belong to one; 0 where none starts.
  [[nodiscard]] std::size_t label_size(std::size_t i, std::size_t first) const {
    const auto& tokens = reading_.tokens;
    const Token& token = tokens[i];
    if (token.kind == TokenKind::number) {
      // "person2 who", "person.2 The", "1[ten years]"
      const bool glued = i > first && tokens[i - 1].end == token.begin &&
                         (tokens[i - 1].kind == TokenKind::word || tokens[i - 1].kind == TokenKind::stop ||
                          tokens[i - 1].kind == TokenKind::comma || tokens[i - 1].kind == TokenKind::semicolon);
      return token.end - token.begin <= 3 && ((glued && !is_letter(token.end)) || at(token.end) == '[') ? 1 : 0;
    }
    if (token.kind != TokenKind::open || i + 2 >= tokens.size() || tokens[i + 2].kind != TokenKind::close ||
        tokens[i + 2].begin != tokens[i + 1].end || tokens[i + 1].begin != token.end) {
      return 0;
    }
    constexpr std::size_t brackets_and_inner = 3;
    const Token* before = i > first ? &tokens[i - 1] : nullptr;
    return is_bracketed_label(tokens[i + 1], before, at(token.begin)) ? brackets_and_inner : 0;
  }

  // "(a)", "(iv)", "3(1)", "[2]" after a word; not the "(18)" of "eighteen (18)".
  bool is_bracketed_label(const Token& inner, const Token* before, char bracket) const {
    const std::string_view form = words_text(inner);
    if (inner.kind == TokenKind::number) {
      if (form.size() > 3) return false;
      const bool glued = before != nullptr && before->end + 1 == inner.begin;
      if (bracket == '[') return glued;
      if (bracket != '(') return false;
      return before == nullptr || glued || before->kind == TokenKind::stop || before->kind == TokenKind::semicolon;
    }
    if (inner.kind != TokenKind::word || bracket != '(') return false;
    return form.size() == 1 || (form.size() <= 5 && form.find_first_not_of("ivxl") == std::string_view::npos);
  }

  [[nodiscard]] std::string_view words_text(const Token& token) const {
    return token.word == no_word ? std::string_view() : words_.text(token.word);
  }
  [[nodiscard]] bool is_letter(std::uint32_t offset) const {
    const char c = at(offset);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  std::string_view text_;
  const std::vector<statute::Definition>& definitions_;
  std::size_t next_definition_ = 0;  // the first that begins after the tokens read so far
  std::uint32_t next_term_ = 0;      // where it begins
  Vocabulary& words_;
  Reading& reading_;
  std::vector<OwnText> own_texts_;
  ProvisionId provision_ = 0;
  std::uint32_t words_before_ = 0;
  bool break_ = true;     // the next token starts a sentence
  bool stopped_ = false;  // by a full stop, so that closing quotes still belong to the sentence before
  bool new_clause_ = false;
};

}  // namespace

std::uint32_t Reading::token_at(std::uint32_t offset) const {
  const auto at = std::partition_point(tokens.begin(), tokens.end(), [&](const Token& t) { return t.end <= offset; });
  return static_cast<std::uint32_t>(at - tokens.begin());
}

Reading::Range Reading::range_of(statute::ProvisionId id) const {
  const Span span = document->provisions[id].span();
  return {token_at(span.begin), token_at(span.end)};
}

bool Reading::same_sentence(std::uint32_t a, std::uint32_t b) const {
  if (a > b) std::swap(a, b);
  const std::uint32_t wanted = places[a].sentence;
  std::uint32_t sentence = places[b].sentence;
  for (unsigned depth = 0; depth < 64 && sentence != no_token; ++depth) {
    if (sentence == wanted) return true;
    const Sentence& here = sentences[sentence];
    if (here.closes_from <= a && sentences[wanted].open) return true;
    sentence = here.continues;
  }
  return false;
}

Reading read_for_matching(const statute::Document& document, Vocabulary& words) {
  Reading reading;
  reading.document = &document;
  Reader(document, words, reading).run(document.provisions);
  return reading;
}

}  // namespace lacuna::rules
