// What the matcher asks about a token, side by side, as it looks at a few neighbours of tokens all over the text. An
// inner part of the matcher.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/reading.h"

namespace lacuna::rules {

struct TokenEntry {
  std::uint32_t next = no_token;      // by Walk
  std::uint32_t previous = no_token;  // by Walk
  std::uint32_t signature = 0;        // by WordIndex; 0 for marks and labels
  std::uint32_t region = 0;           // by Regions
};

using TokenTable = std::vector<TokenEntry>;  // one for each token of a reading

}  // namespace lacuna::rules
