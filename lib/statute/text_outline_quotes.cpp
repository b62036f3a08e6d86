#include "statute/text_outline.h"

#include <algorithm>

#include "statute/scan.h"
#include "statute/text_chars.h"
#include "statute/text_headings.h"

namespace lacuna::statute {

// A line of a text quoted to be put into another law: its units and lists hang below the quotation.
void TextOutline::add_quoted(std::uint32_t index) {
  const TextLine& line = lines_[index];
  if (tree_.is_full()) return;
  if (!quoting_) {
    const ProvisionId id = open_child("quotedStructure", Level::block, line.begin);
    if (id == no_provision) return;
    tree_.at(id).standing = Standing::quoted;
    Frame frame;
    frame.id = id;
    frame.kind = FrameKind::quote;
    frame.text_from = line.begin;
    frames_.push_back(frame);
    quoting_ = true;
    fresh_ = true;
  }
  const std::string_view here = words(index);
  const std::size_t quote = open_quote_length(here, 0);
  const std::string_view inner = here.substr(quote);
  const auto unit = inner.empty() ? std::nullopt : read_unit(inner);
  const bool keyword =
      unit && (unit->style == UnitStyle::article || unit->style == UnitStyle::section) && unit->separated;
  // "12A. Lanterns" is a section where the quotation begins with it.
  const bool numbered =
      unit && unit->style == UnitStyle::numbered && frames_.back().kind == FrameKind::quote && fresh_ && quote != 0;
  if (!keyword && !numbered) {
    add_line(index, line.text + static_cast<std::uint32_t>(fresh_ ? quote : 0));
    return;
  }
  while (frames_.size() > 1 && frames_.back().kind != FrameKind::quote) frames_.pop_back();
  const ProvisionId id = open_child(unit->style == UnitStyle::article ? "article" : "section", Level::unit, line.begin);
  if (id == no_provision) return;
  const auto at = [&](std::size_t offset) { return line.text + static_cast<std::uint32_t>(quote + offset); };
  const std::string_view rest = inner.substr(std::min(unit->rest, inner.size()));
  const bool heading = is_heading_shape(rest) && index + 1 < lines_.size() && lines_[index + 1].quoted;
  set_number(id, {at(0), at(unit->num_end)}, heading ? Span{at(unit->rest), line.text_end} : Span{});
  Frame frame;
  frame.id = id;
  frame.kind = FrameKind::unit;
  frame.text_from = heading ? line.text_end : at(std::min(unit->rest, inner.size()));
  frames_.push_back(frame);
  fresh_ = true;
  if (!heading && unit->rest < inner.size()) open_chain(at(unit->rest), line.text_end, line.indent);
}

void TextOutline::close_quote() {
  quoting_ = false;
  std::size_t keep = frames_.size();
  while (keep > 1 && frames_[keep - 1].kind != FrameKind::quote) --keep;
  if (keep > 1) pop_to(keep - 1);
  fresh_ = false;
}

}  // namespace lacuna::statute
