#include <fmt/format.h>

#include <string_view>

#include "report/difference.h"
#include "report/difference_words.h"
#include "report/painter.h"
#include "report/wording.h"
#include "text/display.h"

namespace lacuna::report {
namespace {

using assessment::Change;
using assessment::Difference;
using assessment::RequirementDifference;

constexpr std::size_t column = 13;

Paint paint_of(Change change) {
  switch (change) {
    case Change::fresh:
    case Change::worse:
      return Paint::red;
    case Change::better:
    case Change::fixed:
      return Paint::green;
    case Change::unchanged:
    case Change::not_compared:
      break;
  }
  return Paint::yellow;
}

// The words with marks, so that they can be wrapped without regard to colours.
std::string marked(const std::vector<DiffRun>& runs) {
  std::string out;
  for (const DiffRun& run : runs) {
    if (!out.empty()) out += ' ';
    const std::string words = printable(run.text);
    if (run.kind == DiffKind::removed) {
      out += "[-" + words + "-]";
    } else if (run.kind == DiffKind::added) {
      out += "{+" + words + "+}";
    } else {
      out += words;
    }
  }
  return out;
}

void block(std::string& out, const Painter& painter, const RequirementDifference& one, const Messages& say,
           const assessment::Assessment& now) {
  const Paint paint = paint_of(one.now->change);
  out += '\n';
  painter.hang(out, 0, change_title(say, one), column, title_of(say, *one.now->requirement), paint, Paint::bold);
  painter.hang(out, 0, "", column,
               fmt::format("{} {} {}", one.now->requirement->id, painter.dot(), status_step(say, one)), Paint::dim,
               paint);
  for (const std::string& line : element_lines(say, one)) painter.hang(out, 0, "", column, line);
  for (const assessment::Rewording& rewording : one.rewordings) {
    painter.hang(out, 0, say("diff.label.words"), column, rewording_place(say, rewording), Paint::dim, Paint::bold);
    painter.hang(out, 0, "", column, marked(rewording.runs));
  }
  for (const assessment::Moved& moved : one.moved)
    painter.hang(out, 0, say("diff.label.moved"), column, moved_words(say, one, moved));
  if (const std::string advice = recommendation_in_words(say, now, *one.now); !advice.empty()) {
    painter.hang(out, 0, painter.arrow(), column, advice, Paint::cyan);
  }
}

}  // namespace

std::string difference_text(const Difference& difference, const Messages& say, const TerminalStyle& style) {
  const Painter painter(style);
  std::string out;
  for (const std::string& name : text_names(*difference.before))
    painter.hang(out, 0, say("diff.label.before"), column, name);
  for (const std::string& name : text_names(*difference.now)) painter.hang(out, 0, say("diff.label.now"), column, name);
  for (const std::string& line : count_lines(say, difference))
    painter.hang(out, 0, "", 0, line, Paint::dim, Paint::bold);
  for (const RequirementDifference& one : difference.changed) block(out, painter, one, say, *difference.now);
  if (!difference.moved_only.empty()) {
    out += '\n';
    painter.hang(out, 0, "", 0, say("diff.moved-only"), Paint::dim, Paint::bold);
    for (const RequirementDifference& one : difference.moved_only) {
      painter.hang(out, 0, "", 0, one.now->requirement->id);
      for (const assessment::Moved& moved : one.moved) painter.hang(out, 2, "", 0, moved_words(say, one, moved));
    }
  }
  return out;
}

}  // namespace lacuna::report
