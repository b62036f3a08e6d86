#include "statute/akn_text.h"

#include <algorithm>

#include "statute/xml.h"

namespace lacuna::statute {

namespace {

constexpr std::size_t most_warnings = 20;
constexpr std::size_t longest_excerpt = 200;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Length in bytes of the white space at the start of a non-empty text, 0 where there is none.
std::size_t space_length(std::string_view text) {
  if (is_space(text[0]) || text[0] == '\f' || text[0] == '\v') return 1;
  if (text.size() > 1 && text[0] == '\xC2' && text[1] == '\xA0') return 2;
  return 0;
}

}  // namespace

void AknText::append(std::string_view raw, std::uint32_t offset, bool literal) {
  if (literal) {
    add_run(raw, offset);
    return;
  }
  while (!raw.empty()) {
    auto amp = raw.find('&');
    const std::string_view run = raw.substr(0, amp);
    add_run(run, offset);
    if (amp == std::string_view::npos) return;
    raw.remove_prefix(amp);
    offset += static_cast<std::uint32_t>(amp);
    std::string decoded;
    auto length = decode_reference(raw, decoded);
    if (length == 0) {
      warn_unknown(raw, offset);
      length = 1;
      add_run(raw.substr(0, 1), offset);
    } else {
      map_.add(size(), source_.map.file_offset(offset));
      text_ += decoded;
      file_end_ = source_.map.file_offset(offset + static_cast<std::uint32_t>(length));
    }
    raw.remove_prefix(length);
    offset += static_cast<std::uint32_t>(length);
  }
}

void AknText::separate() {
  if (text_.empty() || is_space(text_.back())) return;
  map_.add(size(), file_end_, 0);
  text_.push_back('\n');
}

void AknText::add_run(std::string_view run, std::uint32_t offset) {
  if (run.empty()) return;
  if (source_.map.is_identity()) {
    map_.add(size(), offset);
    file_end_ = offset + static_cast<std::uint32_t>(run.size());
    text_.append(run);
    return;
  }
  // The file is in another encoding: runs of characters of equal width, each with its own anchor.
  const std::uint32_t base = size();
  std::uint32_t run_at = 0;
  std::uint32_t run_file = 0;
  std::uint32_t run_scale = 0;
  for (std::size_t i = 0; i < run.size();) {
    std::size_t next = i + 1;
    while (next < run.size() && is_continuation(run[next])) ++next;
    const std::uint32_t file = source_.map.file_offset(offset + static_cast<std::uint32_t>(i));
    const std::uint32_t after = source_.map.file_offset(offset + static_cast<std::uint32_t>(next));
    const std::uint32_t scale = next - i == 1 ? after - file : 1;
    if (i == 0 || scale != run_scale || file != run_file + (static_cast<std::uint32_t>(i) - run_at) * run_scale) {
      run_at = static_cast<std::uint32_t>(i);
      run_file = file;
      run_scale = scale;
      map_.add(base + run_at, file, scale);
    }
    file_end_ = after;
    i = next;
  }
  text_.append(run);
}

void AknText::warn_unknown(std::string_view raw, std::uint32_t offset) {
  if (warnings_.size() >= most_warnings) return;
  const auto semicolon = raw.substr(0, 40).find(';');
  const std::string name(raw.substr(0, semicolon == std::string_view::npos ? 1 : semicolon + 1));
  Problem problem =
      problem_at(source_, offset, "D113", "the reference '" + name + "' is unknown and kept as it stands");
  problem.hint = "write the character itself or a numeric reference";
  warnings_.push_back(std::move(problem));
}

std::size_t leading_space(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto length = space_length(text.substr(at));
    if (length == 0) break;
    at += length;
  }
  return at;
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(leading_space(text));
  while (!text.empty()) {
    if (space_length(text.substr(text.size() - 1)) == 1) {
      text.remove_suffix(1);
    } else if (text.size() > 1 && space_length(text.substr(text.size() - 2)) == 2) {
      text.remove_suffix(2);
    } else {
      break;
    }
  }
  return text;
}

std::string folded_space(std::string_view text) {
  std::string folded;
  text = trimmed(text);
  while (!text.empty()) {
    const auto space = leading_space(text);
    if (space > 0) {
      folded.push_back(' ');
      text.remove_prefix(space);
    } else {
      folded.push_back(text[0]);
      text.remove_prefix(1);
    }
  }
  return folded;
}

Problem problem_at(const SourceText& source, std::size_t offset, std::string code, std::string message) {
  const std::string_view text = source.utf8;
  offset = std::min(offset, text.size());
  Problem problem;
  problem.code = std::move(code);
  problem.message = std::move(message);
  problem.path = source.path;
  const std::uint32_t file = source.map.file_offset(static_cast<std::uint32_t>(offset));
  problem.line = source.lines.line_of(file);
  problem.column = file - std::min(file, source.lines.start_of(problem.line)) + 1;
  auto begin = offset;
  while (begin > 0 && text[begin - 1] != '\n' && text[begin - 1] != '\r' && offset - begin < longest_excerpt / 2)
    --begin;
  while (begin < offset && is_continuation(text[begin])) ++begin;
  auto end = offset;
  while (end < text.size() && text[end] != '\n' && text[end] != '\r' && end - begin < longest_excerpt) ++end;
  while (end > begin && end < text.size() && is_continuation(text[end])) --end;
  problem.excerpt = std::string(trimmed(text.substr(begin, end - begin)));
  return problem;
}

}  // namespace lacuna::statute
