// Walks over a text from one of a few rare bytes to the next. Internal to statute/.
//
//   RareBytes<2> marks(text, {'(', ')'});
//   for (std::size_t at = 0; (at = marks.next(at)) < text.size(); ++at) ...
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace lacuna::statute {

// Keeps the next place of each byte, so that a byte that a text does not have is looked for once and not once a line.
template <std::size_t count>
class RareBytes {
 public:
  RareBytes(std::string_view text, const std::array<char, count>& bytes) : text_(text) {
    for (std::size_t i = 0; i < count; ++i) known_[i].byte = bytes[i];
  }

  // The first place of one of the bytes at or after `from`, the text's size where there is none. All calls together are
  // linear where `from` never goes back.
  std::size_t next(std::size_t from) {
    std::size_t first = text_.size();
    for (Known& known : known_) {
      if (from < known.since || from > known.place) look(known, from);
      first = std::min(first, known.place);
    }
    return first;
  }

 private:
  // Between `since` and `place` the text does not have the byte; nothing is known at first.
  struct Known {
    std::size_t since = 1;
    std::size_t place = 0;
    char byte = 0;
  };

  void look(Known& known, std::size_t from) const {
    const bool back = known.since <= known.place && from < known.since;  // then what follows is known
    const std::size_t to = back ? known.since : text_.size();
    const std::size_t place = find(known.byte, from, to);
    if (!back || place < to) known.place = place;
    known.since = from;
  }

  // The first place of the byte in [from, to), `to` where there is none.
  [[nodiscard]] std::size_t find(char byte, std::size_t from, std::size_t to) const {
    if (from >= to) return to;
    const void* found = std::memchr(text_.data() + from, byte, to - from);
    return found == nullptr ? to : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
  }

  std::string_view text_;
  std::array<Known, count> known_{};
};

}  // namespace lacuna::statute
