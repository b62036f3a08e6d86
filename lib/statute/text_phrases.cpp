#include "statute/text_phrases.h"

#include <algorithm>

#include "statute/phrase_list.h"
#include "statute/text_chars.h"

namespace lacuna::statute {
namespace {

std::string_view strip(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.front() == '[' || text.front() == '(' || text.front() == '*')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ']' || text.back() == ')' || text.back() == '.' || text.back() == '*'))
    text.remove_suffix(1);
  return trim(text);
}

}  // namespace

bool starts_definition(std::string_view line) {
  if (line.starts_with("- ")) line = trim(line.substr(2));
  const std::size_t open = open_quote_length(line, 0);
  if (open == 0) return false;
  const std::string_view window = line.substr(0, 160);
  static constexpr PhraseList definers(
      {"means",        "mean ",         "includes", "include ", "has ",      "have ",    "shall",
       "in relation",  ", in relation", ", with",   ", when",   ", where",   ", as ",    "denotes",
       "denote",       "or ",           "and ",     ":",        ",",         "bedeutet", "signifie",
       "d\u00E9signe", "significa",     "is ",      "refers",   "bermaksud", "ertinya"});
  for (std::size_t at = open + 1; at < window.size(); ++at) {
    const std::size_t close = close_quote_length(window, at);
    if (close == 0) continue;
    std::string_view after = trim(window.substr(at + close, 60));
    // Several terms: '"ascendant" or "descendant", in relation to'.
    if (definers.begins(after)) {
      return true;
    }
    if (window[at] != '\'' && !window.substr(at).starts_with("\u2019")) return false;
  }
  return false;
}

bool starts_with_term(std::string_view line) {
  if (first_case(line) != LetterCase::upper) return false;
  const std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos || colon > 80) return false;
  const std::string_view term = line.substr(0, colon);
  return term.find_first_of(".,;()") == std::string_view::npos && std::count(term.begin(), term.end(), ' ') < 6 &&
         first_case(line.substr(colon + 2)) == LetterCase::upper;
}

bool starts_remark(std::string_view line) {
  static constexpr PhraseList remarks(
      {"Explanation", "Illustration", "Exception", "Provided that", "Provided further", "Provided also"});
  return remarks.begins(line);
}

bool starts_recital(std::string_view line) {
  static constexpr PhraseList recitals({"WHEREAS",
                                        "AND WHEREAS",
                                        "Pursuant to",
                                        "Considering",
                                        "Recalling",
                                        "Recognizing",
                                        "Recognising",
                                        "Having regard",
                                        "Having reviewed",
                                        "Mindful",
                                        "Preamble",
                                        "CONSIDERANDO",
                                        "Considérant",
                                        "Vu ",
                                        "Vu l",
                                        "POR CUANTO",
                                        "PREÁMBULO",
                                        "PREAMBULO",
                                        "PRÉAMBULE",
                                        "Visto",
                                        "VISTOS",
                                        "EXPOSICIÓN DE MOTIVOS",
                                        "EXPOSICION DE MOTIVOS",
                                        "Având în vedere",
                                        "Que,",
                                        "De conformidad con",
                                        "BAHAWA"});
  return recitals.begins(line);
}

bool is_enacting_formula(std::string_view line) {
  if (line.size() > 400) return false;
  static constexpr PhraseList beginnings({"ENACTED", "BE IT ENACTED", "BE it enacted", "NOW THEREFORE",
                                          "NOW, THEREFORE", "It is hereby enacted", "It is enacted",
                                          "ADOPTS:", "HAS ADOPTED", "DECRETA", "Avons ordonn", "HA DADO LA LEY",
                                          "Ha dado la Ley", "ADOPTE:", "DIPERBUAT", "MAKA INILAH"});
  static constexpr PhraseList formulas({"enacts as follows", "enacted as follows", "sancionan con fuerza", "decreta:"});
  return beginnings.begins(line) || formulas.is_in(line);
}

bool starts_long_title(std::string_view line) {
  static constexpr PhraseList titles({"An Act ", "AN ACT ", "A BILL", "An Ordinance", "Suatu Akta"});
  return titles.begins(line);
}

bool heads_explanation(std::string_view line) {
  if (line.size() > 80) return false;
  static constexpr PhraseList headings({"EXPLANATORY STATEMENT", "EXPLANATORY MEMORANDUM", "EXPLANATORY NOTE",
                                        "STATEMENT OF OBJECTS", "MEMORANDUM ", "OBJECTS AND REASONS", "HURAIAN",
                                        "EXPOSÉ DES MOTIFS", "Explanatory Statement", "Explanatory Memorandum",
                                        "Explanatory Note"});
  return headings.begins(line) && !line.ends_with('.');
}

bool starts_closing(std::string_view line) {
  static constexpr PhraseList closings({"Mandons et ordonnons", "Dado en ", "DADA EN ", "DADO EN ", "Por tanto",
                                        "POR TANTO", "La présente loi sera exécutée", "Fait à ", "Fait le ",
                                        "Passed in Parliament", "Annual subscription",
                                        "Comuníquese al señor Presidente"});
  return closings.begins(line);
}

bool announces_amendment(std::string_view sentence) {
  static constexpr PhraseList verbs({"amended",    "insert",      "substitut", "adding",     "addition",     "replac",
                                     "modif",      "redact",      "incorpor",  "sustitu",    "agr\u00E9g",   "agreg",
                                     "a\u00F1ad",  "siguiente",   "remplac",   "ins\u00E9r", "compl\u00E9t", "libell",
                                     "r\u00E9dig", "tendr\u00E1", "introdui",  "introduc"});
  return verbs.is_in(sentence);
}

bool heads_contents(std::string_view line) {
  if (line.size() > 90 || line.ends_with('.')) return false;
  static constexpr PhraseList headings({"ARRANGEMENT OF ", "TABLE OF CONTENTS", "TABLE OF PROVISIONS",
                                        "TABLE OF SECTIONS", "TABLE DES MATI", "CONTENTS", "SUSUNAN ", "ÍNDICE",
                                        "INDICE", "SUMARIO", "SOMMAIRE", "CUPRINS", "INHALTS"});
  return headings.begins(line) && count_words(line, 9) <= 8;
}

bool is_editorial_note(std::string_view line) {
  if (line.starts_with("[Footnote]") || line.starts_with("(*)") || line.starts_with("CONCORDANCIA") ||
      line.starts_with("OTRAS CONCORDANCIAS"))
    return true;
  std::string_view text = line;
  // "12. [Repealed by ...]" is a section that is gone, "1. Subs. by ..." a note.
  if (is_digit(line[0]) && line.substr(0, 8).find(". [") != std::string_view::npos) return false;
  while (!text.empty() && (is_digit(text.front()) || text.front() == '[' || text.front() == '.' || text.front() == ' '))
    text.remove_prefix(1);
  static constexpr PhraseList amended({"Subs. by", "Ins. by", "Ins. and", "Subs., ", "Subs. and", "Omitted by",
                                       "Added by", "Rep. by", "Inserted by", "Substituted by", "Repealed by",
                                       "Amended by", "Amendment by"});
  if (line.size() < 400 && amended.begins(text) && !ends_with_colon_or_dash(line)) {
    return true;
  }
  static constexpr PhraseList histories({"amended by", "inserted by", "substituted by", "repealed by", "added by",
                                         "deleted by", "as amended", "commencement:", "amendment"});
  if (line.starts_with('[') && line.ends_with(']') && histories.is_in(line)) {
    return true;
  }
  static constexpr PhraseList dates({"Incepand cu ", "Începând cu "});
  return dates.begins(line);
}

bool says_repealed(std::string_view heading, std::string_view body) {
  static constexpr PhraseList gone({"Repealed", "Rep. by", "Omitted", "Deleted", "Abrogé", "(Abrogé", "Derogado",
                                    "Derogada", "Suprimido", "Sin contenido", "Abrogat", "Dimansuhkan", "Revogado",
                                    "weggefallen", "Vacant"});
  const auto is_gone = [](std::string_view text) { return text.size() < 140 && gone.begins(text); };
  const std::string_view words = strip(body);
  if (words.empty()) return is_gone(strip(heading));
  return is_gone(words);
}

Standing schedule_standing(std::string_view heading, std::string_view start) {
  static constexpr PhraseList amendments(
      {"amendment", "amended by", "is amended", "are amended", "is inserted", "is substituted", "repeals and amend"});
  static constexpr PhraseList treaties(
      {"protocol", "convention", "treaty", "agreement", "protocole", "protocolo", "convenio", "convención"});
  static constexpr PhraseList parties({"State Party shall", "States Parties", "the High Contracting Parties",
                                       "Les États Parties", "Los Estados Parte"});
  static constexpr PhraseList states_parties({"States Parties"});
  static constexpr PhraseList form_headings({"form", "formulaire", "formulario", "repealed", "borang"});
  static constexpr PhraseList form_words({"form ", "forms", "laws repealed", "enactments repealed", "to be completed",
                                          "signature of", "(signature)", "formulario n"});
  const bool amends = amendments.is_in(start);
  if (treaties.is_in(heading) || parties.is_in(start)) {
    return amends && !states_parties.is_in(start) ? Standing::operative : Standing::treaty;
  }
  if (amends) return Standing::operative;
  if (form_headings.is_in(heading) || form_words.is_in(start.substr(0, 500))) return Standing::form;
  return Standing::operative;
}

}  // namespace lacuna::statute
