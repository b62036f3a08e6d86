#include "report/difference_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/wording.h"

namespace lacuna::report {
namespace {

using assessment::Change;
using assessment::Finding;
using assessment::RequirementDifference;

constexpr const char* arrow = " \xE2\x86\x92 ";

std::string status_of(const Messages& say, const Finding& finding) {
  const bool open = finding.certainty == assessment::Certainty::inconclusive;
  return status_in_words(say, finding.status) + (open ? " ?" : "");
}

std::string titles(const Messages& say, const standard::Requirement& requirement,
                   const std::vector<const standard::Element*>& elements) {
  std::vector<std::string> list;
  list.reserve(elements.size());
  for (const standard::Element* element : elements) list.push_back(title_of(say, requirement, *element));
  return fmt::format("{}", fmt::join(list, "; "));
}

std::vector<const standard::Element*> named(const Finding& finding, const std::vector<std::string>& ids) {
  std::vector<const standard::Element*> elements;
  for (const assessment::ElementFinding& element : finding.elements) {
    if (std::find(ids.begin(), ids.end(), element.element->id) != ids.end()) elements.push_back(element.element);
  }
  return elements;
}

}  // namespace

std::string change_title(const RequirementDifference& difference) {
  switch (difference.now->change) {
    case Change::fresh:
      return difference.now->reopened ? "Re-opened" : "Opened";
    case Change::worse:
      return "Worse";
    case Change::better:
      return "Better";
    case Change::fixed:
      return "Closed";
    case Change::unchanged:
    case Change::not_compared:
      break;
  }
  return "Changed";
}

std::string status_step(const Messages& say, const RequirementDifference& difference) {
  const std::string before = status_of(say, *difference.before);
  const std::string now = status_of(say, *difference.now);
  return before == now ? now : before + arrow + now;
}

std::vector<std::string> element_lines(const Messages& say, const RequirementDifference& difference) {
  std::vector<std::string> lines;
  const auto add = [&](const char* label, const std::vector<const standard::Element*>& elements) {
    if (!elements.empty())
      lines.push_back(fmt::format("{}: {}", label, titles(say, *difference.now->requirement, elements)));
  };
  add("lost", named(*difference.now, difference.now->lost));
  add("now says", named(*difference.now, difference.now->gained));
  add("gained", difference.found);
  add("no longer says", difference.gone);
  return lines;
}

std::string moved_words(const Messages& say, const RequirementDifference& difference, const assessment::Moved& moved) {
  return fmt::format("{}: {}{}{}{}", title_of(say, *difference.now->requirement, *moved.element), moved.from, arrow,
                     moved.to, moved.renumbered ? " (renumbered)" : "");
}

std::string rewording_place(const assessment::Rewording& rewording) {
  if (rewording.now.empty()) return rewording.before + ", removed";
  if (rewording.before.empty()) return rewording.now + ", new";
  return rewording.before == rewording.now ? rewording.now : rewording.before + arrow + rewording.now;
}

std::vector<std::string> count_lines(const assessment::Difference& difference) {
  const auto reopened = std::count_if(difference.changed.begin(), difference.changed.end(),
                                      [](const RequirementDifference& one) { return one.now->reopened; });
  const assessment::Changes& counts = difference.counts;
  return {fmt::format("{} opened ({} re-opened), {} worse, {} better, {} closed, {} unchanged.", counts.fresh, reopened,
                      counts.worse, counts.better, counts.fixed, counts.unchanged),
          fmt::format("{} sections before, {} now: {} added, {} removed, {} reworded, {} renumbered.",
                      difference.units_before, difference.units_now, difference.units_added, difference.units_removed,
                      difference.units_reworded, difference.units_renumbered)};
}

std::vector<std::string> text_names(const assessment::Assessment& assessment) {
  std::vector<std::string> names;
  for (const statute::Document* document : assessment.documents) {
    const std::string& title = document->metadata.title;
    names.push_back(title.empty() ? document->path : fmt::format("{} ({})", title, document->path));
  }
  return names;
}

}  // namespace lacuna::report
