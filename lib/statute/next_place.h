// Remembers where the next place of something is, so that asking again before it costs nothing. Internal to statute/.
#pragma once

#include <cstddef>

namespace lacuna::statute {

class NextPlace {
 public:
  // The first place at or after `from`, `end` where there is none. `find(from, to)` looks for it in [from, to); it
  // gives `to`, or what lies after it, where there is none. All calls together are linear where `from` never goes back.
  template <typename Find>
  std::size_t at_or_after(std::size_t from, std::size_t end, const Find& find) {
    if (from >= since_ && from <= place_) return place_;
    const bool back = since_ <= place_ && from < since_;  // then what follows is known
    const std::size_t place = find(from, back ? since_ : end);
    if (!back || place < since_) place_ = place;
    since_ = from;
    return place_;
  }

 private:
  std::size_t since_ = 1, place_ = 0;  // there is none between them; nothing is known at first
};

}  // namespace lacuna::statute
