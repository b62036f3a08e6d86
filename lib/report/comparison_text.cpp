#include <fmt/format.h>

#include <algorithm>

#include "report/comparison.h"
#include "report/painter.h"
#include "report/wording.h"
#include "text/display.h"

namespace lacuna::report {
namespace {

// Numbers over the columns, in as many lines as they have digits.
void head_lines(std::string& out, std::size_t left, std::size_t states) {
  for (std::size_t power = states >= 10 ? 10 : 1; power > 0; power /= 10) {
    out.append(left, ' ');
    for (std::size_t i = 1; i <= states; ++i) {
      const std::size_t digit = i / power % 10;
      out += power == 10 && digit == 0 ? std::string("  ") : fmt::format("{} ", digit);
    }
    while (out.back() == ' ') out.pop_back();
    out += '\n';
  }
}

}  // namespace

std::string comparison_text(const Comparison& comparison, const Messages& say, const TerminalStyle& style) {
  const Painter painter(style);
  const std::vector<StateView>& states = *comparison.states;
  std::string out;
  for (std::size_t i = 0; i < states.size(); ++i) {
    std::string counts;
    for (const Count& count : states[i].view.counts) {
      counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", count.count, count.status);
    }
    painter.hang(out, 0, std::to_string(i + 1), 4,
                 fmt::format("{}: {} ({})", states[i].name, states[i].view.title, counts), Paint::bold);
  }
  const std::size_t cells = 2 * states.size();
  const std::size_t left = std::max<std::size_t>(style.width > cells + 2 ? style.width - cells - 2 : 0, 24);
  for (const ComparedPillar& pillar : comparison.pillars) {
    out.append("\n").append(painter.paint(say.upper(pillar.title), Paint::bold)).append("\n");
    head_lines(out, left + 2, states.size());
    for (const ComparedRequirement& row : pillar.rows) {
      const std::string title = shorten(fmt::format("{} ({})", row.requirement->title, row.requirement->level), left);
      out += title;
      out.append(left + 2 - display_width(title), ' ');
      for (const RequirementView* each : row.of_states) {
        const assessment::Status status = each->finding->status;
        out += painter.paint(each->doubt ? "?" : painter.symbol(status), Painter::color(status));
        out += each->judgement ? '*' : ' ';
      }
      while (out.back() == ' ') out.pop_back();
      out += '\n';
    }
  }
  if (!comparison.judgements.empty()) {
    out.append("\n").append(painter.paint(say.upper(say("compare.judgements")), Paint::bold)).append("\n");
  }
  for (const StateJudgement& each : comparison.judgements) {
    painter.hang(out, 2, states[each.state].name, 20,
                 fmt::format("{} ({}): {}", each.requirement->title, each.requirement->status,
                             judgement_in_words(*each.requirement->judgement, say)),
                 Paint::bold);
  }
  out += '\n';
  std::string legend;
  for (const auto status :
       {assessment::Status::met, assessment::Status::partial, assessment::Status::gap, assessment::Status::conflict}) {
    legend += fmt::format("{} {}   ", painter.symbol(status), status_in_words(say, status));
  }
  legend += "? " + say("page.unsure");
  if (!comparison.judgements.empty()) legend += "   * " + say("compare.judged");
  painter.hang(out, 0, "", 0, legend, Paint::dim, Paint::dim);
  painter.hang(out, 0, "", 0, say("compare.no-ranking"), Paint::dim, Paint::dim);
  return out;
}

}  // namespace lacuna::report
