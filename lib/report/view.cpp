#include "report/view.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/inert.h"
#include "report/recommendations.h"
#include "report/wording.h"

namespace lacuna::report {
namespace {

using assessment::Assessment;
using assessment::Certainty;
using assessment::ElementFinding;
using assessment::Evidence;
using assessment::Finding;
using assessment::NearMiss;
using assessment::Status;
using standard::ElementKind;

constexpr Status all_statuses[] = {Status::met, Status::partial, Status::gap, Status::conflict};

class Builder {
 public:
  Builder(const Assessment& assessment, const Messages& say, const assessment::Review& review)
      : assessment_(assessment), say_(say), review_(review) {}

  [[nodiscard]] QuoteView quote(const Evidence& evidence) const {
    QuoteView view;
    view.document = evidence.document;
    view.place = inert_line(evidence.citation);
    if (view.place.empty()) view.place = say_("place.line", {{"line", std::to_string(evidence.location.line)}});
    if (assessment_.documents.size() > 1) view.place = fmt::format("[{}] {}", evidence.document + 1, view.place);
    view.quote = inert_line(evidence.quote);
    view.line = evidence.location.line;
    view.span = evidence.hit.size() > 0 ? evidence.hit : evidence.words;
    return view;
  }

  // What it lacks is told in the words of the rules, which are English.
  [[nodiscard]] QuoteView quote(const NearMiss& near) const {
    QuoteView view = quote(near.evidence);
    if (say_.language() == "en") view.lacks = inert_line(near.lacks);
    return view;
  }

  [[nodiscard]] ElementView element(const standard::Requirement& requirement, const ElementFinding& finding) const {
    const ElementKind kind = finding.element->kind;
    ElementView view;
    view.finding = &finding;
    view.title = title_of(say_, requirement, *finding.element);
    view.kind = kind_in_words(say_, kind);
    view.advice = advice_of(say_, requirement, *finding.element);
    view.core = kind == ElementKind::core;
    view.wrong = finding.present && (kind == ElementKind::defect || kind == ElementKind::conflict);
    view.doubt = finding.certainty == Certainty::inconclusive;
    view.state = say_(view.doubt ? "state.unsure" : finding.present ? "state.present" : "state.absent");
    for (const Evidence& evidence : finding.evidence) view.evidence.push_back(quote(evidence));
    for (const NearMiss& near : finding.nearest) view.nearest.push_back(quote(near));
    return view;
  }

  [[nodiscard]] RequirementView requirement(const Finding& finding) const {
    const standard::Requirement& asked = *finding.requirement;
    RequirementView view;
    view.finding = &finding;
    view.id = asked.id;
    view.title = title_of(say_, asked);
    view.pillar = asked.pillar;
    view.level = level_in_words(say_, asked.level);
    view.sources = sources_in_words(say_, asked.sources);
    view.home = home_in_words(say_, asked.usual_home);
    view.why = why_of(say_, asked);
    view.status = status_in_words(say_, finding.status);
    view.status_id = assessment::status_name(finding.status);
    view.doubt = finding.certainty == Certainty::inconclusive;
    for (const ElementFinding& each : finding.elements) {
      view.elements.push_back(element(asked, each));
      gather(view, finding.status);
    }
    view.recommendation = inert_line(recommendation_in_words(say_, assessment_, finding));
    view.points = drafting_points(say_, finding);
    for (const assessment::Remark& remark : finding.remarks) {
      RemarkView& added = view.remarks.emplace_back();
      added.further = remark.kind == assessment::RemarkKind::further;
      added.kind = kind_in_words(say_, remark.kind);
      added.text = text_of(say_, remark);
      for (const Evidence& evidence : remark.evidence) added.evidence.push_back(quote(evidence));
    }
    view.key = fmt::format("{}:{}", asked.id, assessment::words_key(finding, assessment_.documents));
    view.judgement = judgement_of(review_, finding, assessment_.documents, say_);
    return view;
  }

  [[nodiscard]] std::vector<Count> counts(const std::string& pillar) const {
    std::vector<Count> list;
    for (const Status status : all_statuses) {
      Count count{assessment::status_name(status), status_in_words(say_, status), 0};
      for (const Finding& finding : assessment_.findings) {
        const bool inside = pillar.empty() || finding.requirement->pillar == pillar;
        if (inside && finding.status == status) ++count.count;
      }
      list.push_back(std::move(count));
    }
    return list;
  }

 private:
  // What the element added last tells about the requirement.
  static void gather(RequirementView& view, Status status) {
    const ElementView& element = view.elements.back();
    const bool present = element.finding->present;
    if (element.doubt) view.unsure.push_back(element.title);
    if (!present) {
      if (!element.core) return;
      view.missing.push_back(element.title);
      if (status != Status::met && !view.nearest && !element.nearest.empty()) view.nearest = element.nearest.front();
      return;
    }
    if (element.wrong) view.wrong.push_back(element.title);
    if (element.finding->element->kind == ElementKind::supporting) view.beyond.push_back(element.title);
    if (!element.evidence.empty() && (element.wrong || !view.best)) view.best = element.evidence.front();
    for (const QuoteView& quote : element.evidence) {
      if (std::find(view.places.begin(), view.places.end(), quote.place) == view.places.end()) {
        view.places.push_back(quote.place);
      }
    }
  }

  const Assessment& assessment_;
  const Messages& say_;
  const assessment::Review& review_;
};

std::string title_of_law(const View& view) {
  std::string title;
  for (const DocumentView& document : view.documents) title += (title.empty() ? "" : "; ") + document.title;
  return title;
}

}  // namespace

View view_of(const Assessment& assessment, const Messages& say, const Origin& origin,
             const assessment::Review& review) {
  const Builder builder(assessment, say, review);
  View view;
  view.language = say.language();
  view.right_to_left = say.right_to_left();
  view.date = say("made.date", {{"date", origin.date}});
  view.program = origin.program;
  view.rules = origin.rules;
  view.facts = facts_in_words(say, assessment.facts);
  view.disclaimer = say("disclaimer");
  for (const assessment::Note& note : assessment.notes) {
    view.notes.push_back(inert_line(note_in_words(say, assessment, note)));
  }
  for (std::size_t i = 0; i < assessment.documents.size(); ++i) {
    const statute::Document& document = *assessment.documents[i];
    view.documents.push_back({&document, assessment.documents.size() > 1 ? fmt::format("[{}]", i + 1) : "",
                              inert_line(name_of(document)), inert_line(document.path),
                              document_in_words(say, document)});
  }
  view.title = title_of_law(view);
  view.counts = builder.counts("");
  for (const Finding& finding : assessment.findings) {
    const std::string& pillar = finding.requirement->pillar;
    const bool known = std::any_of(view.pillars.begin(), view.pillars.end(),
                                   [&](const PillarView& each) { return each.id == pillar; });
    if (!known) {
      PillarView& added = view.pillars.emplace_back();
      added.id = pillar;
      added.title = pillar_in_words(say, pillar);
      added.counts = builder.counts(pillar);
      for (const Count& count : added.counts) added.total += count.count;
    }
    view.requirements.push_back(builder.requirement(finding));
  }
  return view;
}

std::string pillar_title(const View& view, const std::string& id) {
  const auto found =
      std::find_if(view.pillars.begin(), view.pillars.end(), [&](const PillarView& pillar) { return pillar.id == id; });
  return found == view.pillars.end() ? id : found->title;
}

std::string in_words(const DocumentView& document, const Messages& say) {
  return fmt::format("{}{}{} ({}{})", document.label, document.label.empty() ? "" : " ", document.title,
                     labelled(say, document.path), document.about);
}

void add_proposals(View& view, const drafting::Recommendations& recommendations, const Messages& say) {
  for (const drafting::Recommendation& one : recommendations.list) {
    for (RequirementView& each : view.requirements) {
      if (each.finding->requirement != one.finding->requirement) continue;
      each.proposed = proposed_lines(recommendations, one, say);
    }
  }
}

}  // namespace lacuna::report
