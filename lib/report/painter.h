// Lines with colours, symbols and hanging indents: the small typographer behind the terminal writers.
#pragma once

#include <string>
#include <string_view>

#include "assessment/assessment.h"
#include "report/terminal.h"

namespace lacuna::report {

enum class Paint { plain, bold, dim, green, yellow, red, magenta, cyan };

class Painter {
 public:
  explicit Painter(const TerminalStyle& style) : style_(style) {}

  [[nodiscard]] std::string paint(std::string_view text, Paint paint) const;
  [[nodiscard]] std::string_view symbol(assessment::Status status) const;
  [[nodiscard]] static Paint color(assessment::Status status);
  [[nodiscard]] std::string quoted(std::string_view words) const;  // in quotation marks, made printable
  [[nodiscard]] std::string_view arrow() const { return style_.ascii ? "->" : "\xE2\x86\x92"; }
  [[nodiscard]] std::string_view dot() const { return style_.ascii ? "-" : "\xC2\xB7"; }
  [[nodiscard]] std::string_view dots() const { return style_.ascii ? "..." : "\xE2\x80\xA6"; }
  [[nodiscard]] std::string_view yes() const { return style_.ascii ? "+" : "\xE2\x9C\x93"; }
  [[nodiscard]] std::string_view no() const { return style_.ascii ? "-" : "\xE2\x9C\x97"; }

  // Appends `text` wrapped to the width: `label` padded to `column`, the rest hanging under the text.
  void hang(std::string& out, std::size_t indent, std::string_view label, std::size_t column, std::string_view text,
            Paint label_paint = Paint::dim, Paint text_paint = Paint::plain) const;

  [[nodiscard]] const TerminalStyle& style() const { return style_; }

 private:
  TerminalStyle style_;
};

}  // namespace lacuna::report
