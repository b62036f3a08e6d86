#include "text/vocabulary.h"

#include <cstring>

#include "text/unicode.h"

namespace lacuna {

namespace {

std::uint32_t hash_of(std::string_view word) {
  std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ word.size();
  std::size_t i = 0;
  for (; i + 8 <= word.size(); i += 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, word.data() + i, 8);
    hash = (hash ^ block) * 0xFF51AFD7ED558CCDULL;
    hash ^= hash >> 32;
  }
  if (i < word.size()) {
    std::uint64_t block = 0;
    std::memcpy(&block, word.data() + i, word.size() - i);
    hash = (hash ^ block) * 0xFF51AFD7ED558CCDULL;
    hash ^= hash >> 32;
  }
  hash *= 0xC4CEB9FE1A85EC53ULL;
  return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

std::string fold(std::string_view utf8) {
  std::string folded;
  folded.reserve(utf8.size());
  for (const char c : utf8) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      folded.clear();
      append_folded(utf8, folded);
      return folded;
    }
    folded.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return folded;
}

WordId Vocabulary::intern(std::string_view utf8) { return intern_folded(fold(utf8)); }

WordId Vocabulary::find(std::string_view utf8) const { return find_folded(fold(utf8)); }

WordId Vocabulary::find_folded(std::string_view folded) const {
  if (slots_.empty()) return no_word;
  const std::uint32_t hash = hash_of(folded);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash & mask; slots_[slot] != no_word; slot = (slot + 1) & mask) {
    const WordId id = slots_[slot];
    if (hashes_[id] == hash && words_[id] == folded) return id;
  }
  return no_word;
}

WordId Vocabulary::intern_folded(std::string_view folded) {
  if (slots_.size() < 2 * (words_.size() + 1)) grow();
  const std::uint32_t hash = hash_of(folded);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != no_word; slot = (slot + 1) & mask) {
    const WordId id = slots_[slot];
    if (hashes_[id] == hash && words_[id] == folded) return id;
  }
  const auto id = static_cast<WordId>(words_.size());
  words_.emplace_back(folded);
  hashes_.push_back(hash);
  slots_[slot] = id;
  return id;
}

void Vocabulary::grow() {
  slots_.assign(slots_.empty() ? 1024 : slots_.size() * 2, no_word);
  const std::size_t mask = slots_.size() - 1;
  for (WordId id = 0; id < hashes_.size(); ++id) {
    std::size_t slot = hashes_[id] & mask;
    while (slots_[slot] != no_word) slot = (slot + 1) & mask;
    slots_[slot] = id;
  }
}

}  // namespace lacuna
