// Twins of the samples: the same statute with one element's words struck out or negated. That element must be found no
// more, and nothing else may change but what by law goes with it. samples/twins/<name>.json holds the edits:
// {"sample": "arvenia-act", "twins": [{"element": "offence.acts/receipt", "edits": [["harbours or receives",
// "harbours"]],
//   "also": ["offence.x/y"], "why": "..."}]}. "element" and "also" list what changes; an edit's first words stand once
//   in
// the text.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "samples/samples.h"
#include "statute/reader.h"

namespace {

namespace fs = std::filesystem;
using namespace lacuna;
using nlohmann::json;

const std::string samples = std::string(LACUNA_DATA) + "/samples/";

std::vector<fs::path> twin_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(samples + "twins")) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::set<std::string> present_in(const std::string& text, const std::string& name) {
  const auto document = statute::read_document_from(text, name);
  const auto assessment = testing::judged(document);
  std::set<std::string> present;
  for (const auto& [id, element] : testing::elements_of(assessment)) {
    if (element->present) present.insert(id);
  }
  return present;
}

// Makes the edits; false where words do not stand in the text exactly once.
bool edit(std::string& text, const json& edits) {
  for (const json& change : edits) {
    const std::string from = change.at(0);
    const std::size_t at = text.find(from);
    if (at == std::string::npos || text.find(from, at + 1) != std::string::npos) return false;
    text.replace(at, from.size(), change.at(1).get<std::string>());
  }
  return true;
}

// What changed, "-" for gone and "+" for new.
std::set<std::string> changes(const std::set<std::string>& before, const std::set<std::string>& after) {
  std::set<std::string> list;
  for (const std::string& id : before) {
    if (after.count(id) == 0) list.insert("-" + id);
  }
  for (const std::string& id : after) {
    if (before.count(id) == 0) list.insert("+" + id);
  }
  return list;
}

std::set<std::string> expected_changes(const json& twin) {
  std::set<std::string> list{"-" + twin.at("element").get<std::string>()};
  for (const json& other : twin.value("also", json::array())) list.insert(other.get<std::string>());
  return list;
}

std::string one_a_line(const std::set<std::string>& list) {
  std::string lines;
  for (const std::string& item : list) lines += item + "\n";
  return lines;
}

// Runs the twins of a sample in one form; returns how many there were.
std::size_t run(const json& file, const std::string& extension, bool all_must_apply) {
  const std::string name = file.at("sample").get<std::string>() + extension;
  const std::string text = testing::read_file(samples + name);
  const std::set<std::string> before = present_in(text, name);
  std::size_t count = 0;
  for (const json& twin : file.at("twins")) {
    CAPTURE(name);
    CAPTURE(twin.dump());
    std::string other = text;
    const bool applies = edit(other, twin.at("edits"));
    if (all_must_apply) CHECK(applies);
    if (!applies) continue;
    ++count;
    CHECK(one_a_line(changes(before, present_in(other, name))) == one_a_line(expected_changes(twin)));
  }
  return count;
}

}  // namespace

TEST_CASE("striking out or negating an element's words makes it absent, and nothing else") {
  std::size_t count = 0;
  for (const auto& path : twin_files()) count += run(json::parse(testing::read_file(path.string())), ".txt", true);
  MESSAGE(count, " twins of plain text");
  CHECK(count >= 150);
}

TEST_CASE("the same edits in the Akoma Ntoso files have the same effect") {
  std::size_t count = 0;
  for (const auto& path : twin_files()) count += run(json::parse(testing::read_file(path.string())), ".xml", false);
  MESSAGE(count, " twins of Akoma Ntoso");
  CHECK(count >= 100);
}

TEST_CASE("a twin that changes more than its element says why") {
  for (const auto& path : twin_files()) {
    for (const json& twin : json::parse(testing::read_file(path.string())).at("twins")) {
      CAPTURE(twin.dump());
      CHECK(twin.contains("also") == twin.contains("why"));
    }
  }
}
