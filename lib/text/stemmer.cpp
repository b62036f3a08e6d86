#include "text/stemmer.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <future>
#include <optional>
#include <unordered_map>

#include "text/dictionary.h"
#include "text/english.h"
#include "text/error.h"
#include "text/vocabulary.h"

namespace lacuna {

namespace {

using Words = std::vector<std::string>;

constexpr std::array directories = {"/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts",
                                    "/opt/homebrew/share/hunspell"};

// Dictionaries of a language, preferred first.
Words dictionary_names(const std::string& language) {
  if (language == "en") return {"en_GB", "en_US"};
  if (language == "fr") return {"fr_FR", "fr"};
  if (language == "es") return {"es_ES", "es", "es_MX"};
  std::string country = language;
  for (char& c : country) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return {language + "_" + country, language};
}

// The files of a language's dictionaries without their endings, preferred first.
Words dictionary_paths(const std::string& language) {
  Words paths;
  for (const std::string& name : dictionary_names(language)) {
    for (const char* directory : directories) {
      std::string path = std::string(directory) + "/" + name;
      std::error_code ignored;
      if (std::filesystem::is_regular_file(path + ".aff", ignored) &&
          std::filesystem::is_regular_file(path + ".dic", ignored)) {
        paths.push_back(std::move(path));
        break;
      }
    }
  }
  return paths;
}

std::vector<Dictionary> open_dictionaries(const Words& paths) {
  std::vector<Dictionary> opened;
  for (const std::string& path : paths) opened.emplace_back(path);
  return opened;
}

bool contains(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool share_one(const Words& a, const Words& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return contains(b, word); });
}

Words folded_stems(Dictionary& dictionary, const std::string& word) {
  Words stems = dictionary.stems(word);
  for (std::string& stem : stems) stem = fold(stem);
  return stems;
}

// The stems that dictionaries give for one form, each asked when it comes to it: that costs more than all else here.
class Roots {
 public:
  Roots(std::vector<Dictionary>& dictionaries, const std::string& form)
      : dictionaries_(dictionaries), form_(form), of_(dictionaries.size()) {}

  // Whether a base is one of the stems, or has one of them itself.
  bool include(const std::string& base) {
    std::vector<Words> stems;  // of the base
    for (std::size_t i = 0; i < of_.size(); ++i) {
      if (contains(of(i), base)) return true;
      stems.push_back(folded_stems(dictionaries_[i], base));
      for (std::size_t a = 0; a <= i; ++a) {
        if (share_one(of(a), stems[i]) || share_one(of(i), stems[a])) return true;
      }
    }
    return false;
  }

 private:
  const Words& of(std::size_t dictionary) {
    std::optional<Words>& roots = of_[dictionary];
    if (!roots) roots = folded_stems(dictionaries_[dictionary], form_);
    return *roots;
  }

  std::vector<Dictionary>& dictionaries_;
  const std::string& form_;
  std::vector<std::optional<Words>> of_;  // by dictionary, once asked for
};

void add_split(std::string_view list, Words& out) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) out.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

}  // namespace

struct Stemmer::State {
  std::string language;
  std::future<std::vector<Dictionary>> loading;
  std::vector<Dictionary> loaded;  // preferred first; never empty
  std::unordered_map<std::string, Words> variants;
  std::unordered_map<std::string, Words> memo;  // stems by form
  Vocabulary asked;                             // forms whose spelling was asked for
  std::vector<bool> known;                      // whether the dictionaries know them; index = WordId

  std::vector<Dictionary>& dictionaries() {
    if (loading.valid()) loaded = loading.get();
    return loaded;
  }

  bool spelled(const std::string& word) {
    return std::any_of(dictionaries().begin(), dictionaries().end(),
                       [&](Dictionary& each) { return each.knows(word); });
  }

  // The British spelling of a base form, or the table's.
  void add_spelled(const std::string& base, Words& out) {
    if (const auto variant = variants.find(base); variant != variants.end()) {
      out.insert(out.end(), variant->second.begin(), variant->second.end());
      return;
    }
    Dictionary& british = dictionaries().front();
    for (std::string& other : english::s_spellings(base)) {
      if (british.knows(other)) return out.push_back(std::move(other));
    }
    if (loaded.size() > 1 && !british.knows(base)) {
      for (std::string& other : english::british_spellings(base)) {
        if (!british.knows(other)) continue;
        if (!loaded[1].knows(base)) break;
        return out.push_back(std::move(other));
      }
    }
    out.push_back(base);
  }

  Words english_stems(const std::string& form) {
    // Hunspell's own stems also join derivations ("organised" -> "organ", "unlawful" -> "lawful"): they only confirm
    // that a form and a regular base of it are the same word.
    Words bases;
    Roots roots(dictionaries(), form);
    for (const std::string& guess : english::base_forms(form)) {
      if ((variants.contains(guess) || spelled(guess)) && roots.include(guess)) add_spelled(guess, bases);
    }
    if (bases.empty()) add_spelled(form, bases);
    return bases;
  }

  Words other_stems(const std::string& form) {
    Words stems;
    for (Dictionary& dictionary : dictionaries()) {
      for (std::string& stem : folded_stems(dictionary, form)) {
        if (stem.substr(0, 2) == form.substr(0, 2)) stems.push_back(std::move(stem));
      }
    }
    return stems;
  }
};

Stemmer::Stemmer(std::string_view language, const std::vector<std::pair<std::string, std::string>>& variants)
    : state_(std::make_unique<State>()) {
  const std::string& name = state_->language = language;
  Words paths = dictionary_paths(name);
  if (paths.empty()) {
    const std::string wanted = dictionary_names(name).front();
    Problem problem;
    problem.code = "R210";
    problem.message = "no Hunspell dictionary for the language \"" + name + "\" is installed";
    problem.hint = "install " + wanted + ".aff and " + wanted + ".dic in " + directories.front();
    throw Error(std::move(problem));
  }
  // Where no thread can be had, they are loaded when first asked for.
  state_->loading = std::async(std::launch::async | std::launch::deferred, open_dictionaries, std::move(paths));
  add_variants(variants);
}

bool Stemmer::installed(std::string_view language) { return !dictionary_paths(std::string(language)).empty(); }

const std::string& Stemmer::language() const { return state_->language; }

void Stemmer::add_variants(const std::vector<std::pair<std::string, std::string>>& variants) {
  for (const auto& [form, stems] : variants) add_split(stems, state_->variants[form]);
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

const std::vector<std::string>& Stemmer::stems(const std::string& folded) {
  if (const auto known = state_->memo.find(folded); known != state_->memo.end()) return known->second;
  Words stems;
  if (const auto variant = state_->variants.find(folded); variant != state_->variants.end()) {
    stems = variant->second;
  } else if (folded.size() <= 100) {  // longer ones are no words, and cost Hunspell dearly
    stems = state_->language == "en" ? state_->english_stems(folded) : state_->other_stems(folded);
  }
  if (stems.empty()) stems.push_back(folded);
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return state_->memo.emplace(folded, std::move(stems)).first->second;
}

bool Stemmer::has_variant(const std::string& folded) const { return state_->variants.contains(folded); }

bool Stemmer::knows(const std::string& folded) {
  const WordId id = state_->asked.intern_folded(folded);
  if (id == state_->known.size()) {
    state_->known.push_back(state_->variants.contains(folded) || (folded.size() <= 100 && state_->spelled(folded)));
  }
  return state_->known[id];
}

}  // namespace lacuna
