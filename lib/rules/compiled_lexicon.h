// What a Lexicon holds inside: the concepts' patterns, and which of their words a word form stands for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rules/lexicon.h"
#include "rules/pattern.h"

namespace lacuna::rules {

// A word of the lexicon: "any inflection of recruit", "the form sold", "anything that starts with traffick", or a
// choice of such words.
using Symbol = std::uint32_t;

// Tells for each word of a text which symbols it stands for. Answers are kept, so every form costs one look-up.
class SymbolTable {
 public:
  // A word, a form, a beginning, or a choice of these.
  Symbol add(const pattern::Node& word, Stemmer& stemmer);
  // A hundred thousand forms of a law are never sent to the stemmer: only those that begin as a stem of the lexicon
  // does, and those of the variant table.
  void finish(std::string_view language);

  struct Entry {
    std::uint32_t first = 0, last = 0;  // into list()
    bool known = false;
    bool number = false;  // digits or a number word
  };
  const Entry& entry(WordId word, const Vocabulary& words, Stemmer& stemmer) {
    if (word < entries_.size() && entries_[word].known) return entries_[word];
    return look_up(word, words, stemmer);
  }
  [[nodiscard]] const std::vector<Symbol>& list() const { return list_; }
  [[nodiscard]] std::size_t size() const { return count_; }

 private:
  void add_word(const pattern::Node& word, Symbol symbol, Stemmer& stemmer);
  const Entry& look_up(WordId word, const Vocabulary& words, Stemmer& stemmer);
  [[nodiscard]] bool may_be_inflected(const std::string& form) const;
  void add_prefix_key(const std::string& stem);

  std::size_t count_ = 0;
  std::string language_;
  std::unordered_map<std::string, Symbol> by_source_;  // kind and text, so that equal words share a symbol
  std::unordered_map<std::string, std::vector<Symbol>> by_stem_;
  std::unordered_map<std::string, std::vector<Symbol>> by_form_;
  std::unordered_map<std::string, std::vector<std::pair<std::string, Symbol>>> by_beginning_;  // first four bytes
  std::unordered_set<std::string> prefixes_;
  std::vector<Entry> entries_;  // index = WordId
  std::vector<Symbol> list_;
};

struct Concept {
  std::vector<std::string> sources, cancel_sources;  // the patterns as written
  std::vector<pattern::Node> patterns;
  std::vector<pattern::Node> cancels;
};

struct Lexicon::Compiled {
  std::string language;
  Vocabulary words;
  std::optional<Stemmer> stemmer;
  SymbolTable symbols;
  std::vector<Concept> concepts;  // index = ConceptId
  std::vector<ConceptId> order;   // each after those that it refers to
  bool uses_numbers = false;
};

}  // namespace lacuna::rules
