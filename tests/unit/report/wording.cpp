#include "report/wording.h"

#include <doctest/doctest.h>

using namespace lacuna;

namespace {
const report::Messages& english() {
  static const report::Messages say = report::load_messages(LACUNA_DATA, "en");
  return say;
}
}  // namespace

TEST_CASE("levels and sources in words") {
  CHECK(report::level_in_words(english(), "mandatory-to-endeavour") == "shall endeavour");
  CHECK(report::level_in_words(english(), "unheard-of") == "unheard-of");
  CHECK(report::sources_in_words(english(), {"protocol 3(a)", "untoc 10"}) == "Protocol art. 3(a), UNTOC art. 10");
  CHECK(report::sources_in_words(english(), {"charter 5"}) == "charter 5");
}

TEST_CASE("facts in words") {
  assessment::Facts facts;
  CHECK(report::facts_in_words(english(), facts).empty());
  facts.penalty_max_years = assessment::Years{assessment::Life{}};
  CHECK(report::facts_in_words(english(), facts) == "Basic offence: imprisonment up to life.");
  facts.penalty_min_years = assessment::Years{1.0};
  CHECK(report::facts_in_words(english(), facts) == "Basic offence: imprisonment from 1 year to life.");
  facts.child_age = 18;
  facts.reflection_days = 30;
  CHECK(report::facts_in_words(english(), facts) ==
        "Basic offence: imprisonment from 1 year to life. A child is a person under 18. Reflection period: 30 days.");
}
