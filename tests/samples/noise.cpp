// Damaged texts: what a noisy scan turns around must be said to be inconclusive.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "samples/samples.h"
#include "statute/reader.h"

namespace {

using namespace lacuna;
using assessment::Certainty;

// The elements that a damaged text answers otherwise and firmly, one a line.
std::string firm_errors(const assessment::Assessment& damaged, const assessment::Assessment& clean) {
  const auto expected = testing::elements_of(clean);
  std::string lines;
  for (const auto& [id, element] : testing::elements_of(damaged)) {
    if (element->present != expected.at(id)->present && element->certainty == Certainty::firm) lines += id + "\n";
  }
  return lines;
}

// Misreads a letter in every n-th word of five letters and more, as scanners do: "c" for "e", "1" for "l", "n" for "u".
std::string misread(std::string text, std::size_t step) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
    if (end - at >= 5 && ++words % step == 0) {
      for (std::size_t i = at + 1; i < end; ++i) {
        const std::size_t kind = std::string("elu").find(text[i]);
        if (kind == std::string::npos) continue;
        text[i] = "c1n"[kind];
        break;
      }
    }
    at = end == at ? at + 1 : end;
  }
  return text;
}

statute::Document document_of(const std::string& text) { return statute::read_document_from(text, "scan.txt"); }

}  // namespace

TEST_CASE("a misread sample is noted as noisy, and the worse the more it is misread") {
  using Grade = statute::TextQuality::Grade;
  const std::string text = testing::read_file(std::string(LACUNA_DATA) + "/samples/arvenia-act.txt");
  const auto grade = [&](std::size_t step) {
    const auto document = document_of(step == 0 ? text : misread(text, step));
    return testing::judged(document).quality.at(0).grade;
  };
  CHECK(grade(0) == Grade::good);
  CHECK(grade(25) == Grade::noisy);
  CHECK(grade(8) == Grade::poor);
}

TEST_CASE("no answer is firm on a text that is poor throughout") {
  const std::string text = testing::read_file(std::string(LACUNA_DATA) + "/samples/arvenia-act.txt");
  const auto clean = document_of(text);
  const auto poor = document_of(misread(text, 8));
  CHECK(firm_errors(testing::judged(poor), testing::judged(clean)) == "");
}

TEST_CASE("a real scan of an Act and its clean text agree, or the scan's answer is inconclusive") {
  const std::string corpus = std::string(LACUNA_SHARED) + "/corpus/en/";
  if (!std::filesystem::exists(corpus)) {
    MESSAGE("skipped: no corpus beside the project");
    return;
  }
  const auto clean = statute::read_document(corpus + "pk-trafficking-2018.txt");
  const auto scan = statute::read_document(corpus + "pk-trafficking-2018-gazette-ocr.txt");
  const auto judged_scan = testing::judged(scan);
  CHECK(judged_scan.quality.at(0).grade == statute::TextQuality::Grade::poor);
  CHECK(firm_errors(judged_scan, testing::judged(clean)) == "");
}
