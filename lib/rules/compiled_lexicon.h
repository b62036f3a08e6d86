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

#include "rules/compiled_pattern.h"
#include "rules/lexicon.h"
#include "rules/regions.h"

namespace lacuna::rules {

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
  // The words' symbols, 0 and on; those of numbers and of the concepts follow.
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] Symbol numbers() const { return static_cast<Symbol>(count_); }
  [[nodiscard]] Symbol concept_hits(ConceptId id) const { return numbers() + 1 + id; }
  // The signatures seen so far, and the symbols of one, sorted.
  [[nodiscard]] std::size_t signatures() const { return signatures_.size(); }
  [[nodiscard]] const std::vector<Symbol>& symbols_of(Signature signature) const { return signatures_[signature]; }
  // What a region holds where a word of the signature stands.
  [[nodiscard]] const RegionContents& contents_of(Signature signature) const { return contents_[signature]; }
  // The signatures that hold a symbol.
  [[nodiscard]] const std::vector<Signature>& holders_of(Symbol symbol) const { return holders_[symbol]; }
  [[nodiscard]] bool holds(Signature signature, Symbol symbol) const {
    return (bits_[symbol * row_ + signature / 64] >> (signature % 64) & 1U) != 0;
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
  void widen();

  std::size_t count_ = 0;
  std::string language_;
  std::unordered_map<std::string, Symbol> by_source_;  // kind and text, so that equal words share a symbol
  std::map<std::vector<Symbol>, Symbol> by_members_;   // of unions
  std::unordered_map<Symbol, std::vector<Symbol>> unions_of_;
  std::vector<std::pair<std::string, Symbol>> unstemmed_;  // words whose stems are not looked up yet
  std::unordered_map<std::string, std::vector<Symbol>> by_stem_;
  std::unordered_map<std::string, std::vector<Symbol>> by_form_;
  std::unordered_map<std::string, std::vector<std::pair<std::string, Symbol>>> by_beginning_;  // first four bytes
  std::unordered_set<std::string> prefixes_;
  std::vector<Entry> entries_;  // index = WordId
  std::map<std::vector<Symbol>, Signature> by_symbols_;
  std::vector<std::vector<Symbol>> signatures_;
  std::vector<RegionContents> contents_;         // index = Signature
  std::vector<std::vector<Signature>> holders_;  // index = Symbol
  // Of each symbol row_ numbers, a bit for each signature: one symbol is asked of many words in a row.
  std::vector<std::uint64_t> bits_;
  std::size_t row_ = 0;
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
  PatternStore patterns;
  std::vector<Concept> concepts;  // index = ConceptId
  std::vector<ConceptId> order;   // each after those that it refers to
};

}  // namespace lacuna::rules
