#include "rules/cancels.h"

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace lacuna::rules {

namespace {

// A cancel as seen from one of the sentences that its ends stand in.
struct Cancel {
  std::uint32_t sentence;
  std::uint32_t first;
  std::uint32_t reach;  // the furthest last token of the cancels of this sentence so far
};

}  // namespace

void cancel_hits(const Reading& reading, std::vector<Hit>& hits, const std::vector<Hit>& cancels) {
  const auto sentence = [&](std::uint32_t token) { return reading.places[token].sentence; };
  std::vector<Cancel> list;
  for (const Hit cancel : cancels) {
    list.push_back({sentence(cancel.first), cancel.first, cancel.last});
    if (sentence(cancel.last) != sentence(cancel.first))
      list.push_back({sentence(cancel.last), cancel.first, cancel.last});
  }
  const auto before = [](const Cancel& a, const Cancel& b) {
    return std::tie(a.sentence, a.first) < std::tie(b.sentence, b.first);
  };
  std::sort(list.begin(), list.end(), before);
  for (std::size_t i = 1; i < list.size(); ++i) {
    if (list[i].sentence == list[i - 1].sentence) list[i].reach = std::max(list[i].reach, list[i - 1].reach);
  }
  std::erase_if(hits, [&](const Hit& hit) {
    // Where a hit jumps over items, what lies between its ends is not all its own.
    for (const std::uint32_t mine : {sentence(hit.first), sentence(hit.last)}) {
      const auto after = std::upper_bound(list.begin(), list.end(), Cancel{mine, hit.last, 0}, before);
      if (after == list.begin()) continue;
      const Cancel& nearest = *std::prev(after);
      if (nearest.sentence == mine && nearest.reach >= hit.first) return true;
    }
    return false;
  });
}

}  // namespace lacuna::rules
