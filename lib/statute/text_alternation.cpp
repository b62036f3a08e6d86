#include "statute/text_alternation.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "statute/rare_bytes.h"
#include "statute/text_chars.h"
#include "text/language.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t sample_lines = 80;  // that show whether there are two languages at all
constexpr std::size_t least_words = 4;    // of a line that may show its language
constexpr std::size_t least_turns = 20;
constexpr std::size_t most_bytes = 1000;  // of a line or paragraph that are looked at

using Counts = std::map<std::string, std::size_t>;

struct Line {
  std::size_t begin = 0, end = 0, next = 0;  // as in ColumnLine
  bool blank = false;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  RareBytes<2> ends(text, {'\n', '\r'});
  for (std::size_t at = 0; at < text.size();) {
    Line line;
    line.begin = at;
    line.end = ends.next(at);
    line.next = line.end;
    if (line.next < text.size()) line.next += text.substr(line.next).starts_with("\r\n") ? 2 : 1;
    line.blank = trim(text.substr(line.begin, line.end - line.begin)).empty();
    at = line.next;
    lines.push_back(line);
  }
  return lines;
}

std::string language_of(std::string_view words) {
  words = words.substr(0, most_bytes);
  return count_words(words, least_words) < least_words ? "" : guess_line_language(words);
}

// What is said in one language before the other has its turn: the lines [from, to).
struct Turn {
  std::size_t from = 0, to = 0;
  std::string language;  // "" where it cannot be told
};

// Each line that is not blank; or each run of them, where paragraphs take turns.
std::vector<Turn> turns_of(std::string_view text, const std::vector<Line>& lines, bool paragraphs) {
  std::vector<Turn> turns;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank) continue;
    Turn turn{i, i + 1, ""};
    while (paragraphs && turn.to < lines.size() && !lines[turn.to].blank) ++turn.to;
    i = turn.to - 1;
    turn.language = language_of(text.substr(lines[turn.from].begin, lines[i].end - lines[turn.from].begin));
    turns.push_back(std::move(turn));
  }
  return turns;
}

// The two languages of the turns, if these are mostly in two and mostly change from one to the next.
std::optional<std::pair<std::string, std::string>> two_languages(const std::vector<Turn>& turns) {
  Counts counts;
  std::size_t told = 0;
  std::size_t changes = 0;
  const std::string* before = nullptr;
  for (const Turn& turn : turns) {
    if (turn.language.empty()) continue;
    ++counts[turn.language];
    ++told;
    if (before != nullptr && *before != turn.language) ++changes;
    before = &turn.language;
  }
  if (told < least_turns || counts.size() < 2 || changes * 3 < told * 2) return std::nullopt;
  std::vector<std::pair<std::string, std::size_t>> most(2);
  std::partial_sort_copy(counts.begin(), counts.end(), most.begin(), most.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
  if (most[1].second * 3 < told || (most[0].second + most[1].second) * 10 < told * 9) return std::nullopt;
  return std::pair(most[0].first, most[1].first);
}

// Whether a language other than the commonest has a quarter of the lines that are told, or may have it if `left` more
// are in that language.
bool may_be_two(const Counts& counts, std::size_t told, std::size_t left) {
  std::size_t most = 0;
  std::size_t second = 0;
  for (const auto& [language, count] : counts) {
    second = std::max(second, std::min(most, count));
    most = std::max(most, count);
  }
  return (second + left) * 4 >= told + left;
}

// Whether the first lines are in two languages.
bool may_take_turns(std::string_view text) {
  Counts counts;
  std::size_t told = 0;
  std::size_t at = 0;
  for (std::size_t left = sample_lines; left > 0 && at < text.size(); --left) {
    if (!may_be_two(counts, told, left)) return false;
    const std::size_t stop = std::min(text.find('\n', at), text.size());
    std::string language = language_of(text.substr(at, stop - at));
    at = stop + 1;
    if (language.empty()) continue;
    ++counts[std::move(language)];
    ++told;
  }
  return counts.size() >= 2 && may_be_two(counts, told, 0);
}

// Whether each line is in the second language. What cannot be told by its words is told by its turn.
std::vector<bool> in_second(const std::vector<Turn>& turns, const std::string& first, const std::string& second,
                            std::size_t lines) {
  bool now = turns.front().language == second;
  std::vector<bool> result(lines, now);
  for (std::size_t t = 0; t < turns.size(); ++t) {
    if (turns[t].language == first || turns[t].language == second) {
      now = turns[t].language == second;
    } else if (t > 0) {
      now = !now;
    }
    const std::size_t until = t + 1 < turns.size() ? turns[t + 1].from : lines;
    std::fill(result.begin() + static_cast<std::ptrdiff_t>(turns[t].from),
              result.begin() + static_cast<std::ptrdiff_t>(until), now);
  }
  return result;
}

}  // namespace

ColumnLayout find_alternation(std::string_view text) {
  ColumnLayout layout;
  if (!may_take_turns(text)) return layout;
  const std::vector<Line> lines = lines_of(text);
  for (const bool paragraphs : {false, true}) {
    const std::vector<Turn> turns = turns_of(text, lines, paragraphs);
    const auto languages = two_languages(turns);
    if (!languages) continue;
    const std::vector<bool> second = in_second(turns, languages->first, languages->second, lines.size());
    layout.columns = 2;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      ColumnLine line;
      line.begin = lines[i].begin;
      line.end = lines[i].end;
      line.next = lines[i].next;
      line.alone = true;
      line.cuts.fill(second[i] ? line.begin : line.next);
      layout.lines.push_back(line);
    }
    break;
  }
  return layout;
}

}  // namespace lacuna::statute
