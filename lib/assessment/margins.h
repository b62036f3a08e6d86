// Headings that are no one stretch of the text: put together from marginal notes that stand beside the lines of a
// section, so that a provision has a heading but no heading span. What they say is found apart from the text.
#pragma once

#include <map>
#include <vector>

#include "rules/lexicon.h"
#include "statute/document.h"

namespace lacuna::assessment {

class Margins {
 public:
  Margins() = default;
  // Matches all such headings in one go. Linear in their words; nothing is done where the document has none.
  Margins(const statute::Document& document, rules::Lexicon& lexicon);

  // Whether the heading of a provision, where it stands in the margin, says a concept. O(log headings).
  [[nodiscard]] bool says(statute::ProvisionId provision, rules::ConceptId concept_id) const;

 private:
  std::map<statute::ProvisionId, std::vector<rules::ConceptId>> said_;  // concepts sorted
};

}  // namespace lacuna::assessment
