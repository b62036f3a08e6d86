#include "rules/lexicon.h"

#include "rules/compiled_lexicon.h"
#include "rules/matcher.h"

namespace lacuna::rules {

Lexicon::Lexicon() : compiled_(std::make_unique<Compiled>()) {}
Lexicon::Lexicon(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

Hits Lexicon::match(const Reading& reading, bool* capped) {
  Matcher matcher(reading, *compiled_);
  Hits hits = matcher.run();
  if (capped != nullptr) *capped = matcher.capped();
  return hits;
}

Vocabulary& Lexicon::words() { return compiled_->words; }

Stemmer& Lexicon::dictionary() { return *compiled_->stemmer; }

const std::vector<std::string>& Lexicon::patterns(ConceptId concept_id) const {
  return compiled_->concepts[concept_id].sources;
}

const std::vector<std::string>& Lexicon::cancels(ConceptId concept_id) const {
  return compiled_->concepts[concept_id].cancel_sources;
}

}  // namespace lacuna::rules
