// A table of words by their first byte, so that a text is compared with few of them. Internal to statute/.
//
//   constexpr ByFirstByte units(unit_words, [](const UnitWord& entry) { return entry.word; });
//   for (const UnitWord& entry : units.of(line[0])) ...
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "statute/scan.h"

namespace lacuna::statute {

template <typename Entry, std::size_t count>
class ByFirstByte {
 public:
  // `word_of` tells the word of an entry, which is not empty.
  template <typename WordOf>
  constexpr ByFirstByte(const std::array<Entry, count>& entries, WordOf word_of) {
    static_assert(count < 65536);
    std::array<std::size_t, 257> begins{};
    for (const Entry& entry : entries) ++begins[byte_of(std::string_view(word_of(entry))[0]) + 1];
    for (std::size_t byte = 0; byte < 256; ++byte) begins[byte + 1] += begins[byte];
    for (std::size_t byte = 0; byte < 256; ++byte) ranges_[byte].begin = static_cast<std::uint16_t>(begins[byte]);
    for (const Entry& entry : entries) entries_[begins[byte_of(std::string_view(word_of(entry))[0])]++] = entry;
    for (std::size_t byte = 0; byte < 256; ++byte) ranges_[byte].end = static_cast<std::uint16_t>(begins[byte]);
    for (std::size_t byte = 'A'; byte <= 'Z'; ++byte) ranges_[byte] = ranges_[byte + 32];
  }

  // The entries whose words begin with this byte, ASCII letters in any case; in the order of the table.
  [[nodiscard]] constexpr std::span<const Entry> of(char first) const {
    const Range range = ranges_[static_cast<unsigned char>(first)];
    return std::span(entries_).subspan(range.begin, static_cast<std::size_t>(range.end - range.begin));
  }

 private:
  struct Range {
    std::uint16_t begin = 0, end = 0;
  };
  static constexpr std::size_t byte_of(char c) { return static_cast<unsigned char>(ascii_lower(c)); }

  std::array<Entry, count> entries_{};
  std::array<Range, 256> ranges_{};
};

}  // namespace lacuna::statute
