#include "statute/schedule_kind.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <string>

namespace lacuna::statute {

namespace {

// Words that may stand before the one that says what the schedule is.
constexpr std::string_view openings =
    " african allegato anexo anhang anlage annex annexe appendix art article articles artículo "
    "attachment council de del der des du eighth el europe fifth first fourth international la le "
    "les los naciones nations ninth no of optional part s schedule second section sections seventh "
    "sixth ss tenth testo text texte texto the third to un unidas unies union united ";

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool starts_with_any(std::string_view word, std::initializer_list<std::string_view> stems) {
  return std::any_of(stems.begin(), stems.end(), [word](std::string_view stem) { return word.starts_with(stem); });
}

bool is_roman(std::string_view word) { return word.find_first_not_of("ivxlc") == std::string_view::npos; }

}  // namespace

Standing schedule_standing(std::string_view heading) {
  constexpr std::size_t farthest = 240;
  heading = heading.substr(0, farthest);
  std::size_t at = 0;
  while (at < heading.size()) {
    if (!is_letter(heading[at])) {
      ++at;
      continue;
    }
    std::string word;
    while (at < heading.size() && is_letter(heading[at])) {
      word.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(heading[at++]))));
    }
    if (starts_with_any(
            word, {"protocol", "protokoll", "convention", "convenci", "convenio", "convenç", "convenzion", "covenant",
                   "treaty", "traité", "tratado", "trattato", "übereinkommen", "Übereinkommen"})) {
      return Standing::treaty;
    }
    if (word == "form" || word == "forms" || word == "formulaire" || word == "formulario" || word == "formulário") {
      return Standing::form;
    }
    const bool skipped =
        word.size() == 1 || is_roman(word) || openings.find(' ' + word + ' ') != std::string_view::npos;
    if (!skipped) break;
  }
  return Standing::operative;
}

}  // namespace lacuna::statute
