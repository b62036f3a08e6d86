#include "statute/text_markdown.h"

#include <algorithm>

#include "statute/text_chars.h"

namespace lacuna::statute {
namespace {

constexpr std::ptrdiff_t least_signs = 3;  // of a text in Markdown

// Bytes of "## " with what blanks follow; 0 where the line is no heading or has no words.
std::size_t heading_mark(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && line[at] == '#') ++at;
  if (at == 0 || at > 6 || at == line.size() || line[at] != ' ') return 0;
  at = skip_blank(line, at);
  return at < line.size() ? at : 0;
}

// Bytes of "- " or "> " with what blanks follow; 0 where there are none, or nothing after them.
std::size_t list_mark(std::string_view line) {
  if (line.size() < 3 || std::string_view("-*+>").find(line[0]) == std::string_view::npos) return 0;
  if (line[1] != ' ' && line[0] != '>') return 0;
  const std::size_t at = skip_blank(line, 1);
  return at < line.size() ? at : 0;
}

// Marks of emphasis around the whole of a line: 2 for "**words**", 1 for "*words*".
std::size_t emphasis(std::string_view line) {
  std::size_t marks = 0;
  while (marks < 3 && 2 * marks + 2 < line.size() && line[marks] == '*' && line[line.size() - 1 - marks] == '*')
    ++marks;
  return line.substr(marks, line.size() - 2 * marks).find('*') == std::string_view::npos ? marks : 0;
}

// The mark that begins emphasis on the first words of a line, "**Sec. 2.** ...": 2, else 0.
std::size_t opening_emphasis(std::string_view line) {
  if (!line.starts_with("**") || line.size() < 5 || line[2] == '*' || line[2] == ' ') return 0;
  return line.find("**", 3) != std::string_view::npos ? 2 : 0;
}

std::string_view after_list_marks(std::string_view line) {
  for (std::size_t mark = list_mark(line); mark != 0; mark = list_mark(line)) line.remove_prefix(mark);
  return line;
}

}  // namespace

std::string_view without_markdown(std::string_view line) {
  line = after_list_marks(line);
  if (const std::size_t mark = heading_mark(line); mark != 0) {
    line.remove_prefix(mark);
    line = line.substr(0, line.find_last_not_of("# ") + 1);
  }
  const std::size_t around = emphasis(line);
  if (around == 0) return line.substr(opening_emphasis(line));
  return line.substr(around, line.size() - 2 * around);
}

void pass_over_markdown(std::string_view text, std::vector<TextLine>& lines) {
  const auto signs = std::count_if(lines.begin(), lines.end(), [&](const TextLine& line) {
    const std::string_view words = line_text(text, line);
    return heading_mark(words) != 0 || opening_emphasis(words) != 0;
  });
  if (signs < least_signs) return;
  for (TextLine& line : lines) {
    const std::string_view all = line_text(text, line);
    const std::string_view words = without_markdown(all);
    line.marked_heading = heading_mark(after_list_marks(all)) != 0;
    line.text += static_cast<std::uint32_t>(words.data() - all.data());
    line.text_end = line.text + static_cast<std::uint32_t>(words.size());
  }
}

}  // namespace lacuna::statute
