// Matching for tests: patterns of one concept against an outline, hits written out as the words between their ends.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "build_document.h"
#include "rules/lexicon.h"

template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static doctest::String convert(const std::vector<std::string>& list) {
    std::string out;
    for (const std::string& one : list) out += "[" + one + "]";
    return out.c_str();
  }
};

namespace lacuna::testing {

using Strings = std::vector<std::string>;

// A few irregular forms, so that these tests do not rest on the rule data.
inline Stemmer test_stemmer() { return {"en", {{"sold", "sell"}, {"women", "woman"}, {"children", "child"}}}; }

// The first and last words of every hit of the last concept ("recruits … child"; one word alone once).
inline Strings matches(std::vector<rules::ConceptSource> concepts, std::string_view outline,
                       std::string_view language = "en") {
  const std::size_t wanted = concepts.size() - 1;
  rules::Lexicon lexicon = rules::compile_lexicon(language, std::move(concepts), test_stemmer());
  const statute::Document document = build_document(outline);
  const rules::Reading reading = rules::read_for_matching(document, lexicon.words());
  const rules::Hits hits = lexicon.match(reading);
  Strings out;
  for (const rules::Hit& hit : hits[wanted]) {
    const Token& first = reading.tokens[hit.first];
    const Token& last = reading.tokens[hit.last];
    std::string shown(document.slice(first.span()));
    if (hit.first != hit.last) shown += " … " + std::string(document.slice(last.span()));
    out.push_back(shown);
  }
  return out;
}

// One pattern on one sentence.
inline Strings matches(std::string_view pattern, std::string_view sentence) {
  return matches({{"it", {std::string(pattern)}, {}}}, "section 1. " + std::string(sentence));
}

}  // namespace lacuna::testing
