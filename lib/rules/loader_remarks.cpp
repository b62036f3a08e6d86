#include <algorithm>

#include "rules/loader.h"
#include "text/near_names.h"

namespace lacuna::rules {
namespace {

// "victim.housing", or "victim.*" for all that begin so. In the order of the catalogue.
std::vector<std::string> requirements_named(const JsonNode& node, const Names& names) {
  std::set<std::string> wanted;
  for (const JsonNode& item : node.items()) {
    const std::string name = item.text();
    const bool family = name.size() > 1 && name.compare(name.size() - 2, 2, ".*") == 0;
    const std::string beginning = family ? name.substr(0, name.size() - 1) : name;
    const std::size_t before = wanted.size();
    bool known = false;
    for (const standard::Requirement& requirement : names.catalogue->requirements) {
      if (family ? requirement.id.rfind(beginning, 0) != 0 : requirement.id != name) continue;
      known = true;
      wanted.insert(requirement.id);
    }
    if (!known) {
      throw item.error("R205", "there is no requirement '" + name + "'",
                       did_you_mean(names.catalogue->suggestions(name)));
    }
    if (wanted.size() == before) throw item.error("R209", "'" + name + "' is named already");
  }
  std::vector<std::string> list;
  for (const standard::Requirement& requirement : names.catalogue->requirements) {
    if (wanted.count(requirement.id) > 0) list.push_back(requirement.id);
  }
  return list;
}

RemarkRule read_remark(const JsonNode& node, const std::string& path, const Names& names, const LoadOptions& options) {
  RemarkRule rule;
  rule.name = node.text_of("remark");
  rule.text = node.text_of("text");
  rule.limit = node.text_of("kind") == "limit";
  rule.of = requirements_named(node["of"], names);
  if (node.has("within")) rule.within = scope_of(node.text_of("within"));
  rule.everywhere = node.flag_of("everywhere", false);
  if (!rule.limit && (node.has("within") || rule.everywhere)) {
    throw node.error("R202", "'within' and 'everywhere' belong to limits");
  }
  rule.when = read_condition(node["when"], names);
  if (node.has("unless")) rule.unless = read_neighbours(node["unless"], names);
  rule.examples = read_examples(node["examples"]);
  if (options.require_all) require_examples(rule.examples, node["examples"]);
  rule.file = path;
  return rule;
}

}  // namespace

void require_examples(const std::vector<Example>& examples, const JsonNode& node) {
  for (const bool present : {true, false}) {
    const bool shown = std::any_of(examples.begin(), examples.end(),
                                   [&](const Example& example) { return example.present == present; });
    if (shown) continue;
    throw node.error("R202", std::string("there is no example with \"present\": ") + (present ? "true" : "false"));
  }
}

std::vector<RemarkRule> read_remarks(const std::string& rules_folder, const Names& names, const LoadOptions& options) {
  std::vector<RemarkRule> remarks;
  const std::vector<std::string> paths = files_below(rules_folder + "/remarks", ".json");
  if (paths.empty()) return remarks;
  const JsonFile schema = read_json(rules_folder + "/schema/remarks.schema.json");
  std::set<std::string> known;
  for (const std::string& path : paths) {
    const JsonFile file = read_json(path);
    file.validate(schema);
    for (const JsonNode& node : file.root()["remarks"].items()) {
      remarks.push_back(read_remark(node, path, names, options));
      if (!known.insert(remarks.back().name).second) {
        throw node.error("R209", "remark '" + remarks.back().name + "' is defined twice");
      }
    }
  }
  return remarks;
}

}  // namespace lacuna::rules
