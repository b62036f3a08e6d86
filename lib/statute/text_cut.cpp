#include <algorithm>
#include <array>
#include <string_view>

#include "statute/text_chars.h"
#include "statute/text_numbering.h"
#include "statute/text_prepare.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t max_schedule_head = 150;
constexpr std::size_t max_cuts = 4096;

constexpr std::string_view schedule = "Schedule";

// Where a schedule's head that contains "Schedule" at `found` begins and ends; false where it is a mention.
bool schedule_head(std::string_view text, std::size_t from, std::size_t found, std::size_t to, std::size_t& begin,
                   std::size_t& end) {
  begin = found;
  std::size_t left = begin;
  while (left > from && text[left - 1] == ' ') --left;
  // An ordinal before it: "Second Schedule".
  std::size_t word = left;
  while (word > from && is_letter_ascii(text[word - 1]) && left - word < 10) --word;
  std::size_t length = 0;
  if (word < left && is_upper_ascii(text[word]) && number_word(text.substr(word, left - word), length) != 0) {
    begin = word;
    left = word;
    while (left > from && text[left - 1] == ' ') --left;
  }
  if (left == from || left == begin) return false;
  const char before = text[left - 1];
  if (before != '.' && before != ')' && before != ']') return false;
  end = found + schedule.size();
  const std::size_t next = skip_blank(text, end);
  if (next >= to || next == end) return false;
  if (text[next] == '(') {
    const std::string_view inside = text.substr(next + 1, 12);
    if (!starts_with_nocase(inside, "section") && !starts_with_nocase(inside, "s.") &&
        !starts_with_nocase(inside, "regulation"))
      return false;
    const std::size_t close = text.substr(0, to).find(')', next);
    if (close == std::string_view::npos || close - begin > max_schedule_head) return false;
    end = close + 1;
    return true;
  }
  // Words in capitals are its heading.
  std::size_t stop = next;
  std::size_t words = 0;
  while (stop < to) {
    std::size_t space = std::min(text.find(' ', stop), to);
    if (!is_all_caps(text.substr(stop, space - stop))) break;
    ++words;
    end = space;
    stop = std::min(skip_blank(text, space), to);
    if (end - begin > max_schedule_head) return false;
  }
  return words >= 2;
}

}  // namespace

void cut_schedules(std::string_view text, std::vector<TextLine>& lines) {
  std::size_t cuts = 0;
  std::vector<TextLine> result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    TextLine line = lines[i];
    const bool long_line = line.text_end - line.text > 60;
    std::size_t at = line.text;
    while (long_line && cuts < max_cuts && at < line.text_end) {
      const std::size_t found = text.substr(0, line.text_end).find(schedule, at);
      if (found == std::string_view::npos) break;
      at = found + schedule.size();
      std::size_t begin = 0;
      std::size_t end = 0;
      if (!schedule_head(text, line.text, found, line.text_end, begin, end)) continue;
      if (result.empty()) result.assign(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(i));
      TextLine before = line;
      before.end = static_cast<std::uint32_t>(begin);
      before.text_end =
          static_cast<std::uint32_t>(before.text + trim(text.substr(before.text, begin - before.text)).size());
      TextLine head = line;
      head.begin = head.text = static_cast<std::uint32_t>(begin);
      head.text_end = head.end = static_cast<std::uint32_t>(end);
      head.blank_before = true;
      result.push_back(before);
      ++cuts;
      const std::size_t rest = skip_blank(text, end);
      if (rest >= line.text_end) {
        head.end = line.end;
        line = head;
        break;
      }
      result.push_back(head);
      line.begin = static_cast<std::uint32_t>(end);
      line.text = static_cast<std::uint32_t>(rest);
      line.blank_before = true;
    }
    if (!result.empty()) result.push_back(line);
  }
  if (!result.empty()) lines = std::move(result);
}

}  // namespace lacuna::statute
