// A test of bytes for the places where a keyword of references may begin. Internal to statute/.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "statute/reference_words.h"

namespace lacuna::statute {

// The first byte of a keyword and its third, or the second of one of two bytes. Capitals of ASCII are small letters;
// other bytes may be mistaken for each other.
struct KeywordClue {
  std::uint8_t first = 0;
  std::uint8_t other = 0;
  std::size_t offset = 0;  // of the other byte
  friend constexpr bool operator==(const KeywordClue&, const KeywordClue&) = default;
};

// Those of all keywords, each once.
inline constexpr auto keyword_clues = [] {
  constexpr auto byte = [](char c) { return static_cast<std::uint8_t>(static_cast<unsigned char>(c) | 0x20U); };
  constexpr auto collect = [byte] {
    std::pair<std::array<KeywordClue, keywords.size()>, std::size_t> found{};
    for (const Keyword& keyword : keywords) {
      const std::size_t offset = keyword.words.size() > 2 ? 2 : 1;
      const KeywordClue clue{byte(keyword.words[0]), byte(keyword.words[offset]), offset};
      const auto end = found.first.begin() + static_cast<std::ptrdiff_t>(found.second);
      if (std::find(found.first.begin(), end, clue) == end) found.first[found.second++] = clue;
    }
    return found;
  };
  std::array<KeywordClue, collect().second> clues{};
  std::copy_n(collect().first.begin(), clues.size(), clues.begin());
  return clues;
}();

// For BlockScan: a clue of a keyword, and before it a byte that is no letter or digit of ASCII.
struct KeywordTest {
  static constexpr std::size_t before = 1;
  static constexpr std::size_t after = 2;

  // With operators of bits and not of truth: one place is like the others then.
  std::uint8_t operator()(const unsigned char* place) const {
    return is_border(*(place - 1)) & has_clue(place, std::make_index_sequence<keyword_clues.size()>());
  }

 private:
  static std::uint8_t is_border(std::uint8_t byte) {
    const auto letter = static_cast<std::uint8_t>(small(byte) - 'a');
    const auto digit = static_cast<std::uint8_t>(byte - '0');
    return std::uint8_t{letter > 25} & std::uint8_t{digit > 9};
  }
  static std::uint8_t small(std::uint8_t byte) { return byte | 0x20U; }
  template <std::size_t... i>
  static std::uint8_t has_clue(const std::uint8_t* place, std::index_sequence<i...> /*clues*/) {
    return ((std::uint8_t{small(place[0]) == keyword_clues[i].first} &
             std::uint8_t{small(place[keyword_clues[i].offset]) == keyword_clues[i].other}) |
            ...);
  }
};

}  // namespace lacuna::statute
