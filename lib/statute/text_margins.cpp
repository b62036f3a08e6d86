#include "statute/text_margins.h"

#include <algorithm>
#include <array>

#include "statute/text_chars.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t max_columns = 200;
constexpr std::size_t max_note = 44;  // columns of a note

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1U : 0U;
  return count;
}

// A wide gap inside a line: where it begins and where the text goes on, as offsets and columns.
struct Gap {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t column = 0;  // of what follows
};

// The first (or last) gap of at least `least` blanks within the line.
bool find_gap(std::string_view line, std::size_t indent, std::size_t least, bool last, Gap& gap) {
  bool found = false;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] != ' ') {
      ++at;
      continue;
    }
    std::size_t stop = at;
    while (stop < line.size() && line[stop] == ' ') ++stop;
    if (stop - at >= least && stop < line.size()) {
      gap = {at, stop, indent + columns(line.substr(0, stop))};
      found = true;
      if (!last) return true;
    }
    at = stop;
  }
  return found;
}

// The page's shape: where notes stand.
struct Page {
  std::size_t body = 0;   // column where the body starts if notes stand at its left; 0 where not
  std::size_t right = 0;  // column where notes start at the right; 0 where not
};

class Margins {
 public:
  Margins(std::string_view text, std::vector<TextLine>& lines) : text_(text), lines_(lines) {}

  void cut() {
    if (!is_layout()) return;
    std::vector<TextLine> result;
    result.reserve(lines_.size() + lines_.size() / 8);
    for (std::size_t from = 0; from < lines_.size();) {
      std::size_t to = from;
      while (to < lines_.size() && lines_[to].role == LineRole::furniture) ++to;
      while (to < lines_.size() && lines_[to].role != LineRole::furniture) ++to;
      const Page page = shape(from, to);
      for (std::size_t i = from; i < to; ++i) cut_line(lines_[i], page, result);
      from = to;
    }
    lines_ = std::move(result);
  }

 private:
  [[nodiscard]] std::string_view words(const TextLine& line) const { return line_text(text_, line); }

  // Laid out with blanks, in one column: some lines are indented, few have wide gaps.
  [[nodiscard]] bool is_layout() const {
    std::size_t indented = 0;
    std::size_t gaps = 0;
    for (const TextLine& line : lines_) {
      Gap gap;
      if (line.text_end - line.text > max_columns * 2) return false;
      indented += line.indent >= 2 ? 1U : 0U;
      gaps += find_gap(words(line), line.indent, 4, false, gap) ? 1U : 0U;
    }
    return lines_.size() >= 20 && indented * 5 > lines_.size() && gaps > 0 && gaps * 2 < lines_.size();
  }

  [[nodiscard]] Page shape(std::size_t from, std::size_t to) const {
    std::array<std::size_t, max_columns + 1> starts{};  // lines by indentation
    std::array<std::size_t, max_columns + 1> right{};   // text after a wide gap, by column
    std::size_t count = 0;
    for (std::size_t i = from; i < to; ++i) {
      const TextLine& line = lines_[i];
      if (line.role != LineRole::text) continue;
      ++count;
      ++starts[std::min<std::size_t>(line.indent, max_columns)];
      Gap gap;
      const bool wide = find_gap(words(line), line.indent, 3, true, gap);
      if (wide && gap.column <= max_columns && gap.column >= 45) ++right[gap.column];
      if (!wide && line.indent >= 45 && line.indent <= max_columns && words(line).size() < max_note)
        ++right[line.indent];
    }
    Page page;
    if (count < 4) return page;
    // The body's left edge: the indentation that three lines in four do not go below, with a gap before it elsewhere.
    std::size_t below = 0;
    std::size_t edge = 0;
    for (std::size_t column = 0; column <= max_columns; ++column) {
      if ((below + starts[column]) * 10 > count * 4) {
        edge = column;
        break;
      }
      below += starts[column];
    }
    // Paragraphs are indented: go back to the leftmost column near the edge that several lines share.
    std::size_t body = edge;
    for (std::size_t column = edge; column + 12 > edge && column > 8; --column) {
      if (starts[column] >= 3 || (starts[column] > 0 && starts[column] * 6 > count)) body = column;
    }
    if (body >= 10 && below > 0) {
      std::size_t beside = 0;
      for (std::size_t i = from; i < to; ++i) beside += is_left_note(lines_[i], body) ? 1U : 0U;
      if (beside > 0) page.body = body;
    }
    if (page.body == 0) page.body = body_beside_notes(from, to, count);
    std::size_t most = 0;
    for (std::size_t column = 45; column <= max_columns; ++column) {
      const std::size_t near = right[column] + right[column - 1];
      if (near > most) {
        most = near;
        page.right = right[column - 1] > 0 ? column - 1 : column;
      }
    }
    if (most < 1 || most * 4 > count * 3 || (most < 2 && count > 80)) page.right = 0;
    return page;
  }

  // The body's left edge on a page where most lines begin with a note: the column where most of them go on after a gap
  // or start, and that hardly any line runs across. 0 where there is none.
  [[nodiscard]] std::size_t body_beside_notes(std::size_t from, std::size_t to, std::size_t count) const {
    std::array<std::size_t, max_columns + 1> starts{};
    for (std::size_t i = from; i < to; ++i) {
      if (lines_[i].role != LineRole::text) continue;
      Gap gap;
      const bool wide = lines_[i].indent < 8 && find_gap(words(lines_[i]), lines_[i].indent, 2, false, gap);
      ++starts[std::min<std::size_t>(wide ? gap.column : lines_[i].indent, max_columns)];
    }
    for (std::size_t body = 10; body < max_note; ++body) {
      if (starts[body] * 6 < count) continue;
      std::size_t notes = 0;
      std::size_t across = 0;
      for (std::size_t i = from; i < to; ++i) {
        if (lines_[i].role != LineRole::text || lines_[i].indent + std::size_t{4} >= body) continue;
        ++(is_left_note(lines_[i], body) ? notes : across);
      }
      if (notes > 1 && across * 20 <= count) return body;
    }
    return 0;
  }

  // Where the body starts on a line that begins left of it with a note; npos where the line is no such line.
  [[nodiscard]] std::size_t body_after_note(const TextLine& line, std::size_t body) const {
    if (line.role != LineRole::text || line.indent + std::size_t{4} >= body) return std::string_view::npos;
    const std::string_view here = words(line);
    Gap gap;
    if (find_gap(here, line.indent, 2, false, gap) && gap.column + 3 >= body &&
        line.indent + columns(here.substr(0, gap.from)) < body)
      return gap.to;
    return std::string_view::npos;
  }
  [[nodiscard]] bool is_left_note(const TextLine& line, std::size_t body) const {
    if (body_after_note(line, body) != std::string_view::npos) return true;
    return line.role == LineRole::text && line.indent + std::size_t{4} < body &&
           line.indent + columns(words(line)) < body;
  }

  // Adds a piece of a line; the pieces tile the line.
  static void add(const TextLine& line, std::size_t begin, std::size_t text, std::size_t text_end, std::size_t end,
                  LineRole role, std::vector<TextLine>& result) {
    TextLine piece = line;
    piece.begin = static_cast<std::uint32_t>(begin);
    piece.text = static_cast<std::uint32_t>(text);
    piece.text_end = static_cast<std::uint32_t>(text_end);
    piece.end = static_cast<std::uint32_t>(end);
    piece.role = role;
    result.push_back(piece);
  }

  void cut_line(const TextLine& line, const Page& page, std::vector<TextLine>& result) const {
    if (line.role != LineRole::text) {
      result.push_back(line);
      return;
    }
    const std::string_view here = words(line);
    if (page.body != 0) {
      const std::size_t body = body_after_note(line, page.body);
      if (body != std::string_view::npos) {
        const std::size_t note_end = line.text + trim(here.substr(0, body)).size();
        add(line, line.begin, line.text, note_end, line.text + body, LineRole::margin, result);
        add(line, line.text + body, line.text + body, line.text_end, line.end, LineRole::text, result);
        result.back().blank_before = false;
        result.back().indent = static_cast<std::uint16_t>(page.body);
        return;
      }
      if (is_left_note(line, page.body)) {
        result.push_back(line);
        result.back().role = LineRole::margin;
        return;
      }
    }
    if (page.right != 0) {
      if (line.indent + std::size_t{1} >= page.right) {
        result.push_back(line);
        result.back().role = LineRole::margin;
        return;
      }
      Gap gap;
      if (find_gap(here, line.indent, 3, true, gap) && gap.column + 2 >= page.right &&
          columns(here.substr(gap.to)) <= max_note) {
        const std::size_t cut = line.text + gap.to;
        add(line, line.begin, line.text, line.text + gap.from, cut, LineRole::text, result);
        add(line, cut, cut, line.text_end, line.end, LineRole::margin, result);
        result.back().blank_before = false;
        return;
      }
    }
    result.push_back(line);
  }

  std::string_view text_;
  std::vector<TextLine>& lines_;
};

}  // namespace

void cut_margins(std::string_view text, std::vector<TextLine>& lines) { Margins(text, lines).cut(); }

}  // namespace lacuna::statute
