// The words that an amendment quotes, looked for in the statute's text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "statute/document.h"

namespace lacuna::drafting {

// Where the words stand in a provision and all below it, in order and apart from each other; notes, contents and
// repealed text are left out. White space counts as one space, curly quotation marks and apostrophes as straight ones;
// words are whole words. A find never runs from one provision into another. Linear in text and words.
std::vector<Span> find_words(const statute::Document& document, statute::ProvisionId id, std::string_view words);

// The words of a text for comparison: lower case letters and digits, everything else one space.
std::string comparable(std::string_view text);

}  // namespace lacuna::drafting
