#include "report/markdown.h"

#include <algorithm>

#include "text/display.h"

namespace lacuna::report {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string markdown_text(std::string_view text) {
  const std::string line = printable(text);
  std::string out;
  std::size_t digits = 0;
  while (digits < line.size() && is_digit(line[digits])) ++digits;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool list_number = i == digits && digits > 0 && (c == '.' || c == ')');
    const bool line_start = i == 0 && (c == '-' || c == '+' || c == '=');
    if (list_number || line_start || std::string_view("\\`*_{}[]<>&|~$#!").find(c) != std::string_view::npos) {
      out += '\\';
    }
    out += c;
  }
  return out;
}

std::string markdown_code(std::string_view text) {
  const std::string line = printable(text);
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : line) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const bool pad = line.empty() || line.front() == '`' || line.back() == '`';
  return fence + (pad ? " " : "") + line + (pad ? " " : "") + fence;
}

std::string markdown_quote(std::string_view text, std::size_t indent) {
  std::string out;
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  bool paragraph = false;  // the line before had text, and this one may have to break from it
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = markdown_text(text.substr(at, end - at));
    at = end + 1;
    if (paragraph) out += line.empty() ? "\n" : "\\\n";
    if (!paragraph && !out.empty()) out += '\n';
    out.append(indent, ' ').append(line.empty() ? ">" : "> ").append(line);
    paragraph = !line.empty();
  }
  return out + '\n';
}

}  // namespace lacuna::report
