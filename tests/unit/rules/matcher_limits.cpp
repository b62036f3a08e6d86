#include "../../support/match_patterns.h"

using namespace lacuna;
using namespace lacuna::testing;
using rules::ConceptSource;

namespace {

// Whether the matcher says that matches may be missing.
bool capped(std::string pattern, const std::string& outline) {
  rules::Lexicon lexicon = rules::compile_lexicon("en", {{"it", {std::move(pattern)}, {}}}, test_stemmer());
  const statute::Document document = build_document(outline);
  const rules::Reading reading = rules::read_for_matching(document, lexicon.words());
  bool said = true;
  lexicon.match(reading, &said);
  return said;
}

std::string list_of(std::size_t items) {
  std::string outline = "section 1. Whoever\n";
  for (std::size_t i = 0; i < items; ++i) outline += "  paragraph (a) sells a person\n";
  return outline;
}

}  // namespace

TEST_CASE("what is not looked for is said") {
  CHECK_FALSE(capped("whoever ..5 (a|some) person", list_of(100)));
  CHECK(capped("whoever ..5 (a|some) person", list_of(30000)));
}

TEST_CASE("the words that a choice can begin or end with do not hide its other forms") {
  // Alternatives of several words, with optional ones at their edges, on both sides of the rarest word.
  const std::string pattern =
      "((the? lawful guardian)|parents or (aunt ~2 uncle)) ..4 consents ..3 (in writing|orally?)?";
  CHECK(matches(pattern, "The guardian consents; a lawful guardian freely consents.") == Strings{"lawful … consents"});
  CHECK(matches(pattern, "Parents or uncle and aunt may consent in writing.") == Strings{"Parents … consent"});
  CHECK(matches("consents ..3 (in writing|before (a|the) judge)", "She consents freely before the judge.") ==
        Strings{"consents … judge"});
  CHECK(matches("consents ..3 (in writing|before (a|the) judge)", "She consents before her judge in speech.").empty());
}

TEST_CASE("cancels that reach from the items of a very long list to its end take nothing from other items") {
  std::string outline = "section 1. Nobody\n";
  constexpr std::size_t items = 2000;
  for (std::size_t i = 0; i < items; ++i)
    outline += i % 2 == 0 ? "  paragraph (a) a worker\n" : "  paragraph (b) a person\n";
  outline += "  wrapUp shall vote.\n";
  const Strings hits = matches({ConceptSource{"it", {"person", "worker"}, {"worker ..1 vote"}}}, outline);
  CHECK(hits == Strings(items / 2, "person"));
}
