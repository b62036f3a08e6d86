// How matching follows the structure of a statute.
#include <doctest/doctest.h>

#include "support/match_patterns.h"

using lacuna::rules::ConceptSource;
using lacuna::testing::matches;
using lacuna::testing::Strings;

namespace {

Strings match(std::string pattern, std::string_view outline) {
  return matches({ConceptSource{"it", {std::move(pattern)}, {}}}, outline);
}

constexpr std::string_view listed = R"(
section 3. [Offences of exploitation] A person who—
  paragraph (a) recruits a child; or
  paragraph (b) sells a woman,
  wrapUp commits an offence. Nobody else does.
section 4. Nothing here.
)";

}  // namespace

TEST_CASE("a chapeau continues in each of its items and in the closing words") {
  CHECK(match("who recruit", listed) == Strings{"who … recruits"});
  CHECK(match("who sell", listed) == Strings{"who … sells"});
  CHECK(match("person who commit", listed) == Strings{"person … commits"});
  CHECK(match("(child|woman) commit", listed) == Strings{"child … commits", "woman … commits"});
  CHECK(match("=person ..6 offence", listed) == Strings{"person … offence"});
}

TEST_CASE("nothing runs on from item to item") {
  CHECK(match("child ..5 woman", listed).empty());
  CHECK(match("recruit ..8 sell", listed).empty());
  CHECK(match("sell ..8 recruit", listed).empty());
}

TEST_CASE("a sentence end, a heading's border and the border of sections stop") {
  CHECK(match("offence ..3 nobody", listed).empty());
  CHECK(match("exploitation ..3 person", listed).empty());
  CHECK(match("does ..3 nothing", listed).empty());
  CHECK(match("offence of exploitation", listed) == Strings{"Offences … exploitation"});
}

TEST_CASE("a semicolon inside a text does not stop a gap") {
  CHECK(match("force ..3 fraud", "section 1. by force; by fraud") == Strings{"force … fraud"});
}

TEST_CASE("labels and footnote marks are stepped over and never matched") {
  CHECK(match("by force", "section 1. by (a) force") == Strings{"by … force"});
  CHECK(match("by force", "section 1. by1 force, by[2] force, by² force, by 3[force]").size() == 4);
  CHECK(match("section offence", "section 1. section 3(1)(b) offences").empty());
  CHECK(match("#number", "section 1. a person2 shall serve 1[ten years] under 3(2)") == Strings{"ten", "3"});
  CHECK(match("#1", "section 1. nothing").empty());
}

TEST_CASE("chapeaux nest") {
  constexpr std::string_view nested = R"(
section 1. Whoever
  subsection (1) knowingly
    paragraph (a) recruits,
    paragraph (b) sells,
    wrapUp a person; or
  subsection (2)
    paragraph (a) buys a child
    paragraph (b) hides a child
  wrapUp is guilty.
)";
  CHECK(match("whoever knowingly sell a person is guilty", nested) == Strings{"Whoever … guilty"});
  CHECK(match("whoever hide ..1 child guilty", nested).empty());
  CHECK(match("whoever hide ..3 guilty", nested) == Strings{"Whoever … guilty"});
  CHECK(match("whoever buy", nested) == Strings{"Whoever … buys"});
  CHECK(match("whoever is guilty", nested) == Strings{"Whoever … guilty"});
  CHECK(match("recruit ..5 buy", nested).empty());
}

TEST_CASE("an introductory block leads into the items after it") {
  CHECK(match("shall protect", R"(
section 1.
  intro The State shall:
  paragraph (a) train officers;
  paragraph (b) protect victims.
)") == Strings{"shall … protect"});
}

TEST_CASE("page headers do not interrupt a sentence") {
  CHECK(match("recruit a child", R"(
section 1. A person who recruits a
  furniture Gazette No. 5
  wrapUp child is guilty.
)") == Strings{"recruits … child"});
  CHECK(match("gazette ..5 child", R"(
section 1. A person who recruits a
  furniture Gazette page
  wrapUp child is guilty.
)")
            .empty());
}

TEST_CASE("a chapeau that ends in a full stop leads nowhere") {
  CHECK(match("person recruit", R"(
section 1. This is about a person.
  subsection (1) Recruits are people.
)")
            .empty());
}

TEST_CASE("homonyms cancel only in their own sentence") {
  CHECK(matches({ConceptSource{"it", {"who sell"}, {"recruit"}}}, listed) == Strings{"who … sells"});
  CHECK(matches({ConceptSource{"it", {"who recruit"}, {"recruit"}}}, listed).empty());
}
