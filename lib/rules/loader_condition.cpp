#include <array>
#include <string_view>

#include "rules/loader.h"
#include "text/near_names.h"

namespace lacuna::rules {
namespace {

template <typename Id>
Id resolve(const JsonNode& node, const std::map<std::string, Id>& table, const char* code, const char* kind) {
  const auto found = table.find(node.text());
  if (found != table.end()) return found->second;
  std::vector<std::string> known;
  known.reserve(table.size());
  for (const auto& [name, id] : table) known.push_back(name);
  throw node.error(code, std::string("there is no ") + kind + " '" + node.text() + "'",
                   did_you_mean(near_names(node.text(), known)));
}

std::vector<ConceptId> concepts(const JsonNode& node, const char* key, const Names& names) {
  std::vector<ConceptId> ids;
  if (!node.has(key)) return ids;
  for (const JsonNode& item : node[key].one_or_many()) ids.push_back(resolve(item, names.concepts, "R203", "concept"));
  return ids;
}

std::vector<RoleId> roles(const JsonNode& node, const char* key, const Names& names) {
  std::vector<RoleId> ids;
  if (!node.has(key)) return ids;
  for (const JsonNode& item : node[key].one_or_many()) ids.push_back(resolve(item, names.roles, "R204", "role"));
  return ids;
}

std::string element(const JsonNode& node, const Names& names) {
  std::string name = node.text();
  std::vector<std::string> known;
  for (const standard::Requirement& requirement : names.catalogue->requirements) {
    for (const standard::Element& item : requirement.elements) {
      known.push_back(requirement.id + '/' + item.id);
      if (known.back() == name) return name;
    }
  }
  throw node.error("R205", "there is no element '" + name + "'", did_you_mean(near_names(name, known)));
}

Place place_of(const std::string& name) {
  if (name == "heading") return Place::heading;
  if (name == "title") return Place::title;
  if (name == "preamble") return Place::preamble;
  if (name == "treaty") return Place::treaty;
  if (name == "form") return Place::form;
  return Place::body;
}

Condition::Head read_head(const JsonNode& node) {
  using Head = Condition::Head;
  struct Name {
    const char* key;
    Head head;
  };
  constexpr std::array<Name, 8> heads{{{"defines", Head::defines},
                                       {"says", Head::says},
                                       {"role", Head::role},
                                       {"element", Head::element},
                                       {"fact", Head::fact},
                                       {"any", Head::any},
                                       {"all", Head::all},
                                       {"no", Head::no}}};
  const Name* found = nullptr;
  for (const Name& name : heads) {
    if (!node.has(name.key)) continue;
    if (found == nullptr) {
      found = &name;
    } else if (!(found->head == Head::defines && name.head == Head::says)) {
      throw node.error("R202",
                       std::string("a condition has one head, here are '") + found->key + "' and '" + name.key + "'",
                       "put each in a condition of its own, inside \"any\" or \"all\"");
    }
  }
  if (found == nullptr) {
    throw node.error("R202", "a condition needs a head", "one of: says, defines, role, element, fact, any, all, no");
  }
  return found->head;
}

void check_companions(const JsonNode& node, const Condition& condition, bool inside_all) {
  using Head = Condition::Head;
  if (condition.head == Head::no && !inside_all) throw node.error("R202", "'no' stands only inside 'all'");
  if (node.has("same") && condition.head != Head::all) {
    throw node["same"].error("R202", "'same' belongs to 'all' or to a neighbour");
  }
  for (const char* key : {"at-least", "at-most"}) {
    if (node.has(key) && condition.head != Head::fact) throw node[key].error("R202", "this belongs to 'fact'");
  }
  if (condition.head != Head::all) return;
  for (const Condition& part : condition.parts) {
    if (part.head != Head::no) return;
  }
  throw node.error("R202", "'all' needs a part that is not a 'no'");
}

Neighbour read_neighbour(const JsonNode& node, const Names& names) {
  Neighbour neighbour;
  if (node.has("same")) neighbour.same = scope_of(node.text_of("same"));
  if (node.has("near")) neighbour.near = static_cast<unsigned>(node["near"].number());
  neighbour.says = concepts(node, "says", names);
  neighbour.heading = concepts(node, "heading", names);
  neighbour.before = node.flag_of("before", false);
  neighbour.after = node.flag_of("after", false);
  if (neighbour.says.empty() == neighbour.heading.empty()) {
    throw node.error("R202", "a neighbour has either 'says' or 'heading'");
  }
  if (node.has("same") && node.has("near")) throw node.error("R202", "a neighbour has either 'same' or 'near'");
  if (!neighbour.heading.empty() && (node.has("near") || neighbour.before || neighbour.after)) {
    throw node.error("R202", "a heading is neither near nor before nor after");
  }
  return neighbour;
}

}  // namespace

Scope scope_of(const std::string& name) {
  constexpr std::array<std::pair<std::string_view, Scope>, 10> scopes{{{"hit", Scope::hit},
                                                                       {"clause", Scope::clause},
                                                                       {"sentence", Scope::sentence},
                                                                       {"definition", Scope::definition},
                                                                       {"provision", Scope::provision},
                                                                       {"subsection", Scope::subsection},
                                                                       {"section", Scope::section},
                                                                       {"part", Scope::part},
                                                                       {"document", Scope::document},
                                                                       {"as-is", Scope::as_is}}};
  for (const auto& [key, scope] : scopes) {
    if (key == name) return scope;
  }
  return Scope::section;
}

Condition read_condition(const JsonNode& node, const Names& names, bool inside_all) {
  Condition condition;
  condition.head = read_head(node);
  condition.says = concepts(node, "says", names);
  condition.defines = concepts(node, "defines", names);
  condition.roles = roles(node, "role", names);
  if (node.has("element")) condition.element = element(node["element"], names);
  condition.fact = node.text_of("fact");
  if (node.has("at-least")) condition.at_least = node["at-least"].number();
  if (node.has("at-most")) condition.at_most = node["at-most"].number();
  for (const char* key : {"any", "all"}) {
    if (!node.has(key)) continue;
    for (const JsonNode& part : node[key].items()) {
      condition.parts.push_back(read_condition(part, names, condition.head == Condition::Head::all));
    }
  }
  if (condition.head == Condition::Head::no) condition.parts.push_back(read_condition(node["no"], names));
  if (node.has("same")) condition.same = scope_of(node.text_of("same"));
  condition.in = roles(node, "in", names);
  condition.not_in = roles(node, "not-in", names);
  condition.heading = concepts(node, "heading", names);
  condition.not_heading = concepts(node, "not-heading", names);
  if (node.has("with")) condition.with = read_neighbours(node["with"], names);
  if (node.has("unless")) condition.unless = read_neighbours(node["unless"], names);
  condition.affirmed = node.flag_of("affirmed", true);
  if (node.has("where")) {
    condition.where = 0;
    for (const JsonNode& place : node["where"].items()) {
      condition.where = static_cast<Places>(condition.where | static_cast<Places>(place_of(place.text())));
    }
  }
  check_companions(node, condition, inside_all);
  return condition;
}

std::vector<Neighbour> read_neighbours(const JsonNode& node, const Names& names) {
  std::vector<Neighbour> neighbours;
  for (const JsonNode& item : node.one_or_many()) neighbours.push_back(read_neighbour(item, names));
  return neighbours;
}

std::vector<Example> read_examples(const JsonNode& node) {
  std::vector<Example> examples;
  for (const JsonNode& item : node.items()) {
    Example example;
    example.language = item.text_of("lang");
    example.text = item.text_of("text");
    example.present = item.flag_of("present", false);
    example.whole = item.flag_of("whole", false);
    example.known_miss = item.text_of("known-miss");
    examples.push_back(std::move(example));
  }
  return examples;
}

}  // namespace lacuna::rules
