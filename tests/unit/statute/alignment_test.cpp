#include "statute/alignment.h"

#include <doctest/doctest.h>

#include <string>

#include "statute/akn_writer.h"
#include "statute/reader.h"
#include "support/build_document.h"

using namespace lacuna;
using namespace lacuna::statute;
using lacuna::testing::build_document;

namespace {

// "s. 1>s. 2 s. 2>- ..." for the old units, then "+s. 3" for new ones.
std::string pairs(const Document& before, const Document& now) {
  const Alignment alignment({&before}, {&now});
  std::string out;
  for (std::size_t b = 0; b < alignment.before().size(); ++b) {
    const std::size_t n = alignment.now_of(b);
    out += (out.empty() ? "" : " ") + before.provisions[alignment.before()[b].provision].citation + ">";
    out += n == Alignment::none ? "-" : now.provisions[alignment.now()[n].provision].citation;
  }
  for (std::size_t n = 0; n < alignment.now().size(); ++n) {
    if (alignment.before_of(n) == Alignment::none) out += " +" + now.provisions[alignment.now()[n].provision].citation;
  }
  return out;
}

const char* old_act = R"(
section 1. [Title] This Act is the Sales Act.
section 2. [Offence] Whoever sells a child to another person commits an offence.
section 3. [Penalty] The penalty is imprisonment of five years for every such sale.
)";

}  // namespace

TEST_CASE("sections that only moved or got another number are found by their words") {
  CHECK(pairs(build_document(old_act), build_document(R"(
section 1. [Title] This Act is the Sales Act.
section 2. [Purpose] The purpose is to protect everybody from being sold anywhere.
section 3. [Penalty] The penalty is imprisonment of five years for every such sale.
section 4. [Offence] Whoever sells a child to another person commits an offence.
)")) == "s. 1>s. 1 s. 2>s. 4 s. 3>s. 3 +s. 2");
}

TEST_CASE("sections that were reworded are found by number, heading or likeness") {
  CHECK(pairs(build_document(old_act), build_document(R"(
section 1. [Title] This Act is the Sales Act.
section 2. [Offence] Whoever buys or sells a child commits an offence.
section 5. [Penalty] Nobody goes unpunished.
)")) == "s. 1>s. 1 s. 2>s. 2 s. 3>s. 5");
}

TEST_CASE("what was removed has no partner, and another section under its number is not it") {
  CHECK(pairs(build_document(old_act), build_document(R"(
section 1. [Title] This Act is the Sales Act.
section 2. [Register] Ministers keep a public list of markets and their keepers.
section 3. [Penalty] The penalty is imprisonment of five years for every such sale.
)")) == "s. 1>s. 1 s. 2>- s. 3>s. 3 +s. 2");
}

TEST_CASE("a text and its Akoma Ntoso form are the same sections") {
  const Document text = read_document(std::string(LACUNA_DATA) + "/samples/corvia-act.txt");
  const Document akn = read_document_from(write_akn(text), "corvia.xml");
  const Alignment alignment({&text}, {&akn});
  CHECK(alignment.before().size() > 10);
  for (std::size_t b = 0; b < alignment.before().size(); ++b) {
    REQUIRE(alignment.now_of(b) != Alignment::none);
    CHECK(text.provisions[alignment.before()[b].provision].eid ==
          akn.provisions[alignment.now()[alignment.now_of(b)].provision].eid);
  }
}

TEST_CASE("the unit that holds a provision; none outside") {
  const Document act = build_document(old_act);
  const Alignment alignment({&act}, {&act});
  CHECK(alignment.place_before(0, 0) == Alignment::none);
  CHECK(alignment.place_before(0, alignment.before()[1].provision) == 1);
  CHECK(alignment.place_now(1, alignment.before()[1].provision) == Alignment::none);
}
