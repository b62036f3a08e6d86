#include "drafting/clause_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "statute/mention_reader.h"
#include "statute/numbering.h"
#include "statute/scan.h"

namespace lacuna::drafting {
namespace {

using statute::is_word_byte;

struct Word {
  std::string_view language;  // "" for all
  std::string_view words;     // lower case; a word that ends in * stands for all that begin so
  Sign sign;
};

// Longer ones before those that they begin with.
constexpr auto words = std::to_array<Word>({
    {"en", "is amended", Sign::amend},
    {"en", "are amended", Sign::amend},
    {"en", "is further amended", Sign::amend},
    {"en", "shall be amended", Sign::amend},
    {"en", "amend", Sign::amend},
    {"en", "to read", Sign::substitute},
    {"en", "at the end", Sign::at_end},
    {"en", "in place of", Sign::place_of},
    {"en", "instead of", Sign::place_of},
    {"en", "in substitution for", Sign::place_of},
    {"en", "wherever", Sign::everywhere},
    {"en", "where they appear", Sign::everywhere},
    {"en", "where it appears", Sign::everywhere},
    {"en", "in each place", Sign::everywhere},
    {"en", "each time", Sign::everywhere},
    {"en", "definitions of", Sign::definition},
    {"en", "definition of", Sign::definition},
    {"en", "insert*", Sign::insert},
    {"en", "add", Sign::insert},
    {"en", "adds", Sign::insert},
    {"en", "added", Sign::insert},
    {"en", "adding", Sign::insert},
    {"en", "addition of", Sign::insert},
    {"en", "substitut*", Sign::substitute},
    {"en", "replac*", Sign::substitute},
    {"en", "delet*", Sign::remove},
    {"en", "repeal*", Sign::remove},
    {"en", "omit*", Sign::remove},
    {"en", "omission of", Sign::remove},
    {"en", "revok*", Sign::remove},
    {"en", "leave out", Sign::remove},
    {"en", "leaving out", Sign::remove},
    {"en", "strike out", Sign::remove},
    {"en", "striking out", Sign::remove},
    {"en", "striking", Sign::remove},
    {"en", "after", Sign::after},
    {"en", "before", Sign::before},
    {"en", "for", Sign::place_of},
    {"en", "by", Sign::by},
    {"en", "with", Sign::by},
    {"en", "in", Sign::in},
    {"en", "heading", Sign::heading},
    {"en", "headnote", Sign::heading},
    {"en", "marginal note", Sign::heading},
    {"en", "sidenote", Sign::heading},

    {"es", "a continuaci\u00F3n de*", Sign::after},
    {"es", "despu\u00E9s de*", Sign::after},
    {"es", "luego de*", Sign::after},
    {"es", "tras", Sign::after},
    {"es", "antes de*", Sign::before},
    {"es", "al final", Sign::at_end},
    {"es", "en lugar de*", Sign::place_of},
    {"es", "en sustituci\u00F3n de*", Sign::place_of},
    {"es", "cada vez que", Sign::everywhere},
    {"es", "donde aparezca*", Sign::everywhere},
    {"es", "queda redactad*", Sign::substitute},
    {"es", "quedan redactad*", Sign::substitute},
    {"es", "quedar\u00E1*", Sign::substitute},
    {"es", "tendr\u00E1* la siguiente redacci\u00F3n", Sign::substitute},
    {"es", "de la siguiente manera", Sign::substitute},
    {"es", "de la manera siguiente", Sign::substitute},
    {"es", "a\u00F1ad*", Sign::insert},
    {"es", "agr\u00E9g*", Sign::insert},
    {"es", "agreg*", Sign::insert},
    {"es", "incorp\u00F3r*", Sign::insert},
    {"es", "incorpor*", Sign::insert},
    {"es", "adici\u00F3n*", Sign::insert},
    {"es", "adicion*", Sign::insert},
    {"es", "inser*", Sign::insert},
    {"es", "ins\u00E9r*", Sign::insert},
    {"es", "interc\u00E1l*", Sign::insert},
    {"es", "intercal*", Sign::insert},
    {"es", "introduc*", Sign::insert},
    {"es", "introd\u00FAzc*", Sign::insert},
    {"es", "sustit\u00FAy*", Sign::substitute},
    {"es", "sustituy*", Sign::substitute},
    {"es", "sustituir*", Sign::substitute},
    {"es", "sustituid*", Sign::substitute},
    {"es", "reempl\u00E1z*", Sign::substitute},
    {"es", "reemplaz*", Sign::substitute},
    {"es", "ref\u00F3rm*", Sign::substitute},
    {"es", "reforma*", Sign::substitute},
    {"es", "modif\u00EDc*", Sign::amend},
    {"es", "modific*", Sign::amend},
    {"es", "der\u00F3g*", Sign::remove},
    {"es", "derog*", Sign::remove},
    {"es", "supr\u00EDm*", Sign::remove},
    {"es", "suprim*", Sign::remove},
    {"es", "elim\u00EDn*", Sign::remove},
    {"es", "elimin*", Sign::remove},
    {"es", "por", Sign::by},
    {"es", "en", Sign::in},
    {"es", "definici\u00F3n de", Sign::definition},
    {"es", "al", Sign::in},
    {"es", "denominaci\u00F3n", Sign::heading},
    {"es", "r\u00FAbrica", Sign::heading},
    {"es", "ep\u00EDgrafe", Sign::heading},

    {"fr", "\u00E0 la suite de*", Sign::after},
    {"fr", "apr\u00E8s", Sign::after},
    {"fr", "avant", Sign::before},
    {"fr", "in fine", Sign::at_end},
    {"fr", "\u00E0 la fin", Sign::at_end},
    {"fr", "au lieu de*", Sign::place_of},
    {"fr", "partout", Sign::everywhere},
    {"fr", "chaque fois", Sign::everywhere},
    {"fr", "ins\u00E9r*", Sign::insert},
    {"fr", "ins\u00E8r*", Sign::insert},
    {"fr", "ajout*", Sign::insert},
    {"fr", "compl\u00E9t*", Sign::insert},
    {"fr", "introdui*", Sign::insert},
    {"fr", "cr\u00E9\u00E9*", Sign::insert},
    {"fr", "est ainsi r\u00E9dig\u00E9*", Sign::substitute},
    {"fr", "sont ainsi r\u00E9dig\u00E9*", Sign::substitute},
    {"fr", "remplac*", Sign::substitute},
    {"fr", "substitu*", Sign::substitute},
    {"fr", "est modifi\u00E9* comme suit", Sign::amend},
    {"fr", "sont modifi\u00E9* comme suit", Sign::amend},
    {"fr", "est modifi*", Sign::amend},
    {"fr", "sont apport\u00E9es", Sign::amend},
    {"fr", "supprim*", Sign::remove},
    {"fr", "abrog*", Sign::remove},
    {"fr", "par", Sign::by},
    {"fr", "\u00E0", Sign::in},
    {"fr", "au", Sign::in},
    {"fr", "aux", Sign::in},
    {"fr", "dans", Sign::in},
    {"fr", "d\u00E9finition de", Sign::definition},
    {"fr", "intitul\u00E9", Sign::heading},

    {"de", "wird wie folgt ge\u00E4ndert", Sign::amend},
    {"de", "werden wie folgt ge\u00E4ndert", Sign::amend},
    {"de", "eingef\u00FCgt", Sign::insert},
    {"de", "angef\u00FCgt", Sign::insert},
    {"de", "ersetzt", Sign::substitute},
    {"de", "gefasst", Sign::substitute},
    {"de", "gestrichen", Sign::remove},
    {"de", "aufgehoben", Sign::remove},
    {"de", "nach", Sign::after},
    {"de", "vor", Sign::before},
    {"de", "durch", Sign::by},
    {"de", "in", Sign::in},
    {"de", "jeweils", Sign::everywhere},
});

// The end of the words at `at`, 0 where they do not stand there.
std::size_t end_of(std::string_view text, std::size_t at, std::string_view pattern) {
  std::size_t i = at;
  for (std::size_t p = 0; p < pattern.size(); ++p) {
    if (pattern[p] == '*') {
      while (i < text.size() && is_word_byte(text[i])) ++i;
      continue;
    }
    if (i >= text.size()) return 0;
    if (pattern[p] == ' ') {
      if (!statute::is_ascii_space(text[i])) return 0;
      while (i < text.size() && statute::is_ascii_space(text[i])) ++i;
      continue;
    }
    if (statute::ascii_lower(text[i]) != pattern[p]) {
      // The capital of a Latin letter of two bytes differs in the last by 32.
      const bool capital = p > 0 && static_cast<unsigned char>(pattern[p - 1]) == 0xC3 &&
                           static_cast<unsigned char>(text[i]) + 32 == static_cast<unsigned char>(pattern[p]);
      if (!capital) return 0;
    }
    ++i;
  }
  return pattern.back() == '*' || i >= text.size() || !is_word_byte(text[i]) ? i : 0;
}

class Scanner {
 public:
  Scanner(std::string_view masked, std::string_view language) : text_(masked), language_(language), mentions_(masked) {
    mentions_.set_end(masked.size());
  }

  std::vector<Event> run() {
    std::size_t quotations = 0;
    for (std::size_t at = 0; at < text_.size();) {
      if (text_[at] == quotation_mark) {
        Event event{Sign::quotation, at, at + 1};
        event.quotation = quotations++;
        events_.push_back(std::move(event));
        ++at;
        continue;
      }
      const bool starts = at == 0 || !is_word_byte(text_[at - 1]) || after_mark(at);
      const std::size_t next = starts ? read(at) : 0;
      at = next > at ? next : at + 1;
    }
    return std::move(events_);
  }

 private:
  // After an apostrophe, a quotation mark or a no-break space beyond ASCII: "l\u2019article".
  [[nodiscard]] bool after_mark(std::size_t at) const {
    const std::string_view before = text_.substr(0, at);
    return before.ends_with("\u2019") || before.ends_with("\u00A0") || before.ends_with("\u202F") ||
           before.ends_with("\u00AB") || before.ends_with("\u201C") || before.ends_with("\u2014");
  }

  std::size_t read(std::size_t at) {
    if (const std::size_t end = read_mention(at); end > 0) return end;
    for (const Word& word : words) {
      if (word.language != language_) continue;
      const std::size_t end = end_of(text_, at, word.words);
      if (end == 0) continue;
      events_.push_back({word.sign, at, end});
      return end;
    }
    return 0;
  }

  // "paragraph (c) of subsection (3) of section 50": one event, its path from the outside.
  std::size_t read_mention(std::size_t at) {
    std::vector<statute::Mention> chain;
    std::size_t next = at;
    std::size_t end = 0;
    while (chain.size() < 5) {
      statute::Mention mention;
      if (!mentions_.read(next, mention) || mention.keyword->naming == statute::Naming::this_unit) break;
      if (mention.numbers.empty()) break;
      end = mention.end;
      chain.push_back(std::move(mention));
      next = mentions_.after_of(end);
      if (next == 0) break;
    }
    if (chain.empty()) return 0;
    Event event{Sign::mention, at, end};
    std::vector<Step> outer;
    for (std::size_t i = chain.size(); i-- > 1;) append_first(chain[i], outer);
    event.paths = all_of(chain.front(), outer);
    events_.push_back(std::move(event));
    return end;
  }

  static void append_steps(const statute::Mention& mention, const statute::Numbered& number, std::vector<Step>& path) {
    for (std::size_t i = 0; i < number.steps.size(); ++i) {
      std::string type(i == 0 ? mention.keyword->type : std::string_view());
      if (i == 0 && type.empty()) type = "";
      path.push_back({std::move(type), statute::number_key(number.steps[i])});
    }
  }
  static void append_first(const statute::Mention& mention, std::vector<Step>& path) {
    append_steps(mention, mention.numbers.front(), path);
    for (const std::string_view step : mention.then) path.push_back({"", statute::number_key(step)});
  }
  static std::vector<std::vector<Step>> all_of(const statute::Mention& mention, const std::vector<Step>& outer) {
    std::vector<std::vector<Step>> paths;
    for (std::size_t i = 0; i < mention.numbers.size(); ++i) {
      std::vector<Step> path = outer;
      append_steps(mention, mention.numbers[i], path);
      if (i == 0) {
        for (const std::string_view step : mention.then) path.push_back({"", statute::number_key(step)});
      }
      if (mention.numbers[i].range && !paths.empty()) fill_range(paths, path);
      paths.push_back(std::move(path));
    }
    return paths;
  }
  // The numbers between two, where both are plain: "sections 58 to 60".
  static void fill_range(std::vector<std::vector<Step>>& paths, const std::vector<Step>& last) {
    const std::string from = paths.back().back().number;
    const std::string to = last.back().number;
    const auto plain = [](const std::string& number) {
      return !number.empty() && number.size() < 6 &&
             std::all_of(number.begin(), number.end(), [](char c) { return statute::is_ascii_digit(c); });
    };
    if (!plain(from) || !plain(to)) return;
    const int end = std::stoi(to);
    for (int n = std::stoi(from) + 1; n < end && paths.size() < 100; ++n) {
      std::vector<Step> path = last;
      path.back().number = std::to_string(n);
      paths.push_back(std::move(path));
    }
  }

  std::string_view text_;
  std::string_view language_;
  statute::MentionReader mentions_;
  std::vector<Event> events_;
};

// Past the first of the phrases that stands at `at`, 0 where none does.
std::size_t after_any(std::string_view text, std::size_t at, std::span<const std::string_view> phrases) {
  for (const std::string_view phrase : phrases) {
    if (const std::size_t end = statute::after_phrase(text, at, phrase); end > 0) return end;
  }
  return 0;
}

// The name of a law that begins at `name`, "" where none does.
std::string law_name_from(std::string_view masked, std::size_t name) {
  constexpr std::size_t longest = 160;
  static constexpr auto ends = std::to_array<std::string_view>(
      {"is",    "are", "shall", "by",  "insert",       "substitute", "omit", "after", "before", "the following",
       "there", "for", "se",    "que", "quedar\u00E1", "queda",      "est",  "sont",  "wird",   "werden"});
  std::size_t end = name;
  for (; end < masked.size() && end < name + longest; ++end) {
    const char c = masked[end];
    if (c == ';' || c == ':' || c == quotation_mark || masked.substr(end).starts_with("\u2014")) break;
    if (c == ',') break;
    if (!statute::is_ascii_space(c)) continue;
    const std::size_t word = statute::skip_space(masked, end);
    const bool stops = std::any_of(ends.begin(), ends.end(),
                                   [&](std::string_view stop) { return statute::has_word_at(masked, word, stop); });
    if (stops) break;
  }
  std::string law = statute::fold_space(masked.substr(name, end - name));
  const std::size_t note = law.find(" (");
  const bool cut = note != std::string::npos && law.find(')', note) == std::string::npos;
  if (note != std::string::npos && (cut || law.size() > note + 40)) law.resize(note);
  while (!law.empty() && (law.back() == '.' || law.back() == '-')) law.pop_back();
  return names_law(law) ? law : std::string();
}

}  // namespace

bool has_clause_words(std::string_view language) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.language == language; });
}

std::vector<Event> events_of(std::string_view masked, std::string_view language) {
  return Scanner(masked, has_clause_words(language) ? language : "en").run();
}

std::string law_named_at(std::string_view masked, std::size_t at) {
  static constexpr auto links = std::to_array<std::string_view>(
      {"of the ", "of ", "in the ", "to the ", "del ", "de la ", "de los ", "du ", "de l'", "de l\u2019", "des "});
  const std::size_t name = after_any(masked, statute::skip_space(masked, at), links);
  return name == 0 ? std::string() : law_name_from(masked, name);
}

std::string law_named_first(std::string_view masked) {
  static constexpr auto articles = std::to_array<std::string_view>({"the ", "el ", "la ", "le ", "l'", "l\u2019"});
  const std::size_t begin = statute::skip_space(masked, 0);
  const std::size_t name = after_any(masked, begin, articles);
  return law_name_from(masked, name == 0 ? begin : name);
}

bool names_law(std::string_view name) {
  static constexpr auto kinds = std::to_array<std::string_view>(
      {"act", "code", "ordinance", "law", "statute", "constitution", "decree", "order", "regulations", "rules", "bill",
       "ley", "c\u00F3digo", "decreto", "constituci\u00F3n", "loi", "ordonnance", "d\u00E9cret", "gesetz"});
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (at > 0 && is_word_byte(name[at - 1])) continue;
    for (const std::string_view kind : kinds) {
      if (end_of(name, at, kind) > 0) return true;
    }
    if (name.size() >= at + 4 && (name.substr(at, 2) == "19" || name.substr(at, 2) == "20") &&
        statute::is_ascii_digit(name[at + 2]) && statute::is_ascii_digit(name[at + 3])) {
      return true;
    }
    if (name.substr(at).starts_with("gesetz")) return true;
  }
  return false;
}

}  // namespace lacuna::drafting
