// Which language a text is in, from its script and its commonest words.
#pragma once

#include <string>
#include <string_view>

namespace lacuna {

// ISO 639-1 code (en, fr, es, pt, it, de, nl, ro, tr, ms, sw, rw, uk, ru, zh, ar), "" where the text is too short or
// its words are of none of them. Looks at a bounded sample of UTF-8; O(1) in the text's size.
std::string guess_language(std::string_view utf8);

// The same of a single line or paragraph: a few words are enough, where they are not those of two languages alike.
std::string guess_line_language(std::string_view utf8);

}  // namespace lacuna
