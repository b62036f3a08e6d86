// Reads the words of a reference, without knowing what they refer to. Internal to statute/.
#pragma once

#include <string_view>
#include <vector>

#include "statute/block_scan.h"
#include "statute/keyword_test.h"
#include "statute/reference_words.h"

namespace lacuna::statute {

// One number of a list: "3(1)(a)" has the steps 3, 1, a.
struct Numbered {
  std::vector<std::string_view> steps;
  bool range = false;      // "to" stands before it
  bool bracketed = false;  // "(2)", a number below the unit before it
};

struct Mention {
  const Keyword* keyword = nullptr;
  std::vector<Numbered> numbers;
  std::vector<std::string_view> then;  // steps below the last of them: "article 6, paragraphe 3"
  std::vector<Numbered> then_more;     // further numbers beside the last step: "paragraphes 3 et 4"
  std::size_t end = 0;                 // after its last word
};

class MentionReader {
 public:
  explicit MentionReader(std::string_view text) : text_(text), places_(text) {}

  // Reads only before this offset, the end of a provision's own text.
  void set_end(std::size_t end) { end_ = end; }

  // The first place at or after `at` where a keyword may begin: two bytes that begin one, at the border of a word; the
  // end where there is none. `begin`: where the text starts.
  [[nodiscard]] std::size_t candidate(std::size_t at, std::size_t begin);
  // Reads the mention that begins at `at`; false where there is none.
  bool read(std::size_t at, Mention& mention) const;
  // Past "of", "du", "de l'", "del" after a mention: where an outer mention may begin; 0 where none of them stands
  // there.
  [[nodiscard]] std::size_t after_of(std::size_t at) const;
  // Whether the words after a mention name another law ("of the Penal Code", "du code pénal").
  [[nodiscard]] bool names_other_law(std::size_t at) const;

 private:
  [[nodiscard]] const Keyword* keyword_at(std::size_t at) const;
  [[nodiscard]] bool names_code(std::size_t at) const;
  [[nodiscard]] bool after_mark(std::size_t at) const;
  bool read_number(std::size_t at, bool outer, Mention& mention) const;
  void read_more(bool outer, Mention& mention) const;
  bool read_step_below(std::size_t at, Mention& mention) const;
  [[nodiscard]] std::size_t closing(std::size_t open) const;
  [[nodiscard]] std::size_t end_of_number(std::size_t at, bool outer, bool inner) const;
  [[nodiscard]] bool counts_things(std::size_t at) const;
  [[nodiscard]] bool is_ascii_space_at(std::size_t at) const;

  std::string_view text_;
  BlockScan<KeywordTest> places_;  // where keywords may begin
  std::size_t end_ = 0;
};

}  // namespace lacuna::statute
