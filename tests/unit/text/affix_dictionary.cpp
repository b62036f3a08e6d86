// What an AffixDictionary says is compared with what Hunspell says of the same files.
#include "text/affix_dictionary.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <hunspell/hunspell.hxx>
#include <random>

using lacuna::AffixDictionary;

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

// The two files of a dictionary, removed at the end.
class Files {
 public:
  Files(const std::string& affixes, const std::string& words)
      : base_(fs::temp_directory_path() / ("lacuna-affix-" + std::to_string(std::random_device()()))) {
    std::ofstream(affix()) << affixes;
    std::ofstream(word()) << words;
  }
  ~Files() {
    fs::remove(affix());
    fs::remove(word());
  }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  [[nodiscard]] std::string affix() const { return base_.string() + ".aff"; }
  [[nodiscard]] std::string word() const { return base_.string() + ".dic"; }

 private:
  fs::path base_;
};

Words as_set(Words words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

// Those of the words on which the two do not agree.
Words disagreed(const AffixDictionary& dictionary, Hunspell& hunspell, const Words& words) {
  Words list;
  for (const std::string& word : words) {
    if (!dictionary.decides(word)) continue;
    const bool same =
        dictionary.knows(word) == hunspell.spell(word) && as_set(dictionary.stems(word)) == as_set(hunspell.stem(word));
    if (!same) list.push_back(word);
  }
  return list;
}

// Words that an entry may be meant by, and some that look like them.
void add_forms(const std::string& entry, Words& forms) {
  for (const std::string beginning : {"", "re", "un", "in", "im", "dis", "de", "con", "pro", "mis", "non", "over"}) {
    for (std::size_t cut = 0; cut < 2 && cut < entry.size(); ++cut) {
      const std::string stump = beginning + entry.substr(0, entry.size() - cut);
      for (const char* ending : {"", "s", "es", "ies", "ed", "d", "ing", "er", "ers", "ly", "ment", "ation", "able"})
        forms.push_back(stump + ending);
    }
  }
}

std::unique_ptr<AffixDictionary> read(const std::string& affixes, const std::string& words) {
  const Files files(affixes, words);
  return AffixDictionary::read(files.affix(), files.word());
}

}  // namespace

TEST_CASE("the English dictionaries are read as Hunspell reads them") {
  for (const std::string name : {"en_GB", "en_US"}) {
    CAPTURE(name);
    const std::string base = "/usr/share/hunspell/" + name;
    if (!fs::exists(base + ".aff")) continue;
    const auto dictionary = AffixDictionary::read(base + ".aff", base + ".dic");
    REQUIRE(dictionary != nullptr);
    Hunspell hunspell((base + ".aff").c_str(), (base + ".dic").c_str());
    std::ifstream entries(base + ".dic");
    Words forms;
    std::string line;
    for (int i = 0; std::getline(entries, line); ++i) {
      if (i % 250 == 0) add_forms(line.substr(0, line.find_first_of("/\t\r")), forms);
    }
    CHECK(forms.size() > 50000);
    CHECK(disagreed(*dictionary, hunspell, forms) == Words{});
  }
}

TEST_CASE("affixes are taken off where their conditions hold") {
  const Files files(
      "SET UTF-8\n"
      "PFX U Y 1\nPFX U 0 un .\n"
      "PFX M N 2\nPFX M 0 im [mp]\nPFX M 0 in [^mp]\n"
      "PFX C Y 1\nPFX C s z s\n"
      "SFX D Y 3\nSFX D 0 d e\nSFX D y ied [^aeiou]y\nSFX D 0 ed [^ey]\n"
      "SFX N N 1\nSFX N e ion [aeiou]te\n"
      "SFX E Y 1\nSFX E e 0 [^aeiou]e\n",
      "9\nlock/UD\nmarry/UD\npure/M\nsafe/MU\ncreate/NUD\nsee/DC\nsore/CDE\nlock\nplay\tst\n");
  const auto dictionary = AffixDictionary::read(files.affix(), files.word());
  REQUIRE(dictionary != nullptr);
  Hunspell hunspell(files.affix().c_str(), files.word().c_str());
  Words forms;
  for (const char* entry : {"lock", "marry", "pure", "safe", "create", "see", "sore", "zee", "zore", "sor", "play"}) {
    add_forms(entry, forms);
    forms.push_back(std::string(entry).substr(0, 4) + "ion");
  }
  CHECK(disagreed(*dictionary, hunspell, forms) == Words{});
  CHECK(as_set(dictionary->stems("unmarried")) == Words{"marry"});
  CHECK(as_set(dictionary->stems("impure")) == Words{"pure"});
  CHECK_FALSE(dictionary->knows("inpure"));
  CHECK(dictionary->knows("creation"));
  CHECK_FALSE(dictionary->knows("uncreation"));  // "N" joins with nothing at the other end
  CHECK(dictionary->knows("zored"));
}

TEST_CASE("words of other signs than small letters are not decided") {
  const auto dictionary = read("SET UTF-8\n", "1\nword\n");
  REQUIRE(dictionary != nullptr);
  CHECK(dictionary->decides("word"));
  for (const char* word : {"", "Word", "1990s", "don't", "well-known", "caf\xC3\xA9"})
    CHECK_FALSE(dictionary->decides(word));
  CHECK_FALSE(dictionary->decides(std::string(1000, 'a')));
}

TEST_CASE("a dictionary that does more than plain affixes is left to Hunspell") {
  const std::string plain = "SET UTF-8\nTRY abc\nSFX S Y 1\nSFX S 0 s .\n";
  CHECK(read(plain, "1\nword/S\n") != nullptr);
  CHECK(read(plain,
             "\xEF\xBB\xBF"
             "1\r\nword/S\r\n") != nullptr);
  for (const std::string affixes :
       {"SET ISO8859-1\n", "SET UTF-8\nFLAG num\n", "SET UTF-8\nCOMPOUNDFLAG x\n", "SET UTF-8\nNEEDAFFIX x\n",
        "SET UTF-8\nFULLSTRIP\n", "SET UTF-8\nLANG hu_HU\n", "SET UTF-8\nICONV 1\nICONV a b\n", "SET UTF-8\nBREAK 0\n",
        "SET UTF-8\nSFX S Y 1\nSFX S 0 s/T .\n", "SET UTF-8\nSFX S Y 1\nSFX S 0 s . is:plural\n",
        "SET UTF-8\nSFX S Y 2\nSFX S 0 s .\n", "SET UTF-8\nSFX S Y 1\nSFX S 0 s [ab\n",
        "SET UTF-8\nCOMPOUNDRULE 1\nCOMPOUNDRULE S*\n", ""}) {
    CAPTURE(affixes);
    CHECK(read(affixes, "1\nword/S\n") == nullptr);
  }
  for (const std::string words : {"1\nword st:wort\n", "1\nand\\/or\n", "word\n", "1\nword|\n"}) {
    CAPTURE(words);
    CHECK(read(plain, words) == nullptr);
  }
  CHECK(AffixDictionary::read("/nowhere.aff", "/nowhere.dic") == nullptr);
}
