#include "statute/text_unit_headings.h"

#include <algorithm>

#include "statute/text_chars.h"
#include "statute/text_numbering.h"

namespace lacuna::statute {
namespace {

constexpr std::size_t max_heading = 240;

// Length of a heading that shares its line with the text: "Terms.—In this Act", "Purpose.(1) This", "(Objeto).- La",
// "Definitions.In this". 0 where the line shows no such border. `body` is where the text starts.
std::size_t run_in_heading(std::string_view rest, std::size_t& body) {
  const std::size_t limit = std::min<std::size_t>(rest.size(), 160);
  for (std::size_t at = 1; at < limit; ++at) {
    if (rest[at] == '(' && at > 0 && read_bracketed(rest, at) && rest[at - 1] == '.') {
      body = at;
      return at - 1;
    }
    if (rest[at] != '.' && rest[at] != ':') {
      // "Heading — Text" with a long dash, only where a stop stands before it; a dash alone may be part of a heading.
      continue;
    }
    const std::size_t after = skip_blank(rest, at + 1);
    const std::size_t dash = dash_length(rest, after);
    if (dash != 0 && after - at <= 2) {
      std::size_t start = after;
      while (const std::size_t more = dash_length(rest, start)) start += more;
      start = skip_blank(rest, start);
      if (start >= rest.size()) {
        body = rest.size();
        return at;
      }
      body = start;
      return at;
    }
    if (rest[at] == '.' && after == at + 1 && after < rest.size() && at > 5 && is_lower_ascii(rest[at - 1]) &&
        (is_upper_ascii(rest[after]) || rest[after] == '(') && at + 1 < rest.size()) {
      body = after;
      return at;
    }
  }
  body = 0;
  return 0;
}

bool opens_with_marker(std::string_view text) {
  const auto marker = read_marker(text, 0, true);
  return marker.has_value();
}

}  // namespace

UnitHeadings::UnitHeadings(std::string_view text, const std::vector<TextLine>& lines, const std::vector<bool>& taken,
                           const std::vector<UnitCandidate>& units, bool hard_wrapped)
    : text_(text), lines_(lines), taken_(taken), hard_wrapped_(hard_wrapped) {
  vote(units);
}

bool UnitHeadings::is_plain(std::size_t i) const {
  return i < lines_.size() && lines_[i].role == LineRole::text && !taken_[i];
}

// The next line that is not page furniture or a note; lines_.size() at the end.
std::uint32_t UnitHeadings::next_line(std::uint32_t i) const {
  std::uint32_t next = i + 1;
  while (next < lines_.size() && lines_[next].role != LineRole::text && next - i < 12) ++next;
  return next;
}

bool UnitHeadings::body_follows(std::uint32_t line) const {
  const std::uint32_t next = next_line(line);
  return next < lines_.size() && !taken_[next] && lines_[next].role == LineRole::text;
}

bool UnitHeadings::runs_into_sentence(std::uint32_t line) const {
  if (!hard_wrapped_) return false;
  std::uint32_t last = line;
  std::size_t size = words(line).size();
  while (is_plain(last + 1) && !lines_[last + 1].blank_before && first_case(words(last + 1)) == LetterCase::lower) {
    size += words(++last).size();
    if (size > max_heading) return true;
  }
  return last > line && (ends_sentence(words(last)) || ends_with_any(words(last), ":,"));
}

void UnitHeadings::vote(const std::vector<UnitCandidate>& units) {
  std::size_t dotted = 0;
  std::size_t dotted_with_body = 0;
  std::size_t bare = 0;
  std::size_t bare_with_heading = 0;
  std::size_t above = 0;
  std::size_t on_line = 0;
  for (const UnitCandidate& unit : units) {
    if (unit.line > 0 && is_plain(unit.line - 1) && is_heading_shape(words(unit.line - 1)) &&
        !opens_with_marker(words(unit.line - 1)) &&
        (unit.line < 2 || !is_plain(unit.line - 2) || ends_sentence(words(unit.line - 2)) ||
         lines_[unit.line - 1].blank_before)) {
      ++above;
    }
    const std::string_view rest = words(unit.line).substr(unit.head.rest);
    const std::uint32_t next = next_line(unit.line);
    if (is_heading_shape(rest) && is_plain(next) &&
        (words(next)[0] == '(' || first_case(words(next)) == LetterCase::upper))
      ++on_line;
    if (rest.empty()) {
      ++bare;
      if (is_plain(next) && is_heading_shape(words(next)) && !opens_with_marker(words(next)) && body_follows(next) &&
          !runs_into_sentence(next)) {
        ++bare_with_heading;
      }
    } else if (rest.size() <= 200 && rest.ends_with('.') && rest[0] != '(') {
      ++dotted;
      if (is_plain(next) && first_case(words(next)) != LetterCase::lower) ++dotted_with_body;
    }
  }
  dotted_headings_ = dotted_with_body * 10 >= dotted * 7 && dotted > 0 && (dotted >= 2 || units.size() == 1);
  headings_on_line_ = on_line * 3 > units.size() * 2;
  headings_above_ = above * 2 > units.size();
  headings_below_ = bare_with_heading * 10 >= bare * 6 && bare > 0;
}

bool UnitHeadings::heading_after(const UnitCandidate& unit, std::string_view rest) const {
  if (rest.size() > 200 || rest[0] == '(' || rest[0] == '_' || ends_with_any(rest, ";:,") ||
      ends_with_colon_or_dash(rest))
    return false;
  if (first_case(rest) == LetterCase::lower) return false;
  const std::uint32_t next = next_line(unit.line);
  const bool more = is_plain(next);
  if (rest.ends_with('.')) {
    return dotted_headings_ && more && first_case(words(next)) != LetterCase::lower && count_words(rest, 30) < 25;
  }
  if (!more) return true;
  const std::string_view after = words(next);
  if (after[0] == '_') return true;
  if (const auto marker = read_marker(after, 0, false)) {
    // "Whoever" before "(a)" is a chapeau; before "(1)" a heading stands.
    const bool digit =
        marker->numerals[0].alphabet == Alphabet::digit || marker->numerals[0].alphabet == Alphabet::upper_roman;
    return digit || count_words(rest, 9) <= 8 || headings_on_line_;
  }
  if (first_case(after) != LetterCase::lower) return true;
  // A heading that is wrapped: its next line does not end the sentence in the way of a text.
  if (!hard_wrapped_) return lines_[next].blank_before;
  const std::uint32_t third = next_line(next);
  const bool border = third >= lines_.size() || lines_[third].blank_before || taken_[third] ||
                      opens_with_marker(words(third)) || words(third)[0] == '_';
  return !lines_[next].blank_before && !ends_sentence(after) && border && after.size() < 80;
}

// Takes the lines that go on with a heading.
void UnitHeadings::extend(Head& head, bool until_blank) const {
  const bool caps = is_all_caps(text_.substr(head.heading.begin, head.heading.size()));
  for (int i = 0; i < 6; ++i) {
    const std::uint32_t next = head.last_line + 1;
    if (!is_plain(next) || lines_[next].blank_before) return;
    const std::string_view line = words(next);
    const bool wrapped = hard_wrapped_ && (first_case(line) == LetterCase::lower ||
                                           ends_open(text_.substr(head.heading.begin, head.heading.size())));
    const bool goes_on = caps ? is_all_caps(line) : (until_blank || wrapped);
    if (!goes_on || opens_with_marker(line) || line.size() > 160 || (!caps && ends_sentence(line))) return;
    if (head.heading.size() + line.size() > max_heading) return;
    head.heading.end = lines_[next].text_end;
    head.last_line = next;
    head.body = lines_[next].text_end;
  }
}

// "Article 21: Seizure of places / used for ... / and objects", then an empty line: the heading is the whole block.
bool UnitHeadings::take_block(Head& head, std::string_view rest) const {
  if (!hard_wrapped_ || head.style != UnitStyle::article || first_case(rest) != LetterCase::upper) return false;
  std::uint32_t last = head.line;
  std::size_t size = rest.size();
  while (is_plain(last + 1) && !lines_[last + 1].blank_before && size < max_heading) size += words(++last).size();
  if (size >= max_heading || last + 1 >= lines_.size() || !lines_[last + 1].blank_before) return false;
  for (std::uint32_t i = head.line + 1; i <= last; ++i) {
    if (opens_with_marker(words(i))) return false;
  }
  if (ends_sentence(words(last))) return false;
  head.heading = {head.body, lines_[last].text_end};
  head.last_line = last;
  head.body = lines_[last].text_end;
  return true;
}

// "12. Duties of keepers of lanterns and of those who / carry them.\u2014(1) A keeper ...": a heading that shares its
// second line with the text.
bool UnitHeadings::take_wrapped_run_in(Head& head, std::string_view rest) const {
  const std::uint32_t next = head.line + 1;
  if (!hard_wrapped_ || !is_plain(next) || lines_[next].blank_before || first_case(rest) != LetterCase::upper)
    return false;
  const std::string_view both = text_.substr(head.body, lines_[next].text_end - head.body);
  std::size_t body = 0;
  const std::size_t length = run_in_heading(both, body);
  if (length < rest.size() || body >= both.size() || both[length] == '(' ||
      count_words(both.substr(0, length), 26) > 25)
    return false;
  if (dash_length(both, skip_blank(both, length + 1)) == 0) return false;
  if (both.substr(0, length).find_first_of(".;:") != std::string_view::npos) return false;
  head.heading = {head.body, head.body + static_cast<std::uint32_t>(length)};
  head.last_line = next;
  head.body += static_cast<std::uint32_t>(body);
  return true;
}

// A heading on the line after the number.
void UnitHeadings::take_next_line(Head& head) const {
  const std::uint32_t next = head.line + 1;
  if (!is_plain(next)) return;
  const std::string_view line = words(next);
  if (opens_with_marker(line) || open_quote_length(line, 0) == 1) return;
  const bool caps = is_all_caps(line);
  if (!is_heading_shape(line) && !(caps && line.size() <= 200)) return;
  if (!caps && runs_into_sentence(next)) return;
  // "PART I / Short title / 1. This Act ...": the words are the section's.
  const std::uint32_t after = next_line(next);
  if (!caps && after < lines_.size() && taken_[after] && head.kind == HeadKind::container) {
    const auto unit = read_unit(words(after));
    if (unit && unit->style != UnitStyle::article) {
      const std::string_view rest = words(after).substr(std::min(unit->rest, words(after).size()));
      if (rest.empty() || rest[0] == '(' || ends_sentence(rest)) return;
    }
  }
  head.heading = {lines_[next].text, lines_[next].text_end};
  head.last_line = next;
  head.body = lines_[next].text_end;
  extend(head, false);
}

bool UnitHeadings::heading_before(Head& head, std::string_view rest, std::uint32_t free_line) const {
  if (head.line == 0 || head.line <= free_line) return false;
  std::uint32_t above = head.line - 1;
  while (above > free_line && lines_[above].role != LineRole::text && head.line - above < 12) --above;
  if (!is_plain(above) || above < free_line) return false;
  const bool text_like =
      rest.empty() || rest[0] == '(' || ends_sentence(rest) || count_words(rest, 13) > 12 ||
      (is_plain(next_line(head.line)) && first_case(words(next_line(head.line))) == LetterCase::lower);
  if (!text_like) return false;
  std::uint32_t first = above;
  std::size_t size = words(above).size();
  // A heading over several lines: the later ones begin in lower case.
  while (first > free_line && !lines_[first].blank_before && is_plain(first - 1) && above - first < 3 &&
         first_case(words(first)) == LetterCase::lower) {
    --first;
    size += words(first).size();
  }
  if (size > 200 || !is_heading_shape(text_.substr(lines_[first].text, lines_[above].text_end - lines_[first].text)) ||
      opens_with_marker(words(first)))
    return false;
  for (std::uint32_t i = first; i <= above; ++i) {
    if ((ends_sentence(words(i)) && !words(i).ends_with("etc.")) || (i == above && words(i).ends_with(',')))
      return false;
  }
  if (!lines_[first].blank_before && first > free_line && is_plain(first - 1) && !ends_sentence(words(first - 1))) {
    // The line above is running text that happens to end without a stop.
    if (!is_heading_shape(words(first - 1))) return false;
  }
  head.first_line = first;
  head.heading = {lines_[first].text, lines_[above].text_end};
  return true;
}

Head UnitHeadings::of_unit(const UnitCandidate& unit, std::uint32_t free_line) const {
  const TextLine& line = lines_[unit.line];
  Head head;
  head.kind = HeadKind::unit;
  head.style = unit.head.style;
  head.line = head.first_line = head.last_line = unit.line;
  const auto at = [&](std::size_t offset) { return line.text + static_cast<std::uint32_t>(offset); };
  head.num = {at(unit.head.num_begin), at(unit.head.num_end)};
  head.body = at(unit.head.rest);
  const std::string_view rest = words(unit.line).substr(std::min(unit.head.rest, words(unit.line).size()));
  if (rest.empty()) {
    if (headings_below_) take_next_line(head);
    if (head.heading.empty()) heading_before(head, rest, free_line);
    return head;
  }
  std::size_t body = 0;
  // "(Purpose).- This Law" and "(Purpose) This Law".
  if (rest[0] == '(' && !read_bracketed(rest, 0)) {
    const std::size_t close = rest.substr(0, 200).find(')');
    if (close != std::string_view::npos) {
      const std::string_view inner = rest.substr(1, close - 1);
      std::size_t after = close + 1;
      while (after < rest.size() &&
             (rest[after] == '.' || blank_length(rest, after) != 0 || dash_length(rest, after) != 0)) {
        after += std::max<std::size_t>({1, blank_length(rest, after), dash_length(rest, after)});
      }
      if (after > close + 1 && first_case(inner) == LetterCase::upper) {
        head.heading = {at(unit.head.rest + 1), at(unit.head.rest + close)};
        head.body = at(unit.head.rest + after);
        return head;
      }
    }
  }
  // Beside a marginal note the line is text: the note is its heading.
  const bool noted = (unit.line > 0 && lines_[unit.line - 1].role == LineRole::margin) ||
                     (unit.line + 1 < lines_.size() && lines_[unit.line + 1].role == LineRole::margin);
  if (noted && count_words(rest, 4) > 3) return head;
  if (words(unit.line).starts_with("\u7B2C")) return head;  // Chinese articles have no headings
  const auto run_in = [&] {
    const std::size_t length = run_in_heading(rest, body);
    return rest[0] != '(' && rest[0] != '[' && count_words(rest.substr(0, length), 21) <= 20 ? length : 0;
  };
  if (const std::size_t length = run_in(); length != 0 && body < rest.size()) {
    head.heading = {at(unit.head.rest), at(unit.head.rest + length)};
    head.body = at(unit.head.rest + body);
    return head;
  }
  if (take_wrapped_run_in(head, rest)) return head;
  if (headings_above_ && heading_before(head, rest, free_line)) return head;
  if (take_block(head, rest)) return head;
  if (heading_after(unit, rest)) {
    head.heading = {at(unit.head.rest), line.text_end};
    head.body = line.text_end;
    extend(head, unit.head.style == UnitStyle::article && hard_wrapped_);
    return head;
  }
  heading_before(head, rest, free_line);
  return head;
}

Head UnitHeadings::of_container(std::uint32_t index, const ContainerHead& found) const {
  const TextLine& line = lines_[index];
  Head head;
  head.kind = HeadKind::container;
  head.container = found.kind;
  head.line = head.first_line = head.last_line = index;
  head.num = {line.text, line.text + static_cast<std::uint32_t>(found.num_end)};
  head.body = line.text_end;
  if (found.heading < words(index).size() && words(index)[found.heading] != ',') {
    head.heading = {line.text + static_cast<std::uint32_t>(found.heading), line.text_end};
    extend(head, hard_wrapped_);
  } else if (found.heading >= words(index).size()) {
    take_next_line(head);
  }
  return head;
}

Head UnitHeadings::of_attachment(std::uint32_t index, const AttachmentHead& found) const {
  const TextLine& line = lines_[index];
  Head head;
  head.kind = HeadKind::attachment;
  head.line = head.first_line = head.last_line = index;
  head.num = {line.text, line.text + static_cast<std::uint32_t>(found.num_end)};
  head.body = line.text + static_cast<std::uint32_t>(found.heading);
  const std::string_view rest = words(index).substr(std::min(found.heading, words(index).size()));
  if (!rest.empty() && rest[0] != '(' && rest[0] != '[') {
    head.heading = {head.body, line.text_end};
    head.body = line.text_end;
    extend(head, false);
  } else if (rest.empty()) {
    const std::uint32_t next = index + 1;
    if (is_plain(next) && words(next).starts_with("HEADING ")) {
      head.heading = {lines_[next].text + 8, lines_[next].text_end};
      head.last_line = next;
      head.body = lines_[next].text_end;
    } else if (is_plain(next) && words(next)[0] != '(' && !words(next).starts_with("SUBHEADING ")) {
      take_next_line(head);
    }
  }
  return head;
}

}  // namespace lacuna::statute
