#include "drafting/recommendation.h"

#include <algorithm>

#include "drafting/render.h"

namespace lacuna::drafting {
namespace {

using assessment::ElementFinding;
using assessment::Evidence;
using assessment::Finding;
using assessment::Status;

// Conflicts, then what is mandatory and missing, then what is mandatory and in part there, then the rest.
int rank(const Finding& finding) {
  if (finding.status == Status::conflict) return 0;
  if (!finding.requirement->level.starts_with("mandatory")) return 3;
  return finding.status == Status::gap ? 1 : 2;
}

std::vector<Carried> carried_by(const Finding& finding) {
  std::vector<Carried> there;
  for (const ElementFinding& element : finding.elements) {
    if (!element.present || element.evidence.empty()) continue;
    if (element.element->kind != standard::ElementKind::core) continue;
    const Evidence& best = element.evidence.front();
    const auto same = std::find_if(there.begin(), there.end(), [&](const Carried& c) {
      return c.document == best.document && c.citation == best.citation;
    });
    if (same != there.end()) {
      same->elements.push_back(&element);
    } else {
      there.push_back({best.document, best.citation, {&element}});
    }
  }
  return there;
}

bool answers(const Proposal& proposal, const std::string& requirement) {
  return std::any_of(proposal.answers.begin(), proposal.answers.end(),
                     [&](const Answered& answered) { return answered.requirement == requirement; });
}

}  // namespace

Recommendations recommend(const assessment::Assessment& assessment, const ModelLaw& model,
                          const std::vector<std::string>& requirements) {
  Recommendations all;
  all.proposals = propose(assessment, model, requirements);
  for (const Finding& finding : assessment.findings) {
    const std::string& id = finding.requirement->id;
    const bool wanted =
        requirements.empty() || std::find(requirements.begin(), requirements.end(), id) != requirements.end();
    if (!wanted || finding.status == Status::met) continue;
    Recommendation one{&finding, carried_by(finding), assessment::advice_for(finding), {}};
    for (std::size_t i = 0; i < all.proposals.size(); ++i) {
      if (answers(all.proposals[i], id)) one.proposals.push_back(i);
    }
    all.list.push_back(std::move(one));
  }
  std::stable_sort(all.list.begin(), all.list.end(), [](const Recommendation& a, const Recommendation& b) {
    return rank(*a.finding) < rank(*b.finding);
  });
  return all;
}

std::string draft_text(const Recommendations& all, const Recommendation& one) {
  std::string text;
  const auto add_line = [&](const std::string& line) {
    if (!text.empty()) text += '\n';
    text += line;
  };
  for (const std::size_t index : one.proposals) {
    for (const Modification& change : all.proposals[index].modifications) {
      for (const NewProvision& provision : change.content) add_line(rendered(provision));
      if (change.content.empty() && !change.target.words.empty()) {
        add_line("\u201C" + change.target.words + "\u201D \u2192 \u201C" + change.new_words + "\u201D");
      }
    }
  }
  return text;
}

}  // namespace lacuna::drafting
