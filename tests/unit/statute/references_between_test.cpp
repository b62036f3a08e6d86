#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "statute/outside_references.h"
#include "support/build_document.h"

using namespace lacuna;
using namespace lacuna::statute;
using lacuna::testing::build_document;

namespace {

Document titled(const std::string& title, const std::string& outline) {
  Document document = build_document(outline);
  document.metadata.title = title;
  return document;
}

Document penal_code(const std::string& title = "Penal Code, 1950") {
  return titled(title, R"(
section 1. Attempt is punished.
section 2. Whoever helps
  paragraph (a) before the act, or
  paragraph (b) during it, is an accomplice.
section 3. Fines.
)");
}

// "citation citation" for each reference from the first document into the second.
std::vector<std::string> references(const std::string& sentence, const Document& code) {
  const Document act = titled("Special Act", "section 1. " + sentence + "\nsection 2. Other.\nsection 3. More.\n");
  std::vector<std::string> found;
  for (const LawReference& reference : references_between({&act, &code})) {
    CHECK(reference.document == 0);
    CHECK(reference.law == 1);
    std::string line;
    for (const ProvisionId id : reference.to) {
      line += (line.empty() ? "" : " ") + code.provisions[id].citation;
    }
    found.push_back(line);
  }
  return found;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a section of a law that is named by its title is found there") {
  const Document code = penal_code();
  CHECK(references("See section 2 of the Penal Code.", code) == List{"s. 2"});
  CHECK(references("See sections 1 and 3 of the PENAL CODE (Cap. 12).", code) == List{"s. 1 s. 3"});
  CHECK(references("See paragraph (b) of section 2 of the Penal Code, 1950.", code) == List{"s. 2(b)"});
  CHECK(references("See section 2 of Penal Code 1950.", code) == List{"s. 2"});
}

TEST_CASE("another law, another year, an amending law, a number that is not there: no reference") {
  const Document code = penal_code();
  CHECK(references("See section 2 of the Children Act.", code).empty());
  CHECK(references("See section 2 of the Military Penal Code.", code).empty());
  CHECK(references("See section 2 of the Penal Code, 1899.", code).empty());
  CHECK(references("See section 2 of the Penal Code (Amendment) Act.", code).empty());
  CHECK(references("See section 9 of the Penal Code.", code).empty());
  CHECK(references("See section 2 of this Act.", code).empty());
  CHECK(references("See section 2.", code).empty());
}

TEST_CASE("a short title is a name too") {
  Document code = penal_code("An Act to consolidate the law of crimes");
  code.metadata.short_title = "The Penal Code";
  CHECK(references("See section 3 of the Penal Code.", code) == List{"s. 3"});
}

TEST_CASE("a name that two texts share means neither") {
  const Document first = penal_code();
  const Document second = penal_code();
  const Document act = titled("Special Act", "section 1. See section 2 of the Penal Code.");
  CHECK(references_between({&act, &first, &second}).empty());
  CHECK(references_between({&act}).empty());
}
