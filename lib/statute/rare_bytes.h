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

#include "statute/next_place.h"

namespace lacuna::statute {

// Keeps the next place of each byte, so that a byte that a text does not have is looked for once and not once a line.
template <std::size_t count>
class RareBytes {
 public:
  RareBytes(std::string_view text, const std::array<char, count>& bytes) : text_(text), bytes_(bytes) {}

  // The first place of one of the bytes at or after `from`, the text's size where there is none. All calls together are
  // linear where `from` never goes back.
  std::size_t next(std::size_t from) {
    std::size_t first = text_.size();
    for (std::size_t i = 0; i < count; ++i) {
      const auto find_byte = [&](std::size_t at, std::size_t to) { return find(bytes_[i], at, to); };
      first = std::min(first, known_[i].at_or_after(from, text_.size(), find_byte));
    }
    return first;
  }

 private:
  // The first place of the byte in [from, to), `to` where there is none.
  [[nodiscard]] std::size_t find(char byte, std::size_t from, std::size_t to) const {
    if (from >= to) return to;
    const void* found = std::memchr(text_.data() + from, byte, to - from);
    return found == nullptr ? to : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
  }

  std::string_view text_;
  std::array<char, count> bytes_;
  std::array<NextPlace, count> known_;  // of each byte
};

}  // namespace lacuna::statute
