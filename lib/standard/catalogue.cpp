#include "standard/catalogue.h"

#include <algorithm>
#include <set>
#include <utility>

#include "standard/homes.h"
#include "text/json_file.h"
#include "text/near_names.h"

namespace lacuna::standard {
namespace {

ElementKind kind_of(const std::string& name) {
  if (name == "supporting") return ElementKind::supporting;
  if (name == "defect") return ElementKind::defect;
  if (name == "conflict") return ElementKind::conflict;
  return ElementKind::core;
}

Element read_element(const JsonNode& node) {
  Element element;
  element.id = node.text_of("id");
  element.kind = kind_of(node.text_of("kind"));
  element.title = node.text_of("title");
  element.question = node.text_of("question");
  element.advice = node.text_of("advice");
  element.absence_note = node.text_of("absence_note");
  return element;
}

Requirement read_requirement(const JsonNode& node) {
  Requirement requirement;
  requirement.id = node.text_of("id");
  requirement.title = node.text_of("title");
  requirement.pillar = node.text_of("pillar");
  requirement.level = node.text_of("level");
  for (const JsonNode& source : node["sources"].items()) requirement.sources.push_back(source.text());
  requirement.usual_home = node.text_of("usual_home");
  requirement.why = node.text_of("why");
  requirement.recommend = node.text_of("recommend");
  std::set<std::string> ids;
  std::size_t core = 0;
  for (const JsonNode& item : node["elements"].items()) {
    requirement.elements.push_back(read_element(item));
    const Element& element = requirement.elements.back();
    core += element.kind == ElementKind::core ? 1 : 0;
    if (!ids.insert(element.id).second) throw item.error("R209", "element '" + element.id + "' stands twice");
  }
  if (core == 0) throw node.error("R202", "requirement '" + requirement.id + "' has no core element");
  const JsonNode met_when = node["met_when"];
  if (met_when.is_number()) {
    requirement.met_when = static_cast<std::size_t>(met_when.number());
    if (*requirement.met_when > core) {
      throw met_when.error("R202",
                           "met_when asks for more core elements than there are (" + std::to_string(core) + ")");
    }
  }
  return requirement;
}

}  // namespace

const Requirement* Catalogue::find(std::string_view id) const {
  for (const Requirement& requirement : requirements) {
    if (requirement.id == id) return &requirement;
  }
  return nullptr;
}

std::vector<std::string> Catalogue::suggestions(std::string_view id) const {
  std::vector<std::string> ids;
  for (const Requirement& requirement : requirements) ids.push_back(requirement.id);
  return near_names(id, ids);
}

Catalogue load_catalogue(const std::string& data_directory) {
  const std::string folder = data_directory + "/model-law/requirements";
  const std::vector<std::string> paths = files_below(folder, ".json");
  if (paths.empty()) {
    Problem problem;
    problem.code = "R202";
    problem.message = "there are no requirements in this folder";
    problem.path = folder;
    throw Error(std::move(problem));
  }
  const JsonFile schema = read_json(data_directory + "/rules/schema/requirements.schema.json");
  std::vector<std::pair<double, JsonFile>> files;
  for (const std::string& path : paths) {
    JsonFile file = read_json(path);
    file.validate(schema);
    const double order = file.root()["order"].number();
    files.emplace_back(order, std::move(file));
  }
  std::stable_sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Catalogue catalogue;
  std::set<std::string> ids;
  for (const auto& [order, file] : files) {
    for (const JsonNode& node : file.root()["requirements"].items()) {
      catalogue.requirements.push_back(read_requirement(node));
      const std::string& id = catalogue.requirements.back().id;
      if (!ids.insert(id).second) throw node.error("R209", "requirement '" + id + "' stands twice");
    }
  }
  load_homes(data_directory, catalogue);
  return catalogue;
}

const char* kind_name(ElementKind kind) {
  switch (kind) {
    case ElementKind::core:
      return "core";
    case ElementKind::supporting:
      return "supporting";
    case ElementKind::defect:
      return "defect";
    case ElementKind::conflict:
      return "conflict";
  }
  return "core";
}

}  // namespace lacuna::standard
