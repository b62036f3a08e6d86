#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/brief.h"
#include "report/brief_parts.h"
#include "report/wording.h"

namespace lacuna::report {
namespace {

using Kind = Block::Kind;

// The three purposes of the Protocol (article 2) and the pillars that serve them.
struct Purpose {
  const char* key;
  std::vector<std::string> pillars;
};

bool serves(const Purpose& purpose, const RequirementView& view) {
  return std::find(purpose.pillars.begin(), purpose.pillars.end(), view.pillar) != purpose.pillars.end();
}

std::string titles(const std::vector<const RequirementView*>& list, const Messages& say) {
  std::vector<std::string> names;
  names.reserve(list.size());
  for (const RequirementView* each : list) names.push_back(each->title);
  return names.empty() ? say("brief.nothing") : fmt::format("{}", fmt::join(names, "; "));
}

void picture(Story& story, const View& view, const Messages& say) {
  const std::array<Purpose, 3> purposes{{{"combat", {"prosecution", "prevention"}},
                                         {"protect", {"protection", "principles"}},
                                         {"cooperate", {"cooperation"}}}};
  story.blocks.push_back(block(Kind::heading, say("brief.picture")));
  Block table{Kind::table, "", "", {say("brief.purpose")}, {}};
  for (const Count& count : view.counts) table.head.push_back(count.status);
  for (const Purpose& purpose : purposes) {
    std::vector<std::string> row{say(std::string("brief.purpose-") + purpose.key)};
    for (std::size_t i = 0; i < view.counts.size(); ++i) {
      std::size_t sum = 0;
      for (const PillarView& pillar : view.pillars) {
        if (std::find(purpose.pillars.begin(), purpose.pillars.end(), pillar.id) != purpose.pillars.end()) {
          sum += pillar.counts[i].count;
        }
      }
      row.push_back(std::to_string(sum));
    }
    table.rows.push_back(std::move(row));
  }
  story.blocks.push_back(std::move(table));
  for (const Purpose& purpose : purposes) {
    story.blocks.push_back(block(Kind::subheading, say(std::string("brief.purpose-") + purpose.key)));
    std::vector<const RequirementView*> done;
    std::vector<const RequirementView*> open;
    for (const RequirementView* each : carried_out(view, view.requirements.size(), view.requirements.size())) {
      if (serves(purpose, *each) && done.size() < 5) done.push_back(each);
    }
    for (const RequirementView* each : heaviest(view)) {
      if (serves(purpose, *each) && open.size() < 5) open.push_back(each);
    }
    story.blocks.push_back(block(Kind::paragraph, titles(done, say), say("brief.in-place")));
    story.blocks.push_back(block(Kind::paragraph, titles(open, say), say("brief.open")));
  }
  if (!view.facts.empty()) story.blocks.push_back(block(Kind::paragraph, view.facts));
}

void gaps(Story& story, const std::vector<const RequirementView*>& heavy, const Messages& say) {
  story.blocks.push_back(block(Kind::heading, say("brief.top-gaps")));
  for (const RequirementView* each : heavy) {
    story.blocks.push_back(block(Kind::subheading, fmt::format("{} ({})", each->title, each->status)));
    story.blocks.push_back(block(Kind::small, fmt::format("{} · {} · {}{}", each->sources, each->level,
                                                          labelled(say, say("page.home")), each->home)));
    story.blocks.push_back(block(Kind::paragraph, each->why, say("brief.why")));
    if (const QuoteView* words = words_to_discuss(*each)) {
      story.blocks.push_back(block(Kind::quote, words->quote, words->place));
    }
    story.blocks.push_back(block(Kind::paragraph, each->recommendation, say("brief.to-discuss")));
    add_judgement(story, *each, say);
  }
}

// A provision that is there in part teaches most; where the law has none, one is drafted from nothing.
void exercises(Story& story, const View& view, const Messages& say) {
  std::vector<const RequirementView*> chosen;
  const auto all = heaviest(view);
  for (const bool with_words : {true, false}) {
    for (const RequirementView* each : all) {
      if (chosen.size() < 3 && (words_to_discuss(*each) != nullptr) == with_words && !each->points.empty() &&
          std::find(chosen.begin(), chosen.end(), each) == chosen.end()) {
        chosen.push_back(each);
      }
    }
  }
  if (chosen.empty()) return;
  story.blocks.push_back(block(Kind::heading, say("brief.exercises")));
  double number = 0;
  for (const RequirementView* each : chosen) {
    story.blocks.push_back(
        block(Kind::subheading, say("brief.exercise", {{"number", ++number}, {"title", each->title}})));
    if (const QuoteView* words = words_to_discuss(*each)) {
      story.blocks.push_back(block(Kind::quote, words->quote, words->place));
      story.blocks.push_back(
          block(Kind::paragraph, say("brief.exercise-words", {{"place", words->place}, {"sources", each->sources}})));
    } else {
      story.blocks.push_back(
          block(Kind::paragraph, say("brief.exercise-nothing", {{"sources", each->sources}, {"home", each->home}})));
    }
  }
  story.blocks.push_back(block(Kind::heading, say("brief.answers")));
  number = 0;
  for (const RequirementView* each : chosen) {
    story.blocks.push_back(
        block(Kind::subheading, say("brief.exercise", {{"number", ++number}, {"title", each->title}})));
    for (const std::string& point : each->points) story.blocks.push_back(block(Kind::bullet, point));
    add_proposed(story, *each, say);
  }
}

void session(Story& story, const std::vector<const RequirementView*>& heavy, const Messages& say) {
  story.blocks.push_back(block(Kind::heading, say("brief.questions")));
  for (std::size_t i = 0; i < heavy.size() && i < 3; ++i) {
    story.blocks.push_back(
        block(Kind::number, say("brief.question-gap", {{"title", heavy[i]->title}, {"home", heavy[i]->home}})));
  }
  for (const char* key : {"brief.question-practice", "brief.question-victim", "brief.question-first"}) {
    story.blocks.push_back(block(Kind::number, say(key)));
  }
  story.blocks.push_back(block(Kind::heading, say("brief.plan")));
  Block plan{Kind::table, "", "", {say("brief.time"), say("brief.activity")}, {}};
  for (const char* part : {"1", "2", "3", "4", "5"}) {
    plan.rows.push_back({say(std::string("brief.plan-time-") + part), say(std::string("brief.plan-") + part)});
  }
  story.blocks.push_back(std::move(plan));
}

}  // namespace

Story workshop_brief(const View& view, const Messages& say) {
  Story story = begin_brief(view, say, "brief.workshop-title");
  const auto heavy = heaviest(view, 6, 2);
  picture(story, view, say);
  gaps(story, heavy, say);
  exercises(story, view, say);
  session(story, heavy, say);
  story.blocks.push_back(block(Kind::small, say("word.de-jure") + ' ' + view.disclaimer));
  return story;
}

}  // namespace lacuna::report
