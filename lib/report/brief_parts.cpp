#include "report/brief_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace lacuna::report {
namespace {

constexpr std::array<std::string_view, 6> levels{
    "mandatory", "mandatory-where-appropriate", "mandatory-to-endeavour", "mandatory-to-consider", "recommended",
    "optional"};

// Smaller weighs more.
std::size_t weight(const RequirementView& view) {
  const std::string_view status = view.status_id;
  if (answers(view.judgement)) return 4 * levels.size();
  if (status == "conflict") return 0;
  const auto level = std::find(levels.begin(), levels.end(), view.finding->requirement->level);
  return 1 + 2 * static_cast<std::size_t>(level - levels.begin()) + (status == "partial" ? 1 : 0);
}

}  // namespace

Story begin_brief(const View& view, const Messages& say, const std::string& title_key) {
  Story story;
  story.language = view.language;
  story.right_to_left = view.right_to_left;
  story.title = say(title_key);
  story.subtitle = view.title;
  story.made = fmt::format("{} · {} · {} {}", view.date, view.program, say("page.rules"), view.rules);
  story.program = view.program;
  story.colon = say("page.colon");
  return story;
}

Block block(Block::Kind kind, std::string text, std::string label) {
  return {kind, std::move(label), std::move(text), {}, {}, {}};
}

std::vector<const RequirementView*> heaviest(const View& view) {
  std::vector<const RequirementView*> list;
  for (const RequirementView& each : view.requirements) {
    if (std::string_view(each.status_id) != "met") list.push_back(&each);
  }
  std::stable_sort(list.begin(), list.end(), [](const auto* a, const auto* b) { return weight(*a) < weight(*b); });
  return list;
}

std::vector<const RequirementView*> heaviest(const View& view, std::size_t most, std::size_t of_pillar) {
  std::vector<const RequirementView*> list;
  std::map<std::string, std::size_t> taken;
  for (const RequirementView* each : heaviest(view)) {
    if (list.size() < most && taken[each->pillar]++ < of_pillar) list.push_back(each);
  }
  return list;
}

std::vector<const RequirementView*> carried_out(const View& view, std::size_t most, std::size_t of_pillar) {
  std::vector<const RequirementView*> list;
  std::map<std::string, std::size_t> taken;
  for (const RequirementView& each : view.requirements) {
    const bool met = std::string_view(each.status_id) == "met" && each.finding->requirement->level == levels[0];
    if (!met || answers(each.judgement) || list.size() == most) continue;
    if (taken[each.pillar]++ < of_pillar) list.push_back(&each);
  }
  return list;
}

void add_judgement(Story& story, const RequirementView& view, const Messages& say) {
  if (!view.judgement) return;
  story.blocks.push_back(
      block(Block::Kind::paragraph, judgement_in_words(*view.judgement, say), say("column.judgement")));
}

void add_proposed(Story& story, const RequirementView& view, const Messages& say) {
  if (view.proposed.empty()) return;
  story.blocks.push_back(block(Block::Kind::clause, "", say("page.proposed")));
  story.blocks.back().lines = view.proposed;
}

const QuoteView* words_to_discuss(const RequirementView& view) {
  if (view.best) return &*view.best;
  return view.nearest ? &*view.nearest : nullptr;
}

}  // namespace lacuna::report
