// How well a text can be read: a clean print, or a scan with misread words and lost numbers. Measured before anything
// is judged, since a verdict is no better than the text that it rests on.
//
//   Stemmer english("en", {});
//   TextQuality quality = measure_quality(act, &english);
//   quality.grade == TextQuality::Grade::poor    // verdicts on it cannot be firm
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "statute/document.h"
#include "text/stemmer.h"
#include "text/tokens.h"

namespace lacuna::statute {

// All counts are of operative text; contents, notes, forms and treaties that are set out do not count. Words are those
// of the dictionary's language, where the text has parts in others.
struct TextQuality {
  enum class Grade : std::uint8_t {
    good,
    noisy,  // a fault here and there: a verdict is unsure where its own words are damaged
    poor    // words or numbers are lost throughout: no verdict is sure
  };
  Grade grade = Grade::good;

  std::size_t words = 0;     // of three letters and more
  bool spelled = false;      // whether a dictionary was there to ask; else `unknown` is 0
  std::size_t unknown = 0;   // that it does not know, proper names and terms that recur left out
  std::size_t garbled = 0;   // runs that no printer sets: "pr0vis1on", "traf|icking", lost characters
  std::size_t spaced = 0;    // letterspaced runs: "T H E  A C T"
  std::vector<Span> damage;  // where these words and runs stand, in order; the first 10,000

  std::size_t numbered = 0;           // provisions with a number
  std::size_t breaks = 0;             // numbers that do not follow the one before in their series
  std::vector<std::string> missing;   // sections that no text stands for, as ranges: "5", "12-14"; the first 50
  std::vector<std::string> repeated;  // numbers that several sections have; the first 50
  std::size_t mentions = 0;           // of sections of this law, by number
  std::size_t unresolved = 0;         // of sections that are not there
  std::size_t outside = 0;            // words in no section
  std::size_t inside = 0;             // words in one

  // Damaged words and runs that overlap a span. O(log damage + result).
  [[nodiscard]] std::size_t damage_in(Span span) const;
};

// `dictionary`: of the document's language, or null where there is none. Linear, one look-up a word form, at most
// 20,000 of them. Deterministic.
TextQuality measure_quality(const Document& document, Stemmer* dictionary);
// The same of a document that is cut into tokens already: those of the whole text, in order.
TextQuality measure_quality(const Document& document, Stemmer* dictionary, const std::vector<Token>& tokens,
                            const Vocabulary& words);

const char* grade_name(TextQuality::Grade grade);  // "good", "noisy", "poor"

}  // namespace lacuna::statute
