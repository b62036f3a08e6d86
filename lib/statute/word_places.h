// Walks over a text from one place of a word to the next. Internal to statute/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "statute/block_scan.h"
#include "statute/next_place.h"

namespace lacuna::statute {

// Keeps the next place, so that a text without the word is looked through once. `size`: bytes of the word.
template <std::size_t size>
class WordPlaces {
 public:
  // `word` must outlive the object, as a literal does.
  WordPlaces(std::string_view text, const char (&word)[size + 1])
      : text_(text),
        word_(word, size),
        scan_(text, Ends{static_cast<std::uint8_t>(word[0]), static_cast<std::uint8_t>(word[size - 1])}) {}

  // The first place of the word at or after `from`, the text's size where there is none. All calls together are linear
  // where `from` never goes back.
  std::size_t next(std::size_t from) {
    return known_.at_or_after(from, text_.size(), [this](std::size_t at, std::size_t to) { return find(at, to); });
  }

 private:
  // The first place in [from, to), `to` or one after it where there is none.
  std::size_t find(std::size_t from, std::size_t to) {
    std::size_t place = scan_.next(from);
    while (place < to && text_.compare(place, size, word_) != 0) place = scan_.next(place + 1);
    return place;
  }

  // Whether the word's first and last byte stand where it would have them.
  struct Ends {
    static constexpr std::size_t before = 0;
    static constexpr std::size_t after = size - 1;
    std::uint8_t first, last;
    std::uint8_t operator()(const unsigned char* place) const {
      return std::uint8_t{place[0] == first} & std::uint8_t{place[after] == last};
    }
  };

  std::string_view text_;
  std::string_view word_;
  BlockScan<Ends> scan_;
  NextPlace known_;
};

template <std::size_t length>
WordPlaces(std::string_view, const char (&)[length]) -> WordPlaces<length - 1>;

}  // namespace lacuna::statute
