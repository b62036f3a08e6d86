#include "statute/text_columns.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "statute/column_layout.h"
#include "statute/column_words.h"
#include "statute/text_alternation.h"
#include "statute/text_chars.h"
#include "text/language.h"

namespace lacuna::statute {
namespace {

std::size_t begin_of(const ColumnLine& line, std::size_t column) {
  return column == 0 ? line.begin : line.cuts[column - 1];
}
std::size_t end_of(const ColumnLine& line, std::size_t column, std::size_t columns) {
  return column + 1 == columns ? line.next : line.cuts[column];
}

// Whether every column reads as running text: most of its lines have several words.
bool is_prose(std::string_view text, const ColumnLayout& layout) {
  std::size_t rows = 0;
  std::array<std::size_t, max_text_columns> full{};
  for (const ColumnLine& line : layout.lines) {
    bool any = false;
    for (std::size_t c = 0; c < layout.columns; ++c) {
      const std::size_t begin = begin_of(line, c);
      const std::string_view piece = trim(text.substr(begin, end_of(line, c, layout.columns) - begin));
      any = any || !piece.empty();
      full[c] += count_words(piece, 3) >= 3 ? 1U : 0U;
    }
    rows += any ? 1U : 0U;
  }
  return std::all_of(full.begin(), full.begin() + static_cast<std::ptrdiff_t>(layout.columns),
                     [rows](std::size_t count) { return count * 5 >= rows * 2; });
}

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c != ' '; }));
}

// Appends what `from` says of the stretch [begin, end) of its text, which begins at `at` in the other text.
void add_piece(OffsetMap& map, const OffsetMap& from, std::uint32_t begin, std::uint32_t end, std::uint32_t at) {
  if (from.is_identity() || begin == end) {
    map.add(at, from.file_offset(begin));
    return;
  }
  std::uint32_t here = from.file_offset(begin);
  std::uint32_t expected = here;  // anything else, or another scale, starts a run
  std::uint32_t scale = 3;        // of the run under way; none has this
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::uint32_t next = from.file_offset(i + 1);
    const std::uint32_t step = next >= here ? std::min(next - here, 2U) : 1;
    if (here != expected || step != scale) map.add(at + (i - begin), here, step);
    scale = step;
    expected = here + step;
    here = next;
  }
}

std::string column_text(std::string_view text, const ColumnLayout& layout, std::size_t column) {
  std::string result;
  result.reserve(text.size() / layout.columns + layout.lines.size());
  for (const ColumnLine& line : layout.lines) {
    const std::size_t begin = begin_of(line, column);
    result += text.substr(begin, end_of(line, column, layout.columns) - begin);
    if (column + 1 < layout.columns && !line.alone) result += '\n';
  }
  return result;
}

}  // namespace

std::vector<ColumnText> order_columns(SourceText& source) {
  ColumnLayout layout = find_columns(source.utf8);
  if (layout.columns >= 2 && is_prose(source.utf8, layout)) {
    refine_columns(source.utf8, layout);
  } else {
    layout = find_alternation(source.utf8);
    if (layout.columns < 2) return {};
  }
  std::vector<ColumnText> columns;
  std::string ordered;
  for (std::size_t c = 0; c < layout.columns; ++c) {
    const std::string text = column_text(source.utf8, layout, c);
    std::string language = guess_language(text);
    if (language.empty()) {
      // What is in no language that is known has to be more than notes beside a text.
      if (letters(text) * layout.columns * 2 < letters(source.utf8)) return {};
      language = "mis";
    }
    for (const ColumnText& other : columns) {
      if (other.language == language) return {};
    }
    const auto begin = static_cast<std::uint32_t>(ordered.size());
    ordered += text;
    columns.push_back({{begin, static_cast<std::uint32_t>(ordered.size())}, std::move(language)});
  }
  OffsetMap map;
  std::uint32_t at = 0;
  for (std::size_t c = 0; c < layout.columns; ++c) {
    for (const ColumnLine& line : layout.lines) {
      const auto begin = static_cast<std::uint32_t>(begin_of(line, c));
      const auto end = static_cast<std::uint32_t>(end_of(line, c, layout.columns));
      add_piece(map, source.map, begin, end, at);
      at += end - begin;
      if (c + 1 < layout.columns && !line.alone) map.add(at++, source.map.file_offset(end), 0);
    }
  }
  add_piece(map, source.map, static_cast<std::uint32_t>(source.utf8.size()),
            static_cast<std::uint32_t>(source.utf8.size()), at);
  source.utf8 = std::move(ordered);
  source.map = std::move(map);
  return columns;
}

}  // namespace lacuna::statute
