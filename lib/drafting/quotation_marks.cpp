#include "drafting/quotation_marks.h"

#include <algorithm>
#include <string>

#include "statute/scan.h"

namespace lacuna::drafting {
namespace {

constexpr std::size_t longest_inline = 2000;
constexpr std::size_t longest_block = 400000;

// Double marks and guillemets, and curly single ones; the mark that closes each.
std::string_view closing_of(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("\u201C")) return "\u201D";
  if (text.substr(at).starts_with("\u00AB")) return "\u00BB";
  if (text.substr(at).starts_with("\u201E")) return "\u201C";
  if (text[at] == '"') return "\"";
  if (text.substr(at).starts_with("\u2018")) return "\u2019";
  return {};
}

// One past a quotation that opens at `at` and closes in the same paragraph; 0 where none does.
std::size_t end_of_inline(std::string_view text, std::size_t at) {
  const std::string_view close = closing_of(text, at);
  if (close.empty()) return 0;
  const std::size_t open_length = statute::quote_length(text, at);
  const std::string_view open = text.substr(at, open_length);
  std::size_t depth = 0;
  const std::size_t limit = std::min(text.size(), at + longest_inline);
  for (std::size_t i = at + std::max<std::size_t>(open_length, 1); i < limit; ++i) {
    if (text[i] == '\n' && i + 1 < text.size() && text[i + 1] == '\n') return 0;
    if (text.substr(i).starts_with(close)) {
      // An apostrophe within a word closes nothing.
      const std::size_t after = i + close.size();
      if (close == "\u2019" && after < text.size() && statute::is_word_byte(text[after])) continue;
      if (depth == 0) return after;
      --depth;
    } else if (open != close && text.substr(i).starts_with(open)) {
      ++depth;
    }
  }
  return 0;
}

bool is_list_number(std::string_view line) {
  if (line.empty()) return false;
  if (line[0] == '(') {
    const std::size_t close = line.find(')');
    return close != std::string_view::npos && close >= 2 && close <= 7;
  }
  std::size_t at = 0;
  while (at < line.size() && statute::is_ascii_digit(line[at])) ++at;
  if (at == 0) return line.size() > 1 && line[1] == ')';
  while (at < line.size() && at < 6 && statute::is_ascii_letter(line[at])) ++at;
  return at < line.size() && (line[at] == '.' || line[at] == ')');
}

bool names_unit(std::string_view line) {
  for (const std::string_view name : {"art", "section ", "chap", "part ", "cap\u00EDtulo", "t\u00EDtulo"}) {
    if (statute::has_at(line, 0, name)) return true;
  }
  return false;
}

bool announces(std::string_view line) {
  for (const std::string_view end : {":", "\u2014", "\u2013", "-", ":-"}) {
    if (line.ends_with(end)) return true;
  }
  return false;
}

// '"child" means a person ...': the marks hold the term, not the whole.
bool defines(std::string_view line) {
  const std::size_t end = end_of_inline(line, 0);
  if (end == 0 || end > 120) return false;
  const std::size_t at = statute::skip_space(line, end);
  for (const std::string_view word : {"means", "mean", "includes", "include", "has", "have", ",", "or", "and", "in",
                                      "shall", "signifie", "significa", "d\u00E9signe"}) {
    if (word == "," ? line.substr(at).starts_with(",") : statute::has_word_at(line, at, word)) return true;
  }
  return false;
}

struct Line {
  std::size_t begin;
  std::size_t end;
};

class Blocks {
 public:
  explicit Blocks(std::string_view text) : text_(text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t newline = std::min(text.find('\n', at), text.size());
      std::size_t begin = statute::skip_space(text, at);
      begin = std::min(begin, newline);
      std::size_t end = newline;
      while (end > begin && statute::is_ascii_space(text[end - 1])) --end;
      lines_.push_back({begin, end});
      at = newline + 1;
    }
  }

  std::vector<Quotation> run() {
    std::vector<Quotation> result;
    std::size_t at = 0;      // up to where the text has been read
    bool announced = false;  // the last line with words ends with a colon, or is a quotation
    for (std::size_t i = 0; i < lines_.size();) {
      const std::string_view line = words(i);
      if (line.empty()) {
        ++i;
        continue;
      }
      const std::size_t after = announced && statute::quote_length(line, 0) > 0 ? end_of_block(i) : i;
      if (after == i) {
        announced = announces(line);
        ++i;
        continue;
      }
      add_inline(at, lines_[i].begin, result);
      std::size_t end = lines_[after - 1].end;
      const Span span{static_cast<std::uint32_t>(lines_[i].begin), static_cast<std::uint32_t>(end)};
      result.push_back({span, is_structure(i, after)});
      at = end;
      i = after;
    }
    add_inline(at, text_.size(), result);
    return result;
  }

 private:
  [[nodiscard]] std::string_view words(std::size_t i) const {
    return text_.substr(lines_[i].begin, lines_[i].end - lines_[i].begin);
  }

  void add_inline(std::size_t begin, std::size_t end, std::vector<Quotation>& result) const {
    const auto found = inline_quotations(text_.substr(begin, end - begin), static_cast<std::uint32_t>(begin));
    result.insert(result.end(), found.begin(), found.end());
  }

  [[nodiscard]] bool is_structure(std::size_t first, std::size_t after) const {
    if (after > first + 1 || defines(words(first))) return true;
    std::string_view line = words(first);
    line.remove_prefix(statute::quote_length(line, 0));
    line.remove_prefix(statute::skip_space(line, 0));
    return is_list_number(line) || names_unit(line) || line.size() > 160;
  }

  // One past the last line of a quotation that begins with line i; i where it does not end.
  [[nodiscard]] std::size_t end_of_block(std::size_t i) const {
    if (defines(words(i))) return end_of_definitions(i);
    const std::string_view close = closing_of(text_, lines_[i].begin);
    if (close.empty()) return i;
    const std::size_t open_length = statute::quote_length(text_, lines_[i].begin);
    const std::string_view open = text_.substr(lines_[i].begin, open_length);
    long depth = 0;
    for (std::size_t j = i; j < lines_.size() && lines_[j].begin < lines_[i].begin + longest_block; ++j) {
      const std::string_view line = words(j);
      if (open != close) {
        for (std::size_t at = 0; at < line.size(); ++at) {
          if (line.substr(at).starts_with(open)) ++depth;
          if (line.substr(at).starts_with(close)) --depth;
        }
      }
      const bool again = j > i && line.starts_with(open);
      if (closes(line, close) && (open == close ? !opens_only(line, j == i) : depth <= 0 || again)) return j + 1;
    }
    return i;
  }

  // A line with straight marks that is quoted as a whole within the block closes nothing: '"child" means "minor"'.
  [[nodiscard]] static bool opens_only(std::string_view line, bool first) {
    const auto marks = std::count(line.begin(), line.end(), '"');
    return first ? marks % 2 == 1 : marks % 2 == 0;
  }

  static bool closes(std::string_view line, std::string_view close) {
    while (!line.empty() && std::string_view(".;,)").find(line.back()) != std::string_view::npos) line.remove_suffix(1);
    for (const std::string_view word : {" and", " or"}) {
      if (line.ends_with(word)) line.remove_suffix(word.size());
    }
    while (!line.empty() && std::string_view(".;, ").find(line.back()) != std::string_view::npos) line.remove_suffix(1);
    return line.ends_with(close);
  }

  // Definitions and the items below them, to the next line of another kind after a blank line or a full stop.
  [[nodiscard]] std::size_t end_of_definitions(std::size_t i) const {
    std::size_t j = i + 1;
    for (; j < lines_.size(); ++j) {
      const std::string_view line = words(j);
      if (line.empty()) {
        const std::size_t next = j + 1;
        if (next < lines_.size() && !words(next).empty() && defines(words(next))) continue;
        break;
      }
      if (defines(line)) continue;
      if (!(is_list_number(line) && line[0] == '(') || words(j - 1).ends_with('.')) break;
    }
    return j;
  }

  std::string_view text_;
  std::vector<Line> lines_;
};

}  // namespace

std::vector<Quotation> inline_quotations(std::string_view text, std::uint32_t base) {
  std::vector<Quotation> result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_inline(text, at);
    const bool opens = end > at && (at == 0 || !statute::is_word_byte(text[at - 1]) || text[at] != '"');
    if (!opens) {
      ++at;
      continue;
    }
    result.push_back({{base + static_cast<std::uint32_t>(at), base + static_cast<std::uint32_t>(end)}, false});
    at = end;
  }
  return result;
}

std::vector<Quotation> all_quotations(std::string_view text) { return Blocks(text).run(); }

}  // namespace lacuna::drafting
