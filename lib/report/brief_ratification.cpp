#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>
#include <utility>

#include "report/brief.h"
#include "report/brief_parts.h"
#include "report/wording.h"

namespace lacuna::report {
namespace {

using Kind = Block::Kind;
using Article = std::pair<int, int>;  // instrument (0 the Protocol, 1 the Convention), number

// "protocol 6(2)(a)" -> {0, 6}; instruments that are not ratified here give nothing.
bool article_of(const std::string& source, Article& article) {
  const std::size_t space = source.find(' ');
  if (space == std::string::npos) return false;
  const std::string_view instrument = std::string_view(source).substr(0, space);
  if (instrument != "protocol" && instrument != "untoc") return false;
  const char* begin = source.data() + space + 1;
  article.first = instrument == "untoc" ? 1 : 0;
  return std::from_chars(begin, source.data() + source.size(), article.second).ec == std::errc();
}

bool binding(const RequirementView& view) {
  const std::string& level = view.finding->requirement->level;
  return level == "mandatory" || level == "mandatory-where-appropriate";
}

// Whoever usually prepares the law where such a rule stands.
std::string ministry_of(const RequirementView& view, const Messages& say) {
  const std::string key = "ministry." + view.finding->requirement->usual_home;
  return say.has(key) ? say(key) : view.home;
}

std::map<Article, std::vector<const RequirementView*>> by_article(const View& view) {
  std::map<Article, std::vector<const RequirementView*>> articles;
  for (const RequirementView& each : view.requirements) {
    for (const std::string& source : each.finding->requirement->sources) {
      Article article;
      if (!article_of(source, article)) continue;
      auto& list = articles[article];
      if (list.empty() || list.back() != &each) list.push_back(&each);
    }
  }
  return articles;
}

std::string name_of(const Article& article, const Messages& say) {
  return say(article.first == 0 ? "source.protocol" : "source.untoc", {{"article", std::to_string(article.second)}});
}

std::string joined(const std::vector<std::string>& list) { return fmt::format("{}", fmt::join(list, "; ")); }

Block article_row_table(const View& view, const Messages& say) {
  Block table{Kind::table,
              "",
              "",
              {say("brief.article"), say("brief.done"), say("brief.before"), say("brief.consider"), say("brief.who")},
              {}};
  for (const auto& [article, requirements] : by_article(view)) {
    std::vector<std::string> done;
    std::vector<std::string> before;
    std::vector<std::string> consider;
    std::vector<std::string> who;
    for (const RequirementView* each : requirements) {
      const bool met = std::string_view(each->status_id) == "met";
      const std::string place = each->places.empty() ? "" : fmt::format(" ({})", each->places.front());
      const std::string judged =
          each->judgement ? fmt::format(" [{}]", judgement_in_words(*each->judgement, say)) : std::string();
      if (met) {
        done.push_back(fmt::format("{}{}{}", each->title, place, judged));
        continue;
      }
      (binding(*each) ? before : consider)
          .push_back(fmt::format("{} – {}{}{}", each->title, each->status, place, judged));
      const std::string ministry = ministry_of(*each, say);
      if (std::find(who.begin(), who.end(), ministry) == who.end()) who.push_back(ministry);
    }
    table.rows.push_back({name_of(article, say), joined(done), joined(before), joined(consider), joined(who)});
  }
  return table;
}

}  // namespace

Story ratification_brief(const View& view, const Messages& say) {
  Story story = begin_brief(view, say, "brief.ratification-title");
  story.blocks.push_back(block(Kind::paragraph, say("brief.ratification-intro")));
  story.blocks.push_back(block(Kind::heading, say("brief.articles")));
  story.blocks.push_back(article_row_table(view, say));
  story.blocks.push_back(block(Kind::heading, say("brief.before-list")));
  bool open = false;
  for (const RequirementView* each : heaviest(view)) {
    if (!binding(*each) && std::string_view(each->status_id) != "conflict") continue;
    open = true;
    std::string text = fmt::format("{} [{}]", each->recommendation, ministry_of(*each, say));
    if (each->judgement) {
      text += ' ' + labelled(say, say("column.judgement")) + judgement_in_words(*each->judgement, say);
    }
    story.blocks.push_back(block(Kind::bullet, std::move(text), each->title));
  }
  if (!open) story.blocks.push_back(block(Kind::paragraph, say("brief.nothing")));
  story.blocks.push_back(block(Kind::heading, say("brief.notify")));
  story.blocks.push_back(block(Kind::paragraph, say("brief.notify-intro")));
  Block notices{Kind::table, "", "", {say("brief.article"), say("brief.notice"), say("brief.when")}, {}};
  for (const char* each : {"5", "6", "13", "16", "18-authority", "18-language", "31"}) {
    const std::string key = std::string("notify.untoc-") + each;
    notices.rows.push_back({say("source.untoc", {{"article", say(key + ".article")}}), say(key), say(key + ".when")});
  }
  story.blocks.push_back(std::move(notices));
  story.blocks.push_back(block(Kind::heading, say("brief.reserve")));
  story.blocks.push_back(block(Kind::bullet, say("notify.reserve-untoc")));
  story.blocks.push_back(block(Kind::bullet, say("notify.reserve-protocol")));
  story.blocks.push_back(block(Kind::bullet, say("notify.both")));
  story.blocks.push_back(block(Kind::small, say("word.de-jure") + ' ' + view.disclaimer));
  return story;
}

}  // namespace lacuna::report
