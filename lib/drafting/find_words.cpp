#include "drafting/find_words.h"

#include <algorithm>
#include <cstdint>

#include "statute/scan.h"
#include "text/unicode.h"

namespace lacuna::drafting {
namespace {

using statute::is_ascii_space;
using statute::is_word_byte;

// Characters that are printed in several ways, as one. The bytes that were read.
std::size_t plain(std::string_view text, std::size_t at, char& out) {
  struct Sign {
    std::string_view printed;
    char plain;
  };
  static constexpr Sign signs[] = {{"\u2018", '\''}, {"\u2019", '\''}, {"\u201C", '"'}, {"\u201D", '"'},
                                   {"\u2010", '-'},  {"\u2011", '-'},  {"\u00A0", ' '}, {"\u202F", ' '}};
  for (const Sign& sign : signs) {
    if (text.substr(at).starts_with(sign.printed)) {
      out = sign.plain;
      return sign.printed.size();
    }
  }
  out = text[at];
  return 1;
}

// A text made comparable, with the offset of each of its bytes.
struct Plain {
  std::string text;
  std::vector<std::uint32_t> offsets;
};

Plain plain_of(std::string_view text, std::uint32_t base) {
  Plain result;
  for (std::size_t at = 0; at < text.size();) {
    char c = 0;
    const std::size_t length = plain(text, at, c);
    if (is_ascii_space(c)) c = ' ';
    if (c != ' ' || (!result.text.empty() && result.text.back() != ' ')) {
      result.text.push_back(c);
      result.offsets.push_back(base + static_cast<std::uint32_t>(at));
    }
    at += length;
  }
  result.offsets.push_back(base + static_cast<std::uint32_t>(text.size()));
  return result;
}

// How far the pattern fits its own end, for each of its beginnings (Knuth, Morris and Pratt).
std::vector<std::size_t> failures(std::string_view pattern) {
  std::vector<std::size_t> fail(pattern.size() + 1, 0);
  for (std::size_t i = 1, k = 0; i < pattern.size(); ++i) {
    while (k > 0 && pattern[i] != pattern[k]) k = fail[k];
    if (pattern[i] == pattern[k]) ++k;
    fail[i + 1] = k;
  }
  return fail;
}

class Search {
 public:
  explicit Search(std::string pattern) : pattern_(std::move(pattern)), fail_(failures(pattern_)) {}

  void in(const Plain& text, std::vector<Span>& found) const {
    std::size_t matched = 0;
    for (std::size_t i = 0; i < text.text.size(); ++i) {
      while (matched > 0 && text.text[i] != pattern_[matched]) matched = fail_[matched];
      if (text.text[i] == pattern_[matched]) ++matched;
      if (matched < pattern_.size()) continue;
      const std::size_t begin = i + 1 - pattern_.size();
      if (whole_words(text.text, begin, i + 1)) {
        found.push_back({text.offsets[begin], end_of(text, i)});
        matched = 0;
      } else {
        matched = fail_[matched];
      }
    }
  }

 private:
  static bool whole_words(std::string_view text, std::size_t begin, std::size_t end) {
    const bool before = begin > 0 && is_word_byte(text[begin]) && is_word_byte(text[begin - 1]);
    const bool after = end < text.size() && is_word_byte(text[end - 1]) && is_word_byte(text[end]);
    return !before && !after;
  }
  // After the last byte of the find: the next byte that counts, less the white space between.
  static std::uint32_t end_of(const Plain& text, std::size_t last) { return text.offsets[last + 1]; }

  std::string pattern_;
  std::vector<std::size_t> fail_;
};

}  // namespace

std::vector<Span> find_words(const statute::Document& document, statute::ProvisionId id, std::string_view words) {
  std::vector<Span> found;
  Plain pattern = plain_of(words, 0);
  while (!pattern.text.empty() && pattern.text.back() == ' ') pattern.text.pop_back();
  if (pattern.text.empty()) return found;
  const Search search(std::move(pattern.text));
  for (statute::ProvisionId at = id; at < document.provisions[id].subtree_end; ++at) {
    const statute::Provision& provision = document.provisions[at];
    if (!statute::is_operative(provision.standing)) continue;
    search.in(plain_of(document.own_text(at), provision.begin), found);
  }
  for (Span& span : found) {
    while (span.end > span.begin && is_ascii_space(document.text[span.end - 1])) --span.end;
  }
  return found;
}

std::string comparable(std::string_view text) {
  std::string result;
  std::string folded;
  append_folded(text, folded);
  for (const char c : folded) {
    if (is_word_byte(c)) {
      result.push_back(c);
    } else if (!result.empty() && result.back() != ' ') {
      result.push_back(' ');
    }
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

}  // namespace lacuna::drafting
