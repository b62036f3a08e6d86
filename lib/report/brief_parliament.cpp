#include <fmt/format.h>

#include <string_view>

#include "report/brief.h"
#include "report/brief_parts.h"

namespace lacuna::report {

using Kind = Block::Kind;

Story parliament_brief(const View& view, const Messages& say) {
  Story story = begin_brief(view, say, "brief.parliament-title");
  story.blocks.push_back(block(Kind::heading, say("brief.at-a-glance")));
  story.blocks.push_back(block(Kind::paragraph, say("brief.parliament-intro")));
  std::size_t binding = 0;
  std::size_t done = 0;
  for (const RequirementView& each : view.requirements) {
    if (each.finding->requirement->level != "mandatory") continue;
    ++binding;
    done += std::string_view(each.status_id) == "met" ? 1 : 0;
  }
  story.blocks.push_back(block(
      Kind::paragraph,
      say("brief.parliament-counts", {{"done", static_cast<double>(done)}, {"all", static_cast<double>(binding)}})));
  const auto good = carried_out(view, 6, 2);
  if (!good.empty()) {
    story.blocks.push_back(block(Kind::heading, say("brief.in-place")));
    for (const RequirementView* each : good) {
      story.blocks.push_back(block(Kind::bullet, each->places.empty()
                                                     ? each->title
                                                     : fmt::format("{} ({})", each->title, each->places.front())));
    }
  }
  const auto heavy = heaviest(view, 8, 3);
  if (!heavy.empty()) story.blocks.push_back(block(Kind::heading, say("brief.what-is-missing")));
  for (const RequirementView* each : heavy) {
    story.blocks.push_back(block(Kind::subheading, fmt::format("{} ({})", each->title, each->status)));
    story.blocks.push_back(block(Kind::paragraph, each->why, say("brief.why")));
    story.blocks.push_back(block(Kind::paragraph, each->recommendation, say("brief.what-to-do")));
    const bool there = each->best.has_value();
    story.blocks.push_back(
        block(Kind::paragraph,
              say(there ? "brief.ask-partial" : "brief.ask-gap",
                  {{"home", each->home}, {"place", there ? each->best->place : ""}, {"source", each->sources}}),
              say("brief.ask")));
    add_judgement(story, *each, say);
  }
  story.blocks.push_back(block(Kind::small, say("word.de-jure") + ' ' + view.disclaimer));
  return story;
}

}  // namespace lacuna::report
