// Defined terms and the words that define them.
//
// Four forms are read, each found from a rare byte or word, so that the whole is linear:
//   quoted      “child” means ...; the term "a" or "b", in relation to a ship, includes ...; « x » désigne ...
//   unquoted    at the start of a provision or line: Coercion means ...
//   announced   on entend par x: ...; se entiende por x la ...
//   items       under a heading or chapeau that announces definitions: (a) coercion: ...; A) Trata. La captación ...;
//               or, in paragraphs without number, Victim: any person ...
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string_view>
#include <vector>

#include "statute/definition_ends.h"
#include "statute/definition_words.h"
#include "statute/finish.h"
#include "statute/rare_bytes.h"
#include "statute/scan.h"
#include "statute/word_places.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_term = 140;
constexpr std::size_t longest_qualifier = 200;

// The bytes that may begin or end a quoted term: " ' and those of “ ” ‘ ’ « ».
constexpr std::array<char, 4> quote_bytes = {'"', '\'', '\xE2', '\xC2'};

class Finder {
 public:
  explicit Finder(Document& document)
      : document_(document),
        text_(document.text),
        quotes_(document.text, quote_bytes),
        means_(document.text, "means"),
        following_(document.text, "following"),
        context_(document.provisions.size()) {}

  void run() {
    const auto count = static_cast<ProvisionId>(document_.provisions.size());
    for (ProvisionId id = 0; id < count; ++id) {
      const Provision& provision = document_.provisions[id];
      if (!may_define(provision.standing)) continue;
      id_ = id;
      taken_.clear();
      begin_ = std::max({provision.begin, provision.num_span.end, provision.heading_span.end});
      end_ = provision.own_end;
      note_context();
      if (begin_ >= end_) continue;
      const std::size_t before = found_.size();
      quoted();
      announced();
      if (provision.language == "en" || provision.language.empty()) unquoted();
      if (found_.size() == before && context_[id].announced) item();
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Definition& a, const Definition& b) { return a.term_span.begin < b.term_span.begin; });
    std::vector<char> announced(count, 0);
    for (ProvisionId id = 0; id < count; ++id) announced[id] = context_[id].announced ? 1 : 0;
    set_definition_ends(document_, announced, found_);
    document_.definitions = std::move(found_);
  }

 private:
  // What is known of the surroundings of a provision.
  struct Context {
    bool announced = false;                   // a heading or chapeau above announces definitions
    ProvisionId origin = no_provision;        // where that stands
    ProvisionId items_parent = no_provision;  // of an origin: whose children are its items
    bool quotes = false;                      // of an origin: its terms stand in quotation marks
  };

  void note_context() {
    const Provision& provision = document_.provisions[id_];
    Context& context = context_[id_];
    if (provision.parent != no_provision) {
      context.announced = context_[provision.parent].announced;
      context.origin = context_[provision.parent].origin;
    }
    const bool may_head = provision.level == Level::unit || provision.level == Level::sub;
    if (may_head && heads_definitions(provision.heading)) {
      context = {true, id_, no_provision, false};
    } else if (is_announced(provision.language)) {
      context = {true, id_, no_provision, false};
      // A chapeau that is a block of its own announces the items beside it.
      if (provision.level == Level::block && provision.parent != no_provision &&
          document_.provisions[provision.parent].level >= Level::unit && !context_[provision.parent].announced) {
        context_[provision.parent] = {true, provision.parent, no_provision, false};
        context.origin = provision.parent;
      }
    }
  }

  // A language that is not known may be any of the three.
  [[nodiscard]] bool is_announced(std::string_view language) {
    if ((language == "en" || language.empty()) && following_.next(begin_) < end_ &&
        announcement(own(), 0, "en") != npos) {
      return true;
    }
    if (language == "en") return false;
    if (!language.empty()) return announcement(own(), 0, language) != npos;
    return announcement(own(), 0, "fr") != npos || announcement(own(), 0, "es") != npos;
  }

  [[nodiscard]] std::string_view own() const { return text_.substr(begin_, begin_ < end_ ? end_ - begin_ : 0); }

  void add(std::size_t term_begin, std::size_t term_end, std::size_t begin, bool extends) {
    while (term_begin < term_end && skip_space(text_, term_begin) > term_begin) {
      term_begin = std::min(term_end, skip_space(text_, term_begin));
    }
    std::string term = fold_space(text_.substr(term_begin, term_end - term_begin));
    while (term_end > term_begin && (is_ascii_space(text_[term_end - 1]) || text_[term_end - 1] == ',')) --term_end;
    while (!term.empty() && term.back() == ',') term.pop_back();
    if (term.empty()) return;
    Definition definition;
    definition.term = std::move(term);
    definition.term_span = {static_cast<std::uint32_t>(term_begin), static_cast<std::uint32_t>(term_end)};
    definition.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end_)};
    definition.provision = id_;
    definition.extends = extends;
    taken_.emplace(definition.term_span.begin, definition.term_span.end);
    found_.push_back(std::move(definition));
  }

  // A quoted term at `at`: its bounds and where the closing mark ends; end == 0 where there is none.
  struct Quoted {
    std::size_t begin = 0, end = 0, after = 0;
  };
  [[nodiscard]] Quoted quoted_term(std::size_t at) const {
    std::size_t length = quote_length(text_, at);
    const bool straight_single = length == 0 && text_[at] == '\'';
    if (straight_single) {
      if (at > begin_ && is_word_byte(text_[at - 1])) return {};
      length = at + 1 < end_ && text_[at + 1] == '\'' ? 2 : 1;
    }
    if (length == 0) return {};
    const bool single = straight_single || (length == 3 && static_cast<unsigned char>(text_[at + 2]) <= 0x9B);
    const std::size_t begin = at + length;
    const std::size_t limit = std::min<std::size_t>(end_, begin + longest_term);
    for (std::size_t i = begin; i < limit; ++i) {
      if (text_[i] == ';') return {};
      if (std::find(quote_bytes.begin(), quote_bytes.end(), text_[i]) == quote_bytes.end()) continue;
      std::size_t close = quote_length(text_, i);
      if (straight_single && text_[i] == '\'') close = i + 1 < end_ && length == 2 && text_[i + 1] == '\'' ? 2 : 1;
      if (close == 0) continue;
      // An apostrophe inside a term: “victim’s family”, 'worker's home'.
      const bool apostrophe = (close == 1 && text_[i] == '\'') || close == 3;
      if (apostrophe && i + close < end_ && is_ascii_letter(text_[i + close])) {
        if (single == false || i == begin || is_word_byte(text_[i - 1])) continue;
      }
      if (skip_space(text_, begin) >= i) return {};
      return {begin, i, i + close};
    }
    return {};
  }

  void quoted() {
    for (std::size_t at = begin_; (at = quotes_.next(at)) < end_;) {
      std::vector<Quoted> terms;
      std::size_t next = at;
      while (terms.size() < 20) {
        const Quoted term = quoted_term(next);
        if (term.end == 0) break;
        terms.push_back(term);
        next = after_conjunction(term.after);
        if (next == 0) break;
      }
      if (terms.empty()) {
        at += std::max<std::size_t>(1, quote_length(text_, at));
        continue;
      }
      const DefiningVerb verb = verb_after(terms.back().after);
      if (verb.length == 0) {
        // The closing mark may open the next term where the marks are straight.
        at = terms.front().end;
        at += std::max<std::size_t>(1, text_[at] == '"' || text_[at] == '\'' ? 0 : quote_length(text_, at));
        continue;
      }
      if (context_[id_].announced) context_[context_[id_].origin].quotes = true;
      for (const Quoted& term : terms) add(term.begin, term.end, at, verb.extends);
      at = terms.back().after;
    }
  }

  // Where a further quoted term begins after `"a" or `, `"a", `; 0 where none does.
  [[nodiscard]] std::size_t after_conjunction(std::size_t at) const {
    std::size_t i = skip_space(text_, at);
    if (i < end_ && text_[i] == ',') i = skip_space(text_, i + 1);
    static constexpr auto words = std::to_array<std::string_view>({"or", "and", "ou", "et", "o", "y"});
    for (const std::string_view word : words) {
      if (has_word_at(text_, i, word)) {
        i = skip_space(text_, i + word.size());
        break;
      }
    }
    static constexpr auto leads = std::to_array<std::string_view>({"the term", "the expression", "the word"});
    for (const std::string_view word : leads) {
      if (has_at(text_, i, word)) i = skip_space(text_, i + word.size());
    }
    const bool opens = i < end_ && i > at && (quote_length(text_, i) > 0 || text_[i] == '\'');
    return opens ? i : 0;
  }

  [[nodiscard]] DefiningVerb verb_after(std::size_t at) const {
    std::size_t i = skip_space(text_, at);
    if (i < end_ && (text_[i] == ',' || text_[i] == ')' || text_[i] == ']')) {
      if (const DefiningVerb verb = defining_verb(text_, skip_space(text_, i + 1)); verb.length > 0) return verb;
    }
    if (const DefiningVerb verb = defining_verb(text_, i); verb.length > 0) return verb;
    if (context_[id_].announced && i < end_) {
      if (text_[i] == ':' || text_[i] == '=') return {1, false};
      if (has_at(text_, i, "\xE2\x80\x93") || has_at(text_, i, "\xE2\x80\x94")) return {3, false};
    }
    if (!opens_qualifier(text_, i)) return {};
    const std::size_t limit = std::min<std::size_t>(end_, i + longest_qualifier);
    for (std::size_t k = i; k < limit; ++k) {
      const char c = text_[k];
      if (c == ';' || (c == '.' && k + 1 < end_ && is_ascii_space(text_[k + 1]))) return {};
      if (c == ':' && context_[id_].announced) return {1, false};
      const bool border = is_ascii_space(c) || c == ',' || c == ')';
      if (!border || k + 1 >= limit || is_ascii_space(text_[k + 1]) || governs_verb(k)) continue;
      if (const DefiningVerb verb = defining_verb(text_, k + 1); verb.length > 0) return verb;
    }
    return {};
  }

  // Whether the word that ends before `at` keeps a verb after it from defining: "may include", "by means".
  [[nodiscard]] bool governs_verb(std::size_t at) const {
    std::size_t begin = at;
    while (begin > begin_ && at - begin < 8 && is_ascii_letter(text_[begin - 1])) --begin;
    static constexpr auto words =
        std::to_array<std::string_view>({"may", "must", "to", "not", "that", "which", "who", "by", "any", "of", "can"});
    for (const std::string_view word : words) {
      if (at - begin == word.size() && has_at(text_, begin, word)) return true;
    }
    return false;
  }

  // "on entend par victime toute personne", "se entiende por trata la captación".
  void announced() {
    const std::string& language = document_.provisions[id_].language;
    if (language == "fr" || language.empty()) announced("fr");
    if (language == "es" || language.empty()) announced("es");
  }
  void announced(std::string_view language) {
    for (std::size_t at = 0; (at = announcement(own(), at, language)) != npos;) {
      std::size_t begin = skip_space(text_, begin_ + at);
      if (begin >= end_) return;
      if (text_[begin] == ':' || quote_length(text_, begin) > 0) continue;
      const std::size_t start = begin;
      bool pronoun = false;
      static constexpr auto words =
          std::to_array<std::string_view>({"ese", "esa", "este", "esta", "eso", "tal", "que", "celle", "ce", "cette"});
      for (const std::string_view word : words) {
        pronoun = pronoun || has_word_at(text_, begin, word);
      }
      if (pronoun) continue;
      static constexpr auto articles =
          std::to_array<std::string_view>({"la ", "el ", "los ", "las ", "le ", "les ", "l'", "l\xE2\x80\x99"});
      for (const std::string_view article : articles) {
        if (has_at(text_, begin, article)) {
          begin += article.size();
          break;
        }
      }
      const std::size_t limit = std::min<std::size_t>(end_, begin + longest_term);
      for (std::size_t i = begin; i < limit; ++i) {
        if (text_[i] == '.' || text_[i] == ';' || quote_length(text_, i) > 0) break;
        if (text_[i] == ',' || text_[i] == ':' || (text_[i] == ' ' && begins_explanation(i + 1))) {
          if (i > begin && !is_duplicate(begin, i)) add(begin, i, start, false);
          break;
        }
      }
    }
  }

  [[nodiscard]] bool begins_explanation(std::size_t at) const {
    static constexpr auto words =
        std::to_array<std::string_view>({"la", "el", "los", "las", "toda", "todo", "cualquier", "aquella", "aquel",
                                         "al", "le", "les", "toute", "tout", "une", "un", "l'", "l\xE2\x80\x99"});
    for (const std::string_view word : words) {
      if (word.back() == '\'' || word.size() > 6 ? has_at(text_, at, word) : has_word_at(text_, at, word)) return true;
    }
    return has_at(text_, at, "l\xE2\x80\x99");
  }

  // Whether a term of the provision that is found already overlaps [begin, end). They do not overlap each other.
  [[nodiscard]] bool is_duplicate(std::size_t begin, std::size_t end) const {
    const auto after = taken_.lower_bound(static_cast<std::uint32_t>(end));
    return after != taken_.begin() && begin < std::prev(after)->second;
  }

  // "Coercion means ..." at the start of the provision, of a line, or after "In this section,".
  void unquoted() {
    for (std::size_t at = begin_; (at = means_.next(at)) + 5 <= end_; at += 5) {
      if (at == begin_ || !is_ascii_space(text_[at - 1]) || !has_word_at(text_, at, "means")) continue;
      const std::size_t after = skip_space(text_, at + 5);
      bool noun = false;
      static constexpr auto noun_follows = std::to_array<std::string_view>(
          {"of", "to", "and", "or", "by", "for", "which", "other", "such", "is", "are"});
      for (const std::string_view word : noun_follows) {
        noun = noun || has_word_at(text_, after, word);
      }
      if (noun || after >= end_) continue;
      const std::size_t term_end = before_alias(at);
      std::size_t start = term_end;
      const std::size_t lowest = at > begin_ + longest_term ? at - longest_term : begin_;
      while (start > lowest && !stops_term(text_[start - 1])) --start;
      if (start > begin_ && start == lowest) continue;
      if (start > begin_ && text_[start - 1] == ',' && !introduced(start)) continue;
      start = skip_space(text_, start);
      static constexpr auto leads = std::to_array<std::string_view>({"the term ", "the expression ", "the word "});
      for (const std::string_view lead : leads) {
        if (has_at(text_, start, lead)) start += lead.size();
      }
      const std::string_view words = text_.substr(start, term_end - start);
      if (!may_be_term(words) || quote_inside(words) || is_duplicate(start, term_end)) continue;
      add(start, term_end, start, false);
    }
  }

  // The end of a term that another name in brackets follows: "local authority (“awdurdod lleol”) means".
  [[nodiscard]] std::size_t before_alias(std::size_t at) const {
    std::size_t close = at;
    while (close > begin_ && is_ascii_space(text_[close - 1])) --close;
    if (close == begin_ || text_[close - 1] != ')') return at;
    const std::size_t lowest = close > begin_ + longest_term ? close - longest_term : begin_;
    for (std::size_t open = close - 1; open > lowest; --open) {
      if (text_[open - 1] == '(') return open - 1;
    }
    return at;
  }

  static bool stops_term(char c) {
    return c == '\n' || c == '.' || c == ';' || c == ':' || c == ',' || c == ')' || c == ']';
  }
  // Whether the words before a comma at start-1 are of the kind "For the purposes of this section".
  [[nodiscard]] bool introduced(std::size_t start) const {
    std::size_t lead = start - 1;
    const std::size_t lowest = lead > begin_ + 120 ? lead - 120 : begin_;
    while (lead > lowest && text_[lead - 1] != '.' && text_[lead - 1] != ';' && text_[lead - 1] != '\n') --lead;
    lead = skip_space(text_, lead);
    return has_at(text_, lead, "in this ") || has_at(text_, lead, "for the purpose") ||
           has_at(text_, lead, "as used ") || has_at(text_, lead, "under this ");
  }
  [[nodiscard]] static bool quote_inside(std::string_view words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::size_t length = quote_length(words, i);
      if (length == 0) continue;
      const bool apostrophe = length == 3 && i + 3 < words.size() && is_ascii_letter(words[i + 3]);
      if (!apostrophe) return true;
      i += length - 1;
    }
    return false;
  }

  // "(a) coercion: the use of force ..." under an announcement; a paragraph without number only with a colon.
  void item() {
    const Provision& provision = document_.provisions[id_];
    const bool paragraph = provision.level == Level::block && provision.type == "p";
    if (!paragraph && (provision.level != Level::sub || provision.num.empty())) return;
    Context& origin = context_[context_[id_].origin];
    if (context_[id_].origin == id_ || origin.quotes) return;
    if (origin.items_parent != no_provision && origin.items_parent != provision.parent) return;
    std::size_t begin = skip_space(text_, begin_);
    std::size_t end = 0;
    if (!provision.heading_span.empty()) {
      begin = provision.heading_span.begin;
      end = provision.heading_span.end;
      while (end > begin && !is_word_byte(text_[end - 1])) --end;
    } else {
      end = item_term_end(begin);
    }
    if (paragraph && (end == 0 || text_[end] != ':')) return;
    if (end == 0 || !may_be_item_term(text_.substr(begin, end - begin))) return;
    origin.items_parent = provision.parent;
    add(begin, end, begin, false);
  }

  [[nodiscard]] std::size_t item_term_end(std::size_t begin) const {
    const bool english = document_.provisions[id_].language == "en";
    const std::size_t limit = std::min<std::size_t>(end_, begin + longest_term);
    for (std::size_t i = begin; i < limit; ++i) {
      const std::string_view rest = text_.substr(i, end_ - i);
      if (rest[0] == ':' || rest.starts_with(" - ") || rest.starts_with(" \xE2\x80\x93") ||
          rest.starts_with(" \xE2\x80\x94") || rest.starts_with("\xE2\x80\x94")) {
        const bool dash = rest[0] != ':';  // "infection with—" opens a list
        return dash && skip_space(text_, i + 4) >= end_ ? 0 : i;
      }
      if (rest[0] == ';' || rest[0] == '"') return 0;
      if (rest[0] == '.' || rest[0] == '\n') {
        const std::size_t next = skip_space(text_, i + 1);
        const bool more = next < end_ && next > i + (rest[0] == '.' ? 1 : 0);
        const bool capital = more && !(text_[next] >= 'a' && text_[next] <= 'z');
        return capital && (!english || rest[0] == '.') ? i : 0;
      }
    }
    return 0;
  }

  [[nodiscard]] static bool may_be_item_term(std::string_view words) {
    if (words.size() < 2 || !is_word_byte(words.front()) || is_ascii_digit(words.front())) return false;
    return std::count(words.begin(), words.end(), ' ') < 14;
  }

  Document& document_;
  std::string_view text_;
  RareBytes<4> quotes_;
  WordPlaces<5> means_;
  WordPlaces<9> following_;  // of the words that announce definitions in English
  std::vector<Context> context_;
  std::vector<Definition> found_;
  std::map<std::uint32_t, std::uint32_t> taken_;  // the terms found in the provision at hand: begin, end
  ProvisionId id_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace

void find_definitions(Document& document) { Finder(document).run(); }

}  // namespace lacuna::statute
