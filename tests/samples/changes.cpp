// What a change of a text reports: nothing for one that changes no rule, exactly the requirement whose words were taken
// out.
#include <doctest/doctest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "assessment/comparison.h"
#include "assessment/gate.h"
#include "report/baseline.h"
#include "samples/samples.h"
#include "statute/akn_writer.h"
#include "statute/reader.h"
#include "statute/text_writer.h"

using namespace lacuna;
using namespace lacuna::assessment;
using lacuna::testing::judged;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> sample_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(std::string(LACUNA_DATA) + "/samples")) {
    if (entry.path().extension() == ".txt") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

statute::Document read_sample(const std::string& name) {
  return statute::read_document(std::string(LACUNA_DATA) + "/samples/" + name);
}

// What a baseline keeps of an assessment, by way of its file.
Snapshot kept(const Assessment& assessment) {
  const fs::path path = fs::temp_directory_path() / ("lacuna-baseline-" + std::to_string(getpid()) + ".json");
  std::ofstream(path, std::ios::binary) << report::snapshot_json(snapshot_of(assessment));
  const Snapshot snapshot = load_snapshot(path.string(), LACUNA_DATA);
  fs::remove(path);
  return snapshot;
}

// The requirements that fail a run with a baseline, one a line; nothing but what is new or worse does.
std::string regressions(const Snapshot& before, const statute::Document& now) {
  Assessment result = judged(now);
  compare(result, before);
  const Gate gate{Threshold::any, true};
  std::string lines;
  for (const Finding& finding : result.findings) {
    CHECK(gate.stops(finding) == is_regression(finding));
    if (is_regression(finding)) lines += finding.requirement->id + "\n";
  }
  CHECK(gate.stops_any(result) == !lines.empty());
  return lines;
}

// Lines cut at every other space between two plain words, or as they were: no rule changes.
std::string reflowed(const std::string& text) {
  std::string out;
  std::size_t column = 0;
  const auto plain = [&](std::size_t i) { return i < text.size() && text[i] >= 'a' && text[i] <= 'z'; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool inside = text[i] == ' ' && i > 2 && plain(i - 1) && plain(i - 2) && plain(i + 1) && plain(i + 2) &&
                        plain(i + 3) && plain(i + 4);
    const bool cut = inside && column > 45;
    out += cut ? '\n' : text[i];
    column = out.back() == '\n' ? 0 : column + 1;
  }
  return out;
}

// A deletion that takes out the words of one element and of no other.
struct Deletion {
  std::string requirement, element;
  std::vector<Span> words;
};

std::vector<Deletion> deletions_of(const Assessment& assessment) {
  struct Hit {
    const ElementFinding* element;
    Span span;
  };
  std::vector<Hit> hits;
  for (const Finding& finding : assessment.findings) {
    for (const ElementFinding& element : finding.elements) {
      for (const Evidence& evidence : element.evidence) hits.push_back({&element, evidence.hit});
    }
  }
  std::vector<Deletion> list;
  for (const Finding& finding : assessment.findings) {
    for (const ElementFinding& element : finding.elements) {
      if (!element.present || element.element->kind != standard::ElementKind::core) continue;
      if (element.evidence.size() >= 8) continue;  // there may be more
      Deletion deletion{finding.requirement->id, element.element->id, {}};
      for (const Evidence& evidence : element.evidence) deletion.words.push_back(evidence.hit);
      const bool alone = std::none_of(hits.begin(), hits.end(), [&](const Hit& hit) {
        return hit.element != &element && std::any_of(deletion.words.begin(), deletion.words.end(), [&](Span span) {
                 return span.begin < hit.span.end && hit.span.begin < span.end;
               });
      });
      if (alone) list.push_back(std::move(deletion));
    }
  }
  return list;
}

std::string without(std::string text, std::vector<Span> words) {
  std::sort(words.begin(), words.end(), [](Span a, Span b) { return a.begin > b.begin; });
  std::size_t end = text.size();
  for (const Span span : words) {
    const std::size_t last = std::min<std::size_t>(span.end, end);
    if (span.begin < last) text.erase(span.begin, last - span.begin);
    end = span.begin;
  }
  return text;
}

}  // namespace

TEST_CASE("reflowed lines and the way through Akoma Ntoso and back report nothing") {
  for (const std::string& name : sample_names()) {
    CAPTURE(name);
    const statute::Document document = read_sample(name);
    const Snapshot before = kept(judged(document));
    CHECK(regressions(before, statute::read_document_from(reflowed(document.text), name)) == "");
    const auto akn = statute::read_document_from(statute::write_akn(document), name + ".xml");
    CHECK(regressions(before, akn) == "");
    CHECK(regressions(before, statute::read_document_from(statute::write_text(akn), name)) == "");
  }
}

TEST_CASE("words taken out of one element are reported, and nothing else is") {
  std::size_t tried = 0;
  std::size_t caught = 0;
  std::string strays;
  // An old offence that is one of trafficking by its only purpose: without the purpose nothing of it is left.
  const std::string by_its_purpose = "dalmeria-old-act.txt: offence.purpose/sexual-exploitation";
  for (const std::string& name : sample_names()) {
    const statute::Document document = read_sample(name);
    const Assessment assessment = judged(document);
    const Snapshot before = kept(assessment);
    for (const Deletion& deletion : deletions_of(assessment)) {
      if (name + ": " + deletion.requirement + "/" + deletion.element == by_its_purpose) continue;
      const std::string text = without(document.text, deletion.words);
      const std::string reported = regressions(before, statute::read_document_from(text, name));
      ++tried;
      if (reported == deletion.requirement + "\n") {
        ++caught;
      } else {
        strays += name + ": " + deletion.requirement + "/" + deletion.element + " reported as: " + reported + "\n";
      }
    }
  }
  MESSAGE("deletions: " << tried << ", reported alone: " << caught);
  CHECK(tried >= 100);
  CHECK_MESSAGE(strays.empty(), strays);
}
