#include "report/page_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lacuna::report {
namespace {

using nlohmann::ordered_json;

// Mustache takes an empty text for something that is there.
ordered_json or_nothing(const std::string& text) { return text.empty() ? ordered_json(false) : ordered_json(text); }

// Where the marked words of a quotation begin: an anchor of the full text.
std::string anchor_of(const QuoteView& quote) { return fmt::format("m{}-{}", quote.document + 1, quote.span.begin); }

ordered_json quote_values(const QuoteView& quote) {
  return {{"place", quote.place},
          {"words", quote.quote},
          {"lacks", or_nothing(quote.lacks)},
          {"line", quote.line},
          {"anchor", anchor_of(quote)}};
}

ordered_json quotes(const std::vector<QuoteView>& list) {
  ordered_json out = ordered_json::array();
  for (std::size_t i = 0; i < list.size(); ++i) {
    const bool twice = std::any_of(
        list.begin(), list.begin() + static_cast<std::ptrdiff_t>(i),
        [&](const QuoteView& before) { return before.place == list[i].place && before.quote == list[i].quote; });
    if (!twice) out.push_back(quote_values(list[i]));
  }
  return out;
}

ordered_json texts(const std::vector<std::string>& list, const char* name) {
  ordered_json out = ordered_json::array();
  for (const std::string& text : list) out.push_back({{name, text}});
  return out;
}

std::string joined(const std::vector<std::string>& list) { return fmt::format("{}", fmt::join(list, "; ")); }

// The first of several, with a flag for the head that is written once.
ordered_json group(const std::vector<std::string>& list) {
  if (list.empty()) return false;
  return {{"list", joined(list)}};
}

// How an element stands: what is asked for is there or not; what should not be there is there or not.
const char* standing_of(const ElementView& element) {
  if (element.doubt) return "unsure";
  if (element.wrong) return "wrong";
  const auto kind = element.finding->element->kind;
  const bool unwanted = kind == standard::ElementKind::defect || kind == standard::ElementKind::conflict;
  return element.finding->present || unwanted ? "yes" : "no";
}

ordered_json element_values(const ElementView& element) {
  const std::string standing = standing_of(element);
  return {{"element-title", element.title},
          {"element-kind", element.core ? ordered_json(false) : ordered_json(element.kind)},
          {"element-state", element.state},
          {"element-class", standing},
          {"element-mark", standing == "unsure"  ? "?"
                           : standing == "wrong" ? "!"
                           : standing == "yes"   ? "✓"
                                                 : "✗"},
          {"evidence", quotes(element.evidence)},
          {"near", quotes(element.nearest)}};
}

ordered_json remark_values(const RemarkView& remark) {
  return {{"remark-kind", remark.kind}, {"remark-text", remark.text}, {"remark-evidence", quotes(remark.evidence)}};
}

ordered_json requirement_values(const RequirementView& view, std::size_t index) {
  ordered_json values{{"index", index},
                      {"id", view.id},
                      {"name", view.title},
                      {"status", view.status},
                      {"status-id", view.status_id},
                      {"doubt", view.doubt},
                      {"level", view.level},
                      {"level-id", view.finding->requirement->level},
                      {"pillar-id", view.pillar},
                      {"sources", view.sources},
                      {"home", view.home},
                      {"why", view.why},
                      {"met", std::string(view.status_id) == "met"},
                      {"best", view.best ? quote_values(*view.best) : ordered_json(false)},
                      {"missing", group(view.missing)},
                      {"wrong", group(view.wrong)},
                      {"beyond", group(view.beyond)},
                      {"unsure", group(view.unsure)},
                      {"nearest", view.nearest ? quote_values(*view.nearest) : ordered_json(false)},
                      {"recommendation", or_nothing(view.recommendation)},
                      {"points", texts(view.points, "point")},
                      {"several-points", view.points.size() > 1},
                      {"has-proposed", !view.proposed.empty()},
                      {"proposed", texts(view.proposed, "proposed-line")}};
  values["judgement"] = false;
  if (view.judgement) {
    values["judgement"] = {{"judged", view.judgement->decision},
                           {"judged-remark", view.judgement->remark},
                           {"judged-has-remark", !view.judgement->remark.empty()},
                           {"judged-citation", or_nothing(view.judgement->citation)},
                           {"stale", view.judgement->stale}};
  }
  std::vector<std::string> also = view.places;
  if (view.best) std::erase(also, view.best->place);
  values["also"] = group(also);
  values["elements"] = ordered_json::array();
  for (const ElementView& element : view.elements) values["elements"].push_back(element_values(element));
  values["remarks"] = ordered_json::array();
  for (const RemarkView& remark : view.remarks) values["remarks"].push_back(remark_values(remark));
  return values;
}

ordered_json counts_values(const std::vector<Count>& counts) {
  ordered_json out = ordered_json::array();
  for (const Count& count : counts) {
    out.push_back({{"count-id", count.status_id}, {"count-name", count.status}, {"count", count.count}});
  }
  return out;
}

// The bar of one pillar: the parts that each status takes.
ordered_json bar_values(const PillarView& pillar) {
  ordered_json parts = ordered_json::array();
  for (const Count& count : pillar.counts) {
    if (count.count > 0) {
      parts.push_back({{"part-id", count.status_id}, {"part-name", count.status}, {"number", count.count}});
    }
  }
  return {{"bar-title", pillar.title}, {"parts", std::move(parts)}};
}

}  // namespace

ordered_json messages_below(const Messages& say, const std::string& prefix) {
  ordered_json out = ordered_json::object();
  for (const std::string& key : say.keys()) {
    if (key.rfind(prefix, 0) == 0) out[key.substr(prefix.size())] = say(key);
  }
  return out;
}

ordered_json page_values(const View& view, const Messages& say) {
  ordered_json values{{"language", view.language},
                      {"direction", view.right_to_left ? "rtl" : "ltr"},
                      {"title", view.title},
                      {"date", view.date},
                      {"program", view.program},
                      {"rules", or_nothing(view.rules)},
                      {"facts", or_nothing(view.facts)},
                      {"disclaimer", view.disclaimer},
                      {"notes", texts(view.notes, "note-text")},
                      {"t", messages_below(say, "page.")},
                      {"counts", counts_values(view.counts)},
                      {"total", view.requirements.size()}};
  values["documents"] = ordered_json::array();
  for (const DocumentView& document : view.documents) {
    values["documents"].push_back({{"document-label", document.label},
                                   {"document-title", document.title},
                                   {"document-path", document.path},
                                   {"document-about", document.about}});
  }
  values["bars"] = ordered_json::array();
  values["pillars"] = ordered_json::array();
  std::vector<std::string> levels;
  values["levels"] = ordered_json::array();
  for (const PillarView& pillar : view.pillars) {
    if (pillar.total > 0) values["bars"].push_back(bar_values(pillar));
    ordered_json requirements = ordered_json::array();
    for (std::size_t i = 0; i < view.requirements.size(); ++i) {
      const RequirementView& each = view.requirements[i];
      if (each.pillar != pillar.id) continue;
      requirements.push_back(requirement_values(each, i));
      const std::string& level = each.finding->requirement->level;
      if (std::find(levels.begin(), levels.end(), level) != levels.end()) continue;
      levels.push_back(level);
      values["levels"].push_back({{"filter-id", level}, {"filter-name", each.level}});
    }
    values["pillars"].push_back(
        {{"pillar", pillar.title}, {"pillar-key", pillar.id}, {"requirements", std::move(requirements)}});
  }
  return values;
}

}  // namespace lacuna::report
