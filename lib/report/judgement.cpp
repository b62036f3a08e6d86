#include "report/judgement.h"

#include <fmt/format.h>

#include "report/inert.h"

namespace lacuna::report {

using assessment::Decision;

std::optional<Judgement> judgement_of(const assessment::Review& review, const assessment::Finding& finding,
                                      const std::vector<const statute::Document*>& documents, const Messages& say) {
  const assessment::ReviewEntry* entry = assessment::entry_for(review, finding.requirement->id);
  if (entry == nullptr) return std::nullopt;
  Judgement judgement;
  judgement.kind = entry->decision;
  if (entry->decision != Decision::none) {
    judgement.decision = say(std::string("decision.") + assessment::decision_name(entry->decision));
  }
  judgement.remark = inert_text(entry->remark);
  judgement.citation = inert_line(entry->citation);
  judgement.stale = assessment::is_stale(*entry, finding, documents);
  return judgement;
}

std::string judgement_in_words(const Judgement& judgement, const Messages& say) {
  std::string text = judgement.decision;
  for (const std::string& part : {judgement.citation, inert_line(judgement.remark)}) {
    if (!part.empty()) text += (text.empty() ? "" : "; ") + part;
  }
  return judgement.stale ? fmt::format("{} ({})", text, say("page.stale")) : text;
}

bool answers(const std::optional<Judgement>& judgement) {
  if (!judgement || judgement->stale) return false;
  return judgement->kind == Decision::rejected || judgement->kind == Decision::not_applicable ||
         judgement->kind == Decision::covered_elsewhere;
}

}  // namespace lacuna::report
