// A word of a few letters as two numbers: nearly all words are folded, hashed and compared by them as a whole, without
// a look at a string.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace lacuna {

// A word of at most 16 bytes. Its first byte is the lowest of `head`, its ninth the lowest of `tail`, on every machine;
// 0 where the word has ended.
struct ShortWord {
  static constexpr std::size_t most_bytes = 16;

  std::uint64_t head = 0;
  std::uint64_t tail = 0;
  std::uint32_t size = 0;
  friend bool operator==(const ShortWord&, const ShortWord&) = default;
};

inline std::uint64_t mixed(std::uint64_t hash) { return (hash ^ hash >> 32) * 0xFF51AFD7ED558CCDULL; }

inline std::size_t hash_of(const ShortWord& word) {
  const std::uint64_t sized = word.head ^ word.size * 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(mixed(mixed(sized) ^ word.tail) >> 32);
}

inline constexpr std::size_t bytes_of_block = sizeof(std::uint64_t);

inline std::uint64_t in_byte_order(std::uint64_t block) {
  if constexpr (std::endian::native == std::endian::big) block = __builtin_bswap64(block);
  return block;
}

// The first eight bytes of a text, 0 where it has ended.
inline std::uint64_t block_of(std::string_view text) {
  std::uint64_t block = 0;
  if (text.size() >= bytes_of_block) {
    std::memcpy(&block, text.data(), bytes_of_block);
  } else if (!text.empty()) {
    std::memcpy(&block, text.data(), text.size());
  }
  return in_byte_order(block);
}

// Of a word of at most 16 bytes.
inline ShortWord short_word(std::string_view word) {
  const bool two = word.size() > bytes_of_block;
  return {block_of(word), two ? block_of(word.substr(bytes_of_block)) : 0, static_cast<std::uint32_t>(word.size())};
}

// The ASCII letters that a block begins with, in lower case, and how many they are.
struct Letters {
  std::uint64_t folded = 0;
  std::uint32_t count = 0;
};

inline Letters letters_of(std::uint64_t block) {
  constexpr std::uint64_t each = 0x0101010101010101ULL;  // a byte in every byte
  constexpr std::uint64_t high = 0x80 * each;
  const std::uint64_t lower = block | 0x20 * each;
  // The high bit of a byte, for each byte at once: set by the first sum from 'a' on, by the second beyond 'z'.
  const std::uint64_t seven = lower & ~high;
  const std::uint64_t from_a = seven + (0x80 - 'a') * each;
  const std::uint64_t beyond_z = seven + (0x7F - 'z') * each;
  const std::uint64_t others = ~(from_a & ~beyond_z & ~block) & high;
  if (others == 0) return {lower, bytes_of_block};
  const auto count = static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
  return {lower & ((std::uint64_t{1} << (8 * count)) - 1), count};
}

// The ASCII letters that a text begins with, 16 of them at most, in lower case.
inline ShortWord letters_of(std::string_view text) {
  const Letters head = letters_of(block_of(text));
  if (head.count < bytes_of_block) return {head.folded, 0, head.count};
  const Letters tail = letters_of(block_of(text.substr(bytes_of_block)));
  return {head.folded, tail.folded, head.count + tail.count};
}

}  // namespace lacuna
