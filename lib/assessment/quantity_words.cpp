#include "assessment/quantity_words.h"

#include <algorithm>
#include <array>

namespace lacuna::assessment {
namespace {

QuantityWords english() {
  return {
      .language = "en",
      .imprisonment = {"imprison*", "prison", "jail", "incarcerat*", "confinement"},
      .life = {"life"},
      .years = {"year", "years"},
      .months = {"month", "months"},
      .weeks = {"week", "weeks"},
      .days = {"day", "days"},
      .negation = {"not", "no", "nor", "never"},
      .less = {"less", "fewer", "shorter", "lower", "below"},
      .more = {"more", "longer", "greater", "higher", "above"},
      .least = {"least", "minimum", "from"},
      .most = {"exceed*", "extend*", "maximum", "up", "upto", "most", "may"},
      .range = {"to", "through"},
      .between = {"between"},
      .and_ = {"and"},
      .or_ = {"or"},
      .fine = {"fine", "fines", "fined"},
      .both = {"both"},
      .joints = {"nor", "and",   "or",  "but",   "not",    "no", "to",     "more",   "than", "exceeding", "less",
                 "be",  "shall", "may", "which", "extend", "up", "exceed", "longer", "at",   "most"},
      .adjacent = {"of", "in", "rigorous", "simple", "a", "term", "s", "for"},
      .no_term = {"age", "aged", "within", "after", "under", "below", "every", "past", "preceding", "last"},
      .breaks = {"if", "where", "when", "unless", "whoever", "provided", "who", "because"},
      .condition = {"if", "where", "when", "whenever", "provided", "case", "circumstances"},
      .neutral = {"person", "persons", "he", "she", "they", "anyone", "whoever", "individual", "one"},
      .aggravating = {"victim*",    "child*",  "minor*",       "offence*",   "offense*",  "crime*",     "death*",
                      "dies",       "die",     "injur*",       "woman",      "women",     "group*",     "official*",
                      "officer*",   "weapon*", "pregnan*",     "disab*",     "aggravat*", "violation*", "circumstances",
                      "corporate",  "company", "legal",        "trafficked", "second",    "subsequent", "kidnap*",
                      "abduct*",    "against", "organi*",      "purpose",    "act",       "harm",       "rape",
                      "commission", "result*", "transnational"},
      .repeated = {"subsequent", "recidiv*", "reoffend*"},
      .summary = {"summary", "summarily"},
      .under = {"under", "below", "younger"},
      .age = {"age", "aged"},
      .attained = {"attained", "reached", "completed", "attain", "turned"}};
}

QuantityWords french() {
  return {.language = "fr",
          .imprisonment = {"emprisonnement", "reclusion", "prison", "detention", "emprisonne*"},
          .life = {"perpetuite", "vie", "perpetuelle"},
          .years = {"an", "ans", "annee", "annees"},
          .months = {"mois"},
          .weeks = {"semaine", "semaines"},
          .days = {"jour", "jours"},
          .negation = {"ne", "non", "pas", "ni"},
          .less = {"inferieur*", "moins"},
          .more = {"superieur*", "plus", "exceder"},
          .least = {"minimum", "minimale"},
          .most = {"maximum", "maximale", "jusqu", "exced*"},
          .range = {"a"},
          .between = {"entre"},
          .and_ = {"et"},
          .or_ = {"ou"},
          .fine = {"amende", "amendes"},
          .both = {"seulement"},
          .joints = {"a", "et", "ni", "ou", "plus", "de", "au", "superieure", "inferieure", "non"},
          .adjacent = {"d", "de", "la", "criminelle", "peine", "une"},
          .no_term = {"age", "agee", "agees", "ages", "mineur", "moins", "delai", "depuis"},
          .breaks = {"lorsqu", "lorsque", "si", "quand", "quiconque", "qui"},
          .condition = {"lorsqu", "lorsque", "si", "quand", "cas"},
          .neutral = {"personne", "quiconque", "celui"},
          .aggravating = {"victime*", "mineur*", "enfant*", "infraction*", "mort", "crime", "fait*", "commise",
                          "commis", "bande", "elle", "vulnerable*", "tortures", "circonstance*"},
          .repeated = {"recidive"},
          .summary = {},
          .under = {"moins", "mineur*"},
          .age = {"age", "agee", "ages", "agees"},
          .attained = {"atteint", "revolus"}};
}

QuantityWords spanish() {
  return {
      .language = "es",
      .imprisonment = {"prision", "privativa", "reclusion", "presidio", "penitenciaria", "encarcelamiento", "carcel"},
      .life = {"perpetua", "vitalicia", "perpetuo"},
      .years = {"ano", "anos"},
      .months = {"mes", "meses"},
      .weeks = {"semana", "semanas"},
      .days = {"dia", "dias"},
      .negation = {"no", "ni"},
      .less = {"menor", "menos", "inferior"},
      .more = {"mayor", "mas", "superior"},
      .least = {"minimo", "minima", "desde"},
      .most = {"maximo", "maxima", "hasta", "exced*", "exceda"},
      .range = {"a"},
      .between = {"entre"},
      .and_ = {"y"},
      .or_ = {"o"},
      .fine = {"multa", "multas"},
      .both = {"ambas"},
      .joints = {"a", "y", "ni", "o", "mayor", "de", "mas", "hasta", "no", "superior", "menor"},
      .adjacent = {"de", "pena", "la"},
      .no_term = {"edad", "plazo", "dentro", "menor", "menores", "inhabilitacion", "cumplido"},
      .breaks = {"si", "cuando", "quien", "quienes", "inhabilitacion", "siempre"},
      .condition = {"si", "cuando", "caso", "siempre"},
      .neutral = {"persona", "quien"},
      .aggravating = {"victima*", "menor*", "nino*", "nina*", "delito*", "agente", "muerte", "hecho*", "exista", "sea",
                      "comet*", "organiza*"},
      .repeated = {"reinciden*"},
      .summary = {},
      .under = {"menor", "menores"},
      .age = {"edad"},
      .attained = {"cumplido", "alcanzado"}};
}

}  // namespace

const QuantityWords& quantity_words(std::string_view language) {
  static const std::array<QuantityWords, 3> tables{english(), french(), spanish()};
  for (const QuantityWords& table : tables) {
    if (table.language == language) return table;
  }
  return tables.front();
}

bool is_one_of(std::string_view folded, const WordList& list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view entry) {
    return entry.ends_with('*') ? folded.starts_with(entry.substr(0, entry.size() - 1)) : folded == entry;
  });
}

}  // namespace lacuna::assessment
