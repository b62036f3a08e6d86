#include "assessment/margins.h"

#include <algorithm>

#include "rules/reading.h"

namespace lacuna::assessment {

Margins::Margins(const statute::Document& document, rules::Lexicon& lexicon) {
  statute::Document headings;  // a text of their own: one section a heading
  std::vector<statute::ProvisionId> owners{0};
  headings.metadata.language = document.metadata.language;
  headings.provisions.emplace_back();
  for (statute::ProvisionId id = 0; id < document.provisions.size(); ++id) {
    const statute::Provision& provision = document.provisions[id];
    if (provision.heading.empty() || !provision.heading_span.empty()) continue;
    statute::Provision copy;
    copy.type = "section";
    copy.level = statute::Level::unit;
    copy.parent = 0;
    copy.begin = static_cast<std::uint32_t>(headings.text.size());
    headings.text.append(provision.heading).append("\n");
    copy.own_end = copy.end = static_cast<std::uint32_t>(headings.text.size());
    copy.heading_span = {copy.begin, copy.end};
    copy.subtree_end = static_cast<statute::ProvisionId>(headings.provisions.size() + 1);
    headings.provisions.push_back(std::move(copy));
    owners.push_back(id);
  }
  if (owners.size() == 1) return;
  statute::Provision& root = headings.provisions.front();
  root.type = "act";
  root.level = statute::Level::document;
  root.end = static_cast<std::uint32_t>(headings.text.size());
  root.subtree_end = static_cast<statute::ProvisionId>(headings.provisions.size());

  const rules::Reading reading = rules::read_for_matching(headings, lexicon.words());
  const rules::Hits hits = lexicon.match(reading);
  for (rules::ConceptId id = 0; id < hits.size(); ++id) {
    for (const rules::Hit& hit : hits[id]) {
      auto& concepts = said_[owners[reading.provision_of(hit.last)]];
      if (concepts.empty() || concepts.back() != id) concepts.push_back(id);
    }
  }
}

bool Margins::says(statute::ProvisionId provision, rules::ConceptId concept_id) const {
  const auto heading = said_.find(provision);
  return heading != said_.end() && std::binary_search(heading->second.begin(), heading->second.end(), concept_id);
}

}  // namespace lacuna::assessment
