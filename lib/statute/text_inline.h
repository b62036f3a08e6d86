// Numbering collapsed into running text: "(1) A person who— (a) ...; or (b) ...". A number is taken for one of a list
// only where the words around it allow that; "an offence under section 3(1) or (2)" stays text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "statute/rare_bytes.h"
#include "statute/text_numbering.h"

namespace lacuna::statute {

enum class Opening : std::uint8_t {
  none,    // no list may start or go on here
  weak,    // after a comma
  strong,  // after a colon, dash, semicolon, full stop or closing bracket, a conjunction between allowed
};

// What stands before text[at], where a number in brackets stands.
Opening opening_before(std::string_view text, std::size_t at);

// The number at `marker` is part of a reference: "paragraph (a)", "(a) or (b)", "(1), (2) and (3)". At the start of a
// line that begins a paragraph a noun before does not count (`paragraph`): it may be a heading, "1. Section".
bool is_reference(std::string_view text, const Marker& marker, bool paragraph);

// Next number in brackets in text[from, to) that is preceded by a border; nullopt where there is none.
std::optional<Marker> find_bracketed(std::string_view text, std::size_t from, std::size_t to);

// Finds numbers without an opening bracket, after a blank: "a)", "1)", "1°", "a.".
class PointFinder {
 public:
  explicit PointFinder(std::string_view text) : text_(text), ends_(text, {')', '.', '\xC2'}) {}
  // The next one in text[from, to); nullopt where there is none.
  std::optional<Marker> find(std::size_t from, std::size_t to);

 private:
  std::string_view text_;
  RareBytes<3> ends_;  // what may follow such a number
};

// Whether the list that the first number at `marker` would open runs on in order: the next numbers of its kind follow,
// each after a stop ("1° ...; 2° ...", three of them where a point follows the letter). Looks a bounded way ahead, not
// beyond the paragraph.
bool series_follows(std::string_view text, const Marker& marker);

// "au 2° de l'article", "a) and b)": what follows a number after a comma shows that it is cited.
bool is_cited(std::string_view text, const Marker& marker);

// Whether "(ii)" comes before "(j)" after text[from], so that "(i)" is a Roman numeral. Looks a bounded way ahead.
bool roman_follows(std::string_view text, std::size_t from);

}  // namespace lacuna::statute
