// Text made fit for XML 1.0.
#pragma once

#include <string>
#include <string_view>

namespace lacuna::statute {

// Appends text as character data: markup escaped, characters that XML does not allow and broken UTF-8 as U+FFFD, form
// feeds and vertical tabs as line ends.
void append_xml_text(std::string& out, std::string_view text);
// Appends text as the value of an attribute in double quotes; line ends and tabs as references.
void append_xml_value(std::string& out, std::string_view text);

}  // namespace lacuna::statute
