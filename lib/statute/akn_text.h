// The text of an Akoma Ntoso document under construction, with the way back to the bytes of the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"
#include "text/source.h"

namespace lacuna::statute {

class AknText {
 public:
  explicit AknText(const SourceText& source) : source_(source) {}

  // Appends raw character data that stands at `offset` of the source. References are decoded unless `literal`.
  // Unknown ones are kept as they stand, with a warning.
  void append(std::string_view raw, std::uint32_t offset, bool literal);
  // Appends a line end that stands for nothing in the file, unless the text is empty or ends in white space.
  void separate();

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  [[nodiscard]] std::string_view view() const { return text_; }

  std::string take_text() { return std::move(text_); }
  OffsetMap take_map() { return std::move(map_); }
  std::vector<Problem> take_warnings() { return std::move(warnings_); }

 private:
  void add_run(std::string_view run, std::uint32_t offset);
  void warn_unknown(std::string_view raw, std::uint32_t offset);

  const SourceText& source_;
  std::string text_;
  OffsetMap map_;
  std::uint32_t file_end_ = 0;  // file offset after the last character
  std::vector<Problem> warnings_;
};

// Leading white space: ASCII and no-break spaces. The number of bytes.
std::size_t leading_space(std::string_view text);
// The span without white space at both ends.
std::string_view trimmed(std::string_view text);
// White space runs made one space, none at the ends.
std::string folded_space(std::string_view text);
// A problem at a byte offset of source.utf8: line, column and excerpt.
Problem problem_at(const SourceText& source, std::size_t offset, std::string code, std::string message);

}  // namespace lacuna::statute
