#include "text/vocabulary.h"

#include <array>

#include "text/unicode.h"

namespace lacuna {

namespace {

constexpr std::size_t first_slots = 16;  // a pattern of the rules has a vocabulary of its own

std::size_t hash_of(std::string_view word, ShortWord beginning) {
  for (std::size_t i = ShortWord::most_bytes; i < word.size(); i += bytes_of_block) {
    beginning.tail = mixed(beginning.tail) ^ block_of(word.substr(i));
  }
  return hash_of(beginning);
}

// All of a short word; of a longer one its first bytes and its size.
ShortWord beginning_of(std::string_view word) {
  ShortWord beginning = short_word(word.substr(0, ShortWord::most_bytes));
  beginning.size = static_cast<std::uint32_t>(word.size());
  return beginning;
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

Vocabulary::Vocabulary() : bytes_(std::make_unique<std::pmr::monotonic_buffer_resource>()), slots_(first_slots) {}

std::size_t Vocabulary::slot_of(std::string_view folded, const ShortWord& beginning) const {
  if (folded.size() <= ShortWord::most_bytes) return slot_of(beginning);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(folded, beginning) & mask;
  while (slots_[slot].id != no_word && (slots_[slot].beginning != beginning || words_[slots_[slot].id] != folded)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

WordId Vocabulary::find_folded(std::string_view folded) const {
  return slots_[slot_of(folded, beginning_of(folded))].id;
}

WordId Vocabulary::intern_folded(std::string_view folded) {
  const ShortWord beginning = beginning_of(folded);
  const std::size_t slot = slot_of(folded, beginning);
  return slots_[slot].id != no_word ? slots_[slot].id : add(folded, beginning, slot);
}

WordId Vocabulary::add(const ShortWord& folded, std::size_t slot) {
  const std::array<std::uint64_t, 2> bytes{in_byte_order(folded.head), in_byte_order(folded.tail)};
  return add({reinterpret_cast<const char*>(bytes.data()), folded.size}, folded, slot);
}

WordId Vocabulary::add(std::string_view folded, const ShortWord& beginning, std::size_t slot) {
  const auto id = static_cast<WordId>(words_.size());
  char* const kept = static_cast<char*>(bytes_->allocate(folded.size() + 1, 1));
  folded.copy(kept, folded.size());
  words_.emplace_back(kept, folded.size());
  slots_[slot] = {beginning, id};
  if (slots_.size() < 2 * words_.size()) grow();
  return id;
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& word : old) {
    if (word.id == no_word) continue;
    std::size_t slot = hash_of(words_[word.id], word.beginning) & mask;
    while (slots_[slot].id != no_word) slot = (slot + 1) & mask;
    slots_[slot] = word;
  }
}

}  // namespace lacuna
