// The numbers of provisions as printed, made bare for identifiers, citations and look-ups.
#pragma once

#include <string>
#include <string_view>

namespace lacuna::statute {

// The number without the name of its unit, brackets and closing punctuation: "Section 3." -> "3", "(a)" -> "a",
// "Art. 225-4-1" -> "225-4-1", "§ 232" -> "232", "1°" -> "1°", "PART ONE" -> "1", "SECOND SCHEDULE" -> "2",
// "Article premier" -> "1". "" where nothing is left ("SCHEDULE").
std::string bare_number(std::string_view printed);

// The bare number for comparison and identifiers: lower case kept apart from upper case, degree and ordinal signs
// dropped, "1er" -> "1", spaces, dots and other separators to "-": "12 bis" -> "12-bis", "3.1" -> "3-1".
std::string number_key(std::string_view printed);

// 1 for "I", 4 for "iv", 0 where the text is no Roman numeral (of at most 15 letters).
unsigned roman_value(std::string_view text);

}  // namespace lacuna::statute
