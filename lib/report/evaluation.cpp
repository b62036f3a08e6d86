#include "report/evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/json_text.h"
#include "report/painter.h"

namespace lacuna::report {
namespace {

using assessment::Evaluation;
using assessment::Score;
using nlohmann::ordered_json;

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

// One row of figures; a dash where there is nothing to count.
std::string row(std::string_view name, std::size_t width, const Score& score) {
  const auto figure = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? std::string("     -") : fmt::format("{:6.3f}", share(part, whole));
  };
  return fmt::format("{:<{}} {:6.3f} {:6.3f} {:6.3f} {:6.3f} {:8.3f} {} {} {:9}\n", name, width,
                     score.elements.precision(), score.elements.recall(), score.elements.f1(), score.status_accuracy(),
                     score.status_macro_f1(), figure(score.evidence_hits, score.evidence_of),
                     figure(score.facts_right, score.facts_of), score.false_met());
}

std::string header(std::string_view name, std::size_t width) {
  return fmt::format("{:<{}} {:>6} {:>6} {:>6} {:>6} {:>8} {:>6} {:>6} {:>9}\n", name, width, "prec.", "recall", "F1",
                     "status", "macro-F1", "evid.", "facts", "false met");
}

// How sure the answers are, and how often those that are sure and those that are not are wrong.
std::string certainty_header(std::size_t width) {
  return fmt::format("{:<{}} {:>7} {:>8} {:>13} {:>8} {:>6}\n", "certainty", width, "firm", "wrong", "inconclusive",
                     "wrong", "times");
}

std::string certainty_row(std::string_view name, std::size_t width, const Score& score) {
  const double firm = share(score.firm_wrong, score.firm_of);
  const double inconclusive = share(score.inconclusive_wrong, score.inconclusive_of);
  const std::string times = firm == 0 || score.inconclusive_of == 0 ? "-" : fmt::format("{:.1f}", inconclusive / firm);
  return fmt::format("{:<{}} {:>7} {:>6.1f} % {:>6} {:>4.0f} % {:>6.1f} % {:>6}\n", name, width, score.firm_of,
                     100 * firm, score.inconclusive_of,
                     100 * share(score.inconclusive_of, score.firm_of + score.inconclusive_of), 100 * inconclusive,
                     times);
}

std::size_t widest(const std::map<std::string, Score>& scores, std::size_t least) {
  for (const auto& [name, score] : scores) least = std::max(least, name.size());
  return least;
}

ordered_json score_json(const Score& score) {
  ordered_json statuses = ordered_json::array();
  for (const auto& labelled : score.statuses) statuses.push_back(labelled);
  return {{"precision", score.elements.precision()},
          {"recall", score.elements.recall()},
          {"f1", score.elements.f1()},
          {"element_accuracy", score.elements.accuracy()},
          {"status_accuracy", score.status_accuracy()},
          {"status_macro_f1", score.status_macro_f1()},
          {"statuses", statuses},
          {"false_met", score.false_met()},
          {"requirements", score.requirements()},
          {"evidence_hits", score.evidence_hits},
          {"evidence_of", score.evidence_of},
          {"facts_right", score.facts_right},
          {"facts_of", score.facts_of},
          {"firm_wrong", score.firm_wrong},
          {"firm_of", score.firm_of},
          {"inconclusive_wrong", score.inconclusive_wrong},
          {"inconclusive_of", score.inconclusive_of}};
}

}  // namespace

std::string evaluation_table(const std::vector<NamedEvaluation>& evaluations, bool differences,
                             const TerminalStyle& style) {
  const Painter painter(style);
  std::string out;
  if (evaluations.empty()) return out;
  const Evaluation& main = evaluations.front().second;
  if (differences) {
    for (const auto& difference : main.differences) {
      std::string lines;
      for (const auto& [first, last] : difference.lines) {
        lines += first == last ? fmt::format(" {}", first) : fmt::format(" {}-{}", first, last);
      }
      out += fmt::format("{:<7} {} {}{}{}\n", difference.false_positive ? "false" : "missed", difference.statute,
                         difference.element, lines.empty() ? "" : ", lines" + lines,
                         difference.firm ? "" : " (inconclusive)");
    }
    out += '\n';
  }
  const std::size_t requirement_width = widest(main.by_requirement, 36);
  out += painter.paint(header("requirement", requirement_width), Paint::bold);
  for (const auto& [name, score] : main.by_requirement) out += row(name, requirement_width, score);
  const std::size_t statute_width = widest(main.by_statute, 36);
  out += "\n" + painter.paint(header("statute", statute_width), Paint::bold);
  for (const auto& [name, score] : main.by_statute) out += row(name, statute_width, score);
  out += "\n" + painter.paint(header("all", statute_width), Paint::bold);
  for (const auto& [name, evaluation] : evaluations) out += row(name, statute_width, evaluation.total);
  const Score& total = main.total;
  out += fmt::format("\nfalse met: {} of {} requirements ({:.1f} %)\n", total.false_met(), total.requirements(),
                     100 * share(total.false_met(), total.requirements()));
  out += "\n" + painter.paint(certainty_header(statute_width), Paint::bold);
  for (const auto& [name, score] : main.by_statute) out += certainty_row(name, statute_width, score);
  out += certainty_row("all", statute_width, total);
  return out;
}

std::string evaluation_json(const std::vector<NamedEvaluation>& evaluations) {
  ordered_json out;
  for (const auto& [name, evaluation] : evaluations) {
    ordered_json entry;
    entry["total"] = score_json(evaluation.total);
    for (const auto& [statute, score] : evaluation.by_statute) entry["statutes"][statute] = score_json(score);
    for (const auto& [requirement, score] : evaluation.by_requirement) {
      entry["requirements"][requirement] = score_json(score);
    }
    entry["differences"] = ordered_json::array();
    for (const auto& difference : evaluation.differences) {
      entry["differences"].push_back({{"statute", difference.statute},
                                      {"element", difference.element},
                                      {"kind", difference.false_positive ? "false" : "missed"},
                                      {"firm", difference.firm},
                                      {"lines", difference.lines}});
    }
    out[name] = std::move(entry);
  }
  return json_text(out);
}

}  // namespace lacuna::report
