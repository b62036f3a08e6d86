#include <fmt/format.h>

#include <algorithm>

#include "commands.h"
#include "report/painter.h"
#include "rules/lint.h"

namespace lacuna::cli {
namespace {

std::string place_of(const rules::Lint& lint) {
  std::string place = lint.file;
  if (lint.line != 0) place += fmt::format(":{}", lint.line);
  if (!lint.pointer.empty()) place += " at " + lint.pointer;
  return place;
}

}  // namespace

int rules_check(const Common& common) {
  const std::string data = find_data(common);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  const rules::LintReport report = rules::lint_rules(data, catalogue);
  const report::Painter painter(style_for(common));
  std::string out;
  for (const rules::Lint& lint : report.lints) {
    const bool error = lint.severity == rules::Severity::error;
    out += painter.paint(place_of(lint), report::Paint::bold) + '\n';
    painter.hang(out, 2, fmt::format("{} {}", rules::severity_name(lint.severity), lint.code), 14, lint.message,
                 error ? report::Paint::red : report::Paint::yellow);
  }
  const auto errors =
      static_cast<std::size_t>(std::count_if(report.lints.begin(), report.lints.end(), [](const rules::Lint& lint) {
        return lint.severity == rules::Severity::error;
      }));
  out += fmt::format(
      "{}, {}, {}, {}, {}, {}: {}, {}\n", plural(report.languages, "language"), plural(report.concepts, "concept"),
      plural(report.patterns, "pattern"), plural(report.roles, "role"), plural(report.elements, "element"),
      plural(report.examples, "example"), plural(errors, "error"), plural(report.lints.size() - errors, "warning"));
  write_output(common, out);
  return report.lints.empty() ? exit_ok : exit_findings;
}

}  // namespace lacuna::cli
