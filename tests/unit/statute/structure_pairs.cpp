// The outline of small plain texts against the one that another parser of South African drafting makes of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>

#include "statute/text_reader.h"

namespace fs = std::filesystem;
using namespace lacuna;
using namespace lacuna::statute;

namespace {

// Texts on which we differ on purpose.
const std::set<std::string> other_by_choice = {
    // The pair shows the preface only, while we read the whole text.
    "act_block--should-handle-a-longtitle-in-a-preface-59",
    "act_block--should-support-explicit-preface-and-preamble-41",
    "act_block--should-support-remarks-in-the-preamble-43",
    "act_block--should-ignore-escaped-preface-38",
};

std::string letters(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    // Wiki markup is that parser's own language: bold, italics, links.
    if (text[at] == ']' && at + 1 < text.size() && text[at + 1] == '(') {
      at = std::min(text.find(')', at), text.size() - 1);
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    if (std::isalnum(byte) != 0 || byte >= 0x80) out += static_cast<char>(std::tolower(byte));
  }
  return out;
}

std::string kind(std::string_view type) {
  for (const std::string_view item : {"paragraph", "subparagraph", "item", "point", "indent"}) {
    if (type == item) return "item";
  }
  for (const std::string_view known : {"part", "subpart", "chapter", "section", "subsection", "attachment"}) {
    if (type == known) return std::string(known);
  }
  return "";
}

using Items = std::map<std::string, int>;  // what is compared, and how often it occurs

// An element and its heading. Items of nested lists are compared as one list: that parser nests them in a later step.
std::string add(Items& items, const std::string& above, const std::string& type, std::string_view num,
                std::string_view heading) {
  std::string number = letters(num);
  for (const std::string_view word : {"chapter", "subpart", "part", "schedule"}) {
    if (number.starts_with(word)) number.erase(0, word.size());
  }
  if (type == "attachment") number.clear();
  const std::string path = above + "/" + type + ":" + number;
  ++items[path];
  if (!heading.empty() && type != "attachment") ++items[path + " " + letters(heading)];
  return type == "item" ? above : path;
}

void walk(const pugi::xml_node& node, const std::string& above, Items& items) {
  for (const pugi::xml_node child : node.children()) {
    const std::string type = kind(child.name());
    std::string path = above;
    if (!type.empty()) {
      std::string heading;
      for (const pugi::xpath_node text : child.child("heading").select_nodes(".//text()"))
        heading += text.node().value();
      path = add(items, above, type, child.child_value("num"), heading);
    }
    walk(child, path, items);
  }
}

Items ours(const Document& document) {
  Items items;
  std::vector<std::string> paths(document.provisions.size());
  for (ProvisionId id = 0; id < document.provisions.size(); ++id) {
    const Provision& provision = document.provisions[id];
    if (provision.parent != no_provision) paths[id] = paths[provision.parent];
    const std::string type = kind(provision.type);
    if (!type.empty()) paths[id] = add(items, paths[id], type, provision.num, provision.heading);
  }
  return items;
}

}  // namespace

TEST_CASE("structure agrees with the pairs") {
  const fs::path folder = fs::path(LACUNA_SHARED) / "corpus" / "structure";
  if (!fs::exists(folder)) {
    MESSAGE("skipped: no corpus beside the project");
    return;
  }
  int agreed = 0;
  int compared = 0;
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.insert(entry.path());
  }
  for (const fs::path& file : files) {
    if (other_by_choice.contains(file.stem().string())) continue;
    pugi::xml_document xml;
    REQUIRE(xml.load_file(fs::path(file).replace_extension(".xml").c_str()));
    Items wanted;
    walk(xml, "", wanted);
    Items found = ours(read_text(read_source(file.string())));
    for (const auto& [path, count] : wanted) {
      const int same = std::min(count, found[path]);
      agreed += same;
      compared += count;
      found[path] -= same;
      if (same < count) MESSAGE(file.stem().string(), ": missing ", path);
    }
    for (const auto& [path, count] : found) {
      if (count > 0) MESSAGE(file.stem().string(), ": not wanted ", path);
      compared += std::max(count, 0);
    }
  }
  MESSAGE("structure pairs: ", agreed, " of ", compared, " agree");
  CHECK(compared > 100);
  CHECK(agreed * 100 >= compared * 85);
}
