#include "statute/definition_words.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "statute/by_first_byte.h"
#include "statute/phrase_list.h"
#include "statute/scan.h"

namespace lacuna::statute {
namespace {

struct Verb {
  std::string_view words;
  bool extends;
  std::string_view then;  // must follow within 40 bytes, if not empty
};

constexpr auto verbs = std::to_array<Verb>({
    {"means", false, ""},
    {"mean", false, ""},
    {"includes", true, ""},
    {"include", true, ""},
    {"has the", false, "meaning"},
    {"have the", false, "meaning"},
    {"has, in", false, ""},
    {"shall mean", false, ""},
    {"shall include", true, ""},
    {"shall be deemed to include", true, ""},
    {"shall have the", false, "meaning"},
    {"shall refer to", false, ""},
    {"shall be construed", false, ""},
    {"is to be construed", false, ""},
    {"refers to", false, ""},
    {"refer to", false, ""},
    {"is defined", false, ""},
    {"denotes", false, ""},
    {"denote", false, ""},
    {"signifies", false, ""},
    {"d\xC3\xA9signe", false, ""},
    {"d\xC3\xA9signent", false, ""},
    {"signifie", false, ""},
    {"s'entend", false, ""},
    {"s\xE2\x80\x99"
     "entend",
     false, ""},
    {"s'entendent", false, ""},
    {"est d\xC3\xA9"
     "finie",
     false, ""},
    {"comprend", true, ""},
    {"significa", false, ""},
    {"significar\xC3\xA1", false, ""},
    {"se entiende", false, ""},
    {"se entender\xC3\xA1", false, ""},
    {"designa", false, ""},
    {"comprende", true, ""},
    {"incluye", true, ""},
});

constexpr auto qualifiers = std::to_array<std::string_view>({
    "in relation",
    "when",
    "where",
    "as used",
    "used",
    "for the",
    "with respect",
    "with reference",
    "in the case",
    "in this",
    "in any",
    "en relation",
    "en relaci",
    "par rapport",
});

constexpr PhraseList headings({
    "definition",
    "interpretation",
    "meaning of",
    "meanings of",
    "glossary",
    "terminolog",
    "d\xC3\xA9"
    "finition",
    "definici",
    "glosario",
    "terms used",
    "use of terms",
    "notions",
    "main terms",
    "basic terms",
    "main concepts",
    "basic concepts",
    "glossaire",
});

// Words that cannot begin a term that stands without quotes.
constexpr auto no_beginnings = std::to_array<std::string_view>({
    "by",   "through", "with",    "if",    "when",    "where", "which",  "that",  "this",  "it",
    "who",  "he",      "she",     "they",  "such",    "all",   "no",     "and",   "or",    "of",
    "in",   "by",      "other",   "these", "those",   "any",   "for",    "to",    "using", "use",
    "from", "where",   "whoever", "every", "nothing", "each",  "unless", "there", "means",
});

constexpr auto noun_before_means = std::to_array<std::string_view>({
    "any",        "the",       "other",         "by",         "such",         "these",
    "those",      "following", "illegal",       "fraudulent", "of",           "all",
    "no",         "or",        "and",           "same",       "electronic",   "legal",
    "financial",  "unlawful",  "which",         "other's",    "necessary",    "improper",
    "coercive",   "lawful",    "technological", "sufficient", "audio-visual", "to",
    "mechanical", "with",
});

}  // namespace

DefiningVerb defining_verb(std::string_view text, std::size_t at) {
  static constexpr ByFirstByte by_first_byte(verbs, [](const Verb& verb) { return verb.words; });
  if (at >= text.size()) return {};
  for (const Verb& verb : by_first_byte.of(text[at])) {
    if (!has_word_at(text, at, verb.words)) continue;
    if (!verb.then.empty() && !contains_folded(text.substr(at, verb.words.size() + 40), verb.then)) continue;
    return {verb.words.size(), verb.extends};
  }
  return {};
}

bool opens_qualifier(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (text[at] == ',' || text[at] == '(') return true;
  return std::any_of(qualifiers.begin(), qualifiers.end(),
                     [&](std::string_view words) { return has_at(text, at, words); });
}

bool heads_definitions(std::string_view heading) { return heading.size() < 400 && headings.is_in(heading); }

std::size_t announcement(std::string_view text, std::size_t from, std::string_view language) {
  if (language == "en") {
    static constexpr Needle following("following");
    for (std::size_t at = from; (at = following.find(text, at)) != std::string_view::npos;) {
      at = skip_space(text, at + 9);
      static constexpr auto nouns =
          std::to_array<std::string_view>({"terms", "expressions", "words", "definitions", "concepts", "notions"});
      for (const std::string_view noun : nouns) {
        if (has_at(text, at, noun)) return at + noun.size();
      }
    }
    return std::string_view::npos;
  }
  if (language == "fr") {
    static constexpr Needle meant("entend par");
    const std::size_t at = meant.find(text, from);
    return at == std::string_view::npos ? at : at + 10;
  }
  std::size_t first = std::string_view::npos;
  if (language == "es") {
    static constexpr Needle meant[] = {Needle("entiende por"),         Needle("entienden por"),
                                       Needle("entender\xC3\xA1 por"), Needle("entender\xC3\xA1n por"),
                                       Needle("nti\xC3\xA9ndase por"), Needle("nti\xC3\xA9ndese por")};
    static constexpr std::size_t sizes[] = {12, 13, 14, 15, 14, 14};
    for (std::size_t i = 0; i < std::size(meant); ++i) {
      const std::size_t at = meant[i].find(text, from);
      if (at != std::string_view::npos) first = std::min(first, at + sizes[i]);
    }
  }
  return first;
}

bool may_be_term(std::string_view words) {
  words = words.substr(skip_space(words, 0));
  while (!words.empty() && is_ascii_space(words.back())) words.remove_suffix(1);
  if (words.size() < 2 || words.size() > 120) return false;
  std::size_t count = 1;
  std::size_t last = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const char c = words[at];
    if (c == '.' || c == ';' || c == ':' || c == '"' || c == '[' || c == '?') return false;
    if (is_ascii_space(c)) {
      ++count;
      last = at + 1;
    }
  }
  if (count > 10 || !is_word_byte(words.front()) || is_ascii_digit(words.front())) return false;
  const auto is_last = [&](std::string_view word) { return has_word_at(words, last, word); };
  return std::none_of(no_beginnings.begin(), no_beginnings.end(),
                      [&](std::string_view word) { return has_word_at(words, 0, word); }) &&
         std::none_of(noun_before_means.begin(), noun_before_means.end(), is_last);
}

}  // namespace lacuna::statute
