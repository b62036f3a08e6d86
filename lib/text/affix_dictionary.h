// A Hunspell dictionary that uses nothing but plain affixes, as the English ones do. Hunspell builds a record of every
// word that it may ever be asked about; this class only notes where the small-letter words stand in the file, which is
// done in a twentieth of the time, and answers as Hunspell would for the words that it decides.
//
//   auto english = AffixDictionary::read("en_GB.aff", "en_GB.dic");   // nullptr: ask Hunspell
//   english->decides("harboured")   // true; a word that it does not decide is Hunspell's to judge
//   english->knows("harboured")     // true
//   english->stems("harboured")     // {"harbour"}
//
// Immutable: any number of threads may ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lacuna {

class AffixDictionary {
 public:
  // nullptr where a file cannot be read, or where it uses more than is modelled here: affixes upon affixes, compounds
  // of anything but numbers, stems and derivations written out, other encodings or forms of flag.
  static std::unique_ptr<AffixDictionary> read(const std::string& affix_path, const std::string& word_path);

  // Whether the word is of the letters a to z only.
  [[nodiscard]] bool decides(std::string_view word) const;
  // For words that it decides: whether they are spelled right, and the entries that they are forms of, repetitions
  // included. O(affixes that the word may end or begin with).
  [[nodiscard]] bool knows(std::string_view word) const;
  [[nodiscard]] std::vector<std::string> stems(std::string_view word) const;

 private:
  // Allows one flag of entries; `condition` is what their edge must look like ("[^aeiou]y"), "" for anything.
  struct Rule {
    char flag = 0;
    bool crossed = false;  // joins with an affix at the other end
    std::string condition;
    std::size_t letters = 0;  // that the condition speaks of
  };
  // What was taken from the entry where the affix was put, and the rules that do so.
  struct Stripped {
    std::string letters;
    std::vector<Rule> rules;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  struct Affixes {
    std::unordered_map<std::string, std::vector<Stripped>, Hash, std::equal_to<>> by_text;
    std::size_t longest = 0;
    void add(std::string_view text, std::string_view stripped, Rule rule);
  };
  struct Reader;

  AffixDictionary() = default;
  // An entry is known by where it begins in the word file: its letters, and where it has flags, "/" and them.
  using Entry = std::uint32_t;
  static constexpr Entry no_entry = 0;  // the file begins with a number
  // Its last letter, the text of the file given, is followed by one of these.
  static bool ends_word(char c) { return c == '/' || ends_entry(c); }
  static bool ends_entry(char c) { return c == '\n' || c == '\t' || c == '\r'; }  // a description may follow
  void put(Entry entry, std::string_view word);
  // Calls use(flags) for each entry of the word, until one returns true; then that is returned.
  template <typename Use>
  bool any_entry(std::string_view word, const Use& use) const;
  // Calls use(root) for each reading of a word as an entry with its affixes, until one returns true.
  template <typename Use>
  bool any_reading(std::string_view word, const Use& use) const;
  template <typename Use>
  bool any_suffixed(std::string_view word, const Rule* prefix, const Use& use) const;

  Affixes prefixes_, suffixes_;
  std::string words_;         // the word file
  std::vector<Entry> slots_;  // open addressing, a power of two
};

}  // namespace lacuna
