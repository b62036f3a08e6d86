#include "text/english.h"

#include <initializer_list>

namespace lacuna::english {

namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

std::string without(std::string_view word, std::size_t letters, std::string_view ending = "") {
  std::string base(word.substr(0, word.size() - letters));
  base += ending;
  return base;
}

// One vowel between consonants: such a word doubles its last letter ("rap", "rapped"), so "raped" is not of it.
bool doubles(std::string_view base) {
  const std::size_t n = base.size();
  if (n < 3 || is_vowel(base[n - 1]) || !is_vowel(base[n - 2]) || is_vowel(base[n - 3])) return false;
  if (base[n - 1] == 'w' || base[n - 1] == 'x') return false;
  for (std::size_t i = 0; i + 3 < n; ++i) {
    if (is_vowel(base[i])) return false;  // more than one syllable: stress decides, both are possible
  }
  return true;
}

// The bases of a form without its -ed or -ing.
void add_verb_bases(std::string_view stump, std::vector<std::string>& bases) {
  const std::size_t n = stump.size();
  if (n < 2) return;
  if (!doubles(stump)) bases.emplace_back(stump);
  bases.push_back(std::string(stump) + "e");
  if (n > 3 && stump[n - 1] == stump[n - 2] && !is_vowel(stump[n - 1])) bases.push_back(without(stump, 1));
  if (n > 3 && stump.ends_with("ck")) bases.push_back(without(stump, 1));
}

void replace_each(std::string_view word, std::string_view from, std::string_view to, std::vector<std::string>& out) {
  for (std::size_t at = word.find(from); at != std::string_view::npos; at = word.find(from, at + 1)) {
    std::string other(word);
    other.replace(at, from.size(), to);
    out.push_back(std::move(other));
  }
}

void replace_end(std::string_view word, std::string_view from, std::string_view to, std::vector<std::string>& out) {
  if (word.ends_with(from)) out.push_back(without(word, from.size(), to));
}

}  // namespace

std::vector<std::string> base_forms(std::string_view form) {
  std::vector<std::string> bases;
  const std::size_t n = form.size();
  if (n < 3 || n > 40) return bases;
  if (form.ends_with("s") && !form.ends_with("ss")) {
    if (form.ends_with("ies") && n > 4) bases.push_back(without(form, 3, "y"));
    bases.push_back(without(form, 1));
    if (form.ends_with("es") && n > 3) bases.push_back(without(form, 2));
  } else if (form.ends_with("ied") && n > 4) {
    bases.push_back(without(form, 3, "y"));
    bases.push_back(without(form, 1));
  } else if (form.ends_with("ed")) {
    add_verb_bases(form.substr(0, n - 2), bases);
  } else if (form.ends_with("ing") && n > 4) {
    add_verb_bases(form.substr(0, n - 3), bases);
  }
  return bases;
}

std::vector<std::string> s_spellings(std::string_view word) {
  std::vector<std::string> out;
  if (word.size() < 7 || word.starts_with("seiz") || word.starts_with("capsiz")) return out;
  for (const std::string_view from : {"ize", "iza", "izi", "yze", "yzi"}) {
    const std::string to = {from[0], 's', from[2]};
    replace_each(word, from, to, out);
  }
  return out;
}

std::vector<std::string> british_spellings(std::string_view word) {
  std::vector<std::string> out;
  replace_each(word, "or", "our", out);
  replace_end(word, "er", "re", out);
  replace_end(word, "ense", "ence", out);
  replace_end(word, "gram", "gramme", out);
  replace_end(word, "og", "ogue", out);
  replace_each(word, "ll", "l", out);
  if (!word.ends_with("l")) replace_each(word, "l", "ll", out);
  replace_each(word, "e", "ae", out);
  replace_each(word, "e", "oe", out);
  return out;
}

}  // namespace lacuna::english
