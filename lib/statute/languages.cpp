#include "statute/languages.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace lacuna::statute {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Terminological codes first; then bibliographic and wrong ones that are found in files.
constexpr auto languages = std::to_array<Pair>(
    {{"eng", "en"}, {"fra", "fr"}, {"spa", "es"}, {"por", "pt"}, {"ita", "it"}, {"deu", "de"}, {"nld", "nl"},
     {"fin", "fi"}, {"swe", "sv"}, {"dan", "da"}, {"nor", "no"}, {"nob", "nb"}, {"nno", "nn"}, {"isl", "is"},
     {"pol", "pl"}, {"ces", "cs"}, {"slk", "sk"}, {"slv", "sl"}, {"hrv", "hr"}, {"srp", "sr"}, {"bos", "bs"},
     {"mkd", "mk"}, {"sqi", "sq"}, {"ron", "ro"}, {"bul", "bg"}, {"ell", "el"}, {"hun", "hu"}, {"est", "et"},
     {"lav", "lv"}, {"lit", "lt"}, {"mlt", "mt"}, {"gle", "ga"}, {"cym", "cy"}, {"gla", "gd"}, {"eus", "eu"},
     {"cat", "ca"}, {"glg", "gl"}, {"ltz", "lb"}, {"roh", "rm"}, {"rus", "ru"}, {"ukr", "uk"}, {"bel", "be"},
     {"tur", "tr"}, {"aze", "az"}, {"kat", "ka"}, {"hye", "hy"}, {"kaz", "kk"}, {"kir", "ky"}, {"uzb", "uz"},
     {"tgk", "tg"}, {"tuk", "tk"}, {"mon", "mn"}, {"ara", "ar"}, {"heb", "he"}, {"fas", "fa"}, {"pus", "ps"},
     {"urd", "ur"}, {"hin", "hi"}, {"ben", "bn"}, {"pan", "pa"}, {"guj", "gu"}, {"mar", "mr"}, {"tam", "ta"},
     {"tel", "te"}, {"kan", "kn"}, {"mal", "ml"}, {"sin", "si"}, {"nep", "ne"}, {"mya", "my"}, {"tha", "th"},
     {"lao", "lo"}, {"khm", "km"}, {"vie", "vi"}, {"msa", "ms"}, {"ind", "id"}, {"zho", "zh"}, {"jpn", "ja"},
     {"kor", "ko"}, {"swa", "sw"}, {"amh", "am"}, {"som", "so"}, {"kin", "rw"}, {"run", "rn"}, {"sna", "sn"},
     {"zul", "zu"}, {"xho", "xh"}, {"afr", "af"}, {"sot", "st"}, {"tsn", "tn"}, {"ssw", "ss"}, {"nya", "ny"},
     {"lug", "lg"}, {"hau", "ha"}, {"yor", "yo"}, {"ibo", "ig"}, {"wol", "wo"}, {"mlg", "mg"}, {"lat", "la"},
     {"grn", "gn"}, {"que", "qu"}, {"aym", "ay"}, {"hat", "ht"}, {"mao", "mi"}, {"mri", "mi"}, {"smo", "sm"},
     {"ton", "to"}, {"fij", "fj"}, {"fre", "fr"}, {"ger", "de"}, {"dut", "nl"}, {"esp", "es"}, {"cze", "cs"},
     {"slo", "sk"}, {"mac", "mk"}, {"alb", "sq"}, {"rum", "ro"}, {"gre", "el"}, {"wel", "cy"}, {"baq", "eu"},
     {"geo", "ka"}, {"arm", "hy"}, {"per", "fa"}, {"bur", "my"}, {"may", "ms"}, {"chi", "zh"}, {"ice", "is"}});

// Alpha-3 codes and other names that stand for a country in files.
constexpr auto countries = std::to_array<Pair>(
    {{"uk", "gb"},  {"arg", "ar"}, {"aut", "at"}, {"bel", "be"}, {"bgr", "bg"}, {"bra", "br"}, {"che", "ch"},
     {"chl", "cl"}, {"cyp", "cy"}, {"cze", "cz"}, {"deu", "de"}, {"dnk", "dk"}, {"esp", "es"}, {"est", "ee"},
     {"fin", "fi"}, {"fra", "fr"}, {"gbr", "gb"}, {"grc", "gr"}, {"hrv", "hr"}, {"hun", "hu"}, {"ind", "in"},
     {"irl", "ie"}, {"ita", "it"}, {"ken", "ke"}, {"ltu", "lt"}, {"lux", "lu"}, {"lva", "lv"}, {"mex", "mx"},
     {"mlt", "mt"}, {"nga", "ng"}, {"nld", "nl"}, {"pol", "pl"}, {"prt", "pt"}, {"rou", "ro"}, {"svk", "sk"},
     {"svn", "si"}, {"swe", "se"}, {"tza", "tz"}, {"uga", "ug"}, {"ury", "uy"}, {"usa", "us"}, {"zaf", "za"},
     {"zmb", "zm"}});

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

// The last step of a URI, up to the first mark that cannot be part of a code.
std::string bare_code(std::string_view written) {
  const auto slash = written.rfind('/');
  if (slash != std::string_view::npos) written.remove_prefix(slash + 1);
  while (!written.empty() && written.front() == ' ') written.remove_prefix(1);
  const auto end = std::find_if(written.begin(), written.end(),
                                [](char c) { return std::isalpha(static_cast<unsigned char>(c)) == 0; });
  return lower(written.substr(0, static_cast<std::size_t>(end - written.begin())));
}

}  // namespace

std::string language_code(std::string_view written) {
  std::string code = bare_code(written);
  if (code == "und" || code.size() < 2 || code.size() > 3) return {};
  for (const auto& [three, two] : languages) {
    if (code == three) return std::string(two);
  }
  return code;
}

std::string long_language_code(std::string_view code) {
  if (code.empty()) return "und";
  for (const auto& [three, two] : languages) {
    if (code == two) return std::string(three);
  }
  return std::string(code);
}

std::string country_code(std::string_view written) {
  std::string code = bare_code(written);
  for (const auto& [other, two] : countries) {
    if (code == other) return std::string(two);
  }
  return code.size() == 2 && code != "xx" ? code : std::string();
}

}  // namespace lacuna::statute
