#include <nlohmann/json.hpp>

#include "report/difference.h"
#include "report/json_text.h"

namespace lacuna::report {
namespace {

using nlohmann::ordered_json;
using namespace assessment;

ordered_json texts_json(const Assessment& assessment) {
  ordered_json list = ordered_json::array();
  for (const statute::Document* document : assessment.documents) {
    list.push_back({{"path", document->path}, {"title", document->metadata.title}});
  }
  return list;
}

ordered_json ids(const std::vector<const standard::Element*>& elements) {
  ordered_json list = ordered_json::array();
  for (const standard::Element* element : elements) list.push_back(element->id);
  return list;
}

ordered_json verdict(const Finding& finding) {
  const bool firm = finding.certainty == Certainty::firm;
  return {{"status", status_name(finding.status)}, {"certainty", firm ? "firm" : "inconclusive"}};
}

const char* kind_name(DiffKind kind) {
  if (kind == DiffKind::removed) return "removed";
  return kind == DiffKind::added ? "added" : "same";
}

ordered_json rewording_json(const Rewording& rewording) {
  ordered_json words = ordered_json::array();
  for (const DiffRun& run : rewording.runs) words.push_back({{"kind", kind_name(run.kind)}, {"text", run.text}});
  return {{"elements", ids(rewording.elements)},
          {"before", rewording.before},
          {"now", rewording.now},
          {"path", rewording.path},
          {"line", rewording.place.line},
          {"words", std::move(words)}};
}

ordered_json requirement_json(const RequirementDifference& one) {
  ordered_json moved = ordered_json::array();
  for (const Moved& move : one.moved) {
    moved.push_back(
        {{"element", move.element->id}, {"from", move.from}, {"to", move.to}, {"renumbered", move.renumbered}});
  }
  ordered_json rewordings = ordered_json::array();
  for (const Rewording& rewording : one.rewordings) rewordings.push_back(rewording_json(rewording));
  return {{"id", one.now->requirement->id},
          {"title", one.now->requirement->title},
          {"level", one.now->requirement->level},
          {"change", change_name(one.now->change)},
          {"reopened", one.now->reopened},
          {"before", verdict(*one.before)},
          {"now", verdict(*one.now)},
          {"lost", one.now->lost},
          {"gained", one.now->gained},
          {"found", ids(one.found)},
          {"gone", ids(one.gone)},
          {"moved", std::move(moved)},
          {"rewordings", std::move(rewordings)},
          {"recommendation", one.now->recommendation}};
}

}  // namespace

std::string difference_json(const Difference& difference) {
  const Changes& counts = difference.counts;
  ordered_json out{{"before", texts_json(*difference.before)},
                   {"now", texts_json(*difference.now)},
                   {"changes",
                    {{"new", counts.fresh},
                     {"worse", counts.worse},
                     {"better", counts.better},
                     {"fixed", counts.fixed},
                     {"unchanged", counts.unchanged}}},
                   {"units",
                    {{"before", difference.units_before},
                     {"now", difference.units_now},
                     {"added", difference.units_added},
                     {"removed", difference.units_removed},
                     {"reworded", difference.units_reworded},
                     {"renumbered", difference.units_renumbered}}},
                   {"requirements", ordered_json::array()},
                   {"moved_only", ordered_json::array()}};
  for (const RequirementDifference& one : difference.changed) out["requirements"].push_back(requirement_json(one));
  for (const RequirementDifference& one : difference.moved_only) out["moved_only"].push_back(requirement_json(one));
  return json_text(out);
}

}  // namespace lacuna::report
