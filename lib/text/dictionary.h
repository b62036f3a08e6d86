// One spelling dictionary of a language: which words it knows, and of which entries a word is a form. The only file
// that knows Hunspell is dictionary.cpp.
//
// Where a dictionary uses plain affixes only (AffixDictionary), Hunspell is not made before a word needs it, which most
// texts have none of.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "text/affix_dictionary.h"

class Hunspell;

namespace lacuna {

class Dictionary {
 public:
  // `path`: of its two files, without ".aff" and ".dic", which must be there. Takes long: 80 ms where Hunspell has to
  // read them. May be called by several threads at once.
  explicit Dictionary(std::string path);

  // Not thread-safe.
  bool knows(const std::string& word);
  // The entries that the word may be a form of, as they are written, in no particular order; repetitions may occur.
  std::vector<std::string> stems(const std::string& word);

 private:
  struct Close {
    void operator()(Hunspell* dictionary) const;
  };
  Hunspell& hunspell();

  std::string path_;
  std::unique_ptr<AffixDictionary> affixes_;  // null: Hunspell judges every word
  std::unique_ptr<Hunspell, Close> hunspell_;
};

}  // namespace lacuna
