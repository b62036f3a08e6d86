// Laws kept as Markdown.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "statute/reader.h"

using namespace lacuna;

namespace {

const std::string law =
    "# Lantern Act 2030\n\n"
    "## PART 1 — OFFENCES\n\n"
    "### Lanterns\n\n"
    "#### Offence of darkness ####\n\n"
    "##### 1\n\n"
    "- (1) A person commits an offence if the person—\n\n"
    "- (a) puts out a lantern, and\n\n"
    "- (b) does so at night.\n\n"
    "- (2) In this Part—\n\n"
    "> “*lantern*” means a lamp that stands in a street.\n\n"
    "### Oil\n\n"
    "#### Duty to sell oil\n\n"
    "##### 2\n\n"
    "**Oil is sold to all.**\n";

std::vector<std::string> shape(const statute::Document& document) {
  std::vector<std::string> list;
  for (statute::ProvisionId id = 1; id < document.provisions.size(); ++id) {
    const statute::Provision& provision = document.provisions[id];
    list.push_back(provision.type + ' ' + provision.num + ' ' + provision.heading);
  }
  return list;
}

}  // namespace

TEST_CASE("Markdown: headings, numbers and list items are those of the law") {
  const statute::Document document = statute::read_document_from(law, "lantern.md");
  CHECK(document.metadata.title == "Lantern Act 2030");
  const std::vector<std::string> expected{"preface  ",
                                          "p  ",
                                          "body  ",
                                          "part PART 1 OFFENCES",
                                          "crossHeading  Lanterns",
                                          "section 1 Offence of darkness",
                                          "subsection (1) ",
                                          "paragraph (a) ",
                                          "paragraph (b) ",
                                          "subsection (2) ",
                                          "p  ",
                                          "crossHeading  Oil",
                                          "section 2 Duty to sell oil"};
  CHECK(shape(document) == expected);
}

TEST_CASE("Markdown: the provisions cover the file byte for byte") {
  const statute::Document document = statute::read_document_from(law, "lantern.md");
  std::string all;
  for (statute::ProvisionId id = 0; id < document.provisions.size(); ++id) all += document.own_text(id);
  CHECK(all == law);
}

TEST_CASE("Markdown: a number sign or a dash makes no Markdown of another text") {
  const std::string plain =
      "LANTERN ACT\n\n1. Offences\nA person commits an offence who\n- puts out a lantern;\n- sells # 2 oil.\n";
  const statute::Document document = statute::read_document_from(plain, "lantern.txt");
  CHECK(document.provisions.back().type != "crossHeading");
  CHECK(document.metadata.title == "LANTERN ACT");
  std::string all;
  for (statute::ProvisionId id = 0; id < document.provisions.size(); ++id) all += document.own_text(id);
  CHECK(all == plain);
}

TEST_CASE("Markdown: a quotation that never ends stops at the next heading") {
  const std::string text =
      "# Lantern Act 2030\n\n## 1. Amendment\n\nThe Oil Act is amended by inserting:\n\n“2A. Oil is free.\n\n## 2. "
      "Offence\n\nWhoever sells oil at night commits an offence.\n\n## 3. Costs\n\nThe State pays” for it.\n";
  const statute::Document document = statute::read_document_from(text, "lantern.md");
  std::size_t units = 0;
  for (const statute::Provision& provision : document.provisions) {
    if (provision.type == "section" && provision.standing == statute::Standing::operative) ++units;
  }
  CHECK(units == 3);
}

TEST_CASE("Markdown: emphasis of numbers and headings is no part of them") {
  const std::string text =
      "# Lantern Act 2030\n\n## 1. **Interpretation**\n\nIn this Act—\n\n(*a*) a lantern is a lamp;\n\n(**b**) oil is "
      "fuel.\n\n## 2. *Offence*\n\n(*1) A star.\n\n## 3. Costs\n\nNone.\n";
  const statute::Document document = statute::read_document_from(text, "lantern.md");
  std::vector<std::string> heads;
  for (const statute::Provision& each : document.provisions) {
    if (!each.num.empty()) heads.push_back(each.num + ' ' + each.heading);
  }
  CHECK(heads == std::vector<std::string>{"1. Interpretation", "(a) ", "(b) ", "2. Offence", "3. Costs"});
}

TEST_CASE("Markdown: numbers in bold make the sections") {
  const std::string text =
      "LANTERN ACT\n\n**SEC. 1.** This Act is about lanterns.\n\n**SEC. 2. Offence.** — Whoever sells oil at night "
      "commits an offence.\n\n**SEC. 3.** Oil is free.\n";
  const statute::Document document = statute::read_document_from(text, "lantern.md");
  std::vector<std::string> numbers;
  for (const statute::Provision& each : document.provisions) {
    if (each.level == statute::Level::unit) numbers.push_back(each.num);
  }
  CHECK(numbers == std::vector<std::string>{"SEC. 1.", "SEC. 2.", "SEC. 3."});
}
