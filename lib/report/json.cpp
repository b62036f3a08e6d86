#include "report/json.h"

#include "report/json_text.h"
#include "report/quality_json.h"

#include "report/wording.h"

namespace lacuna::report {
namespace {

using nlohmann::ordered_json;
using namespace assessment;

using Documents = std::vector<const statute::Document*>;

std::string document_id(std::size_t index) { return "d" + std::to_string(index + 1); }

// How many requirements rest on words of each document.
std::vector<std::size_t> supplied(const Assessment& assessment) {
  std::vector<std::size_t> counts(assessment.documents.size());
  for (const Finding& finding : assessment.findings) {
    for (const std::size_t document : documents_behind(finding)) ++counts[document];
  }
  return counts;
}

ordered_json document_json(const statute::Document& document, const statute::TextQuality& quality, std::size_t index) {
  return {{"id", document_id(index)},
          {"path", document.path},
          {"title", document.metadata.title},
          {"language", document.metadata.language},
          {"format", document.format == statute::Format::akn ? "akn" : "text"},
          {"provisions", document.provisions.empty() ? 0 : document.provisions.size() - 1},
          {"quality", quality_json(quality)}};
}

ordered_json evidence_json(const Evidence& evidence, const Documents& documents) {
  const statute::Location& at = evidence.location;
  ordered_json location{{"line", at.line}, {"end_line", at.end_line}, {"start", at.start}, {"end", at.end}};
  if (at.file != 0) location["path"] = documents[evidence.document]->path_of(at);
  return {{"document", document_id(evidence.document)},
          {"eid", evidence.eid},
          {"citation", evidence.citation},
          {"quote", evidence.quote},
          {"location", std::move(location)}};
}

ordered_json element_json(const ElementFinding& finding, const Documents& documents) {
  ordered_json element{{"id", finding.element->id},       {"kind", standard::kind_name(finding.element->kind)},
                       {"present", finding.present},      {"certainty", certainty_name(finding.certainty)},
                       {"doubts", ordered_json::array()}, {"evidence", ordered_json::array()},
                       {"nearest", ordered_json::array()}};
  for (const Doubt doubt : finding.doubts) element["doubts"].push_back(doubt_name(doubt));
  for (const Evidence& evidence : finding.evidence) element["evidence"].push_back(evidence_json(evidence, documents));
  for (const NearMiss& near : finding.nearest) {
    ordered_json miss = evidence_json(near.evidence, documents);
    miss["lacks"] = near.lacks;
    element["nearest"].push_back(std::move(miss));
  }
  return element;
}

ordered_json remark_json(const Remark& remark, const Documents& documents) {
  ordered_json out{{"kind", remark_kind_name(remark.kind)},
                   {"id", remark.id},
                   {"text", remark.text},
                   {"evidence", ordered_json::array()}};
  for (const Evidence& evidence : remark.evidence) out["evidence"].push_back(evidence_json(evidence, documents));
  return out;
}

std::string drafted(const Finding& finding, const drafting::Recommendations* proposals) {
  if (proposals == nullptr) return "";
  for (const drafting::Recommendation& one : proposals->list) {
    if (one.finding->requirement == finding.requirement) return drafting::draft_text(*proposals, one);
  }
  return "";
}

std::string draft_of(const Finding& finding, const drafting::Recommendations* proposals) {
  using standard::ElementKind;
  std::string draft;
  if (finding.status == Status::met) return draft;
  draft = drafted(finding, proposals);
  if (!draft.empty()) return draft;
  for (const ElementFinding& element : finding.elements) {
    const ElementKind kind = element.element->kind;
    const bool missing = kind == ElementKind::core && !element.present;
    const bool wrong = (kind == ElementKind::defect || kind == ElementKind::conflict) && element.present;
    if (!missing && !wrong) continue;
    if (!draft.empty()) draft += '\n';
    draft += element.element->advice;
  }
  return draft;
}

ordered_json waived_json(const Waived& waived) {
  return {{"reason", waived.reason},
          {"justification", waived.justification},
          {"citation", waived.citation},
          {"owner", waived.owner},
          {"expires", waived.expires}};
}

ordered_json finding_json(const Finding& finding, const Documents& documents,
                          const drafting::Recommendations* proposals) {
  ordered_json elements = ordered_json::array();
  for (const ElementFinding& element : finding.elements) elements.push_back(element_json(element, documents));
  ordered_json remarks = ordered_json::array();
  for (const Remark& remark : finding.remarks) remarks.push_back(remark_json(remark, documents));
  ordered_json behind = ordered_json::array();
  for (const std::size_t document : documents_behind(finding)) behind.push_back(document_id(document));
  ordered_json out{{"id", finding.requirement->id},
                   {"title", finding.requirement->title},
                   {"level", finding.requirement->level},
                   {"status", status_name(finding.status)},
                   {"certainty", certainty_name(finding.certainty)},
                   {"elements", std::move(elements)},
                   {"remarks", std::move(remarks)},
                   {"recommendation",
                    {{"text", finding.recommendation},
                     {"sources", finding.requirement->sources},
                     {"draft", draft_of(finding, proposals)}}},
                   {"supplied_by", std::move(behind)},
                   {"home_not_loaded",
                    finding.home_not_loaded.empty() ? ordered_json(nullptr) : ordered_json(finding.home_not_loaded)}};
  if (finding.waived) out["waived"] = waived_json(*finding.waived);
  if (finding.change != Change::not_compared) {
    out["change"] = {{"state", change_name(finding.change)},
                     {"reopened", finding.reopened},
                     {"lost", finding.lost},
                     {"gained", finding.gained}};
  }
  return out;
}

// Whole numbers without a decimal point.
ordered_json number_json(double value) {
  const auto whole = static_cast<std::int64_t>(value);
  if (static_cast<double>(whole) == value) return whole;
  return value;
}

ordered_json years_json(const std::optional<Years>& years) {
  if (!years) return nullptr;
  if (std::holds_alternative<Life>(*years)) return "life";
  return number_json(std::get<double>(*years));
}

ordered_json optional_json(const std::optional<double>& value) {
  return value ? number_json(*value) : ordered_json(nullptr);
}

}  // namespace

std::string assessment_json(const Assessment& assessment, const Review& review,
                            const drafting::Recommendations* proposals) {
  ordered_json out;
  const statute::TextQuality unmeasured;
  out["documents"] = ordered_json::array();
  const std::vector<std::size_t> counts = supplied(assessment);
  for (std::size_t i = 0; i < assessment.documents.size(); ++i) {
    out["documents"].push_back(
        document_json(*assessment.documents[i], i < assessment.quality.size() ? assessment.quality[i] : unmeasured, i));
    if (i < assessment.kinds.size()) out["documents"].back()["kinds"] = assessment.kinds[i];
    out["documents"].back()["supplies"] = counts[i];
  }
  out["requirements"] = ordered_json::array();
  for (const Finding& finding : assessment.findings) {
    ordered_json requirement = finding_json(finding, assessment.documents, proposals);
    if (const ReviewEntry* entry = entry_for(review, finding.requirement->id)) {
      requirement["review"] = {{"decision", decision_name(entry->decision)},
                               {"remark", entry->remark},
                               {"citation", entry->citation},
                               {"stale", is_stale(*entry, finding, assessment.documents)}};
    }
    out["requirements"].push_back(std::move(requirement));
  }
  out["facts"] = {{"penalty_min_years", years_json(assessment.facts.penalty_min_years)},
                  {"penalty_max_years", years_json(assessment.facts.penalty_max_years)},
                  {"child_age", optional_json(assessment.facts.child_age)},
                  {"reflection_days", optional_json(assessment.facts.reflection_days)}};
  out["summary"] = {{"met", assessment.summary.met},       {"partial", assessment.summary.partial},
                    {"gap", assessment.summary.gap},       {"conflict", assessment.summary.conflict},
                    {"waived", assessment.summary.waived}, {"inconclusive", assessment.summary.inconclusive}};
  out["notes"] = ordered_json::array();
  for (const Note& note : assessment.notes) out["notes"].push_back(note.text);
  return json_text(out);
}

}  // namespace lacuna::report
