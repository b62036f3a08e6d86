// What stands between the keyword of a heading and its words: the number, and what parts the number from the heading.
// Private to the reading of text_headings.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lacuna::statute {

// A number after a keyword: arabic, Roman, or a word. Sets `value`; returns its length, 0 where there is none.
std::size_t heading_number(std::string_view text, std::uint32_t& value);

// Passes over what parts a number from its heading. `separated` where there was something or the text ends.
std::size_t skip_separator(std::string_view text, std::size_t at, bool& separated);

// A line too long for a heading that ends as a sentence does.
bool is_heading_sentence(std::string_view line);

}  // namespace lacuna::statute
