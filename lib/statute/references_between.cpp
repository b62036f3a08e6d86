#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "statute/outside_references.h"
#include "statute/reference_resolver.h"
#include "text/unicode.h"

namespace lacuna::statute {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t longest_name = 40;  // words

bool is_year(const std::string& word) {
  return word.size() == 4 && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
         (word[0] == '1' || word[0] == '2');
}

// The folded words of a text, at most `most`. No more of the text is read than they take.
Words words_of(std::string_view text, std::size_t most) {
  Words words;
  bool open = false;
  std::string folded;  // a character
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = code_point_at(text, at).size;
    folded.clear();
    append_folded(text.substr(at, size), folded);
    at += size;
    for (const char c : folded) {
      const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
      if (!word) {
        open = false;
        continue;
      }
      if (!open) {
        if (words.size() == most) return words;
        words.emplace_back();
        open = true;
      }
      words.back() += c;
    }
  }
  return words;
}

// A name without its article and year, and the year ("" where there is none).
struct Name {
  Words words;
  std::string year;
};

Name name_of(std::string_view title) {
  Name name;
  name.words = words_of(title, longest_name);
  if (!name.words.empty() && name.words.front() == "the") name.words.erase(name.words.begin());
  if (!name.words.empty() && is_year(name.words.back())) {
    name.year = name.words.back();
    name.words.pop_back();
    if (!name.words.empty() && name.words.back() == "of") name.words.pop_back();
  }
  return name;
}

// Words that may stand between a mention and the name of its law, and those that make another law of a name.
bool leads(const std::string& word) {
  static const Words words{"of", "the", "in", "under", "du", "de", "la", "le", "l", "del", "los"};
  return std::find(words.begin(), words.end(), word) != words.end();
}
bool amends(const std::string& word) {
  static const Words words{"amendment", "amending", "reforma", "modification"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::size_t most_leading = 4;
constexpr std::size_t key_words = 2;  // a shorter name tells no law

// Where the name of a law may begin among the words that follow a mention.
std::size_t after_leading(const Words& words) {
  std::size_t at = 0;
  while (at < words.size() && at < most_leading && leads(words[at])) ++at;
  return at;
}

// Whether the words go on from `at` with the name; and nothing in them says that it is another law.
bool goes_on_with(const Words& words, std::size_t at, const Name& name) {
  if (words.size() < at + name.words.size()) return false;
  if (!std::equal(name.words.begin(), name.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at))) return false;
  at += name.words.size();
  if (at < words.size() && amends(words[at])) return false;
  if (at + 1 < words.size() && words[at] == "of" && is_year(words[at + 1])) ++at;
  return at >= words.size() || !is_year(words[at]) || name.year.empty() || words[at] == name.year;
}

constexpr std::size_t none = static_cast<std::size_t>(-1);

// The names of the documents by their first words, so that a mention is not compared with each of them.
class NamesOfLaws {
 public:
  explicit NamesOfLaws(const std::vector<const Document*>& documents) {
    for (std::size_t d = 0; d < documents.size(); ++d) {
      const Metadata& metadata = documents[d]->metadata;
      for (const std::string& title : {metadata.title, metadata.short_title}) {
        Name name = name_of(title);
        if (name.words.size() < key_words) continue;
        std::string key = key_of(name.words, 0);
        by_key_[std::move(key)].push_back({d, std::move(name)});
      }
    }
  }

  // The only document whose name follows a mention; none where there are none or several.
  [[nodiscard]] std::size_t law_after(std::string_view mention) const {
    const Words first = words_of(mention, most_leading + key_words);
    const std::size_t at = after_leading(first);
    if (first.size() < at + key_words) return none;
    const auto alike = by_key_.find(key_of(first, at));
    if (alike == by_key_.end()) return none;
    const Words words = words_of(mention, longest_name);
    std::size_t found = none;
    for (const auto& [document, name] : alike->second) {
      if (document == found || !goes_on_with(words, at, name)) continue;
      if (found != none) return none;
      found = document;
    }
    return found;
  }

 private:
  static std::string key_of(const Words& words, std::size_t at) { return words[at] + ' ' + words[at + 1]; }

  struct Named {
    std::size_t document;
    Name name;
  };
  std::unordered_map<std::string, std::vector<Named>> by_key_;
};

}  // namespace

std::vector<LawReference> references_between(const std::vector<const Document*>& documents) {
  std::vector<LawReference> found;
  if (documents.size() < 2) return found;
  const NamesOfLaws names(documents);
  std::vector<std::unique_ptr<ReferenceResolver>> resolvers(documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const Document& document = *documents[d];
    for (const OutsideReference& reference : outside_references(document)) {
      constexpr std::size_t most_bytes = 400;
      const std::string_view after = std::string_view(document.text).substr(reference.span.end, most_bytes);
      const std::size_t law = names.law_after(after);
      if (law == none || law == d) continue;
      if (resolvers[law] == nullptr) resolvers[law] = std::make_unique<ReferenceResolver>(*documents[law]);
      std::vector<ProvisionId> to = resolvers[law]->resolve(reference.chain);
      if (to.empty()) continue;
      std::sort(to.begin(), to.end());
      to.erase(std::unique(to.begin(), to.end()), to.end());
      found.push_back({d, reference.from, reference.span, law, std::move(to)});
    }
  }
  return found;
}

}  // namespace lacuna::statute
