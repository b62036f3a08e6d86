// The inflections and spellings of English, as guesses for a dictionary to confirm.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::english {

// The base forms that a folded form may be a regular inflection of: plural and third person (-s, -es, -ies), past
// (-ed), -ing; consonants undoubled, final e restored. "harboured" -> {"harbour", "harboure"}. Best first; may be
// empty.
std::vector<std::string> base_forms(std::string_view form);

// British spellings of a word spelled with -ize, -yze and the like, for a dictionary to confirm: "organization" ->
// {"organisation"}.
std::vector<std::string> s_spellings(std::string_view word);

// British spellings that an American one may stand for: "color" -> {"colour"}, "offense" -> {"offence"}. To be tried
// only where the word is American and not British.
std::vector<std::string> british_spellings(std::string_view word);

}  // namespace lacuna::english
