// The parts of measure_quality(). Internal to statute/.
#pragma once

#include "statute/text_quality.h"

namespace lacuna::statute {

// A document and the tokens of its whole text, in order.
struct CutDocument {
  const Document& document;
  const std::vector<Token>& tokens;
  const Vocabulary& words;
};

// Fills words, spelled, unknown, garbled, spaced, damage, inside and outside.
void measure_words(const CutDocument& text, Stemmer* dictionary, TextQuality& quality);

// Fills numbered, breaks, missing, repeated, mentions and unresolved.
void measure_numbering(const Document& document, TextQuality& quality);

}  // namespace lacuna::statute
