#include "statute/document.h"

#include <algorithm>

namespace lacuna::statute {
namespace {

Location locate_in(const OffsetMap& map, const LineIndex& lines, Format format, Span span) {
  Location location;
  location.start = map.file_offset(span.begin);
  location.end = location.start;
  if (!span.empty()) {
    // The end is that of the last byte, not the start of what follows it: in a marked-up file tags may lie between.
    // The shortest tag has three bytes, so that a step of up to three is one character. In plain text the words may go
    // on in another column; no character takes more than four bytes. A character that takes fewer bytes in the file
    // than in UTF-8 ends before its last byte is thought to stand.
    const std::uint32_t last = map.file_offset(span.end - 1);
    const std::uint32_t after = map.file_offset(span.end);
    const bool contiguous =
        after > last ? after - last <= (format == Format::text ? 4U : 3U) : format == Format::text && last - after < 3;
    location.end = std::max(location.start, contiguous ? after : last + 1);
  }
  location.line = lines.line_of(location.start);
  location.end_line = location.end > location.start ? lines.line_of(location.end - 1) : location.line;
  return location;
}

}  // namespace

Location Document::locate(Span span) const {
  const auto after = std::upper_bound(insertions.begin(), insertions.end(), span.begin,
                                      [](std::uint32_t at, const Insertion& i) { return at < i.span.begin; });
  if (after == insertions.begin() || (after - 1)->span.end <= span.begin) {
    return locate_in(map, lines, format, span);
  }
  const Insertion& insertion = *(after - 1);
  const OtherFile& other = others[insertion.file];
  const std::uint32_t end = std::min(span.end, insertion.span.end);
  Location location =
      locate_in(other.map, other.lines, other.format,
                {span.begin - insertion.span.begin + insertion.offset, end - insertion.span.begin + insertion.offset});
  location.file = insertion.file + 1;
  return location;
}

ProvisionId Document::provision_at(std::uint32_t offset) const {
  // Begins never decrease in document order, and of several that begin at one place the last is the innermost.
  const auto after = std::upper_bound(provisions.begin(), provisions.end(), offset,
                                      [](std::uint32_t at, const Provision& p) { return at < p.begin; });
  return after == provisions.begin() ? 0 : static_cast<ProvisionId>(after - provisions.begin() - 1);
}

ProvisionId Document::unit_of(ProvisionId id) const {
  for (ProvisionId up = id; up != no_provision; up = provisions[up].parent) {
    if (provisions[up].level == Level::unit) return up;
  }
  return id;
}

std::vector<ProvisionId> Document::children(ProvisionId id) const {
  std::vector<ProvisionId> result;
  for (ProvisionId child = id + 1; child < provisions[id].subtree_end; child = provisions[child].subtree_end) {
    result.push_back(child);
  }
  return result;
}

const char* standing_name(Standing standing) {
  switch (standing) {
    case Standing::operative:
      return "operative";
    case Standing::title:
      return "title";
    case Standing::preamble:
      return "preamble";
    case Standing::contents:
      return "contents";
    case Standing::note:
      return "note";
    case Standing::quoted:
      return "quoted";
    case Standing::repealed:
      return "repealed";
    case Standing::treaty:
      return "treaty";
    case Standing::form:
      return "form";
    case Standing::furniture:
      return "furniture";
  }
  return "operative";
}

bool is_operative(Standing standing) { return standing == Standing::operative || standing == Standing::quoted; }

}  // namespace lacuna::statute
