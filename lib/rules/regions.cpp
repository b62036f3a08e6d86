#include "rules/regions.h"

#include <algorithm>

namespace lacuna::rules {

Regions::Regions(const Reading& reading) : reading_(reading) {
  // The first sentence of each region so far; a jump from one region into a later one makes all between them one.
  std::vector<std::uint32_t> starts;
  const auto& places = reading.places;
  auto landing = reading.landings.begin();
  std::uint32_t token = 0;
  for (std::uint32_t sentence = 0; sentence < reading.sentences.size(); ++sentence) {
    starts.push_back(sentence);
    for (; token < places.size() && places[token].sentence == sentence; ++token) {
      for (; landing != reading.landings.end() && landing->to == token; ++landing) {
        while (starts.back() > places[landing->from].sentence) starts.pop_back();
      }
    }
  }
  by_sentence_.resize(reading.sentences.size());
  std::uint32_t region = 0;
  for (std::uint32_t sentence = 0; sentence < by_sentence_.size(); ++sentence) {
    if (region + 1 < starts.size() && starts[region + 1] == sentence) ++region;
    by_sentence_[sentence] = region;
  }
  contents_.resize(starts.size());
}

}  // namespace lacuna::rules
