#include "report/coverage.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/json_text.h"
#include "report/painter.h"

namespace lacuna::report {
namespace {

using assessment::ConditionCoverage;
using assessment::Coverage;
using assessment::ElementCoverage;
using assessment::Fired;
using assessment::NamedCoverage;
using nlohmann::ordered_json;

std::string name_of(const ElementCoverage& element) { return element.requirement + '/' + element.element; }

// "12 in 5 statutes"
std::string counts(const Fired& fired) {
  return fmt::format("{} in {} {}", fired.hits, fired.statutes, fired.statutes == 1 ? "statute" : "statutes");
}

std::string places(const Fired& fired) {
  std::string text;
  for (const assessment::FiredAt& at : fired.first) {
    text += fmt::format("{}{}:{} ({})", text.empty() ? "" : ", ", at.path, at.line, at.citation);
  }
  return text;
}

void heading(std::string& out, const Painter& painter, std::string_view text) {
  out.append("\n").append(painter.paint(text, Paint::bold)).append("\n");
}

void named(std::string& out, const Painter& painter, const std::vector<NamedCoverage>& list) {
  for (const NamedCoverage& entry : list) {
    if (entry.fired.hits == 0) continue;
    painter.hang(out, 2, entry.name, 32, counts(entry.fired) + "; first " + places(entry.fired), Paint::cyan);
  }
}

void never_named(std::string& out, const Painter& painter, const char* kind, const std::vector<NamedCoverage>& list) {
  for (const NamedCoverage& entry : list) {
    if (entry.fired.hits == 0) painter.hang(out, 2, kind, 12, entry.name);
  }
}

void elements(std::string& out, const Painter& painter, const Coverage& coverage) {
  for (const ElementCoverage& element : coverage.elements) {
    const bool fired = element.fired.hits != 0;
    out.append("  ").append(painter.paint(name_of(element), Paint::cyan)).append("\n");
    painter.hang(out, 4, "", 0, fired ? counts(element.fired) + "; first " + places(element.fired) : "never");
    for (const ConditionCoverage& condition : element.conditions) {
      if (condition.fired.hits == 0) continue;
      painter.hang(out, 4, condition.pointer, 20, counts(condition.fired) + ": " + condition.words);
    }
  }
}

void never(std::string& out, const Painter& painter, const Coverage& coverage) {
  for (const ElementCoverage& element : coverage.elements) {
    if (element.fired.hits == 0) painter.hang(out, 2, "element", 12, name_of(element));
  }
  for (const ElementCoverage& element : coverage.elements) {
    for (const ConditionCoverage& condition : element.conditions) {
      if (condition.fired.hits != 0) continue;
      painter.hang(out, 2, "condition", 12,
                   fmt::format("{} at {}: {}", name_of(element), condition.pointer, condition.words));
    }
  }
  never_named(out, painter, "role", coverage.roles);
  never_named(out, painter, "concept", coverage.concepts);
}

ordered_json fired_json(const Fired& fired) {
  ordered_json first = ordered_json::array();
  for (const assessment::FiredAt& at : fired.first) {
    first.push_back({{"path", at.path}, {"citation", at.citation}, {"line", at.line}});
  }
  return {{"hits", fired.hits}, {"statutes", fired.statutes}, {"first", std::move(first)}};
}

ordered_json named_json(const std::vector<NamedCoverage>& list) {
  ordered_json out = ordered_json::array();
  for (const NamedCoverage& entry : list) {
    ordered_json item{{"name", entry.name}};
    item.update(fired_json(entry.fired));
    out.push_back(std::move(item));
  }
  return out;
}

ordered_json element_json(const ElementCoverage& element) {
  ordered_json item{{"requirement", element.requirement}, {"element", element.element}};
  item.update(fired_json(element.fired));
  item["conditions"] = ordered_json::array();
  for (const ConditionCoverage& condition : element.conditions) {
    ordered_json part{{"pointer", condition.pointer}, {"condition", condition.words}};
    part.update(fired_json(condition.fired));
    item["conditions"].push_back(std::move(part));
  }
  return item;
}

ordered_json never_json(const Coverage& coverage) {
  ordered_json out{{"elements", ordered_json::array()},
                   {"conditions", ordered_json::array()},
                   {"roles", ordered_json::array()},
                   {"concepts", ordered_json::array()}};
  for (const ElementCoverage& element : coverage.elements) {
    if (element.fired.hits == 0) out["elements"].push_back(name_of(element));
    for (const ConditionCoverage& condition : element.conditions) {
      if (condition.fired.hits == 0) out["conditions"].push_back(name_of(element) + '/' + condition.pointer);
    }
  }
  for (const NamedCoverage& role : coverage.roles) {
    if (role.fired.hits == 0) out["roles"].push_back(role.name);
  }
  for (const NamedCoverage& word : coverage.concepts) {
    if (word.fired.hits == 0) out["concepts"].push_back(word.name);
  }
  return out;
}

}  // namespace

std::string coverage_text(const CoverageReport& report, const TerminalStyle& style) {
  const Painter painter(style);
  const Coverage& coverage = report.coverage;
  std::string out =
      fmt::format("{} {} judged, {} without words for the language, {} unreadable\n", coverage.statutes,
                  coverage.statutes == 1 ? "statute" : "statutes", report.wordless.size(), report.unreadable.size());
  for (const std::string& path : report.wordless) painter.hang(out, 2, "no words", 12, path);
  for (const std::string& path : report.unreadable) painter.hang(out, 2, "unreadable", 12, path);
  heading(out, painter, "ELEMENTS AND THEIR CONDITIONS");
  elements(out, painter, coverage);
  heading(out, painter, "ROLES");
  named(out, painter, coverage.roles);
  heading(out, painter, "CONCEPTS");
  named(out, painter, coverage.concepts);
  heading(out, painter, "NEVER FIRED");
  never(out, painter, coverage);
  return out;
}

std::string coverage_json(const CoverageReport& report) {
  ordered_json elements_list = ordered_json::array();
  for (const ElementCoverage& element : report.coverage.elements) elements_list.push_back(element_json(element));
  const ordered_json out{
      {"statutes", report.coverage.statutes},       {"unreadable", report.unreadable},
      {"without_words", report.wordless},           {"elements", std::move(elements_list)},
      {"roles", named_json(report.coverage.roles)}, {"concepts", named_json(report.coverage.concepts)},
      {"never", never_json(report.coverage)}};
  return json_text(out, 2);
}

}  // namespace lacuna::report
