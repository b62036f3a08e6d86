// How a change names what it changes.
#include "drafting/modification.h"

#include <doctest/doctest.h>

#include "statute/reader.h"
#include "support/build_document.h"

namespace lacuna::drafting {
namespace {

TEST_CASE("a statute without a URI is named as it is written") {
  auto act = testing::build_document(R"(
section 3. [Offences] A person who sells a child commits an offence.
  subsection (1) In this section a child is a person below eighteen years of age.
)");
  act.path = "folder/Arvenia Act.txt";
  CHECK(document_uri(act) == "/akn/xx/act/0001-01-01/arvenia-act");
  act.metadata.work_uri = "/akn/xx/act/2012/5";
  CHECK(document_uri(act) == "/akn/xx/act/2012/5");
}

TEST_CASE("a provision as a target") {
  auto act = testing::build_document(R"(
section 3. [Offences] A person who sells a child commits an offence.
  subsection (1) In this section a child is a person below eighteen years of age.
)");
  act.metadata.title = "Child Act";
  const Target target = target_of(act, 2);
  CHECK(target.eid == "sec_3__subsec_1");
  CHECK(target.citation == "s. 3(1)");
  CHECK(target.title == "Child Act");
  CHECK(target_of(act, 0).eid.empty());
}

}  // namespace
}  // namespace lacuna::drafting
