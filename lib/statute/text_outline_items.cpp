#include "statute/text_outline.h"

#include "statute/scan.h"
#include "statute/text_chars.h"
#include "statute/text_inline.h"

namespace lacuna::statute {

// "... not more than fifteen / (15) years": a number in figures after the words for it, at the start of a line.
bool TextOutline::is_amount(const Marker& marker, std::uint32_t begin) const {
  if (!plan_.hard_wrapped || marker.form != NumberForm::bracketed || marker.numerals[0].alphabet != Alphabet::digit)
    return false;
  if (marker.numerals[0].is_first()) return false;
  for (std::size_t i = base() + 1; i < frames_.size(); ++i) {
    const Frame& frame = frames_[i];
    if (frame.kind == FrameKind::sub && frame.form == marker.form && marker.numerals[0].follows(frame.numeral))
      return false;
  }
  std::string_view before = words_before(begin);
  // The number of a page stands between.
  if (const std::size_t line = before.rfind('\n');
      line != std::string_view::npos && before.find_first_not_of("0123456789", line + 1) == std::string_view::npos)
    before = trim(before.substr(0, line));
  return !before.empty() && marker.next < text_.size() && is_lower_ascii(text_[marker.next]) &&
         is_letter_ascii(before.back()) && !ends_open(before) && !opening_is_inside(begin);
}

// Numbers that stand in a row at a start: "(1) (a) (i) text", then the text.
void TextOutline::open_chain(std::size_t at, std::uint32_t to, std::uint16_t indent) {
  const std::string_view upto = text_.substr(0, to);
  for (int depth = 0; depth < 6; ++depth) {
    std::size_t start = at;
    if (start < to && text_[start] == '_') {
      while (start < to && (text_[start] == '_' || blank_length(upto, start) != 0)) ++start;
    }
    const auto marker = start < to ? read_bracketed(upto, start) : std::nullopt;
    if (!marker || (is_reference(upto, *marker, false) && depth > 0)) break;
    if (!open_listed(*marker, static_cast<std::uint32_t>(start), true, indent)) break;
    at = marker->next;
  }
  if (at < to) {
    add_inline(static_cast<std::uint32_t>(at), to);
    fresh_ = false;
  }
}

void TextOutline::add_inline(std::uint32_t from, std::uint32_t to) {
  const std::string_view upto = text_.substr(0, to);
  std::size_t at = from;
  std::optional<Marker> bracketed = find_bracketed(upto, at, to);
  std::optional<Marker> point = points_.find(at, to);
  while (at < to) {
    if (bracketed && bracketed->begin < at) bracketed = find_bracketed(upto, at, to);
    if (point && point->begin < at) point = points_.find(at, to);
    if (!bracketed && !point) return;
    const bool is_point = !bracketed || (point && point->begin < bracketed->begin);
    const Marker marker = is_point ? *point : *bracketed;
    at = marker.begin + 1;
    const Opening opening = opening_before(text_, marker.begin);
    if (opening == Opening::none || is_reference(upto, marker, false)) continue;
    if (is_point && !opens_point(marker, opening)) continue;
    const Place place = place_of(marker, false, static_cast<std::uint32_t>(marker.begin));
    if (!place.found) continue;
    if (opening == Opening::weak && place.numeral.is_first()) continue;
    if (!open_listed(marker, static_cast<std::uint32_t>(marker.begin), false, 0)) continue;
    at = marker.next;
    // "(1) (a)" in the middle of a line.
    const auto inner = at < to ? read_bracketed(upto, at) : std::nullopt;
    if (inner && inner->numerals[0].is_first() &&
        open_listed(*inner, static_cast<std::uint32_t>(inner->begin), false, 0))
      at = inner->next;
    fresh_ = false;
  }
}

// Whether "a)" or "1°" within a line may be a point: the first one after a colon or dash if others follow in order, the
// next ones in a list that is open.
bool TextOutline::opens_point(const Marker& marker, Opening opening) const {
  for (std::size_t i = frames_.size(); i-- > base() + 1;) {
    const Frame& frame = frames_[i];
    if (frame.kind != FrameKind::sub || frame.form != marker.form) continue;
    for (std::uint8_t r = 0; r < marker.readings; ++r) {
      if (marker.numerals[r].follows(frame.numeral)) return opening == Opening::strong || !is_cited(text_, marker);
    }
  }
  if (!marker.numerals[0].is_first()) return false;
  const std::size_t from = marker.begin > 40 ? marker.begin - 40 : 0;
  return ends_with_colon_or_dash(trim(text_.substr(from, marker.begin - from))) && series_follows(text_, marker);
}

// The words before a number end in the middle of a sentence.
bool TextOutline::opening_is_inside(std::uint32_t begin) const {
  const std::string_view before = words_before(begin);
  if (const std::size_t blank = before.rfind(' '); blank != std::string_view::npos) {
    const std::string_view last = before.substr(blank + 1);
    for (const std::string_view word : {"or", "and", "ou", "et", "y", "o", "und", "oder"}) {
      if (last == word) return true;
    }
  }
  return ends_with_any(before, ";,");
}

bool TextOutline::open_listed(const Marker& marker, std::uint32_t begin, bool line_start, std::uint16_t indent) {
  if (tree_.is_full()) return false;
  const Place place = place_of(marker, line_start, begin);
  if (!place.found) return false;
  // "...; (b)": the list is one sentence, and words after it may be its end.
  if (place.keep < frames_.size()) list_is_sentence_ = opening_is_inside(begin);
  pop_to(place.keep);
  const std::string_view type = list_type(marker, place.numeral);
  const ProvisionId id = open_child(type, Level::sub, begin);
  if (id == no_provision) return false;
  const Span num{static_cast<std::uint32_t>(marker.begin), static_cast<std::uint32_t>(marker.end)};
  set_number(id, num, {});
  Frame frame;
  frame.id = id;
  frame.kind = FrameKind::sub;
  frame.form = marker.form;
  frame.numeral = place.numeral;
  frame.depth = marker.depth;
  frame.indent = indent;
  frame.text_from = static_cast<std::uint32_t>(marker.end);
  frames_.push_back(frame);
  fresh_ = true;
  return true;
}

}  // namespace lacuna::statute
