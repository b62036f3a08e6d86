// Words as numbers. A Vocabulary interns folded word forms; equal ids mean equal words whatever their case and accents.
//
//   Vocabulary words;
//   WordId id = words.intern("Trafficking");     // folds: "trafficking"
//   words.text(id);                              // "trafficking"
//
// Not thread-safe: one Vocabulary per assessment thread, or one that is only read.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

using WordId = std::uint32_t;
inline constexpr WordId no_word = 0xffffffffU;

// The folded form of a word: lower case, without accents, ligatures opened (œ -> oe, ﬁ -> fi), soft hyphens dropped,
// curly apostrophes made straight. ASCII is handled without ICU.
std::string fold(std::string_view utf8);

class Vocabulary {
 public:
  WordId intern(std::string_view utf8);                    // any form; folds it
  [[nodiscard]] WordId find(std::string_view utf8) const;  // no_word where unknown
  [[nodiscard]] std::string_view text(WordId id) const { return words_[id]; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

  // The same for a form that is folded already.
  WordId intern_folded(std::string_view folded);
  [[nodiscard]] WordId find_folded(std::string_view folded) const;

 private:
  struct Slot {
    WordId id = no_word;  // no_word where free
    std::uint32_t hash = 0;
  };
  void grow();
  // The slot that holds the word, or the free one where it belongs.
  [[nodiscard]] std::size_t slot_of(std::string_view folded, std::uint32_t hash) const;

  std::deque<std::string> words_;  // stable addresses
  std::vector<Slot> slots_;        // open addressing, a power of two
};

}  // namespace lacuna
