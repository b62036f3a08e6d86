// Citations in the manner of the document's tradition, told from its basic units:
//   sections     "s. 3(1)(a)", "Sch. 1 para. 2(a)", "Pt. 2 ch. 1"
//   § sections   "§ 1581(a)(1)"; in German "§ 232 Abs. 1 Nr. 2 Buchst. a"
//   articles     "art. 225-4-1, I, 1°", "art. 3, para. 2, a)"
// Text without number is cited by what it belongs to.
#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "statute/finish.h"
#include "statute/numbering.h"
#include "statute/scan.h"

namespace lacuna::statute {
namespace {

enum class Style { sections, us_code, articles, german };

// The words of a citation in one language; English where the language has none.
struct Words {
  std::string_view language;
  std::string_view book, part, title, chapter, section, division, other, article, paragraph, schedule, preamble,
      preface, conclusions;
};

constexpr auto all_words = std::to_array<Words>({
    {"en", "Bk.", "Pt.", "tit.", "ch.", "sec.", "Div.", "div.", "art.", "para.", "Sch.", "preamble", "title",
     "closing text"},
    {"fr", "livre", "partie", "titre", "chap.", "sect.", "div.", "div.", "art.", "par.", "annexe", "préambule",
     "intitulé", "texte final"},
    {"es", "libro", "parte", "tít.", "cap.", "secc.", "div.", "div.", "art.", "apdo.", "anexo", "preámbulo", "título",
     "texto final"},
    {"de", "Buch", "Teil", "Titel", "Kap.", "Abschn.", "Abt.", "Glied.", "Art.", "Abs.", "Anlage", "Präambel", "Titel",
     "Schlussformel"},
    {"it", "libro", "parte", "tit.", "capo", "sez.", "div.", "div.", "art.", "comma", "allegato", "preambolo", "titolo",
     "formula finale"},
});

const Words& words_for(std::string_view language) {
  for (const Words& words : all_words) {
    if (words.language == language) return words;
  }
  return all_words.front();
}

bool has_section_sign(std::string_view num) { return num.find("§") != std::string_view::npos; }

bool in_attachment(const Document& document, ProvisionId id) {
  for (ProvisionId up = document.provisions[id].parent; up != no_provision; up = document.provisions[up].parent) {
    if (document.provisions[up].type == "attachment") return true;
  }
  return false;
}

Style style_of(const Document& document) {
  std::size_t sections = 0;
  std::size_t articles = 0;
  std::size_t signs = 0;
  for (const Provision& provision : document.provisions) {
    if (provision.level != Level::unit) continue;
    const std::size_t weight = is_operative(provision.standing) ? 4 : 1;
    if (has_section_sign(provision.num)) {
      signs += weight;
    } else if (provision.type == "article") {
      articles += weight;
    } else {
      sections += weight;
    }
  }
  if (signs > 0 && signs >= articles && signs >= sections) {
    return document.metadata.language == "de" ? Style::german : Style::us_code;
  }
  if (document.metadata.language == "de" && articles > sections) return Style::german;
  return articles > sections ? Style::articles : Style::sections;
}

std::string container_word(const Words& words, std::string_view type) {
  if (type.starts_with("sub")) {  // "subch.", "Unterabschn.", "sous-titre"
    std::string word = container_word(words, type.substr(3));
    word[0] = ascii_lower(word[0]);
    return (words.language == "de" ? "Unter" : words.language == "fr" ? "sous-" : "sub") + word;
  }
  const auto name = [&]() -> std::string_view {
    if (type == "book" || type == "tome") return words.book;
    if (type == "part") return words.part;
    if (type == "title") return words.title;
    if (type == "chapter") return words.chapter;
    if (type == "section") return words.section;
    if (type == "division") return words.division;
    return words.other;
  };
  return std::string(name());
}

class Citer {
 public:
  explicit Citer(Document& document)
      : document_(document), words_(words_for(document.metadata.language)), style_(style_of(document)) {}

  void run() {
    for (ProvisionId id = 1; id < document_.provisions.size(); ++id) {
      std::string citation = cite(id);
      if (citation.size() > longest) citation = parent_citation(id);
      document_.provisions[id].citation = std::move(citation);
    }
  }

 private:
  static constexpr std::size_t longest = 160;

  [[nodiscard]] const Provision& at(ProvisionId id) const { return document_.provisions[id]; }
  [[nodiscard]] std::string parent_citation(ProvisionId id) const { return at(at(id).parent).citation; }

  [[nodiscard]] std::string cite(ProvisionId id) {
    const Provision& provision = at(id);
    switch (provision.level) {
      case Level::document:
        return {};
      case Level::matter:
        return matter(id);
      case Level::container:
        return container(id);
      case Level::unit:
        return unit(id);
      case Level::sub:
        return sub(id);
      case Level::block:
        return block(id);
    }
    return {};
  }

  [[nodiscard]] std::string matter(ProvisionId id) {
    const Provision& provision = at(id);
    if (provision.type == "preface" || provision.type == "coverPage") return std::string(words_.preface);
    if (provision.type == "preamble") return std::string(words_.preamble);
    if (provision.type == "conclusions") return std::string(words_.conclusions);
    if (provision.type == "component") schedules_ = 0;
    if (provision.type == "attachment") {
      ++schedules_;
      std::string number = bare_number(provision.num);
      if (number.empty() && !provision.num.empty() && schedules_ == 1) return std::string(words_.schedule);
      if (number.empty()) number = std::to_string(schedules_);
      return std::string(words_.schedule) + " " + number;
    }
    return parent_citation(id);
  }

  [[nodiscard]] std::string container(ProvisionId id) const {
    const Provision& provision = at(id);
    const std::string number = bare_number(provision.num);
    const std::string before = parent_citation(id);
    if (number.empty()) return provision.heading.empty() ? before : join(before, quoted_heading(provision), id);
    return join(before, container_word(words_, provision.type) + " " + number, id);
  }

  [[nodiscard]] std::string join(const std::string& before, const std::string& own, ProvisionId id) const {
    if (before.empty()) return own;
    const bool below_schedule = at(at(id).parent).type == "attachment";
    const bool comma = !below_schedule && (style_ == Style::articles || style_ == Style::german);
    return before + (comma ? ", " : " ") + own;
  }

  [[nodiscard]] static std::string quoted_heading(const Provision& provision) {
    std::string_view heading = provision.heading;
    bool cut = false;
    if (heading.size() > 60) {
      const std::size_t border = heading.rfind(' ', 60);
      std::size_t keep = border == std::string_view::npos || border == 0 ? 60 : border;
      while (keep > 0 && (static_cast<unsigned char>(heading[keep]) & 0xC0U) == 0x80) --keep;
      heading = heading.substr(0, keep);
      cut = true;
    }
    return "“" + std::string(heading) + (cut ? "…”" : "”");
  }

  // "Disposición adicional primera" is cited by its whole name.
  [[nodiscard]] static bool starts_disposition(std::string_view num) {
    return num.starts_with("Disposici") || num.starts_with("DISPOSICI");
  }

  [[nodiscard]] std::string unit(ProvisionId id) const {
    const Provision& provision = at(id);
    const std::string number = bare_number(provision.num);
    std::string own;
    if (number.empty()) {
      own = provision.heading.empty() ? std::string() : quoted_heading(provision);
      if (own.empty()) return nearest_citation(id);
    } else if (has_section_sign(provision.num)) {
      own = "§ " + number;
    } else if (starts_disposition(provision.num)) {
      own = provision.num.substr(0, provision.num.find_last_not_of(". ") + 1);
      own[0] = ascii_lower(own[0]);
    } else if (provision.type == "article") {
      own = std::string(words_.article) + " " + number;
    } else if (provision.type == "clause") {
      own = "cl. " + number;
    } else if (provision.type == "rule") {
      own = "r. " + number;
    } else if (provision.type == "paragraph" || provision.type == "level") {
      own = std::string(words_.paragraph) + " " + number;
    } else {
      own = in_schedule_without_sections(id) ? std::string(words_.paragraph) + " " + number : "s. " + number;
    }
    const ProvisionId outer = outer_of(id);
    if (outer == no_provision) return own;
    if (at(outer).type == "attachment") return at(outer).citation + " " + own;
    if (at(outer).citation.empty()) return own;
    return at(outer).citation + " [" + own + "]";  // a unit quoted within another
  }

  // Common-law schedules have paragraphs where Acts have sections, unless the number itself says "Section 3".
  [[nodiscard]] bool in_schedule_without_sections(ProvisionId id) const {
    if (style_ != Style::sections || !in_attachment(document_, id)) return false;
    const std::string& num = at(id).num;
    return num.empty() || std::isalpha(static_cast<unsigned char>(num.front())) == 0;
  }

  // What a unit's citation stands in: an attachment, or another unit that quotes it.
  [[nodiscard]] ProvisionId outer_of(ProvisionId id) const {
    for (ProvisionId up = at(id).parent; up != no_provision && up != 0; up = at(up).parent) {
      const Level level = at(up).level;
      if (level == Level::unit || level == Level::sub || at(up).type == "attachment") return up;
    }
    return no_provision;
  }

  [[nodiscard]] std::string sub(ProvisionId id) const {
    const Provision& provision = at(id);
    const std::string number = bare_number(provision.num);
    const ProvisionId parent = numbered_above(id);
    std::string before = parent == no_provision ? std::string() : at(parent).citation;
    if (number.empty()) return before.empty() ? nearest_citation(id) : before;
    if (parent == no_provision || (at(parent).level != Level::unit && at(parent).level != Level::sub)) {
      // directly in a schedule or a part
      const bool digit = std::isdigit(static_cast<unsigned char>(number.front())) != 0;
      const std::string own = std::string(words_.paragraph) + " " + (digit ? number : "(" + number + ")");
      return before.empty() ? own : before + " " + own;
    }
    if (provision.standing == Standing::quoted && at(parent).standing != Standing::quoted) {
      return before + " [(" + number + ")]";  // quoted to be put into another law
    }
    // "3.1" below "3" repeats its parent's number.
    const std::string above = bare_number(at(parent).num);
    const bool repeats =
        !above.empty() && number.size() > above.size() + 1 && number.starts_with(above) && number[above.size()] == '.';
    switch (style_) {
      case Style::sections:
      case Style::us_code:
        if (repeats) return before + number.substr(above.size());
        return before + "(" + number + ")";
      case Style::german:
        return before + " " + german(provision, number, at(parent).level == Level::unit);
      case Style::articles:
        return before + ", " + civil(provision, number);
    }
    return before;
  }

  [[nodiscard]] static std::string german(const Provision& provision, const std::string& number, bool first) {
    const bool digits = std::isdigit(static_cast<unsigned char>(number.front())) != 0;
    const bool paragraph = provision.num.starts_with("(") || (first && provision.type == "paragraph");
    if (paragraph && digits) return "Abs. " + number;
    return (digits ? "Nr. " : "Buchst. ") + number;
  }

  [[nodiscard]] std::string civil(const Provision& provision, const std::string& number) const {
    if (number.ends_with("°") || number.ends_with("º")) return number;
    const bool digits = std::all_of(number.begin(), number.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (digits && (provision.type == "paragraph" || provision.type == "subsection" || provision.num.starts_with("("))) {
      return std::string(words_.paragraph) + " " + number;
    }
    if (provision.num.ends_with(")")) return number + ")";
    return number;
  }

  [[nodiscard]] std::string block(ProvisionId id) const {
    const ProvisionId cited = nearest_cited(id);
    if (cited != no_provision) return at(cited).citation;
    return at(id).heading.empty() ? std::string() : quoted_heading(at(id));
  }

  // The nearest provision above that has a citation.
  [[nodiscard]] ProvisionId nearest_cited(ProvisionId id) const {
    for (ProvisionId up = at(id).parent; up != no_provision && up != 0; up = at(up).parent) {
      if (!at(up).citation.empty()) return up;
    }
    return no_provision;
  }
  // What a number below the unit is counted in: the nearest numbered provision, a unit, or what a schedule's paragraphs
  // are numbered through, the schedule.
  [[nodiscard]] ProvisionId numbered_above(ProvisionId id) const {
    ProvisionId container = no_provision;
    for (ProvisionId up = at(id).parent; up != no_provision && up != 0; up = at(up).parent) {
      const Level level = at(up).level;
      if (level == Level::unit || (level == Level::sub && !at(up).citation.empty())) return up;
      if (at(up).type == "attachment") return up;
      if (level == Level::container && container == no_provision && !bare_number(at(up).num).empty()) container = up;
    }
    return container;
  }
  [[nodiscard]] std::string nearest_citation(ProvisionId id) const {
    const ProvisionId cited = nearest_cited(id);
    return cited == no_provision ? std::string() : at(cited).citation;
  }

  Document& document_;
  const Words& words_;
  Style style_;
  unsigned schedules_ = 0;
};

}  // namespace

void assign_citations(Document& document) { Citer(document).run(); }

}  // namespace lacuna::statute
