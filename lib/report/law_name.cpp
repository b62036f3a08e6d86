#include "report/law_name.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "drafting/find_words.h"
#include "report/wording.h"
#include "statute/scan.h"

namespace lacuna::report {
namespace {

constexpr std::array<std::string_view, 6> kinds{"act", "code", "decree", "law", "ordinance", "proclamation"};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

std::string lower(std::string_view text) {
  std::string out;
  for (const char c : text) out += statute::ascii_lower(c);
  return out;
}

// "1[the Traffic] Act": the marks of an editor, and the article.
std::string without_marks(std::string_view title) {
  std::string out;
  for (std::size_t at = 0; at < title.size(); ++at) {
    std::size_t digits = at;
    while (digits < title.size() && statute::is_ascii_digit(title[digits])) ++digits;
    const bool starts = at == 0 || title[at - 1] == ' ';
    if (starts && digits > at && digits < title.size() && title[digits] == '[') {
      at = digits;
    } else if (title[at] != ']' && title[at] != '[') {
      out += title[at];
    }
  }
  out = statute::fold_space(out);
  return lower(out).starts_with("the ") ? out.substr(4) : out;
}

// Capitals at the start of words only, where most of the words are in capitals.
std::string not_shouted(std::string title) {
  constexpr std::array<std::string_view, 14> small{"a",  "an", "and", "at", "by",  "for", "from",
                                                   "in", "of", "on",  "or", "the", "to",  "with"};
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto capitals = std::count_if(title.begin(), title.end(), upper);
  if (capitals <= 2 * std::count_if(title.begin(), title.end(), is_lower)) return title;
  for (std::size_t at = 0; at < title.size();) {
    std::size_t end = at;
    while (end < title.size() && statute::is_ascii_letter(title[end])) ++end;
    const std::string word = lower(std::string_view(title).substr(at, end - at));
    const bool keeps_capital = at == 0 || std::find(small.begin(), small.end(), word) == small.end();
    for (std::size_t i = at + (keeps_capital ? 1 : 0); i < end; ++i) title[i] = word[i - at];
    at = std::max(end, at + 1);
  }
  return title;
}

std::string_view without_year(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  if (space == std::string_view::npos || name.size() - space != 5) return name;
  const std::string_view year = name.substr(space + 1);
  if (!std::all_of(year.begin(), year.end(), statute::is_ascii_digit)) return name;
  name = name.substr(0, space);
  return name.ends_with(',') ? name.substr(0, name.size() - 1) : name;
}

std::string stem_of(const std::string& name) {
  const std::string_view plain = without_year(name);
  for (const std::string_view ending : {" act", " bill", " ordinance", " proclamation", " decree"}) {
    if (lower(plain).ends_with(ending)) return std::string(plain.substr(0, plain.size() - ending.size()));
  }
  return std::string(lower(plain).ends_with(" code") ? plain : std::string_view(name));
}

std::string kind_of(const std::string& name) {
  const std::string plain = ' ' + drafting::comparable(name) + ' ';
  std::string kind = "act";
  std::size_t last = 0;
  for (const std::string_view each : kinds) {
    const std::size_t at = plain.rfind(' ' + std::string(each) + ' ');
    if (at == std::string::npos || at < last) continue;
    last = at;
    kind = each;
  }
  return kind;
}

}  // namespace

LawName law_name_of(const statute::Document& statute) {
  const std::string& title = statute.metadata.short_title;
  LawName law;
  law.name = not_shouted(without_marks(title.empty() ? name_of(statute) : title));
  law.stem = stem_of(law.name);
  law.kind = kind_of(law.name);
  const std::string plain = lower(law.name);
  law.numbered = std::any_of(kinds.begin(), kinds.end(),
                             [&](std::string_view kind) { return plain.starts_with(std::string(kind) + " n"); }) ||
                 (plain.starts_with("title ") && plain.size() > 6 && statute::is_ascii_digit(plain[6]));
  return law;
}

}  // namespace lacuna::report
