#include "drafting/rewording.h"

#include <algorithm>
#include <optional>
#include <regex>
#include <set>
#include <utility>

#include "drafting/evidence_of.h"
#include "drafting/find_words.h"
#include "statute/scan.h"

namespace lacuna::drafting {
namespace {

using assessment::Assessment;
using assessment::ElementFinding;
using assessment::Evidence;
using statute::Document;
using statute::Level;
using statute::ProvisionId;

constexpr std::size_t longest_provision = 4000;  // bytes that patterns are tried on
constexpr std::size_t most_evidence = 8;         // a finding that shows so much may rest on more

// The provision that a bill can name: a block without number is part of the one above it.
ProvisionId named(const Document& document, ProvisionId id) {
  while (document.provisions[id].level == Level::block) id = document.provisions[id].parent;
  return id;
}

// A rewording with its patterns made ready.
struct Ready {
  explicit Ready(const Rewording& rewording) : patterns(rewording.patterns) {
    for (const Rewording::Pattern& pattern : patterns) finds.emplace_back(pattern.find, std::regex::icase);
  }
  const std::vector<Rewording::Pattern>& patterns;
  std::vector<std::regex> finds;
};

// What the patterns find in a provision, each stretch of words by the first that finds it.
std::vector<Modification> reworded_in(const Document& document, ProvisionId id, const Ready& ready) {
  std::vector<Modification> changes;
  const std::string_view own = document.own_text(id);
  if (own.size() > longest_provision) return changes;
  const std::string text = statute::fold_space(own);
  std::vector<Span> taken;
  for (std::size_t i = 0; i < ready.finds.size(); ++i) {
    for (std::sregex_iterator at(text.begin(), text.end(), ready.finds[i]), end; at != end; ++at) {
      const Span here{static_cast<std::uint32_t>(at->position()),
                      static_cast<std::uint32_t>(at->position() + at->length())};
      if (std::any_of(taken.begin(), taken.end(), [&](Span other) { return other.overlaps(here); })) continue;
      taken.push_back(here);
      Modification change;
      change.action = Action::replace_words;
      change.target = target_of(document, named(document, id));
      change.target.words = at->str();
      change.new_words = at->format(ready.patterns[i].put);
      changes.push_back(std::move(change));
    }
  }
  return changes;
}

// All that the element rests on, reworded; nothing where some of it cannot be.
std::optional<std::vector<Modification>> reworded(const Assessment& assessment, const ElementFinding& element,
                                                  const Rewording& rewording) {
  const Ready ready(rewording);
  if (element.evidence.empty() || element.evidence.size() >= most_evidence) return std::nullopt;
  std::vector<Modification> changes;
  std::set<std::pair<std::size_t, ProvisionId>> done;
  for (const Evidence& evidence : element.evidence) {
    const Document& document = *assessment.documents[evidence.document];
    const bool in_rule = document.provisions[evidence.provision].standing == statute::Standing::operative &&
                         document.provisions[document.unit_of(evidence.provision)].level == Level::unit;
    if (!in_rule) return std::nullopt;
    if (!done.emplace(evidence.document, evidence.provision).second) continue;
    std::vector<Modification> here = reworded_in(document, evidence.provision, ready);
    if (here.empty()) return std::nullopt;
    for (Modification& change : here) {
      const ProvisionId id = named(document, evidence.provision);
      if (find_words(document, id, change.target.words).size() != 1) return std::nullopt;
      changes.push_back(std::move(change));
    }
  }
  return changes;
}

}  // namespace

std::vector<Reworded> rewordings_for(const Assessment& assessment, const ModelLaw& model, const Needs& needs) {
  std::vector<Reworded> found;
  for (const Rewording& rewording : model.rewordings) {
    const auto need = needs.find(rewording.supplies.requirement);
    const assessment::Finding* finding = finding_on(assessment, rewording.supplies.requirement);
    if (need == needs.end() || finding == nullptr) continue;
    for (const ElementFinding& element : finding->elements) {
      if (!element.present || element.element->id != rewording.cures ||
          !need->second.elements.contains(rewording.cures)) {
        continue;
      }
      auto changes = reworded(assessment, element, rewording);
      if (!changes) continue;
      Need answered;
      for (const std::string& each : rewording.supplies.elements) {
        if (need->second.elements.contains(each)) answered.elements.insert(each);
      }
      found.push_back({&rewording, {{need->first, std::move(answered)}}, std::move(*changes)});
    }
  }
  return found;
}

}  // namespace lacuna::drafting
