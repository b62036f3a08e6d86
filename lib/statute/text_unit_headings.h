// The heading of a container, an attachment or a basic unit: on the number's line, on the lines after, or before it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "statute/text_plan.h"
#include "statute/text_unit_sequence.h"

namespace lacuna::statute {

class UnitHeadings {
 public:
  // `taken[i]`: line i holds the number of a head. The references must outlive this object.
  UnitHeadings(std::string_view text, const std::vector<TextLine>& lines, const std::vector<bool>& taken,
               const std::vector<UnitCandidate>& units, bool hard_wrapped);

  // `free_line`: first line that belongs to no head yet, as far back as a heading may start.
  [[nodiscard]] Head of_unit(const UnitCandidate& unit, std::uint32_t free_line) const;
  [[nodiscard]] Head of_container(std::uint32_t line, const ContainerHead& found) const;
  [[nodiscard]] Head of_attachment(std::uint32_t line, const AttachmentHead& found) const;

 private:
  [[nodiscard]] std::string_view words(std::size_t i) const { return line_text(text_, lines_[i]); }
  [[nodiscard]] bool is_plain(std::size_t i) const;
  [[nodiscard]] std::uint32_t next_line(std::uint32_t i) const;
  [[nodiscard]] bool body_follows(std::uint32_t line) const;
  // Whether a line is the beginning of a sentence that is wrapped: "Whoever deals in a person / shall be punished."
  [[nodiscard]] bool runs_into_sentence(std::uint32_t line) const;
  void extend(Head& head, bool until_blank) const;
  bool take_wrapped_run_in(Head& head, std::string_view rest) const;
  bool take_block(Head& head, std::string_view rest) const;
  void take_next_line(Head& head) const;
  [[nodiscard]] bool heading_after(const UnitCandidate& unit, std::string_view rest) const;
  bool heading_before(Head& head, std::string_view rest, std::uint32_t free_line) const;
  void vote(const std::vector<UnitCandidate>& units);

  std::string_view text_;
  const std::vector<TextLine>& lines_;
  const std::vector<bool>& taken_;
  bool hard_wrapped_;
  bool dotted_headings_ = false;   // headings end with a full stop: "2. Definitions."
  bool headings_on_line_ = false;  // most units have their heading after the number
  bool headings_above_ = false;    // most units have their heading on the line before
  bool headings_below_ = false;    // the line after "Article 3" is its heading
};

}  // namespace lacuna::statute
