#include "statute/text_outline.h"

#include "statute/scan.h"
#include "statute/text_chars.h"
#include "statute/text_phrases.h"

namespace lacuna::statute {

// The line goes on with the words of the last node.
bool TextOutline::goes_on(std::uint32_t index) const {
  if (frames_.empty() || interrupted_) return false;
  const FrameKind kind = frames_.back().kind;
  if (kind == FrameKind::matter || kind == FrameKind::container) {
    if (kind == FrameKind::container || !plan_.hard_wrapped || frames_.back().chapeau_end == 0) return false;
  }
  if (fresh_) return true;
  const TextLine& line = lines_[index];
  const std::string_view here = words(index);
  const std::string_view before = words_before(line.begin);
  if (!plan_.hard_wrapped) return false;
  const bool lower = first_case(here) == LetterCase::lower;
  if (!line.blank_before)
    return !((starts_definition(here) || starts_with_term(here)) && ends_sentence(before)) && !starts_remark(here);
  if (lower) return !ends_with_any(before, ",;") || frames_.back().kind != FrameKind::sub;
  return !ends_sentence(before) && !starts_definition(here) && !is_heading_shape(here);
}

void TextOutline::open_block(std::string_view type, FrameKind kind, std::uint32_t begin, std::uint16_t indent) {
  const ProvisionId id = open_child(type, Level::block, begin);
  if (id == no_provision) return;
  Frame frame;
  frame.id = id;
  frame.kind = kind;
  frame.indent = indent;
  frame.text_from = begin;
  frames_.push_back(frame);
}

void TextOutline::add_paragraph(std::uint32_t index) {
  const TextLine& line = lines_[index];
  const std::string_view here = words(index);
  const std::size_t floor = base() + 1;
  const std::string_view before = words_before(line.begin);

  if (interrupted_ && plan_.hard_wrapped && !ends_sentence(before)) {
    // Running text cut by a page's end goes on below the node that it was cut from.
    open_child("wrapUp", Level::block, line.begin);
    return;
  }
  if (starts_definition(here)) {
    std::size_t keep = floor;
    for (std::size_t i = frames_.size(); i-- > floor;) {
      if (frames_[i].kind == FrameKind::definition) {
        keep = i;
        break;
      }
      if (frames_[i].kind == FrameKind::sub &&
          (frames_[i].chapeau_end == 0 || ends_with_colon_or_dash(chapeau(frames_[i])))) {
        keep = frames_[i].chapeau_end == 0 && !ends_with_colon_or_dash(before) ? i : i + 1;
        if (keep == i + 1) break;
      }
      if (frames_[i].kind == FrameKind::sub) keep = i + 1;
    }
    pop_to(keep);
    open_block("p", FrameKind::definition, line.begin, line.indent);
    return;
  }
  if (first_case(here) == LetterCase::lower && frames_.size() > floor) {
    // The flush words of a sentence: they belong to the owner of the list that the sentence holds.
    std::size_t keep = frames_.size() - 1;
    while (keep > floor && frames_[keep - 1].kind != FrameKind::block &&
           !ends_with_any(chapeau(frames_[keep - 1]), ".") && frames_[keep].kind != FrameKind::definition &&
           !ends_with_colon_or_dash(chapeau(frames_[keep - 1]))) {
      --keep;
    }
    pop_to(keep);
    open_child("wrapUp", Level::block, line.begin);
    return;
  }
  // A paragraph of its own: within the item if the list's items are sentences, else after the list.
  std::size_t keep = frames_.size();
  while (keep > floor && frames_[keep - 1].kind == FrameKind::block) --keep;
  if (starts_remark(here)) {
    while (keep > floor && !(keep == floor + 1 && frames_[keep - 1].numeral.alphabet == Alphabet::digit)) --keep;
  } else if (keep > floor) {
    const Frame& frame = frames_[keep - 1];
    const bool number = frame.numeral.alphabet == Alphabet::digit || frame.numeral.alphabet == Alphabet::upper_roman;
    const bool paragraph = keep == floor + 1 && number && frame.form != NumberForm::degree;
    if (frame.kind == FrameKind::definition) {
      --keep;
    } else if (!paragraph && keep >= 2 && ends_with_colon_or_dash(chapeau(frames_[keep - 2])) && list_is_sentence_) {
      while (keep > floor && frames_[keep - 1].kind == FrameKind::sub &&
             !(keep == floor + 1 && (frames_[keep - 1].numeral.alphabet == Alphabet::digit ||
                                     frames_[keep - 1].numeral.alphabet == Alphabet::upper_roman))) {
        --keep;
      }
    }
  }
  pop_to(keep);
  const bool heading = is_heading_shape(here) && line.blank_before && !plan_.hard_wrapped;
  open_block(heading && here.size() < 80 && keep <= floor ? "crossHeading" : "p", FrameKind::block, line.begin,
             line.indent);
}

}  // namespace lacuna::statute
