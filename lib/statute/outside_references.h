// References from one law to another: "section 5 of the Penal Code", "article 3 of the Anti-Trafficking Act, 2010".
#pragma once

#include <cstddef>
#include <vector>

#include "statute/document.h"
#include "statute/mention_reader.h"

namespace lacuna::statute {

// A mention of a provision of some other law, before it is known which.
struct OutsideReference {
  Span span;                   // the mention, without the law's name
  ProvisionId from = 0;        // where it stands
  std::vector<Mention> chain;  // innermost first; its words are those of the document
};

// In document order. The document must outlive the result.
std::vector<OutsideReference> outside_references(const Document& document);

// A reference from one of several documents to provisions of another.
struct LawReference {
  std::size_t document = 0;  // where it stands
  ProvisionId from = 0;
  Span span;
  std::size_t law = 0;          // index of the document that it means
  std::vector<ProvisionId> to;  // in document order; never empty
};

// The references between the documents, by document, then by place. A law is known by its title or short title: the
// words after "of the" begin with it, case, accents and punctuation apart; where both have a year, it is the same one.
// A name that two documents share means neither.
std::vector<LawReference> references_between(const std::vector<const Document*>& documents);

}  // namespace lacuna::statute
