#include "standard/homes.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>
#include <utility>

#include "text/json_file.h"
#include "text/near_names.h"
#include "text/unicode.h"

namespace lacuna::standard {
namespace {

// Folded, everything but letters and digits made one space, with a space at both ends: words are found whole.
std::string words_of(std::string_view text) {
  std::string folded;
  append_folded(text, folded);
  std::string words = " ";
  for (const char c : folded) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (word) {
      words += c;
    } else if (words.back() != ' ') {
      words += ' ';
    }
  }
  if (words.back() != ' ') words += ' ';
  return words;
}

bool says_one(const std::string& words, const std::vector<std::string>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const std::string& phrase) { return words.find(phrase) != std::string::npos; });
}

}  // namespace

void load_homes(const std::string& data_directory, Catalogue& catalogue) {
  const std::string path = data_directory + "/model-law/homes.json";
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return;
  const JsonFile file = read_json(path);
  file.validate(read_json(data_directory + "/rules/schema/homes.schema.json"));
  std::map<std::string, std::vector<std::string>> homes;
  std::vector<std::string> names;
  for (const JsonNode& node : file.root()["kinds"].items()) {
    LawKind kind;
    kind.name = node.text_of("kind");
    for (const JsonNode& title : node["titles"].items()) kind.titles.push_back(words_of(title.text()));
    names.push_back(kind.name);
    homes[kind.name] = {kind.name};
    catalogue.law_kinds.push_back(std::move(kind));
  }
  for (const JsonNode& node : file.root()["amending"].items()) catalogue.amending.push_back(words_of(node.text()));
  for (const auto& [home, node] : file.root()["homes"].members()) {
    std::vector<std::string> kinds;
    for (const JsonNode& item : node.items()) {
      const std::string kind = item.text();
      if (std::find(names.begin(), names.end(), kind) == names.end()) {
        throw item.error("R203", "there is no kind of law '" + kind + "'", did_you_mean(near_names(kind, names)));
      }
      kinds.push_back(kind);
    }
    homes[home] = std::move(kinds);
  }
  for (Requirement& requirement : catalogue.requirements) {
    const auto found = homes.find(requirement.usual_home);
    if (found == homes.end()) {
      throw file.root()["homes"].error(
          "R203", "the usual home '" + requirement.usual_home + "' of " + requirement.id + " is not explained here");
    }
    requirement.homes = found->second;
  }
}

std::vector<std::string> kinds_of_title(const Catalogue& catalogue, std::string_view title) {
  std::vector<std::string> kinds;
  const std::string words = words_of(title);
  if (says_one(words, catalogue.amending)) return kinds;
  for (const LawKind& kind : catalogue.law_kinds) {
    if (says_one(words, kind.titles)) kinds.push_back(kind.name);
  }
  return kinds;
}

}  // namespace lacuna::standard
