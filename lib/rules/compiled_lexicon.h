// What a Lexicon holds inside: the concepts' patterns, and which of their words a word form stands for.
#pragma once

#include <cstdint>
#include <map>
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

// What a word of a text stands for: a set of symbols. Words that stand for the same ones share a signature. 0: for
// none.
using Signature = std::uint32_t;

// Tells for each word of a text which symbols it stands for. Answers are kept, so every form costs one look-up.
class SymbolTable {
 public:
  // A word, a form, a beginning, or a choice of these.
  Symbol add(const pattern::Node& word);
  // The symbol of the words that stand for one of the symbols given.
  Symbol add_union(std::vector<Symbol> symbols);
  // After the last symbol.
  void finish(std::string_view language);

  struct Entry {
    Signature signature = 0;
    bool known = false;
    bool number = false;  // digits or a number word
  };
  const Entry& entry(WordId word, const Vocabulary& words, Stemmer& stemmer) {
    if (word < entries_.size() && entries_[word].known) return entries_[word];
    return look_up(word, words, stemmer);
  }
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] bool is_union(Symbol symbol) const { return is_union_[symbol]; }
  // The signatures seen so far, and the symbols of one, sorted.
  [[nodiscard]] std::size_t signatures() const { return signatures_.size(); }
  [[nodiscard]] const std::vector<Symbol>& symbols_of(Signature signature) const { return signatures_[signature]; }
  // The signatures that hold a symbol.
  [[nodiscard]] const std::vector<Signature>& holders_of(Symbol symbol) const { return holders_[symbol]; }
  [[nodiscard]] bool holds(Signature signature, Symbol symbol) const {
    return (bits_[signature * row_ + symbol / 64] >> (symbol % 64) & 1U) != 0;
  }

 private:
  void add_word(const pattern::Node& word, Symbol symbol);
  // Looks up the stems of the lexicon's words; put off to the first word of a text, so that dictionaries need not be
  // there while rules are read. A hundred thousand forms of a law are never sent to the stemmer: only those that begin
  // as a stem of the lexicon does, and those of the variant table.
  void find_stems(Stemmer& stemmer);
  const Entry& look_up(WordId word, const Vocabulary& words, Stemmer& stemmer);
  [[nodiscard]] bool may_be_inflected(const std::string& form) const;
  void add_prefix_key(const std::string& stem);
  Signature signature_of(std::vector<Symbol> symbols);

  std::size_t count_ = 0;
  std::string language_;
  std::unordered_map<std::string, Symbol> by_source_;  // kind and text, so that equal words share a symbol
  std::map<std::vector<Symbol>, Symbol> by_members_;   // of unions
  std::unordered_map<Symbol, std::vector<Symbol>> unions_of_;
  std::vector<bool> is_union_;                             // index = Symbol
  std::vector<std::pair<std::string, Symbol>> unstemmed_;  // words whose stems are not looked up yet
  std::unordered_map<std::string, std::vector<Symbol>> by_stem_;
  std::unordered_map<std::string, std::vector<Symbol>> by_form_;
  std::unordered_map<std::string, std::vector<std::pair<std::string, Symbol>>> by_beginning_;  // first four bytes
  std::unordered_set<std::string> prefixes_;
  std::vector<Entry> entries_;  // index = WordId
  std::map<std::vector<Symbol>, Signature> by_symbols_;
  std::vector<std::vector<Symbol>> signatures_;
  std::vector<std::vector<Signature>> holders_;  // index = Symbol
  std::vector<std::uint64_t> bits_;              // of each signature row_ numbers, a bit for each symbol
  std::size_t row_ = 0;
};

struct Pattern {
  pattern::Node node;
  std::vector<Symbol> needs;  // words without which nothing of it can match
};

struct Concept {
  std::vector<std::string> sources, cancel_sources;  // the patterns as written
  std::vector<Pattern> patterns;
  std::vector<Pattern> cancels;
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
