#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "drafting/composition.h"
#include "drafting/evidence_of.h"
#include "drafting/manner.h"
#include "drafting/model_law.h"
#include "drafting/numbering.h"
#include "drafting/placeholders.h"
#include "drafting/placement.h"
#include "drafting/proposal.h"
#include "drafting/rewording.h"
#include "drafting/selection.h"

namespace lacuna::drafting {
namespace {

using assessment::Assessment;
using statute::Document;
using statute::ProvisionId;

template <typename T>
void add_once(std::vector<T>& list, const T& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

// What is kept of one statute while proposals for it are written.
struct Statute {
  Manner manner;
  UnitNumbers numbers;
};

class Proposer {
 public:
  Proposer(const Assessment& assessment, const ModelLaw& model)
      : assessment_(assessment), model_(model), places_(assessment, model) {}

  Proposal proposal_for(Reworded reworded) const {
    Proposal proposal;
    say_why(reworded.answers, proposal);
    proposal.heading = reworded.rewording->heading;
    proposal.modifications = std::move(reworded.modifications);
    return proposal;
  }

  Proposal proposal_for(const Choice& choice) {
    Proposal proposal;
    say_why(choice.answers, proposal);
    const Place place = places_.for_choice(choice);
    const Document& document = *assessment_.documents[place.document];
    Statute& own = statute(place.document);
    NewProvision content = composed(cut_down(choice), own.manner);
    proposal.heading = content.heading;
    proposal.placeholders = placeholders_in(content);
    proposal.modifications.push_back(inserted(document, place.unit, own, std::move(content)));
    return proposal;
  }

 private:
  Statute& statute(std::size_t document) {
    const auto found = statutes_.find(document);
    if (found != statutes_.end()) return found->second;
    return statutes_
        .emplace(document,
                 Statute{manner_of(assessment_, document, model_), UnitNumbers(*assessment_.documents[document])})
        .first->second;
  }

  // Requirements in the catalogue's order, with reasons and sources.
  void say_why(const Needs& answers, Proposal& proposal) const {
    for (const assessment::Finding& finding : assessment_.findings) {
      const auto answered = answers.find(finding.requirement->id);
      if (answered == answers.end()) continue;
      const auto& elements = answered->second.elements;
      proposal.answers.push_back({answered->first, {elements.begin(), elements.end()}});
      if (!proposal.note.empty()) proposal.note += ' ';
      proposal.note += finding.requirement->why;
      for (const std::string& source : finding.requirement->sources) add_once(proposal.sources, source);
    }
  }

  static Modification inserted(const Document& document, ProvisionId unit, Statute& own, NewProvision content) {
    Modification change;
    change.target = target_of(document, unit);
    if (unit == 0) {
      change.action = Action::insert_last;
      content.num = "[number]";
    } else {
      change.action = Action::insert_after;
      content.num = own.numbers.after(unit);
      content.type = document.provisions[unit].type;
    }
    change.content.push_back(std::move(content));
    return change;
  }

  const Assessment& assessment_;
  const ModelLaw& model_;
  Places places_;
  std::map<std::size_t, Statute> statutes_;
};

// The tradition of the statute that carries the main provision, else of the first.
std::string tradition_of(const Assessment& assessment, const ModelLaw& model) {
  for (std::size_t i = 0; i < assessment.documents.size(); ++i) {
    if (evidence_of(assessment, model.main, i) != nullptr) {
      return manner_of(assessment, i, model).tradition;
    }
  }
  return manner_of(assessment, 0, model).tradition;
}

}  // namespace

std::vector<Proposal> propose(const Assessment& assessment, const ModelLaw& model,
                              const std::vector<std::string>& requirements) {
  std::vector<Proposal> proposals;
  if (assessment.documents.empty()) return proposals;
  Needs needs = needs_of(assessment, requirements);
  if (needs.empty()) return proposals;
  Proposer proposer(assessment, model);
  for (Reworded& reworded : rewordings_for(assessment, model, needs)) {
    settle(reworded.answers, needs);
    proposals.push_back(proposer.proposal_for(std::move(reworded)));
  }
  for (const Choice& choice : choose_units(assessment, model, needs, tradition_of(assessment, model))) {
    proposals.push_back(proposer.proposal_for(choice));
  }
  return proposals;
}

}  // namespace lacuna::drafting
