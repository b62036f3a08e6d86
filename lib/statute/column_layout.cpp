#include "statute/column_layout.h"

#include <algorithm>

#include "statute/rare_bytes.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t max_width = 400;    // characters of a line; texts with longer ones are not laid out
constexpr std::size_t first_gutter = 16;  // no column is narrower than this
constexpr std::size_t column_width = 28;  // characters from one gutter to the next at least
constexpr std::size_t reach = 20;         // how far a block's gutter may lie from the usual place
constexpr std::size_t window = 2 * reach + 1;
constexpr std::size_t wide = 3;  // blanks that set columns off

// A run of blanks between two words, in characters of the line: words go on at `to`.
struct Gap {
  std::size_t from = 0;
  std::size_t to = 0;
};

struct Row {
  ColumnLine line;
  std::size_t first = 0;  // character where the first word begins
  std::size_t width = 0;  // characters up to the end of the last word; 0 for an empty line
  std::size_t gaps = 0;   // index of the first gap in Rows::gaps
  std::size_t gap_count = 0;
};

struct Rows {
  std::vector<Row> rows;
  std::vector<Gap> gaps;
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }
bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

Row read_row(std::string_view text, std::size_t begin, std::size_t stop, std::vector<Gap>& gaps) {
  Row row;
  row.line.begin = begin;
  row.gaps = gaps.size();
  std::size_t column = 0;
  std::size_t blank_from = 0;
  bool seen = false;
  bool blank = true;
  row.line.end = begin;
  for (std::size_t at = begin; at < stop; ++at) {
    if (!starts_character(text[at])) {
      row.line.end = at + 1;
      continue;
    }
    if (is_blank(text[at])) {
      if (!blank) blank_from = column;
      blank = true;
    } else {
      if (blank && seen) gaps.push_back({blank_from, column});
      if (!seen) row.first = column;
      seen = true;
      blank = false;
      row.width = column + 1;
      row.line.end = at + 1;
    }
    ++column;
  }
  row.gap_count = gaps.size() - row.gaps;
  return row;
}

// Empty where a line is too long for a page.
Rows read_rows(std::string_view text) {
  Rows result;
  RareBytes<2> ends(text, {'\n', '\r'});
  for (std::size_t at = 0; at < text.size();) {
    std::size_t stop = ends.next(at);
    Row row = read_row(text, at, stop, result.gaps);
    if (row.width > max_width || stop - at > 4 * max_width) return {};
    if (stop < text.size()) stop += text[stop] == '\r' && stop + 1 < text.size() && text[stop + 1] == '\n' ? 2 : 1;
    row.line.next = at = stop;
    result.rows.push_back(row);
  }
  return result;
}

class Gutters {
 public:
  explicit Gutters(Rows& rows) : rows_(rows.rows), gaps_(rows.gaps) {}

  // Usual places of the gutters; none where the text is in one column.
  std::vector<std::size_t> usual() const {
    std::array<std::size_t, max_width + 1> starts{};
    std::size_t long_rows = 0;
    for (const Row& row : rows_) {
      if (row.width < first_gutter + column_width) continue;
      ++long_rows;
      for (std::size_t g = row.gaps; g < row.gaps + row.gap_count; ++g) {
        if (gaps_[g].to - gaps_[g].from >= wide) ++starts[gaps_[g].to];
      }
    }
    std::vector<std::size_t> found;
    if (long_rows < 20) return found;
    constexpr std::size_t spread = 8;
    while (found.size() + 1 < max_text_columns) {
      std::size_t best = 0;
      std::size_t most = 0;
      for (std::size_t c = first_gutter; c <= max_width; ++c) {
        const bool near = std::any_of(found.begin(), found.end(), [c](std::size_t other) {
          return c + column_width > other && other + column_width > c;
        });
        if (near) continue;
        std::size_t sum = 0;
        for (std::size_t d = c - spread; d <= std::min(c + spread, max_width); ++d) sum += starts[d];
        if (sum > most) {
          most = sum;
          best = c;
        }
      }
      if (most * 5 < long_rows * 2) break;
      found.push_back(best);
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  // Cuts every row at one gutter; `which` of its cuts is set. Block by block; the surest blocks first.
  void cut(std::string_view text, std::size_t which, std::size_t usual) {
    base_ = usual - std::min(usual, reach);
    struct Block {
      std::size_t from = 0;
      std::size_t to = 0;
      Score score;
      std::size_t place = 0;  // of the gutter, 0 while it is not sure
    };
    std::vector<Block> blocks;
    for (std::size_t from = 0; from < rows_.size();) {
      if (rows_[from].width == 0) {
        ++from;
        continue;
      }
      Block block{from, from + 1, score_of(rows_[from]), 0};
      for (; block.to < rows_.size() && rows_[block.to].width != 0; ++block.to) {
        Score next = score_of(rows_[block.to]);
        if (!next.join(block.score)) break;
        block.score = next;
      }
      from = block.to;
      const std::size_t best = block.score.best(base_, usual, usual);
      if (block.score.points[best] >= 15 * static_cast<int>(block.to - block.from)) block.place = base_ + best;
      blocks.push_back(block);
    }
    std::size_t before = usual;
    std::vector<std::size_t> after(blocks.size() + 1, usual);
    for (std::size_t b = blocks.size(); b-- > 0;) after[b] = blocks[b].place != 0 ? blocks[b].place : after[b + 1];
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      const Block& block = blocks[b];
      const std::size_t place = base_ + block.score.best(base_, before, after[b]);
      if (block.place != 0) before = block.place;
      const Row& only = rows_[block.from];
      if (block.to == block.from + 1 && is_whole(block.from)) {
        rows_[block.from].line.whole = true;
        const bool before_gutter = (only.first + only.width) / 2 < place;
        rows_[block.from].line.cuts[which] = before_gutter ? only.line.end : only.line.begin;
        continue;
      }
      std::size_t support = 0;
      for (std::size_t i = block.from; i < block.to; ++i) {
        rows_[i].line.cuts[which] = offset_of(text, rows_[i], place);
        support += score_of(rows_[i]).points[place - base_] >= 20 ? 1U : 0U;
      }
      const auto shown = static_cast<std::uint8_t>(std::min<std::size_t>(support, 255));
      for (std::size_t i = block.from; i < block.to; ++i) rows_[i].line.support[which] = shown;
    }
  }

 private:
  // How well each place in the window does as a gutter, in tenths.
  struct Score {
    std::array<int, window> points{};
    std::array<bool, window> possible{};

    // Adds the rows above. False, and nothing done, where no place suits both.
    bool join(const Score& above) {
      bool any = false;
      for (std::size_t i = 0; i < window; ++i) any = any || (possible[i] && above.possible[i]);
      if (!any) return false;
      for (std::size_t i = 0; i < window; ++i) {
        possible[i] = possible[i] && above.possible[i];
        points[i] += above.points[i];
      }
      return true;
    }
    [[nodiscard]] std::size_t best(std::size_t base, std::size_t one, std::size_t other) const {
      std::size_t found = std::min(one - base, window - 1);
      int most = -1000000;
      for (std::size_t i = 0; i < window; ++i) {
        const auto distance = [&](std::size_t place) {
          return static_cast<int>(place > base + i ? place - base - i : base + i - place);
        };
        const int worth = points[i] - std::min(distance(one), distance(other));
        if (possible[i] && worth > most) {
          most = worth;
          found = i;
        }
      }
      return found;
    }
  };

  [[nodiscard]] Score score_of(const Row& row) const {
    Score score;
    std::size_t g = row.gaps;
    const std::size_t end = row.gaps + row.gap_count;
    for (std::size_t i = 0; i < window; ++i) {
      const std::size_t c = base_ + i;
      if (c <= row.first || c >= row.width) {
        score.possible[i] = true;
        score.points[i] = c == row.first ? 20 : 0;
        continue;
      }
      while (g < end && gaps_[g].to < c) ++g;
      if (g == end || gaps_[g].from >= c) continue;  // inside a word
      const std::size_t blanks = gaps_[g].to - gaps_[g].from;
      score.possible[i] = true;
      // Within a gutter is nearly as good as at its end: an item's number stands left of its other lines.
      if (c == gaps_[g].to) {
        score.points[i] = blanks < 2 || after_number(row, g) ? 0 : blanks == 2 ? 15 : 30;
      } else {
        score.points[i] = after_number(row, g) ? 0 : blanks >= wide ? 28 : 5;
      }
    }
    return score;
  }

  // The word before the gap stands alone and is short: an item's number, not the end of a column.
  [[nodiscard]] bool after_number(const Row& row, std::size_t g) const {
    constexpr std::size_t longest = 4;
    const std::size_t begin = g > row.gaps ? gaps_[g - 1].to : row.first;
    const std::size_t before = g > row.gaps ? gaps_[g - 1].from : 0;
    return gaps_[g].from - begin <= longest && begin - before >= wide;
  }

  // A row between empty ones, set in from the left and without wide gaps.
  [[nodiscard]] bool is_whole(std::size_t i) const {
    const Row& row = rows_[i];
    if (row.first < first_gutter || row.width - row.first > 2 * column_width) return false;
    if ((i > 0 && rows_[i - 1].width != 0) || (i + 1 < rows_.size() && rows_[i + 1].width != 0)) return false;
    return std::all_of(gaps_.begin() + static_cast<std::ptrdiff_t>(row.gaps),
                       gaps_.begin() + static_cast<std::ptrdiff_t>(row.gaps + row.gap_count),
                       [](Gap gap) { return gap.to - gap.from < 2; });
  }

  // The byte where a character of a row begins; the row's end where it has fewer.
  static std::size_t offset_of(std::string_view text, const Row& row, std::size_t character) {
    std::size_t at = row.line.begin;
    for (std::size_t count = 0; at < row.line.end; ++at) {
      if (!starts_character(text[at])) continue;
      if (count++ == character) return at;
    }
    return row.line.end;
  }

  std::vector<Row>& rows_;
  const std::vector<Gap>& gaps_;
  std::size_t base_ = 0;  // first place of the window
};

}  // namespace

ColumnLayout find_columns(std::string_view text) {
  ColumnLayout layout;
  Rows rows = read_rows(text);
  Gutters gutters(rows);
  const std::vector<std::size_t> usual = gutters.usual();
  if (usual.empty()) return layout;
  for (Row& row : rows.rows) row.line.cuts.fill(row.line.end);
  for (std::size_t i = 0; i < usual.size(); ++i) gutters.cut(text, i, usual[i]);
  layout.columns = usual.size() + 1;
  layout.lines.reserve(rows.rows.size());
  for (const Row& row : rows.rows) {
    layout.lines.push_back(row.line);
    auto& cuts = layout.lines.back().cuts;
    for (std::size_t i = 1; i < usual.size(); ++i) cuts[i] = std::max(cuts[i], cuts[i - 1]);
  }
  return layout;
}

}  // namespace lacuna::statute
