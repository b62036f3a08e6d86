// How the sentences of a statute run on from provision to provision. An inner part of reading.cpp.
#pragma once

#include "rules/reading.h"

namespace lacuna::rules {

// The tokens of a provision's own text that are no numbering and no heading.
struct OwnText {
  std::uint32_t first = no_token;  // the first of them that is matchable; no_token where there is none
  std::uint32_t last = no_token;   // the last of them
  bool has_heading = false;
};

// Fills in the jumps of a reading whose tokens, places and sentences stand, and says which sentence continues which.
// `texts`: one for each provision. Linear but for the sorting of the jumps.
void link_continuations(Reading& reading, const std::vector<OwnText>& texts, const Vocabulary& words);

}  // namespace lacuna::rules
