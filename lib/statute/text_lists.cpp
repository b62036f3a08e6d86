// Which list a number belongs to: one that is open and goes on, a new one below, or one that starts again.
#include "statute/text_chars.h"
#include "statute/text_inline.h"
#include "statute/text_outline.h"

namespace lacuna::statute {
namespace {

// No law nests its lists deeper; hostile texts do.
constexpr std::size_t max_list_depth = 16;

}  // namespace

// The frames above this index are items of lists and paragraphs of the unit (or container) under way.
std::size_t TextOutline::base() const {
  for (std::size_t i = frames_.size(); i-- > 0;) {
    const FrameKind kind = frames_[i].kind;
    if (kind != FrameKind::sub && kind != FrameKind::definition && kind != FrameKind::block) return i;
  }
  return 0;
}

TextOutline::Place TextOutline::place_of(const Marker& marker, bool line_start, std::uint32_t begin) const {
  const std::size_t floor = base() + 1;
  Place place;
  // A list that is open and goes on, the innermost first.
  for (std::size_t i = frames_.size(); i-- > floor;) {
    const Frame& frame = frames_[i];
    if (frame.kind != FrameKind::sub || frame.form != marker.form || frame.depth != marker.depth) continue;
    for (std::uint8_t r = 0; r < marker.readings; ++r) {
      const Numeral& numeral = marker.numerals[r];
      if (numeral.alphabet == Alphabet::bullet && frame.numeral.alphabet == Alphabet::bullet) return {i, numeral, true};
      if (!numeral.follows(frame.numeral)) continue;
      // "(i)" after "(h)" is a letter, unless "(ii)" comes next.
      const bool ambiguous = numeral.alphabet == Alphabet::lower && numeral.value == 9 && numeral.minor == 0;
      if (ambiguous && marker.form == NumberForm::bracketed && roman_follows(text_, marker.end)) continue;
      // "(ii)" is no letter i inserted after "(i)".
      if (numeral.minor != 0 && numeral.alphabet == Alphabet::lower && marker.readings > 1 &&
          marker.numerals[0].alphabet == Alphabet::lower_roman && marker.numerals[0].value > 1 && numeral.value == 9) {
        continue;
      }
      return {i, numeral, true};
    }
  }
  // The start of a list.
  for (std::uint8_t r = 0; r < marker.readings; ++r) {
    const bool misread = marker.numerals[r].alphabet == Alphabet::digit && is_letter_ascii(text_[marker.begin + 1]);
    if (misread && (!line_start || frames_.size() > floor)) continue;
    if (!marker.numerals[r].is_first()) continue;
    place = new_level(marker, line_start, begin);
    place.numeral = marker.numerals[r];
    return place;
  }
  // A list that is open, with numbers left out.
  for (std::size_t i = frames_.size(); i-- > floor;) {
    const Frame& frame = frames_[i];
    if (frame.kind != FrameKind::sub || frame.form != marker.form || frame.depth != marker.depth) continue;
    for (std::uint8_t r = 0; r < marker.readings; ++r) {
      const Numeral& numeral = marker.numerals[r];
      if (numeral.alphabet != frame.numeral.alphabet) continue;
      const bool ahead = numeral.value > frame.numeral.value;
      if (line_start ? (!ahead || numeral.value - frame.numeral.value <= 40)
                     : (ahead && numeral.value - frame.numeral.value <= 2)) {
        return {i, numeral, true};
      }
    }
  }
  if (!line_start) return {};
  // A list whose first numbers are not there.
  if (marker.form == NumberForm::dotted || marker.form == NumberForm::closed) {
    if (marker.numerals[0].alphabet == Alphabet::digit && marker.numerals[0].value > 200) return {};
  }
  place = new_level(marker, line_start, begin);
  place.numeral = marker.numerals[0];
  return place;
}

// Where a list that starts here hangs: below the innermost frame, or where the same kind of list stood before.
TextOutline::Place TextOutline::new_level(const Marker& marker, bool line_start, std::uint32_t begin) const {
  const std::size_t floor = base() + 1;
  Place place;
  place.found = true;
  place.keep = frames_.size();
  const bool introduced = ends_with_colon_or_dash(words_before(begin)) || fresh_;
  // A paragraph that introduces nothing is no owner of a list.
  while (place.keep > floor && frames_[place.keep - 1].kind == FrameKind::block && !introduced) --place.keep;
  if (marker.form == NumberForm::decimal) {
    while (place.keep > floor &&
           !(frames_[place.keep - 1].form == NumberForm::decimal && frames_[place.keep - 1].depth < marker.depth)) {
      --place.keep;
    }
    return place;
  }
  for (std::size_t i = place.keep; i-- > floor;) {
    const Frame& frame = frames_[i];
    if (frame.kind != FrameKind::sub || frame.form != marker.form) continue;
    bool same = false;
    for (std::uint8_t r = 0; r < marker.readings; ++r) {
      same = same || (marker.numerals[r].is_first() && marker.numerals[r].alphabet == frame.numeral.alphabet);
    }
    if (!same) continue;
    // The same style again: a list inside only where it is introduced as one, else the list starts anew.
    const bool inside = introduced && i + 1 < place.keep && place.keep - floor < max_list_depth;
    if (!inside) {
      place.keep = i;
      place.found = line_start;
    }
    break;
  }
  return place;
}

std::string_view TextOutline::list_type(const Marker& marker, const Numeral& numeral) const {
  const std::size_t from = base() + 1;
  std::string_view above;
  for (std::size_t i = from; i < frames_.size(); ++i) {
    if (frames_[i].kind != FrameKind::sub) return "item";
    above = tree_.at(frames_[i].id).type;
  }
  if (marker.form == NumberForm::bullet) return plan_.civil ? "indent" : "item";
  const bool number = numeral.alphabet == Alphabet::digit || numeral.alphabet == Alphabet::upper_roman;
  if (plan_.civil) {
    if (above.empty()) return number && marker.form != NumberForm::degree ? "paragraph" : "point";
    return above == "paragraph" ? "point" : "item";
  }
  if (above.empty()) return numeral.alphabet == Alphabet::digit || plan_.section_signs ? "subsection" : "paragraph";
  if (above == "subsection") return "paragraph";
  return above == "paragraph" ? "subparagraph" : "item";
}

}  // namespace lacuna::statute
