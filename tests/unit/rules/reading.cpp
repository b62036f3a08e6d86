#include "rules/reading.h"

#include <doctest/doctest.h>

#include "statute/reader.h"
#include "support/build_document.h"

using namespace lacuna;
using namespace lacuna::rules;

namespace {

struct Sample {
  statute::Document document;
  Vocabulary words;
  Reading reading;

  explicit Sample(std::string_view outline) : document(lacuna::testing::build_document(outline)) {
    reading = read_for_matching(document, words);
  }
  [[nodiscard]] std::uint32_t token(std::string_view word) const {
    const WordId id = words.find(word);
    for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
      if (reading.tokens[i].word == id) return i;
    }
    FAIL("no such word");
    return 0;
  }
  [[nodiscard]] bool same_sentence(std::string_view a, std::string_view b) const {
    const bool same = reading.same_sentence(token(a), token(b));
    CHECK(reading.same_sentence(token(b), token(a)) == same);
    return same;
  }
};

constexpr std::string_view outline = R"(
section 3. [Heading] Whoever:
  paragraph (a) recruits; or steals
  paragraph (b) sells,
  wrapUp is guilty. Nobody else.
section 4. Nothing; something.
)";

}  // namespace

TEST_CASE("tokens know their place") {
  const Sample sample(outline);
  const auto& places = sample.reading.places;
  CHECK(places.size() == sample.reading.tokens.size());
  CHECK(places[sample.token("heading")].heading);
  CHECK_FALSE(places[sample.token("whoever")].heading);
  CHECK(places[sample.token("3")].label);
  CHECK(sample.reading.provision_of(sample.token("sells")) == 3);
  CHECK(places[sample.token("recruits")].sentence == places[sample.token("steals")].sentence);
  CHECK(places[sample.token("recruits")].clause != places[sample.token("steals")].clause);
  CHECK(places[sample.token("nothing")].clause != places[sample.token("something")].clause);
  for (std::size_t i = 1; i < places.size(); ++i) {
    CHECK(places[i].sentence >= places[i - 1].sentence);
    CHECK(places[i].clause >= places[i - 1].clause);
  }
}

TEST_CASE("a sentence takes in its chapeau and its closing words") {
  const Sample sample(outline);
  CHECK(sample.same_sentence("whoever", "recruits"));
  CHECK(sample.same_sentence("whoever", "sells"));
  CHECK(sample.same_sentence("whoever", "guilty"));
  CHECK(sample.same_sentence("recruits", "guilty"));
  CHECK(sample.same_sentence("sells", "guilty"));
  CHECK_FALSE(sample.same_sentence("recruits", "sells"));
  CHECK_FALSE(sample.same_sentence("heading", "whoever"));
  CHECK_FALSE(sample.same_sentence("guilty", "nobody"));
  CHECK_FALSE(sample.same_sentence("sells", "nobody"));
  CHECK_FALSE(sample.same_sentence("whoever", "nothing"));
}

TEST_CASE("in a list of definitions each is a sentence") {
  const auto document = statute::read_document_from(
      "1. Interpretation\n\nIn this Act \u2014\n\n\u201Clantern\u201D means a lamp that is carried; or "
      "hung;\n\n\u201Ckeeper\u201D "
      "means a person who lights it; \u201Cdusk\u201D means evening.\n",
      "act.txt");
  Vocabulary words;
  const Reading reading = read_for_matching(document, words);
  const auto same = [&](std::string_view a, std::string_view b) {
    const auto at = [&](std::string_view word) {
      return reading.token_at(static_cast<std::uint32_t>(document.text.find(word)));
    };
    return reading.same_sentence(at(a), at(b));
  };
  REQUIRE(document.definitions.size() == 3);
  CHECK(same("lamp that", "hung"));
  CHECK_FALSE(same("hung", "keeper"));
  CHECK(same("keeper", "lights"));
  CHECK(same("lights", "evening"));  // on one line, of one sentence
}

TEST_CASE("offsets and provisions are found among the tokens") {
  const Sample sample(outline);
  const Reading& reading = sample.reading;
  CHECK(reading.token_at(0) == 0);
  CHECK(reading.token_at(1000000) == reading.tokens.size());
  const auto sells = sample.token("sells");
  CHECK(reading.token_at(reading.tokens[sells].begin + 2) == sells);
  const auto range = reading.range_of(3);
  CHECK(range.first <= sells);
  CHECK(range.last > sells);
  CHECK(range.last <= sample.token("guilty"));
  CHECK(reading.range_of(0).last == reading.tokens.size());
}

TEST_CASE("a number and the text after it are never one token") {
  statute::Document document = lacuna::testing::build_document("section 1. 5 years");
  document.text.erase(2, 1);  // "1.5 years"
  auto& provision = document.provisions[1];
  provision.own_end = provision.end = document.provisions[0].end = static_cast<std::uint32_t>(document.text.size());
  Vocabulary words;
  const Reading reading = read_for_matching(document, words);
  CHECK(words.find("5") != no_word);
  CHECK(words.find("1.5") == no_word);
}

TEST_CASE("hostile trees are read in linear time") {
  std::string deep;
  for (int i = 0; i < 3000; ++i) deep += std::string(static_cast<std::size_t>(2 * i), ' ') + "paragraph (a)\n";
  const Sample sample(deep);
  CHECK(sample.reading.jumps.empty());
  std::string wide = "section 1. Whoever\n";
  for (int i = 0; i < 20000; ++i) wide += "  paragraph (a) x\n";
  for (int i = 0; i < 50; ++i) wide += "  wrapUp y\n";
  const Sample broad(wide);
  CHECK(broad.reading.jumps.size() < 100000);
}

TEST_CASE("an empty document has no tokens") {
  const Sample sample("");
  CHECK(sample.reading.tokens.empty());
  CHECK(sample.reading.token_at(0) == 0);
}
