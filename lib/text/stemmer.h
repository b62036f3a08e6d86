// Stems of word forms through the Hunspell dictionaries of a language, with a variant table over them.
//
//   Stemmer english("en");
//   english.stems("harboured")      // {"harbour"}; "harbored" gives the same
//   english.stems("leaves")         // {"leaf", "leave"}
//
// Inflections are joined, derivations are not ("recruits" = "recruit", not "recruitment"). A stem that drops a prefix
// ("unlawful" -> "lawful") is refused. Irregular forms and British/American pairs come from the variant table
// (rules/lexicon/<language>/variants.json). Unknown words are their own stem. Forms are memoised; not thread-safe.
//
// Dictionaries take long to load: a Stemmer loads them beside the program and waits for them when first asked.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna {

class Stemmer {
 public:
  // `variants`: pairs form -> stem, folded; several stems are parted by spaces ("found" -> "find found"). Throws Error
  // R210 where the language's dictionary is not installed.
  Stemmer(std::string_view language, const std::vector<std::pair<std::string, std::string>>& variants);
  // Whether a dictionary of the language is installed.
  static bool installed(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  [[nodiscard]] const std::string& language() const;
  // More pairs for the variant table; before the first stem is asked for.
  void add_variants(const std::vector<std::pair<std::string, std::string>>& variants);
  // Folded stems of a folded form, sorted, never empty.
  const std::vector<std::string>& stems(const std::string& folded);
  // Whether the variant table has the form.
  [[nodiscard]] bool has_variant(const std::string& folded) const;
  // Whether the dictionary knows the form (for measuring text quality).
  bool knows(const std::string& folded);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lacuna
