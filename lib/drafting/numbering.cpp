#include "drafting/numbering.h"

#include <array>
#include <cctype>

namespace lacuna::drafting {
namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// Latin numeral adverbs, as civil-law drafting puts them after an article's number.
constexpr std::array<const char*, 19> adverbs{"bis",        "ter",        "quater",       "quinquies",  "sexies",
                                              "septies",    "octies",     "nonies",       "decies",     "undecies",
                                              "duodecies",  "terdecies",  "quaterdecies", "quindecies", "sexdecies",
                                              "septdecies", "octodecies", "novodecies",   "vicies"};

// "A" ... "Z", "ZA" ... "ZZ", "ZZA" ...
std::string letters(std::size_t index) {
  std::string text;
  for (; index >= 26; index -= 26) text += 'Z';
  return text + static_cast<char>('A' + index);
}

}  // namespace

std::string_view bare_number(std::string_view num) {
  std::size_t begin = 0;
  const auto starts = [&](std::size_t at) {
    if (is_digit(num[at])) return true;
    return num[at] == '(' && at + 1 < num.size() && is_digit(num[at + 1]);
  };
  while (begin < num.size() && !starts(begin)) ++begin;
  if (begin == num.size()) {  // no digit in it: "Article II", "A."
    const std::size_t space = num.rfind(' ');
    begin = space == std::string_view::npos ? 0 : space + 1;
  }
  std::size_t end = num.size();
  const auto closes = [&](char c) { return is_digit(c) || is_letter(c) || (c == ')' && num[begin] == '('); };
  while (end > begin && !closes(num[end - 1])) --end;
  return num.substr(begin, end - begin);
}

UnitNumbers::UnitNumbers(const statute::Document& document) : document_(document) {
  for (const statute::Provision& provision : document.provisions) {
    if (provision.level == statute::Level::unit) taken_.emplace(bare_number(provision.num));
  }
}

std::string UnitNumbers::after(statute::ProvisionId unit) {
  const statute::Provision& anchor = document_.provisions[unit];
  const std::string bare(bare_number(anchor.num));
  if (bare.empty()) return "";
  std::string number;
  std::size_t at = 0;
  do {
    if (anchor.type == "article" && at < adverbs.size()) {
      number = bare + ' ' + adverbs[at];
    } else if (bare.back() == ')') {
      number = bare.substr(0, bare.size() - 1) + letters(at) + ')';
    } else if (bare.back() >= 'a' && bare.back() <= 'z') {
      number = bare + '-' + std::to_string(at + 1);
    } else {
      number = bare + letters(at);
    }
    ++at;
  } while (!taken_.insert(number).second);
  const std::size_t begin = anchor.num.find(bare);
  return anchor.num.substr(0, begin) + number + anchor.num.substr(begin + bare.size());
}

}  // namespace lacuna::drafting
