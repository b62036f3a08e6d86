// Words as numbers. A Vocabulary interns folded word forms; equal ids mean equal words whatever their case and accents.
//
//   Vocabulary words;
//   WordId id = words.intern("Trafficking");     // folds: "trafficking"
//   words.text(id);                              // "trafficking"
//
// Not thread-safe: one Vocabulary per assessment thread, or one that is only read.
#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "text/short_word.h"

namespace lacuna {

using WordId = std::uint32_t;
inline constexpr WordId no_word = 0xffffffffU;

// The folded form of a word: lower case, without accents, ligatures opened (œ -> oe, ﬁ -> fi), soft hyphens dropped,
// curly apostrophes made straight. ASCII is handled without ICU.
std::string fold(std::string_view utf8);

class Vocabulary {
 public:
  Vocabulary();

  WordId intern(std::string_view utf8);                    // any form; folds it
  [[nodiscard]] WordId find(std::string_view utf8) const;  // no_word where unknown
  // Lasts as long as the vocabulary.
  [[nodiscard]] std::string_view text(WordId id) const { return words_[id]; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

  // The same for a form that is folded already.
  WordId intern_folded(std::string_view folded);
  [[nodiscard]] WordId find_folded(std::string_view folded) const;
  WordId intern_folded(const ShortWord& folded) {
    const std::size_t slot = slot_of(folded);
    return slots_[slot].id != no_word ? slots_[slot].id : add(folded, slot);
  }

 private:
  // What nearly always decides whether a word is the one looked for lies in its slot: the word, or, of a longer one,
  // its first bytes and its size.
  struct Slot {
    ShortWord beginning;
    WordId id = no_word;  // no_word where free
  };
  // The slot that holds the word, or the free one where it belongs.
  [[nodiscard]] std::size_t slot_of(const ShortWord& folded) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash_of(folded) & mask;
    while (slots_[slot].id != no_word && slots_[slot].beginning != folded) slot = (slot + 1) & mask;
    return slot;
  }
  [[nodiscard]] std::size_t slot_of(std::string_view folded, const ShortWord& beginning) const;
  WordId add(const ShortWord& folded, std::size_t slot);
  WordId add(std::string_view folded, const ShortWord& beginning, std::size_t slot);
  void grow();

  std::vector<std::string_view> words_;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> bytes_;  // of the words
  std::vector<Slot> slots_;                                     // open addressing, a power of two
};

}  // namespace lacuna
