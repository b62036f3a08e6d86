#include "rules/regions.h"

#include <algorithm>

namespace lacuna::rules {

bool possible(const Part& part, const RegionContents& region) {
  using pattern::Kind;
  const auto part_possible = [&](const Part& inner) { return possible(inner, region); };
  if (part.symbol != pattern::no_symbol) return region.may_hold(part.symbol);
  switch (part.kind) {
    case Kind::sequence:
    case Kind::near:
      return std::all_of(part.parts().begin(), part.parts().end(), part_possible);
    case Kind::choice:
      return std::any_of(part.parts().begin(), part.parts().end(), part_possible);
    default:
      return true;
  }
}

Regions::Regions(const Reading& reading, TokenTable& tokens) : tokens_(tokens) {
  // The first token of each region so far; a jump from one region into a later one makes all between them one.
  std::vector<std::uint32_t> starts;
  const auto& places = reading.places;
  auto landing = reading.landings.begin();
  for (std::uint32_t token = 0; token < places.size(); ++token) {
    if (token == 0 || places[token].sentence != places[token - 1].sentence) starts.push_back(token);
    for (; landing != reading.landings.end() && landing->to == token; ++landing) {
      while (starts.back() > landing->from) starts.pop_back();
    }
  }
  for (std::uint32_t region = 0; region < starts.size(); ++region) {
    const std::size_t end = region + 1 < starts.size() ? starts[region + 1] : places.size();
    for (std::uint32_t token = starts[region]; token < end; ++token) tokens[token].region = region;
  }
  contents_.resize(starts.size());
}

}  // namespace lacuna::rules
