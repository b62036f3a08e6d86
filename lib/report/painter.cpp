#include "report/painter.h"

#include <algorithm>
#include <array>

#include "text/display.h"

namespace lacuna::report {

std::string Painter::paint(std::string_view text, Paint paint) const {
  static constexpr std::array<std::string_view, 8> codes{"", "1", "2", "32", "33", "31", "1;35", "36"};
  if (!style_.color || paint == Paint::plain || text.empty()) return std::string(text);
  std::string out = "\x1b[";
  return out.append(codes[static_cast<std::size_t>(paint)]).append("m").append(text).append("\x1b[0m");
}

std::string_view Painter::symbol(assessment::Status status) const {
  using assessment::Status;
  switch (status) {
    case Status::met:
      return yes();
    case Status::partial:
      return style_.ascii ? "~" : "\xE2\x97\x90";
    case Status::gap:
      return no();
    case Status::conflict:
      return style_.ascii ? "!" : "\xE2\x80\xBC";
  }
  return "";
}

Paint Painter::color(assessment::Status status) {
  using assessment::Status;
  switch (status) {
    case Status::met:
      return Paint::green;
    case Status::partial:
      return Paint::yellow;
    case Status::gap:
      return Paint::red;
    case Status::conflict:
      return Paint::magenta;
  }
  return Paint::plain;
}

std::string Painter::quoted(std::string_view words) const {
  return style_.ascii ? '"' + printable(words) + '"' : "\xE2\x80\x9C" + printable(words) + "\xE2\x80\x9D";
}

void Painter::hang(std::string& out, std::size_t indent, std::string_view label, std::size_t column,
                   std::string_view text, Paint label_paint, Paint text_paint) const {
  const std::string shown = printable(label);
  const std::size_t label_width = display_width(shown);
  const std::size_t left = indent + column;
  const std::size_t width = std::max<std::size_t>(style_.width > left ? style_.width - left : 0, 20);
  out.append(indent, ' ').append(paint(shown, label_paint));
  bool on_label_line = true;
  if (column != 0 && label_width >= column) {  // a long label stands on a line of its own
    out += '\n';
    on_label_line = false;
  } else {
    out.append(column - label_width, ' ');
  }
  for (const std::string& line : wrap(text, width)) {
    if (!on_label_line) out.append(left, ' ');
    on_label_line = false;
    out.append(paint(line, text_paint)).append("\n");
  }
}

}  // namespace lacuna::report
