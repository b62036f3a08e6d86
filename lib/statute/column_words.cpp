#include "statute/column_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "statute/column_letters.h"
#include "statute/text_chars.h"
#include "statute/text_headings.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t wide = 3;              // blanks that leave no doubt
constexpr std::size_t least_lines = 40;      // lines to learn from
constexpr std::size_t reach = 40;            // bytes that a cut may move
constexpr std::uint32_t known = 3;           // a word seen so often is known
constexpr double tight_margin = 0.5;         // log-likelihood to be gained by leaving a gutter of one blank
constexpr double plain_margin = 6;           // ... a plain one
constexpr std::size_t max_words = 1U << 18;  // different words that are counted
constexpr std::size_t max_line_words = 200;  // a line with more is left alone

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t blanks = 0;  // before it
  std::uint32_t id = 0;
  bool heads = false;  // "Article 3:", "CHAPTER II:" begins here
};

// How often a word stands in each column, and how often as the first word of a line there.
struct Counts {
  std::array<std::uint32_t, max_text_columns> all{};
  std::array<std::uint32_t, max_text_columns> first{};
};

using Costs = std::array<double, max_text_columns>;

class Refiner {
 public:
  Refiner(std::string_view text, ColumnLayout& layout)
      : text_(text), layout_(layout), gutters_(layout.lines), counts_(1) {}

  void run() {
    std::size_t lines = 0;
    for (const ColumnLine& line : layout_.lines) {
      if (!is_unsure(line) && learn(line)) ++lines;
    }
    if (lines < least_lines) return;
    improve();
    // Once more, with what the lines say that were unsure.
    for (Counts& counts : counts_) counts = {};
    totals_ = {};
    letters_.clear();
    for (const ColumnLine& line : layout_.lines) learn(line);
    improve();
  }

 private:
  // Words of a line; those that were never counted are word 0.
  void read_words(const ColumnLine& line, bool add) {
    words_.clear();
    std::size_t blanks = 0;
    for (std::size_t at = line.begin; at < line.end;) {
      if (is_blank(text_[at])) {
        ++blanks;
        ++at;
        continue;
      }
      Word word;
      word.begin = at;
      word.blanks = blanks;
      while (at < line.end && !is_blank(text_[at])) ++at;
      std::string key = key_of(text_.substr(word.begin, at - word.begin));
      word.end = at;
      word.heads = !add && heads(text_.substr(word.begin, line.end - word.begin));
      blanks = 0;
      if (const auto found = ids_.find(key); found != ids_.end()) {
        word.id = found->second;
      } else if (add && ids_.size() < max_words) {
        word.id = static_cast<std::uint32_t>(counts_.size());
        ids_.emplace(std::move(key), word.id);
        counts_.emplace_back();
      }
      words_.push_back(word);
    }
  }

  // The letters of a word, the first one in its case; of what has none the signs, with all digits alike: "1°" is "0°".
  static std::string key_of(std::string_view word) {
    std::string letters;
    std::string signs;
    for (const char c : word) {
      const bool letter = is_letter_ascii(c) || static_cast<unsigned char>(c) >= 0x80;
      if (letter) letters += letters.empty() ? c : to_lower_ascii(c);
      signs += is_digit(c) ? '0' : c;
    }
    const bool has_letters = std::any_of(word.begin(), word.end(), is_letter_ascii);
    return has_letters ? letters : signs;
  }

  static bool heads(std::string_view words) {
    if (!is_upper_ascii(words[0])) return false;
    if (const auto container = read_container(words, true)) return container->heading < words.size();
    const auto unit = read_unit(words);
    return unit && unit->separated && (unit->style == UnitStyle::article || unit->style == UnitStyle::section);
  }

  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

  // Fewer than `wide` blanks part the words at the sides of the cut.
  [[nodiscard]] bool is_tight(const ColumnLine& line, std::size_t cut) const {
    if (cut <= line.begin || cut >= line.end) return false;
    std::size_t from = cut;
    std::size_t to = cut;
    while (from > line.begin && is_blank(text_[from - 1])) --from;
    while (to < line.end && is_blank(text_[to])) ++to;
    return from > line.begin && to < line.end && to - from < wide;
  }
  [[nodiscard]] bool is_empty(std::size_t from, std::size_t to) const {
    return text_.substr(from, to - from).find_first_not_of(" \t\f") == std::string_view::npos;
  }
  [[nodiscard]] bool is_unsure(const ColumnLine& line) const {
    for (std::size_t i = 0; i + 1 < layout_.columns; ++i) {
      if (is_tight(line, line.cuts[i])) return true;
      // Two cuts in one gap: a column without words, or one that was missed.
      if (i > 0 && line.cuts[i] < line.end && is_empty(line.cuts[i - 1], line.cuts[i])) return true;
    }
    return false;
  }
  [[nodiscard]] std::size_t column_of(const ColumnLine& line, std::size_t at) const {
    std::size_t column = 0;
    while (column + 1 < layout_.columns && line.cuts[column] <= at) ++column;
    return column;
  }

  // True where the line has words in several columns.
  bool learn(const ColumnLine& line) {
    read_words(line, true);
    std::size_t last = max_text_columns;
    bool several = false;
    for (const Word& word : words_) {
      const std::size_t column = column_of(line, word.begin);
      ++counts_[word.id].all[column];
      if (column != last) ++counts_[word.id].first[column];
      several = several || (last != max_text_columns && column != last);
      last = column;
      ++totals_[column];
      letters_.add(text_.substr(word.begin, word.end - word.begin), column);
    }
    return several;
  }

  // Log-likelihood of a word in a column, as its first word or another. A rare word is judged by its letters.
  [[nodiscard]] double worth(const Word& word, std::size_t column, bool first) const {
    const Counts& counts = counts_[word.id];
    const std::uint32_t seen = word.id == 0 ? 0 : counts.all[0] + counts.all[1] + counts.all[2];
    const double own = word.id == 0 ? 0 : counts.all[column];
    const double begins = word.id == 0 ? 0 : counts.first[column];
    const double share =
        (own + 0.3) / (static_cast<double>(totals_[column]) + 0.3 * static_cast<double>(counts_.size()));
    const double looks =
        seen < known ? letters_.worth(text_.substr(word.begin, word.end - word.begin), column) : std::log(share);
    const double start = (begins + 0.2) / (own + 1.0);
    return looks + std::log(first ? start : 1.0 - std::min(start, 0.9));
  }

  void improve() {
    for (std::size_t i = 0; i < layout_.lines.size(); ++i) {
      if (!gutters_[i].whole) improve(layout_.lines[i], gutters_[i]);
    }
  }
  // Tries the places between words for every cut; `sums_[c][w]` adds up the words before w in column c.
  void improve(ColumnLine& line, const ColumnLine& gutters) {
    read_words(line, false);
    const std::size_t count = words_.size();
    if (count < 2 || count > max_line_words) return;
    for (std::size_t c = 0; c < layout_.columns; ++c) {
      sums_[c].assign(count + 1, 0.0);
      for (std::size_t w = 0; w < count; ++w) sums_[c][w + 1] = sums_[c][w] + worth(words_[w], c, false);
    }
    const auto places = [&](std::size_t i) {
      std::vector<std::size_t> found;
      for (std::size_t w = 1; w <= count; ++w) {
        const std::size_t at = w == count ? line.end : words_[w].begin;
        const std::size_t away = at > gutters.cuts[i] ? at - gutters.cuts[i] : gutters.cuts[i] - at;
        if (away <= reach) found.push_back(w);
      }
      return found;
    };
    const std::vector<std::size_t> first = places(0);
    const std::vector<std::size_t> second = layout_.columns > 2 ? places(1) : std::vector<std::size_t>{count};
    const auto sum = [&](std::size_t a, std::size_t b) {
      const double likely = stretch(0, 0, a) + stretch(1, a, b) + gap(gutters, 0, a);
      if (layout_.columns < 3) return likely;
      // One gap does not count twice.
      return likely + stretch(2, b, count) + (a == b ? std::min(0.0, gap(gutters, 1, b)) : gap(gutters, 1, b));
    };
    const auto word_after = [&](std::size_t i) {
      return i + 1 < layout_.columns
                 ? static_cast<std::size_t>(std::count_if(
                       words_.begin(), words_.end(), [&](const Word& word) { return word.begin < gutters.cuts[i]; }))
                 : count;
    };
    // Plain gutters are given up only for strong reasons.
    std::array<std::size_t, 2> best{word_after(0), word_after(1)};
    double most = sum(best[0], best[1]) + (is_unsure(gutters) ? tight_margin : plain_margin);
    for (const std::size_t a : first) {
      for (const std::size_t b : second) {
        if (b < a) continue;
        const double likely = sum(a, b);
        if (likely <= most) continue;
        most = likely;
        best = {a, b};
      }
    }
    for (std::size_t i = 0; i + 1 < layout_.columns; ++i) {
      // A cut that stands in the same gap stays: it keeps the column's indentation.
      const std::size_t w = best[i];
      const std::size_t from = w == 0 ? line.begin : words_[w - 1].end;
      const std::size_t to = w == count ? line.end : words_[w].begin;
      if (line.cuts[i] < from || line.cuts[i] > to) line.cuts[i] = to;
    }
    for (std::size_t i = 1; i + 1 < layout_.columns; ++i) line.cuts[i] = std::max(line.cuts[i], line.cuts[i - 1]);
  }

  // The words [from, to) as a line of a column.
  [[nodiscard]] double stretch(std::size_t column, std::size_t from, std::size_t to) const {
    if (from >= to) return 0;
    return sums_[column][to] - sums_[column][from + 1] + worth(words_[from], column, true);
  }
  // What speaks for a cut before a word whatever the words are: the blanks there, the gutter of the lines around, and
  // that it heads an article or a chapter.
  [[nodiscard]] double gap(const ColumnLine& gutters, std::size_t which, std::size_t w) const {
    const bool last = w == words_.size();
    const std::size_t at = last ? gutters.end : words_[w].begin;
    const std::size_t cut = gutters.cuts[which];
    const double away = static_cast<double>(at > cut ? at - cut : cut - at);
    const double blanks = last ? 0 : static_cast<double>(std::min<std::size_t>(words_[w].blanks, 4)) - 1;
    const bool here = cut <= at && (w == 0 || cut >= words_[w - 1].end);
    const double shown = here ? 1.5 * std::min<int>(gutters.support[which], 4) : 0;
    // "... (15) | (15) ...": one column ends with what the next begins with.
    const bool twice = !last && w > 0 && words_[w].id != 0 && words_[w].id == words_[w - 1].id;
    return blanks - 0.05 * away + shown + (!last && words_[w].heads ? 4 : 0) + (twice ? 3 : 0);
  }

  std::string_view text_;
  ColumnLayout& layout_;
  std::vector<ColumnLine> gutters_;  // the lines as the layout alone cuts them
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::vector<Counts> counts_;  // by word; [0] are the unknown ones
  std::array<std::size_t, max_text_columns> totals_{};
  ColumnLetters letters_;
  std::vector<Word> words_;  // of the line under way
  std::array<std::vector<double>, max_text_columns> sums_;
};

}  // namespace

void refine_columns(std::string_view text, ColumnLayout& layout) {
  if (layout.columns > 1) Refiner(text, layout).run();
}

}  // namespace lacuna::statute
