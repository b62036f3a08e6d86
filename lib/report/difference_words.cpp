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

std::string change_title(const Messages& say, const RequirementDifference& difference) {
  switch (difference.now->change) {
    case Change::fresh:
      return say(difference.now->reopened ? "diff.reopened" : "diff.opened");
    case Change::worse:
      return say("diff.worse");
    case Change::better:
      return say("diff.better");
    case Change::fixed:
      return say("diff.closed");
    case Change::unchanged:
    case Change::not_compared:
      break;
  }
  return say("diff.changed");
}

std::string status_step(const Messages& say, const RequirementDifference& difference) {
  const std::string before = status_of(say, *difference.before);
  const std::string now = status_of(say, *difference.now);
  return before == now ? now : before + arrow + now;
}

std::vector<std::string> element_lines(const Messages& say, const RequirementDifference& difference) {
  std::vector<std::string> lines;
  const auto add = [&](const char* key, const std::vector<const standard::Element*>& elements) {
    if (elements.empty()) return;
    lines.push_back(say(key, {{"items", titles(say, *difference.now->requirement, elements)}}));
  };
  add("diff.lost", named(*difference.now, difference.now->lost));
  add("diff.gained", named(*difference.now, difference.now->gained));
  add("diff.found", difference.found);
  add("diff.gone", difference.gone);
  return lines;
}

std::string moved_words(const Messages& say, const RequirementDifference& difference, const assessment::Moved& moved) {
  const std::string words = say("diff.step", {{"element", title_of(say, *difference.now->requirement, *moved.element)},
                                              {"from", moved.from},
                                              {"to", moved.to}});
  return moved.renumbered ? say("diff.renumbered", {{"words", words}}) : words;
}

std::string rewording_place(const Messages& say, const assessment::Rewording& rewording) {
  if (rewording.now.empty()) return say("diff.removed-place", {{"place", rewording.before}});
  if (rewording.before.empty()) return say("diff.new-place", {{"place", rewording.now}});
  return rewording.before == rewording.now ? rewording.now : rewording.before + arrow + rewording.now;
}

std::vector<std::string> count_lines(const Messages& say, const assessment::Difference& difference) {
  const auto reopened = std::count_if(difference.changed.begin(), difference.changed.end(),
                                      [](const RequirementDifference& one) { return one.now->reopened; });
  const auto number = [](auto count) { return static_cast<double>(count); };
  const assessment::Changes& counts = difference.counts;
  return {say("diff.counts", {{"opened", number(counts.fresh)},
                              {"reopened", number(reopened)},
                              {"worse", number(counts.worse)},
                              {"better", number(counts.better)},
                              {"closed", number(counts.fixed)},
                              {"unchanged", number(counts.unchanged)}}),
          say("diff.units", {{"before", number(difference.units_before)},
                             {"now", number(difference.units_now)},
                             {"added", number(difference.units_added)},
                             {"removed", number(difference.units_removed)},
                             {"reworded", number(difference.units_reworded)},
                             {"renumbered", number(difference.units_renumbered)}})};
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
