// ISO 639 codes as files write them ("eng", "EN", "fr-CA", ".../language/FRA") and country codes, made uniform.
#pragma once

#include <string>
#include <string_view>

namespace lacuna::statute {

// ISO 639-1 code where there is one ("en"), else the code in lower case; "" for none and for "und".
std::string language_code(std::string_view written);
// ISO 639-2/T code of an ISO 639-1 code ("en" -> "eng"); the code itself where unknown; "und" for "".
std::string long_language_code(std::string_view code);
// ISO 3166-1 alpha-2 in lower case ("GB-SCT", "uk" -> "gb"; ".../country/LUX" -> "lu"); "" where it is none.
std::string country_code(std::string_view written);

}  // namespace lacuna::statute
