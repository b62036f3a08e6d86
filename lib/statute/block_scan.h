// Places in a text that pass a test of a few bytes, told for many places at once. Internal to statute/.
//
// The test is made without branches, so that compilers make it of sixteen places and more at a time; a loop that leaves
// early, as a search does, is made of one at a time. What passes has to be looked at more closely.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "statute/next_place.h"

namespace lacuna::statute {

// `Test` has the constants `before` and `after`, how many bytes before and after a place it reads, and
// `std::uint8_t operator()(const unsigned char* place) const`, 1 where the place passes and 0 where it does not.
template <typename Test>
class BlockScan {
 public:
  explicit BlockScan(std::string_view text, Test test = {}) : text_(text), test_(test) {}

  // The first place at or after `from` that passes, or is too near to the text's begin or end for the test; the text's
  // size where there is none. All calls together are linear where `from` never goes back.
  std::size_t next(std::size_t from) {
    return known_.at_or_after(from, text_.size(), [this](std::size_t at, std::size_t to) { return find(at, to); });
  }

 private:
  static constexpr std::size_t block = 512;

  // The first place in [from, to) that passes, `to` where there is none.
  std::size_t find(std::size_t from, std::size_t to) {
    while (from < to) {
      if (from < begin_ || from >= end_) mark(from);
      const std::size_t stop = std::min(to, end_);
      const void* found = std::memchr(marks_.data() + (from - begin_), 1, stop - from);
      if (found != nullptr) {
        return begin_ + static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - marks_.data());
      }
      from = stop;
    }
    return to;
  }

  // Tests a block of places that begins at `from`.
  void mark(std::size_t from) {
    begin_ = from;
    end_ = from + 1;
    marks_[0] = 1;
    if (from < Test::before || from + Test::after >= text_.size()) return;
    const std::size_t count = std::min(block, text_.size() - Test::after - from);
    const auto* const places = reinterpret_cast<const unsigned char*>(text_.data()) + from;
    std::uint8_t* const marks = marks_.data();
    const Test test = test_;
    for (std::size_t i = 0; i < count; ++i) marks[i] = test(places + i);
    end_ = from + count;
  }

  std::string_view text_;
  Test test_;
  NextPlace known_;
  std::size_t begin_ = 0, end_ = 0;  // the block that is marked
  std::array<std::uint8_t, block> marks_{};
};

}  // namespace lacuna::statute
