#include "text/affix_dictionary.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <optional>
#include <utility>

namespace lacuna {
namespace {

constexpr std::size_t longest_word = 120;  // no longer one is asked for
constexpr std::size_t longest_affix = 30;
constexpr std::streamoff most_bytes = 64 << 20;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_number(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }
bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
std::size_t byte_of(char c) { return static_cast<unsigned char>(c); }

std::optional<std::string> content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  const std::streamoff size = in ? static_cast<std::streamoff>(in.tellg()) : -1;
  if (size < 0 || size > most_bytes) return std::nullopt;
  std::string text(static_cast<std::size_t>(size), '\0');
  if (!in.seekg(0).read(text.data(), size)) return std::nullopt;
  return text;
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The fields of a line, parted by white space.
std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  constexpr std::string_view space = " \t\r";
  for (std::size_t at = line.find_first_not_of(space); at != std::string_view::npos;) {
    const std::size_t end = std::min(line.find_first_of(space, at), line.size());
    fields.push_back(line.substr(at, end - at));
    at = line.find_first_not_of(space, end);
  }
  return fields;
}

std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

// The letters that a condition speaks of; nothing where it is written in a way that dictionaries' readers differ about.
std::optional<std::size_t> letters_of(std::string_view condition, bool at_beginning) {
  std::size_t letters = 0;
  if (!is_ascii(condition)) return std::nullopt;
  bool after_letter = false;  // then Hunspell lets the end of a word stand for a letter that is not named
  while (!condition.empty()) {
    const bool named = condition.front() != '.' && !condition.starts_with("[^");
    if (!named && after_letter && at_beginning) return std::nullopt;
    after_letter = condition.front() != '[' && condition.front() != '.';
    if (condition.front() == '[') {
      condition.remove_prefix(1);
      if (condition.starts_with('^')) condition.remove_prefix(1);
      const std::size_t end = condition.find(']');
      if (end == 0 || end == std::string_view::npos) return std::nullopt;
      if (condition.substr(0, end).find_first_of("[^") != std::string_view::npos) return std::nullopt;
      condition.remove_prefix(end);
    } else if (condition.front() == ']' || condition.front() == '^') {
      return std::nullopt;
    }
    condition.remove_prefix(1);
    ++letters;
  }
  return letters;
}

// Whether as many letters as the condition speaks of fulfil it.
bool fits(std::string_view condition, std::string_view letters) {
  for (const char letter : letters) {
    if (condition.front() == '[') {
      const std::size_t end = condition.find(']');
      const bool negated = condition[1] == '^';
      const std::string_view group = condition.substr(negated ? 2 : 1, end - (negated ? 2 : 1));
      if ((group.find(letter) != std::string_view::npos) == negated) return false;
      condition.remove_prefix(end + 1);
    } else {
      if (condition.front() != '.' && condition.front() != letter) return false;
      condition.remove_prefix(1);
    }
  }
  return true;
}

}  // namespace

// Reads the two files; each step says whether it met nothing but what is modelled.
struct AffixDictionary::Reader {
  AffixDictionary& dictionary;
  std::array<bool, 256> compound_flags{};
  bool counted = false;  // the head of the compound rules was met

  bool read_affixes(std::string_view text) {
    bool utf8 = false;
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    while (!text.empty()) {
      const std::vector<std::string_view> fields = fields_of(next_line(text));
      if (fields.empty() || fields[0].starts_with('#')) continue;
      if (fields[0] == "SFX" || fields[0] == "PFX") {
        if (!read_class(fields, text)) return false;
      } else if (fields[0] == "SET") {
        utf8 = fields.size() == 2 && fields[1] == "UTF-8";
      } else if (fields[0] == "COMPOUNDRULE" || fields[0] == "ONLYINCOMPOUND") {
        if (fields.size() < 2 || !read_compound(fields)) return false;
      } else if (fields[0] == "ICONV") {
        if (fields.size() < 2 || !(byte_of(fields[1][0]) >= 0x80 || is_number(fields[1]))) return false;
      } else if (!is_harmless(fields[0])) {
        return false;
      }
    }
    return utf8;
  }

  bool read_words(std::string_view text) {
    if (text.find('\\') != std::string_view::npos || text.find('|') != std::string_view::npos || has_fields(text))
      return false;
    std::string_view rest = text;
    if (rest.starts_with(byte_order_mark)) rest.remove_prefix(byte_order_mark.size());
    const std::string_view count = next_line(rest);
    std::size_t words = 0;
    if (std::from_chars(count.data(), count.data() + count.size(), words).ec != std::errc()) return false;
    words = std::clamp<std::size_t>(words, 1, text.size());
    std::size_t slots = 1024;
    while (slots < words + words / 3) slots *= 2;
    dictionary.slots_.resize(slots);
    std::size_t used = 0;
    for (std::size_t begin = text.size() - rest.size(); begin < text.size();) {
      // Other beginnings are no word's of small letters, nor of what is left of one without its affixes.
      if (is_small(text[begin])) {
        std::size_t end = begin + 1;
        while (end < text.size() && !ends_word(text[end])) ++end;
        const std::string_view word = text.substr(begin, end - begin);
        for (; end < text.size() && !ends_entry(text[end]); ++end) {
          if (compound_flags[byte_of(text[end])]) return false;  // compounds are to be of numbers only
        }
        if (++used > slots / 4 * 3) return false;  // the file's own count is far off
        dictionary.put(static_cast<Entry>(begin), word);
        begin = end;
      }
      begin = std::min(text.find('\n', begin), text.size()) + 1;
    }
    return true;
  }

 private:
  // What bears on suggestions only, or on compounds that there are none of.
  static bool is_harmless(std::string_view keyword) {
    constexpr std::array<std::string_view, 8> known = {"TRY",       "KEY",       "REP",         "MAP",
                                                       "NOSUGGEST", "WORDCHARS", "COMPOUNDMIN", "PHONE"};
    return std::find(known.begin(), known.end(), keyword) != known.end();
  }

  bool read_compound(const std::vector<std::string_view>& fields) {
    if (fields[0] == "COMPOUNDRULE" && !std::exchange(counted, true)) return is_number(fields[1]);  // how many follow
    for (const char flag : fields[1]) {
      if (flag != '*' && flag != '?') compound_flags[byte_of(flag)] = true;
      if (flag == '(') return false;
    }
    return true;
  }

  // "SFX D Y 4" and the four lines after it, such as "SFX D y ied [^aeiou]y".
  bool read_class(const std::vector<std::string_view>& head, std::string_view& text) {
    if (head.size() != 4 || head[1].size() != 1) return false;
    std::size_t lines = 0;
    const char* end = head[3].data() + head[3].size();
    if (const auto [at, failed] = std::from_chars(head[3].data(), end, lines); failed != std::errc() || at != end)
      return false;
    const bool prefix = head[0] == "PFX";
    for (; lines > 0; --lines) {
      const std::vector<std::string_view> line = fields_of(next_line(text));
      if (line.size() != 5 || line[0] != head[0] || line[1] != head[1]) return false;
      const std::string_view stripped = line[2] == "0" ? std::string_view() : line[2];
      const std::string_view affix = line[3] == "0" ? std::string_view() : line[3];
      if (affix.size() > longest_affix || stripped.size() > longest_affix) return false;
      if (affix.find_first_of("/.") != std::string_view::npos) return false;
      Rule rule;
      rule.flag = head[1][0];
      rule.crossed = head[2].starts_with('Y');
      if (line[4] != ".") rule.condition = line[4];
      const std::optional<std::size_t> letters = letters_of(rule.condition, prefix);
      if (!letters) return false;
      rule.letters = *letters;
      if (prefix && !stripped.empty() && !is_small(stripped[0])) return false;  // of entries that are not noted
      (prefix ? dictionary.prefixes_ : dictionary.suffixes_).add(affix, stripped, std::move(rule));
    }
    return true;
  }

  // " st:" and the like: fields of an entry that change what its stem is.
  static bool has_fields(std::string_view text) {
    for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
      if (at >= 3 && (text[at - 3] == ' ' || text[at - 3] == '\t')) return true;
    }
    return false;
  }
};

void AffixDictionary::Affixes::add(std::string_view text, std::string_view stripped, Rule rule) {
  longest = std::max(longest, text.size());
  std::vector<Stripped>& all = by_text[std::string(text)];
  const auto same = [&](const Stripped& each) { return each.letters == stripped; };
  auto at = std::find_if(all.begin(), all.end(), same);
  if (at == all.end()) at = all.insert(all.end(), {std::string(stripped), {}});
  at->rules.push_back(std::move(rule));
}

std::unique_ptr<AffixDictionary> AffixDictionary::read(const std::string& affix_path, const std::string& word_path) {
  const std::optional<std::string> affixes = content_of(affix_path);
  std::optional<std::string> words = content_of(word_path);
  if (!affixes || !words) return nullptr;
  std::unique_ptr<AffixDictionary> dictionary(new AffixDictionary);
  dictionary->words_ = std::move(*words);
  Reader reader{*dictionary};
  if (!reader.read_affixes(*affixes) || !reader.read_words(dictionary->words_)) return nullptr;
  return dictionary;
}

void AffixDictionary::put(Entry entry, std::string_view word) {
  std::size_t at = Hash()(word);
  while (slots_[at & (slots_.size() - 1)] != no_entry) ++at;
  slots_[at & (slots_.size() - 1)] = entry;
}

template <typename Use>
bool AffixDictionary::any_entry(std::string_view word, const Use& use) const {
  for (std::size_t at = Hash()(word);; ++at) {
    const Entry entry = slots_[at & (slots_.size() - 1)];
    if (entry == no_entry) return false;
    const std::string_view text = std::string_view(words_).substr(entry);
    if (!text.starts_with(word)) continue;
    std::size_t end = word.size();
    if (end < text.size() && !ends_word(text[end])) continue;
    const std::size_t flags = end < text.size() && text[end] == '/' ? ++end : end;
    while (end < text.size() && !ends_entry(text[end])) ++end;
    if (use(text.substr(flags, end - flags))) return true;
  }
}

template <typename Use>
bool AffixDictionary::any_suffixed(std::string_view word, const Rule* prefix, const Use& use) const {
  std::string root;
  for (std::size_t length = 0; length < word.size() && length <= suffixes_.longest; ++length) {
    const std::string_view stump = word.substr(0, word.size() - length);
    const auto found = suffixes_.by_text.find(word.substr(stump.size()));
    if (found == suffixes_.by_text.end()) continue;
    for (const Stripped& stripped : found->second) {
      root.assign(stump).append(stripped.letters);
      const auto has_rule = [&](std::string_view flags) {
        if (prefix != nullptr && flags.find(prefix->flag) == std::string_view::npos) return false;
        return std::any_of(stripped.rules.begin(), stripped.rules.end(), [&](const Rule& rule) {
          return flags.find(rule.flag) != std::string_view::npos && (prefix == nullptr || rule.crossed) &&
                 root.size() >= rule.letters &&
                 fits(rule.condition, std::string_view(root).substr(root.size() - rule.letters));
        });
      };
      if (any_entry(root, has_rule) && use(root)) return true;
    }
  }
  return false;
}

template <typename Use>
bool AffixDictionary::any_reading(std::string_view word, const Use& use) const {
  if (any_entry(word, [](std::string_view) { return true; }) && use(word)) return true;
  std::string rest;
  for (std::size_t length = 0; length < word.size() && length <= prefixes_.longest; ++length) {
    const auto found = prefixes_.by_text.find(word.substr(0, length));
    if (found == prefixes_.by_text.end()) continue;
    for (const Stripped& stripped : found->second) {
      rest.assign(stripped.letters).append(word.substr(length));
      for (const Rule& rule : stripped.rules) {
        if (rest.size() < rule.letters || !fits(rule.condition, std::string_view(rest).substr(0, rule.letters)))
          continue;
        const auto has_rule = [&](std::string_view flags) { return flags.find(rule.flag) != std::string_view::npos; };
        if (any_entry(rest, has_rule) && use(rest)) return true;
        if (rule.crossed && any_suffixed(rest, &rule, use)) return true;
      }
    }
  }
  return any_suffixed(word, nullptr, use);
}

bool AffixDictionary::decides(std::string_view word) const {
  if (word.empty() || word.size() > longest_word) return false;
  return std::all_of(word.begin(), word.end(), is_small);
}

bool AffixDictionary::knows(std::string_view word) const {
  return any_reading(word, [](std::string_view) { return true; });
}

std::vector<std::string> AffixDictionary::stems(std::string_view word) const {
  std::vector<std::string> roots;
  any_reading(word, [&](std::string_view root) {
    roots.emplace_back(root);
    return false;
  });
  return roots;
}

}  // namespace lacuna
