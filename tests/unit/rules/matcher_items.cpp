// Each kind of item of the pattern language.
#include <doctest/doctest.h>

#include "support/match_patterns.h"

using lacuna::testing::matches;
using lacuna::testing::Strings;

TEST_CASE("a word matches its inflections in either spelling, a form only itself") {
  CHECK(matches("recruit", "He recruits, recruited and is recruiting by recruitment.") ==
        Strings{"recruits", "recruited", "recruiting"});
  CHECK(matches("harbour", "harbored or HARBOURING") == Strings{"harbored", "HARBOURING"});
  CHECK(matches("sell", "children are sold") == Strings{"sold"});
  CHECK(matches("=recruits", "recruit, Recruits") == Strings{"Recruits"});
  CHECK(matches("=lawful", "an unlawful act").empty());
  CHECK(matches("lawful", "an unlawful act").empty());
  CHECK(matches("élève", "ELEVE") == Strings{"ELEVE"});
}

TEST_CASE("a hyphen parts words in patterns as in texts") {
  CHECK(matches("co-operation", "co-operation with") == Strings{"co-operation"});
  CHECK(matches("non-punishment", "non-punishment of") == Strings{"non … punishment"});
  CHECK(matches("sub-section", "a sub section") == Strings{"sub … section"});
}

TEST_CASE("a beginning") {
  CHECK(matches("traffick*", "traffickers, trafficking, traffic") == Strings{"traffickers", "trafficking"});
}

TEST_CASE("a sequence steps over marks") {
  CHECK(matches("force labour", "forced, \"labour\"") == Strings{"forced … labour"});
  CHECK(matches("force labour", "forced child labour").empty());
}

TEST_CASE("choices and options") {
  CHECK(matches("(abuse|take advantage) of", "abuse of; taking advantage of; take of") ==
        Strings{"abuse … of", "taking … of"});
  CHECK(matches("removal of (an|the)? organ", "removal of organs, removal of the organ, removal of a organ") ==
        Strings{"removal … organs", "removal … organ"});
  CHECK(matches("sell (of the)? child", "sells of the child, sells child, sells of child") ==
        Strings{"sells … child", "sells … child"});
  CHECK(matches("force|fraud", "by fraud or force") == Strings{"fraud", "force"});
}

TEST_CASE("a gap has a limit and counts words alone") {
  CHECK(matches("abuse ..2 vulnerability", "abuse of the vulnerability") == Strings{"abuse … vulnerability"});
  CHECK(matches("abuse ..2 vulnerability", "abuse (of), \"the\", vulnerability") == Strings{"abuse … vulnerability"});
  CHECK(matches("abuse ..2 vulnerability", "abuse of all the vulnerability").empty());
  CHECK(matches("abuse .. vulnerability", "abuse of all the vulnerability").size() == 1);
  CHECK(matches("abuse ..0 vulnerability", "abuse vulnerability").size() == 1);
}

TEST_CASE("of each start the shortest match is told") {
  CHECK(matches("abuse ..6 power", "abuse of power, abuse of a power and power") ==
        Strings{"abuse … power", "abuse … power"});
  CHECK(matches("force ..3 person", "force or force a person") == Strings{"force … person", "force … person"});
}

TEST_CASE("near binds in either order") {
  CHECK(matches("victim ~2 compensate", "compensate every victim") == Strings{"compensate … victim"});
  CHECK(matches("victim ~2 compensate", "a victim shall be compensated") == Strings{"victim … compensated"});
  CHECK(matches("victim ~2 compensate", "a victim shall always be compensated").empty());
  CHECK(matches("the (victim ~1 child) ..2 protect", "the child victim is protected") == Strings{"the … protected"});
  CHECK(matches("victim ~1 child ~1 protect", "protect child victim") == Strings{"protect … victim"});
}

TEST_CASE("numbers by value") {
  CHECK(matches("under #18", "under eighteen (18) years, under 18, under 16") == Strings{"under … )", "under … 18"});
  CHECK(matches("#>=18 year", "seventeen years, eighteen years, 20 years, eighteen (18) years") ==
        Strings{"eighteen … years", "20 … years", "eighteen … years"});
  CHECK(matches("#<18 year", "seventeen years; eighteen years") == Strings{"seventeen … years"});
  CHECK(matches("#number", "one hundred and fifty or 7") == Strings{"one … fifty", "7"});
  CHECK(matches("#=3.5 year", "3.5 years") == Strings{"3.5 … years"});
  CHECK(matches("#word recruit", "a person recruits") == Strings{"person … recruits"});
}

TEST_CASE("concepts in concepts") {
  const std::vector<lacuna::rules::ConceptSource> concepts = {
      {"compensation", {"@victim ~4 (compensation|compensate)"}, {}},
      {"victim", {"victim", "(trafficked|exploited) person"}, {}},
      {"it", {"@compensation ..2 fund"}, {}}};
  CHECK(matches(concepts, "section 1. Compensation of every trafficked person from a fund. A fund for victims.") ==
        Strings{"Compensation … fund"});
}

TEST_CASE("homonyms are cancelled where they overlap") {
  const std::vector<lacuna::rules::ConceptSource> concepts = {{"harbour", {"harbour"}, {"harbour master"}}};
  CHECK(matches(concepts, "section 1. The harbour master harbours a person.") == Strings{"harbours"});
}
