// The outline of a plain text: heads from the plan, lists below them from their numbering, paragraphs without number.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "statute/text_inline.h"
#include "statute/text_lines.h"
#include "statute/text_numbering.h"
#include "statute/text_plan.h"
#include "statute/text_tree.h"

namespace lacuna::statute {

class TextOutline {
 public:
  TextOutline(Document& document, const std::vector<TextLine>& lines, const Plan& plan);
  void build();

 private:
  enum class FrameKind : std::uint8_t { matter, container, unit, quote, sub, definition, block };
  // An open provision on the way from the root to the place under way.
  struct Frame {
    ProvisionId id = 0;
    FrameKind kind = FrameKind::matter;
    ContainerKind container = ContainerKind::part;
    NumberForm form = NumberForm::bracketed;
    Numeral numeral;
    std::uint8_t depth = 0;         // of decimal numbers
    std::uint16_t indent = 0;       // of the line that opened it
    std::uint32_t chapeau_end = 0;  // where its first child begins; 0 while it has none
    std::uint32_t text_from = 0;    // where its own words start, number and heading passed over
  };

  // Front and back matter (text_front.cpp).
  void open_matter(std::string_view type, Standing standing, std::uint32_t begin);
  bool front_line(std::uint32_t index);
  bool marker_word(std::uint32_t index);
  bool closing_line(std::uint32_t index);

  // Heads.
  void open_head(const Head& head);
  void open_container(const Head& head, std::uint32_t begin);
  void open_attachment(const Head& head, std::uint32_t begin);
  void open_unit(const Head& head, std::uint32_t begin);
  [[nodiscard]] Standing attachment_standing(const Head& head) const;

  // Lines below heads.
  void add_aside(const TextLine& line);
  void add_line(std::uint32_t index, std::uint32_t from);
  [[nodiscard]] bool is_amount(const Marker& marker, std::uint32_t begin) const;
  void add_quoted(std::uint32_t index);
  void close_quote();
  void add_inline(std::uint32_t from, std::uint32_t to);
  [[nodiscard]] bool opens_point(const Marker& marker, Opening opening) const;
  bool open_listed(const Marker& marker, std::uint32_t begin, bool line_start, std::uint16_t indent);
  [[nodiscard]] bool opening_is_inside(std::uint32_t begin) const;
  void open_chain(std::size_t at, std::uint32_t to, std::uint16_t indent);
  void add_paragraph(std::uint32_t index);
  [[nodiscard]] bool goes_on(std::uint32_t index) const;
  void open_block(std::string_view type, FrameKind kind, std::uint32_t begin, std::uint16_t indent);

  // Which open list a number belongs to (text_lists.cpp).
  struct Place {
    std::size_t keep = 0;  // frames kept open
    Numeral numeral;
    bool found = false;
  };
  [[nodiscard]] Place place_of(const Marker& marker, bool line_start, std::uint32_t begin) const;
  [[nodiscard]] Place new_level(const Marker& marker, bool line_start, std::uint32_t begin) const;
  [[nodiscard]] std::string_view list_type(const Marker& marker, const Numeral& numeral) const;

  [[nodiscard]] std::string_view words(std::uint32_t index) const { return line_text(text_, lines_[index]); }
  // The words before an offset, back to the start of the frame's own words.
  [[nodiscard]] std::string_view words_before(std::uint32_t offset) const;
  [[nodiscard]] std::string_view chapeau(const Frame& frame) const;
  [[nodiscard]] std::size_t base() const;  // index of the innermost frame that is a unit or wider
  ProvisionId open_child(std::string_view type, Level level, std::uint32_t begin);
  void set_number(ProvisionId id, Span num, Span heading);
  void pop_to(std::size_t count) { frames_.resize(count); }

  Document& document_;
  std::string_view text_;
  const std::vector<TextLine>& lines_;
  const Plan& plan_;
  TextTree tree_;
  PointFinder points_;
  std::vector<Frame> frames_;
  bool quoting_ = false;  // a quote frame is open
  bool in_body_ = false;
  bool closed_ = false;            // after the closing formula or in an explanatory statement
  bool interrupted_ = false;       // the last node is an aside; running text needs a node of its own to go on
  std::uint32_t aside_from_ = 0;   // where the asides begin that interrupt
  bool fresh_ = false;             // the innermost unit or item has no words yet beyond its heading
  bool recitals_ = false;          // the preamble is open
  bool list_is_sentence_ = false;  // an item of the list under way ended with a semicolon or a comma
};

}  // namespace lacuna::statute
