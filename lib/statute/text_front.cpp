// Front matter (title, long title, recitals, enacting formula) and back matter (closing formula, explanatory notes).
#include "statute/text_chars.h"
#include "statute/text_outline.h"
#include "statute/text_phrases.h"

namespace lacuna::statute {

// A line before the first container or unit. True where it was placed.
bool TextOutline::front_line(std::uint32_t index) {
  const TextLine& line = lines_[index];
  const std::string_view here = words(index);
  if (frames_.empty()) open_matter("preface", Standing::title, line.begin);
  if (marker_word(index)) return true;
  const bool formula = is_enacting_formula(here);
  if (!recitals_ && starts_recital(here) && !formula) {
    recitals_ = true;
    open_matter("preamble", Standing::preamble, line.begin);
  }
  if (plan_.hard_wrapped && !line.blank_before && !formula && !starts_recital(here) && !interrupted_ &&
      frames_.size() > 1 && frames_.back().kind == FrameKind::block) {
    return true;  // goes on
  }
  if (formula || starts_long_title(here)) {
    pop_to(1);
    const ProvisionId id = open_child(formula ? "formula" : "longTitle", Level::block, line.begin);
    if (id != no_provision) {
      tree_.at(id).standing = Standing::title;
      Frame frame;
      frame.id = id;
      frame.kind = FrameKind::block;
      frame.text_from = line.begin;
      frames_.push_back(frame);
    }
    return true;
  }
  if (read_marker(here, 0, false)) return false;  // a list among the recitals
  pop_to(1);
  open_block("p", FrameKind::block, line.begin, line.indent);
  return true;
}

// Words with which a text marks its own blocks: BODY, PREAMBLE, PREFACE, LONGTITLE, CROSSHEADING; headings by their
// mark.
bool TextOutline::marker_word(std::uint32_t index) {
  const TextLine& line = lines_[index];
  const std::string_view here = words(index);
  if (!in_body_ && here == "PREFACE") {
    open_matter("preface", Standing::title, line.begin);
    return true;
  }
  if (!in_body_ && here == "PREAMBLE") {
    recitals_ = true;
    open_matter("preamble", Standing::preamble, line.begin);
    return true;
  }
  if (!in_body_ && here == "BODY") {
    in_body_ = true;
    open_matter("body", Standing::operative, line.begin);
    return true;
  }
  if (!in_body_ && here.starts_with("LONGTITLE ")) {
    pop_to(1);
    const ProvisionId id = open_child("longTitle", Level::block, line.begin);
    if (id != no_provision) tree_.at(id).standing = Standing::title;
    return true;
  }
  const bool marked = in_body_ && line.marked_heading;
  if (marked || here.starts_with("CROSSHEADING ")) {
    std::size_t keep = 1;
    while (keep < frames_.size() && frames_[keep].kind == FrameKind::container) ++keep;
    pop_to(keep);
    const ProvisionId id = open_child("crossHeading", Level::block, line.begin);
    if (id != no_provision) set_number(id, {}, {line.text + (marked ? 0 : 13), line.text_end});
    return true;
  }
  return false;
}

// Lines after the last provision. True where the line was placed.
bool TextOutline::closing_line(std::uint32_t index) {
  const TextLine& line = lines_[index];
  const std::string_view here = words(index);
  const bool explains = heads_explanation(here);
  if (!explains && !(starts_closing(here) && !closed_)) return false;
  const bool heads_follow = !plan_.heads.empty() && plan_.heads.back().line > index;
  if (heads_follow && !explains) return false;
  closed_ = true;
  open_matter("conclusions", explains ? Standing::note : Standing::title, line.begin);
  open_block("p", FrameKind::block, line.begin, line.indent);
  return true;
}

}  // namespace lacuna::statute
