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

std::size_t Vocabulary::slot_of(std::string_view folded, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot].id != no_word && (slots_[slot].hash != hash || words_[slots_[slot].id] != folded)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

WordId Vocabulary::find_folded(std::string_view folded) const {
  return slots_.empty() ? no_word : slots_[slot_of(folded, hash_of(folded))].id;
}

WordId Vocabulary::intern_folded(std::string_view folded) {
  if (slots_.size() < 2 * (words_.size() + 1)) grow();
  const std::uint32_t hash = hash_of(folded);
  Slot& slot = slots_[slot_of(folded, hash)];
  if (slot.id == no_word) {
    slot = {static_cast<WordId>(words_.size()), hash};
    words_.emplace_back(folded);
  }
  return slot.id;
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& word : old) {
    if (word.id == no_word) continue;
    std::size_t slot = word.hash & mask;
    while (slots_[slot].id != no_word) slot = (slot + 1) & mask;
    slots_[slot] = word;
  }
}

}  // namespace lacuna
