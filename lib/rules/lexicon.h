// The words of one language for the rules' concepts, compiled: patterns over stems, ready to be matched.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/reading.h"
#include "text/stemmer.h"

namespace lacuna::rules {

using ConceptId = std::uint32_t;

// Where a concept is said: tokens [first, last] of a Reading (both included; between them other provisions' tokens may
// lie where a chapeau continues in a later item), and the provision of its last token.
struct Hit {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  friend bool operator==(Hit, Hit) = default;
};

// Hits of every concept, each list sorted by first token, then last, without repetitions.
using Hits = std::vector<std::vector<Hit>>;  // index = ConceptId

class Lexicon {
 public:
  struct Compiled;
  Lexicon();
  explicit Lexicon(std::unique_ptr<Compiled> compiled);
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;

  // Finds all concepts in a reading. Time grows with the words that occur in the lexicon, not with the number of
  // patterns. The work around one occurrence is bounded: where a text has more than 20,000 places in reach of one word,
  // matches may be missing, and `capped` is set. The stem memo grows, so one thread at a time.
  Hits match(const Reading& reading, bool* capped = nullptr);
  [[nodiscard]] Vocabulary& words();
  // The language's dictionary, to measure how well a text is spelled.
  [[nodiscard]] Stemmer& dictionary();
  // As written, for explain and for the pages about the rules.
  [[nodiscard]] const std::vector<std::string>& patterns(ConceptId concept_id) const;
  [[nodiscard]] const std::vector<std::string>& cancels(ConceptId concept_id) const;  // "not"

 private:
  std::unique_ptr<Compiled> compiled_;
};

// One concept as its lexicon file writes it; both lists are empty where the language has no words for it.
struct ConceptSource {
  std::string name;
  std::vector<std::string> patterns;
  std::vector<std::string> cancels;  // "not"
};

// Compiles the patterns of one language; index = ConceptId. O(patterns), plus one stem look-up a word.
// Errors, all with `pointer` ("/concepts/<name>/patterns/3"), `excerpt` (the pattern) and `column` in it, `path` left
// to the caller: R207 bad pattern, R203 "@name" that is no concept, R206 concepts that refer to each other in a circle.
Lexicon compile_lexicon(std::string_view language, std::vector<ConceptSource> concepts, Stemmer stemmer);

}  // namespace lacuna::rules
