#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
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

// The folded words of a text, at most `most`.
Words words_of(std::string_view text, std::size_t most) {
  std::string folded;
  append_folded(text, folded);
  Words words;
  bool open = false;
  for (const char c : folded) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (!word) {
      open = false;
      continue;
    }
    if (!open) {
      if (words.size() == most) break;
      words.emplace_back();
      open = true;
    }
    words.back() += c;
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

// Whether the words, which follow a mention, begin with the name; and nothing in them says that it is another law.
bool begins_with(const Words& words, const Name& name) {
  std::size_t at = 0;
  while (at < words.size() && at < 4 && leads(words[at])) ++at;
  if (name.words.size() < 2 || words.size() < at + name.words.size()) return false;
  if (!std::equal(name.words.begin(), name.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at))) return false;
  at += name.words.size();
  if (at < words.size() && amends(words[at])) return false;
  if (at + 1 < words.size() && words[at] == "of" && is_year(words[at + 1])) ++at;
  return at >= words.size() || !is_year(words[at]) || name.year.empty() || words[at] == name.year;
}

constexpr std::size_t none = static_cast<std::size_t>(-1);

// The only document with a name that the words begin with; none where there are none or several.
std::size_t law_of(const Words& words, const std::vector<std::vector<Name>>& names) {
  std::size_t found = none;
  for (std::size_t d = 0; d < names.size(); ++d) {
    if (std::none_of(names[d].begin(), names[d].end(), [&](const Name& name) { return begins_with(words, name); })) {
      continue;
    }
    if (found != none) return none;
    found = d;
  }
  return found;
}

}  // namespace

std::vector<LawReference> references_between(const std::vector<const Document*>& documents) {
  std::vector<LawReference> found;
  if (documents.size() < 2) return found;
  std::vector<std::vector<Name>> names;
  names.reserve(documents.size());
  for (const Document* document : documents) {
    names.push_back({name_of(document->metadata.title), name_of(document->metadata.short_title)});
  }
  std::vector<std::unique_ptr<ReferenceResolver>> resolvers(documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const Document& document = *documents[d];
    for (const OutsideReference& reference : outside_references(document)) {
      constexpr std::size_t most_bytes = 400;
      const std::string_view after = std::string_view(document.text).substr(reference.span.end, most_bytes);
      const std::size_t law = law_of(words_of(after, longest_name), names);
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
