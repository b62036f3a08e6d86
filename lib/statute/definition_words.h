// The words by which laws define terms, in English, French and Spanish. Internal to statute/.
#pragma once

#include <cstddef>
#include <string_view>

namespace lacuna::statute {

struct DefiningVerb {
  std::size_t length = 0;  // 0: none
  bool extends = false;    // "includes"
};

// The verb after a quoted term: "means", "has the meaning", "s'entend", "significa" ...
DefiningVerb defining_verb(std::string_view text, std::size_t at);

// Whether what stands between a term and its verb may stand there: ", in relation to a vessel, means".
bool opens_qualifier(std::string_view text, std::size_t at);

// Whether a heading announces definitions.
bool heads_definitions(std::string_view heading);

// Where the words that announce definitions end ("the following terms", "on entend par"), npos where there are none. In
// French and Spanish the term itself may follow them.
std::size_t announcement(std::string_view text, std::size_t from, std::string_view language);

// Whether a term without quotes may be these words: one to ten words that name a thing, no clause.
bool may_be_term(std::string_view words);

}  // namespace lacuna::statute
