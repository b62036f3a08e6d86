// References to provisions of the same document: "section 3(1)(a)", "sections 3 to 5", "paragraph (a) of subsection
// (2)", "articles 12, 13 et 14", "apartado 1 del artículo 5", "§ 12", "Part II", "this section".
//
// A reference that goes on to name another law ("section 12 of the Immigration Act", "article 5 du code pénal") is
// none.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "statute/finish.h"
#include "statute/numbering.h"
#include "statute/reference_index.h"
#include "statute/reference_words.h"
#include "statute/scan.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t most_targets = 100;

// For each byte that may begin a keyword, where its keywords stand in the table.
struct FirstBytes {
  unsigned char first[256] = {};  // 1 + index of the first keyword with this byte; 0: none
  constexpr FirstBytes() {
    for (std::size_t i = keywords.size(); i-- > 0;) {
      const auto byte = static_cast<unsigned char>(keywords[i].words[0]);
      first[byte] = static_cast<unsigned char>(i + 1);
      if (byte >= 'a' && byte <= 'z') first[byte - 32] = static_cast<unsigned char>(i + 1);
    }
  }
};
constexpr FirstBytes first_bytes;

// One number of a list: "3(1)(a)" has the steps 3, 1, a.
struct Numbered {
  std::vector<std::string_view> steps;
  bool range = false;      // "to" stands before it
  bool bracketed = false;  // "(2)", a number below the unit before it
};

struct Mention {
  const Keyword* keyword = nullptr;
  std::vector<Numbered> numbers;
  std::vector<std::string_view> then;  // steps below the last of them: "article 6, paragraphe 3"
  std::vector<Numbered> then_more;     // further numbers beside the last step: "paragraphes 3 et 4"
  std::size_t end = 0;                 // after its last word
};

class Finder {
 public:
  explicit Finder(Document& document) : document_(document), text_(document.text), index_(document) {}

  void run() {
    std::vector<Reference> found;
    for (ProvisionId id = 0; id < document_.provisions.size(); ++id) {
      const Provision& provision = document_.provisions[id];
      if (!is_operative(provision.standing) && provision.standing != Standing::treaty) continue;
      if (!reads(provision.language)) continue;
      from_ = id;
      end_ = provision.own_end;
      const std::size_t begin = std::max({provision.begin, provision.num_span.end, provision.heading_span.end});
      lead_ = skip_space(text_, begin);
      for (std::size_t at = begin; at < end_;) {
        const unsigned char first = first_bytes.first[static_cast<unsigned char>(text_[at])];
        if (first == 0 || (at > begin && is_word_byte(text_[at - 1]) && !after_mark(at))) {
          ++at;
          continue;
        }
        at = reference_at(at, first - 1U, found);
      }
    }
    document_.references = std::move(found);
  }

 private:
  static bool reads(std::string_view language) {
    return language.empty() || language == "en" || language == "fr" || language == "es" || language == "de";
  }

  // A keyword may follow a no-break space, dash or quotation mark beyond ASCII, or a section sign.
  [[nodiscard]] bool after_mark(std::size_t at) const {
    const auto byte = [&](std::size_t back) { return at >= back ? static_cast<unsigned char>(text_[at - back]) : 0U; };
    return (byte(2) == 0xC2 && byte(1) < 0xC0) || (byte(3) == 0xE2 && byte(2) == 0x80);
  }

  [[nodiscard]] const Keyword* keyword_at(std::size_t at, std::size_t from) const {
    const char first = ascii_lower(text_[at]);
    for (std::size_t i = from; i < keywords.size() && keywords[i].words[0] == first; ++i) {
      const std::string_view words = keywords[i].words;
      if (at + words.size() > end_ || !has_at(text_, at, words)) continue;
      const char last = words.back();
      if (is_ascii_letter(last) && !has_word_at(text_, at, words)) continue;
      return &keywords[i];
    }
    return nullptr;
  }

  // Adds the reference that begins at `at`, if any; returns where to go on.
  std::size_t reference_at(std::size_t at, std::size_t from, std::vector<Reference>& found) {
    Mention mention;
    if (!read_mention(at, from, mention)) return at + 1;
    std::vector<ProvisionId> to;
    std::size_t end = mention.end;
    if (mention.keyword->naming == Naming::inner) {
      // "paragraph (a) of subsection (2) of section 4": the outermost is resolved first.
      std::vector<Mention> chain{std::move(mention)};
      while (chain.size() < 4) {
        const std::size_t next = after_of(chain.back().end);
        Mention outer;
        if (next == 0 || !read_mention(next, npos_, outer)) break;
        end = outer.end;
        chain.push_back(std::move(outer));
        if (chain.back().keyword->naming != Naming::inner) break;
      }
      if (names_other_law(end)) return end;
      std::vector<ProvisionId> bases;
      for (std::size_t i = chain.size(); i-- > 0;) {
        bases = i + 1 == chain.size() ? resolve(chain[i]) : resolve_below(chain[i], bases);
        if (bases.empty()) break;
        to = bases;
      }
      if (bases.empty() && chain.size() == 1) to.clear();
    } else {
      if (mention.keyword->naming != Naming::this_unit && names_other_law(end)) return end;
      to = resolve(mention);
    }
    // A number repeated at the start of its own provision is no reference.
    const bool repeats = mention.keyword->naming == Naming::unit;
    if (repeats && at == lead_ && to.size() == 1 && to[0] == document_.unit_of(from_)) to.clear();
    if (to.empty()) return end;
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
    Reference reference;
    reference.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    reference.from = from_;
    reference.to = std::move(to);
    found.push_back(std::move(reference));
    return end;
  }

  static constexpr std::size_t npos_ = static_cast<std::size_t>(-1);

  bool read_mention(std::size_t at, std::size_t from, Mention& mention) const {
    if (at >= end_) return false;
    if (from == npos_) {
      const unsigned char first = first_bytes.first[static_cast<unsigned char>(text_[at])];
      if (first == 0) return false;
      from = first - 1U;
    }
    mention.keyword = keyword_at(at, from);
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
      return mention.keyword->words == "schedule" && preceded_by_the(at - mention.keyword->words.size());
    }
    read_more(outer, mention);
    return true;
  }

  [[nodiscard]] bool preceded_by_the(std::size_t at) const { return at >= 4 && has_at(text_, at - 4, "the "); }

  // A number with its steps at `at`: "3", "12 bis", "225-4-1", "L. 12-3", "II", "(a)", "3(1)(a)", "1°".
  bool read_number(std::size_t at, bool outer, Mention& mention) const {
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
  [[nodiscard]] std::size_t closing(std::size_t open) const {
    for (std::size_t i = open + 1; i < end_ && i <= open + 6; ++i) {
      if (text_[i] == ')') return i > open + 1 ? i : 0;
      if (!is_ascii_letter(text_[i]) && !is_ascii_digit(text_[i])) return 0;
    }
    return 0;
  }

  [[nodiscard]] std::size_t end_of_number(std::size_t at, bool outer, bool inner) const {
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
    if (has_at(text_, i, "\xC2\xB0") || has_at(text_, i, "\xC2\xBA")) i += 2;
    if (i < end_ && text_[i] == ' ') {
      std::size_t word = i + 1;
      while (word < end_ && is_ascii_letter(text_[word]) && word < i + 12) ++word;
      if (is_latin_adverb(text_.substr(i + 1, word - i - 1))) i = word;
    }
    return std::min(i, end_);
  }

  static bool is_latin_adverb(std::string_view word) {
    for (const std::string_view adverb : {"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies"}) {
      if (word == adverb) return true;
    }
    return false;
  }

  // Further numbers of a list, and steps below them.
  void read_more(bool outer, Mention& mention) const {
    while (mention.numbers.size() + mention.then_more.size() < 50) {
      std::size_t i = skip_space(text_, mention.end);
      if (i < end_ && text_[i] == ')') i = skip_space(text_, i + 1);  // "a) et b)"
      const bool comma = i < end_ && text_[i] == ',';
      if (comma) i = skip_space(text_, i + 1);
      bool joined = false;
      bool range = false;
      for (const std::string_view word : {"and", "or", "et", "ou", "y", "o", "e"}) {
        if (has_word_at(text_, i, word)) {
          i = skip_space(text_, i + word.size());
          joined = true;
          break;
        }
      }
      if (!joined && !comma) {
        for (const std::string_view word : {"to", "through", "\xC3\xA0", "a", "al", "-", "\xE2\x80\x93"}) {
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

  [[nodiscard]] bool is_ascii_space_at(std::size_t at) const { return at < end_ && is_ascii_space(text_[at]); }

  // "paragraphe 3" after "article 6,".
  bool read_step_below(std::size_t at, Mention& mention) const {
    if (at >= end_ || mention.keyword->naming != Naming::unit || mention.then.size() >= 4) return false;
    const unsigned char first = first_bytes.first[static_cast<unsigned char>(text_[at])];
    const Keyword* keyword = first == 0 ? nullptr : keyword_at(at, first - 1U);
    if (keyword == nullptr || keyword->naming != Naming::inner) return false;
    Mention step;
    step.keyword = keyword;
    if (!read_number(skip_space(text_, at + keyword->words.size()), false, step)) return false;
    mention.then.insert(mention.then.end(), step.numbers[0].steps.begin(), step.numbers[0].steps.end());
    mention.end = step.end;
    return true;
  }

  // Whether a number is one of years or money and not of a provision.
  [[nodiscard]] bool counts_things(std::size_t at) const {
    const std::size_t i = skip_space(text_, at);
    for (const std::string_view word : {"year", "month", "day", "hour", "week", "per", "a\xC3\xB1o", "mes",
                                        "d\xC3\xAD"
                                        "a",
                                        "ans", "jours", "mois", "%"}) {
      if (has_at(text_, i, word)) return true;
    }
    return false;
  }

  // Past "of", "du", "de l'", "del": where an outer mention may begin; 0 where none of them stands there.
  [[nodiscard]] std::size_t after_of(std::size_t at) const {
    std::size_t i = skip_space(text_, at);
    if (i < end_ && (text_[i] == ')' || text_[i] == ',')) i = skip_space(text_, i + 1);
    for (const std::string_view word :
         {"of ", "in ", "under ", "del ", "de los ", "de la ", "de l'", "de l\xE2\x80\x99", "des ", "du ", "de "}) {
      if (const std::size_t end = after_phrase(text_, i, word); end > 0) return skip_space(text_, end);
    }
    return 0;
  }

  // Whether the words that follow name another law.
  [[nodiscard]] bool names_other_law(std::size_t at) const {
    std::size_t i = skip_space(text_, at);
    if (i < end_ && (text_[i] == ')' || text_[i] == ',')) i = skip_space(text_, i + 1);
    for (const std::string_view own :
         {"of this ", "de la pr\xC3\xA9sente", "du pr\xC3\xA9sent", "de la presente", "del presente", "de esta ",
          "de este ", "de cette ", "of the present", "de l'", "de l\xE2\x80\x99"}) {
      // "de l'article" has been read; what else is elided there is a law: l'ordonnance, l'acte.
      if (after_phrase(text_, i, own) > 0) return own.starts_with("de l'") || own.starts_with("de l\xE2\x80\x99");
    }
    for (const std::string_view other :
         {"of the ",        "of that ",    "of title ",    "of chapter ", "of act ",      "of an ",    "of law ",
          "of said ",       "of such ",    "du ",          "de la ",      "de los ",      "del ",      "de loi ",
          "de ley ",        "des ",        "of republic",  "of public",   "of ordinance", "of decree", "of directive",
          "of regulation ", "of protocol", "of convention"}) {
      if (after_phrase(text_, i, other) == 0) continue;
      return other != "of chapter " || !own_chapter(i + 3);
    }
    // "of Penal Code", "Criminal Procedure Act": a name follows.
    if (const std::size_t name = after_phrase(text_, i, "of "); name > 0) {
      return name < end_ && text_[name] >= 'A' && text_[name] <= 'Z';
    }
    for (const std::string_view code : {"IPC", "CrPC", "Cr.P.C", "TFEU", "TEU"}) {
      if (text_.compare(i, code.size(), code) == 0) return true;
    }
    return false;
  }

  [[nodiscard]] bool own_chapter(std::size_t at) const {
    Mention chapter;
    return read_mention(at, npos_, chapter) && !resolve(chapter).empty();
  }

  [[nodiscard]] ProvisionId follow(ProvisionId base, const std::vector<std::string_view>& steps,
                                   std::size_t from) const {
    for (std::size_t i = from; i < steps.size(); ++i) {
      const ProvisionId next = index_.below(base, steps[i]);
      if (next == no_provision) break;
      base = next;
    }
    return base;
  }

  [[nodiscard]] std::vector<ProvisionId> resolve(const Mention& mention) const {
    const Keyword& keyword = *mention.keyword;
    if (keyword.naming == Naming::this_unit) return this_one(keyword.type);
    if (keyword.naming == Naming::inner) return resolve_below(mention, {});
    std::vector<ProvisionId> to;
    if (mention.numbers.empty()) {
      if (const ProvisionId only = index_.only_attachment(); only != no_provision) to.push_back(only);
      return to;
    }
    ProvisionId last = no_provision;
    for (const Numbered& number : mention.numbers) {
      ProvisionId target = no_provision;
      if (!number.bracketed || last == no_provision) {
        target = index_.named(keyword.type, number.steps[0], from_);
      }
      if (target == no_provision && last != no_provision) {  // "section 3(1) or (2)"
        const ProvisionId base = index_.above(last);
        target = base == no_provision ? no_provision : index_.below(base, number.steps[0]);
        if (target != no_provision) target = follow(target, number.steps, 1);
      } else if (target != no_provision) {
        const ProvisionId unit = target;
        if (number.range && last != no_provision && document_.unit_of(last) < unit) {
          for (const ProvisionId id : index_.units_between(document_.unit_of(last), unit)) add(to, id);
        }
        target = follow(follow(unit, number.steps, 1), mention.then, 0);
      }
      if (target == no_provision) continue;
      add(to, target);
      last = target;
    }
    if (!to.empty() && !mention.then_more.empty()) add_beside(to, mention.then_more);
    return to;
  }

  // Numbers beside the last target: the 4 of "article 6, paragraphes 3 et 4", or 4 to 9.
  void add_beside(std::vector<ProvisionId>& to, const std::vector<Numbered>& numbers) const {
    ProvisionId last = to.back();
    const ProvisionId base = index_.above(last);
    if (base == no_provision) return;
    for (const Numbered& number : numbers) {
      const ProvisionId target = index_.below(base, number.steps[0]);
      if (target == no_provision) continue;
      if (number.range) add_range(to, last, target);
      add(to, follow(target, number.steps, 1));
      last = target;
    }
  }

  // The siblings from one to before the other.
  void add_range(std::vector<ProvisionId>& to, ProvisionId first, ProvisionId last) const {
    for (ProvisionId id = first; id != no_provision && id < last && to.size() < most_targets;
         id = index_.next_sibling(id)) {
      add(to, id);
    }
  }

  static void add(std::vector<ProvisionId>& to, ProvisionId id) {
    if (to.size() < most_targets) to.push_back(id);
  }

  // Inner numbers below given bases; without bases, below what they stand in, from the inside outwards.
  [[nodiscard]] std::vector<ProvisionId> resolve_below(const Mention& mention,
                                                       const std::vector<ProvisionId>& bases) const {
    std::vector<ProvisionId> to;
    ProvisionId last = no_provision;
    for (const Numbered& number : mention.numbers) {
      ProvisionId target = no_provision;
      if (!bases.empty()) {
        for (const ProvisionId base : bases) {
          target = index_.below(base, number.steps[0]);
          if (target != no_provision) break;
        }
      } else if (mention.keyword->type == "subsection") {
        target = index_.below(document_.unit_of(from_), number.steps[0]);
      } else {
        for (ProvisionId up = from_; up != no_provision && target == no_provision; up = index_.above(up)) {
          target = index_.below(up, number.steps[0]);
        }
      }
      if (target == no_provision) continue;
      if (number.range && last != no_provision && last < target) add_range(to, last, target);
      last = target;
      add(to, follow(target, number.steps, 1));
    }
    return to;
  }

  [[nodiscard]] std::vector<ProvisionId> this_one(std::string_view type) const {
    const auto& all = document_.provisions;
    if (type == "section" || type == "article") {
      const ProvisionId unit = document_.unit_of(from_);
      if (all[unit].level == Level::unit) return {unit};
      return {};
    }
    ProvisionId below_unit = no_provision;
    for (ProvisionId up = from_; up != no_provision; up = all[up].parent) {
      if (all[up].type == type) return {up};
      if (all[up].level == Level::unit && type == "subsection" && below_unit != no_provision) return {below_unit};
      if (all[up].level == Level::sub) below_unit = up;
    }
    return {};
  }

  Document& document_;
  std::string_view text_;
  ReferenceIndex index_;
  ProvisionId from_ = 0;
  std::size_t end_ = 0;
  std::size_t lead_ = 0;  // where the text of the provision begins, after number and heading
};

}  // namespace

void find_references(Document& document) { Finder(document).run(); }

}  // namespace lacuna::statute
