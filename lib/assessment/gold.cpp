#include "assessment/gold.h"

#include <fmt/format.h>

#include "text/json_file.h"

namespace lacuna::assessment {
namespace {

bool is_element(const standard::Catalogue& catalogue, const std::string& name) {
  const std::size_t slash = name.find('/');
  const standard::Requirement* requirement = catalogue.find(name.substr(0, slash));
  if (requirement == nullptr || slash == std::string::npos) return false;
  for (const standard::Element& element : requirement->elements) {
    if (element.id == name.substr(slash + 1)) return true;
  }
  return false;
}

std::optional<Years> years(const JsonNode& node) {
  if (node.is_number()) return Years{node.number()};
  if (node.is_text() && node.text() == "life") return Years{Life{}};
  return std::nullopt;
}

std::optional<double> count(const JsonNode& node) {
  if (node.is_number()) return node.number();
  return std::nullopt;
}

}  // namespace

Labels load_labels(const std::string& path, const standard::Catalogue& catalogue) {
  const JsonFile file = read_json(path);
  const JsonNode root = file.root();
  if (!root.is_object() || !root.has("statute") || !root.has("labels") || !root["labels"].is_object()) {
    throw root.error("R211", "not a label file", "a label file has \"statute\" and \"labels\"");
  }
  Labels labels;
  labels.path = path;
  labels.statute = root["statute"].text();
  for (const auto& [name, value] : root["labels"].members()) {
    if (!is_element(catalogue, name)) throw value.error("R211", fmt::format("unknown element \"{}\"", name));
    Label label;
    label.present = value.flag_of("present", false);
    if (value.has("lines")) {
      for (const JsonNode& range : value["lines"].items()) {
        const auto ends = range.items();
        if (ends.size() != 2) throw range.error("R211", "a line range has two numbers");
        label.lines.emplace_back(static_cast<std::uint32_t>(ends[0].number()),
                                 static_cast<std::uint32_t>(ends[1].number()));
      }
    }
    labels.elements.emplace(name, std::move(label));
  }
  if (root.has("facts")) {
    for (const auto& [name, value] : root["facts"].members()) {
      labels.facts_given.push_back(name);
      if (name == "penalty_min_years") labels.facts.penalty_min_years = years(value);
      if (name == "penalty_max_years") labels.facts.penalty_max_years = years(value);
      if (name == "child_age") labels.facts.child_age = count(value);
      if (name == "reflection_days") labels.facts.reflection_days = count(value);
    }
  }
  return labels;
}

}  // namespace lacuna::assessment
