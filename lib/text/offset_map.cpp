#include <algorithm>

#include "text/source.h"

namespace lacuna {

void OffsetMap::add(std::uint32_t text, std::uint32_t file, std::uint32_t scale) {
  if (!anchors_.empty() && anchors_.back().text == text) anchors_.pop_back();
  anchors_.push_back({text, file, scale});
}

std::uint32_t OffsetMap::file_offset(std::uint32_t text) const {
  const auto after = std::upper_bound(anchors_.begin(), anchors_.end(), text,
                                      [](std::uint32_t value, const Anchor& anchor) { return value < anchor.text; });
  if (after == anchors_.begin()) return after == anchors_.end() ? text : std::min(text, after->file);
  const Anchor& run = *(after - 1);
  const std::uint32_t file = run.file + (text - run.text) * run.scale;
  return after == anchors_.end() || after->file < run.file ? file : std::min(file, after->file);
}

void OffsetMap::append(const OffsetMap& from, std::uint32_t begin, std::uint32_t end, std::uint32_t at) {
  const auto after = std::upper_bound(from.anchors_.begin(), from.anchors_.end(), begin,
                                      [](std::uint32_t value, const Anchor& anchor) { return value < anchor.text; });
  add(at, from.file_offset(begin), after == from.anchors_.begin() ? 1 : (after - 1)->scale);
  for (auto anchor = after; anchor != from.anchors_.end() && anchor->text < end; ++anchor) {
    add(at + (anchor->text - begin), anchor->file, anchor->scale);
  }
}

std::uint32_t LineIndex::line_of(std::uint32_t file_offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), file_offset);
  return static_cast<std::uint32_t>(after - starts_.begin());
}

std::uint32_t LineIndex::start_of(std::uint32_t line) const {
  if (line == 0) return 0;
  return starts_[std::min<std::size_t>(line, starts_.size()) - 1];
}

}  // namespace lacuna
