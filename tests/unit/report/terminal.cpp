#include "report/terminal.h"

#include <doctest/doctest.h>

#include "text/display.h"

using namespace lacuna;
using assessment::Assessment;
using assessment::ElementFinding;
using assessment::Evidence;
using assessment::Finding;
using assessment::Status;

namespace {

struct Sample {
  statute::Document document;
  standard::Requirement requirement;
  Assessment assessment;

  explicit Sample(const std::string& quote) {
    document.path = "act.txt";
    document.metadata.title = "Test Act";
    document.metadata.language = "en";
    requirement.id = "offence.acts";
    requirement.title = "All five acts";
    requirement.pillar = "prosecution";
    requirement.level = "mandatory";
    requirement.sources = {"protocol 3(a)", "model-law 8"};
    requirement.elements = {{"recruitment", standard::ElementKind::core, "recruitment", "Is it covered?", "Add it."},
                            {"receipt", standard::ElementKind::core, "receipt", "Is it covered?", "Add it."}};
    Finding finding;
    finding.requirement = &requirement;
    finding.status = Status::partial;
    finding.recommendation = "Add receipt to s. 3.";
    ElementFinding present;
    present.element = &requirement.elements[0];
    present.present = true;
    Evidence evidence;
    evidence.citation = "s. 3(1)";
    evidence.quote = quote;
    evidence.location.line = 7;
    present.evidence.push_back(evidence);
    ElementFinding absent;
    absent.element = &requirement.elements[1];
    absent.nearest.push_back({evidence, "speaks of goods"});
    finding.elements = {present, absent};
    assessment.documents.push_back(&document);
    assessment.findings.push_back(finding);
    assessment.summary.partial = 1;
    assessment.facts.penalty_max_years = assessment::Years{20.0};
  }
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;
};

std::string matrix(const Assessment& assessment, const report::TerminalStyle& style) {
  return report::terminal_matrix(assessment, report::load_messages(LACUNA_DATA, "en"), style);
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the matrix shows status, level, source, citation, words, what is missing and what to do") {
  const Sample sample("recruits a person");
  const std::string out = matrix(sample.assessment, {});
  for (const char* part : {"Test Act", "PROSECUTION", "partial", "All five acts", "mandatory", "Protocol art. 3(a)",
                           "s. 3(1)", "recruits a person", "missing", "receipt", "speaks of goods",
                           "Add it. The nearest provision is s. 3(1).", "up to 20 years"}) {
    CHECK_MESSAGE(contains(out, part), part);
  }
  CHECK_FALSE(contains(out, "\x1b"));
}

TEST_CASE("no line is wider than asked") {
  const Sample sample(std::string(300, 'x') + " and many more words that have to be wrapped somewhere");
  for (const std::size_t width : {40, 60, 100}) {
    report::TerminalStyle style;
    style.width = width;
    const std::string out = matrix(sample.assessment, style);
    std::size_t start = 0;
    while (start < out.size()) {
      const std::size_t end = out.find('\n', start);
      CHECK(display_width(out.substr(start, end - start)) <= width);
      start = end + 1;
    }
  }
}

TEST_CASE("colour only where asked; ASCII where asked") {
  const Sample sample("recruits");
  report::TerminalStyle style;
  style.color = true;
  CHECK(contains(matrix(sample.assessment, style), "\x1b[33m"));
  style.color = false;
  style.ascii = true;
  for (const char c : matrix(sample.assessment, style)) CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("a statute cannot send escapes to the terminal") {
  const Sample sample("a\x1b]0;title\x07 b");
  report::TerminalStyle style;
  style.every_element = true;
  CHECK_FALSE(contains(matrix(sample.assessment, style), "\x1b"));
  CHECK_FALSE(contains(matrix(sample.assessment, {}), "\x07"));
}
