// How laws name their own parts, in English, French and Spanish. Internal to statute/.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace lacuna::statute {

enum class Naming : unsigned char {
  unit,      // "section 3"
  outer,     // "Part II", "Schedule 1"
  inner,     // "subsection (2)", "paragraph (a)": below the unit where it stands, or of what follows
  this_unit  // "this section"
};

struct Keyword {
  std::string_view words;  // lower case
  Naming naming;
  std::string_view type;  // AKN name; for inner "" means any
};

// Longer ones first where one begins another. Found at the start of a word.
inline constexpr auto keywords = std::to_array<Keyword>({
    {"subsections", Naming::inner, "subsection"},
    {"subsection", Naming::inner, "subsection"},
    {"sub-sections", Naming::inner, "subsection"},
    {"sub-section", Naming::inner, "subsection"},
    {"subparagraphs", Naming::inner, ""},
    {"subparagraph", Naming::inner, ""},
    {"sub-paragraphs", Naming::inner, ""},
    {"sub-paragraph", Naming::inner, ""},
    {"sections", Naming::unit, "section"},
    {"section", Naming::unit, "section"},
    {"secs.", Naming::unit, "section"},
    {"sec.", Naming::unit, "section"},
    {"ss.", Naming::unit, "section"},
    {"s.", Naming::unit, "section"},
    {"schedule", Naming::outer, "attachment"},
    {"articles", Naming::unit, "article"},
    {"article", Naming::unit, "article"},
    {"art\xC3\xAD"
     "culos",
     Naming::unit, "article"},
    {"art\xC3\xAD"
     "culo",
     Naming::unit, "article"},
    {"arts.", Naming::unit, "article"},
    {"art.", Naming::unit, "article"},
    {"apartados", Naming::inner, ""},
    {"apartado", Naming::inner, ""},
    {"annexe", Naming::outer, "attachment"},
    {"annex", Naming::outer, "attachment"},
    {"anexo", Naming::outer, "attachment"},
    {"paragraphs", Naming::inner, ""},
    {"paragraphes", Naming::inner, ""},
    {"paragraphe", Naming::inner, ""},
    {"paragraph", Naming::inner, ""},
    {"points", Naming::inner, ""},
    {"point", Naming::inner, ""},
    {"pr\xC3\xA9sent article", Naming::this_unit, "article"},
    {"presente art\xC3\xAD"
     "culo",
     Naming::this_unit, "article"},
    {"part", Naming::outer, "part"},
    {"clauses", Naming::inner, ""},
    {"clause", Naming::inner, ""},
    {"chapter", Naming::outer, "chapter"},
    {"chapitre", Naming::outer, "chapter"},
    {"cap\xC3\xADtulo", Naming::outer, "chapter"},
    {"rules", Naming::unit, "rule"},
    {"rule", Naming::unit, "rule"},
    {"regulations", Naming::unit, "regulation"},
    {"regulation", Naming::unit, "regulation"},
    {"numerales", Naming::inner, ""},
    {"numeral", Naming::inner, ""},
    {"incisos", Naming::inner, ""},
    {"inciso", Naming::inner, ""},
    {"items", Naming::inner, ""},
    {"item", Naming::inner, ""},
    {"literal", Naming::inner, ""},
    {"titre", Naming::outer, "title"},
    {"t\xC3\xADtulo", Naming::outer, "title"},
    {"title", Naming::outer, "title"},
    {"this section", Naming::this_unit, "section"},
    {"this article", Naming::this_unit, "article"},
    {"this part", Naming::this_unit, "part"},
    {"this chapter", Naming::this_unit, "chapter"},
    {"this subsection", Naming::this_unit, "subsection"},
    {"this sub-section", Naming::this_unit, "subsection"},
    {"este art\xC3\xAD"
     "culo",
     Naming::this_unit, "article"},
    {"\xC2\xA7\xC2\xA7", Naming::unit, "section"},
    {"\xC2\xA7", Naming::unit, "section"},
});

// Keywords with the same first byte stand together.
static_assert([] {
  for (std::size_t i = 1; i < keywords.size(); ++i) {
    if (keywords[i].words[0] == keywords[i - 1].words[0]) continue;
    for (std::size_t k = 0; k + 1 < i; ++k) {
      if (keywords[k].words[0] == keywords[i].words[0]) return false;
    }
  }
  return true;
}());

}  // namespace lacuna::statute
