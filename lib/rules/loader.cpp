#include <algorithm>
#include <chrono>
#include <exception>
#include <future>
#include <utility>

#include "rules/facts.h"
#include "rules/loader.h"
#include "rules/rule_loader.h"
#include "text/near_names.h"

namespace lacuna::rules {
namespace {

// A role or element with the place it was read from, until all are sorted.
struct RoleSource {
  RoleRule rule;
  JsonNode node;
};
struct ElementSource {
  ElementRule rule;
  JsonNode node;
};

std::string circle_text(const std::vector<std::size_t>& circle, const std::vector<std::string>& names) {
  std::string text;
  for (const std::size_t position : circle) text += (text.empty() ? "" : " -> ") + names[position];
  return text;
}

std::deque<JsonFile> read_all(const std::string& folder, const std::string& schema_path) {
  const JsonFile schema = read_json(schema_path);
  std::deque<JsonFile> files;
  for (const std::string& path : files_below(folder, ".json")) {
    files.push_back(read_json(path));
    files.back().validate(schema);
  }
  return files;
}

void refuse_elements(const Condition& condition, const JsonNode& node, const std::string& what = "a role") {
  std::set<std::string> elements;
  collect_elements(condition, elements);
  if (elements.empty()) return;
  throw node.error("R206", what + " cannot rest on an element ('" + *elements.begin() + "')");
}

std::uint8_t read_adds(const JsonNode& node) {
  std::uint8_t adds = 0;
  if (!node.has("adds")) return adds;
  for (const JsonNode& item : node["adds"].items()) {
    Adds add = Adds::defined_terms;
    if (item.text() == "references") add = Adds::references;
    if (item.text() == "referring") add = Adds::referring;
    adds = static_cast<std::uint8_t>(adds | static_cast<std::uint8_t>(add));
  }
  return adds;
}

std::vector<std::string> read_kinds(const JsonNode& node, const Names& names) {
  std::vector<std::string> kinds;
  if (!node.has("kinds")) return kinds;
  if (node.text_of("unit") != "document") {
    throw node["kinds"].error("R202", "a kind of law is told of a text as a whole, so the unit must be 'document'");
  }
  std::vector<std::string> known;
  for (const standard::LawKind& kind : names.catalogue->law_kinds) known.push_back(kind.name);
  for (const JsonNode& item : node["kinds"].items()) {
    kinds.push_back(item.text());
    if (std::find(known.begin(), known.end(), kinds.back()) != known.end()) continue;
    throw item.error("R205", "there is no kind of law '" + kinds.back() + "'",
                     did_you_mean(near_names(kinds.back(), known)));
  }
  return kinds;
}

RoleSource read_role(const JsonNode& node, const std::string& path, const Names& names, const LoadOptions& options) {
  RoleRule rule;
  rule.name = node.text_of("role");
  rule.about = node.text_of("about");
  rule.file = path;
  rule.unit = scope_of(node.text_of("unit"));
  rule.when = read_condition(node["when"], names);
  refuse_elements(rule.when, node["when"]);
  if (rule.unit == Scope::as_is && rule.when.head != Condition::Head::role) {
    throw node["unit"].error("R202", "'as-is' keeps members of roles, so the head must be 'role'");
  }
  if (node.has("unless")) rule.unless = read_neighbours(node["unless"], names);
  rule.kinds = read_kinds(node, names);
  rule.adds = read_adds(node);
  rule.examples = read_examples(node["examples"]);
  if (rule.examples.empty() && options.require_all) throw node["examples"].error("R202", "a role needs examples");
  return {std::move(rule), node};
}

ElementSource read_element(const JsonNode& node, const Names& names, const LoadOptions& options) {
  ElementRule rule;
  rule.when = read_condition(node["when"], names);
  if (node.has("unless")) rule.unless = read_neighbours(node["unless"], names);
  if (node.has("maybe")) rule.maybe = read_condition(node["maybe"], names);
  if (node.has("near")) {
    for (const JsonNode& item : node["near"].items()) {
      rule.near.push_back({read_condition(item["when"], names), item.text_of("lacks")});
      refuse_elements(rule.near.back().when, item["when"], "what is near an element");
    }
  }
  rule.examples = read_examples(node["examples"]);
  if (options.require_all) require_examples(rule.examples, node["examples"]);
  return {std::move(rule), node};
}

// Facts rest on roles of fixed names; see rules/facts.h.
std::set<RoleId> dependencies(const Condition& condition, const Names& names) {
  std::set<RoleId> roles;
  collect_roles(condition, roles);
  std::set<std::string> facts;
  collect_facts(condition, facts);
  for (const std::string& fact : facts) {
    for (const char* role : roles_of_fact(fact)) {
      const auto found = names.roles.find(role);
      if (found != names.roles.end()) roles.insert(found->second);
    }
  }
  return roles;
}

void renumber(Condition& condition, const std::vector<RoleId>& numbers) {
  for (std::vector<RoleId>* list : {&condition.roles, &condition.in, &condition.not_in}) {
    for (RoleId& role : *list) role = numbers[role];
  }
  for (Condition& part : condition.parts) renumber(part, numbers);
}

// Reads and sorts the roles; names.roles then gives their final numbers.
void load_roles(const std::deque<JsonFile>& files, Names& names, const LoadOptions& options, RuleSet& set) {
  std::vector<std::pair<JsonNode, std::string>> nodes;
  std::vector<std::string> role_names;
  for (const JsonFile& file : files) {
    for (const JsonNode& node : file.root()["roles"].items()) {
      const std::string name = node.text_of("role");
      if (!names.roles.emplace(name, static_cast<RoleId>(nodes.size())).second) {
        throw node.error("R209", "role '" + name + "' is defined twice");
      }
      nodes.emplace_back(node, file.path());
      role_names.push_back(name);
    }
  }
  std::vector<RoleSource> sources;
  std::vector<std::vector<std::size_t>> depends_on;
  for (const auto& [node, path] : nodes) {
    sources.push_back(read_role(node, path, names, options));
    const std::set<RoleId> roles = dependencies(sources.back().rule.when, names);
    depends_on.emplace_back(roles.begin(), roles.end());
  }
  const Ordering ordering = order_by_dependency(depends_on);
  if (!ordering.circle.empty()) {
    throw sources[ordering.circle.front()].node.error(
        "R206", "roles rest on each other in a circle: " + circle_text(ordering.circle, role_names));
  }
  std::vector<RoleId> numbers(sources.size());
  for (std::size_t i = 0; i < ordering.order.size(); ++i) numbers[ordering.order[i]] = static_cast<RoleId>(i);
  for (const std::size_t position : ordering.order) {
    set.roles.push_back(std::move(sources[position].rule));
    renumber(set.roles.back().when, numbers);
  }
  for (auto& [name, id] : names.roles) id = numbers[id];
}

const standard::Requirement& requirement_of(const JsonNode& node, const Names& names) {
  const standard::Requirement* found = names.catalogue->find(node.text());
  if (found != nullptr) return *found;
  throw node.error("R205", "there is no requirement '" + node.text() + "'",
                   did_you_mean(names.catalogue->suggestions(node.text())));
}

void check_element(const standard::Requirement& requirement, const std::string& element, const JsonNode& node) {
  std::vector<std::string> known;
  for (const standard::Element& item : requirement.elements) {
    if (item.id == element) return;
    known.push_back(item.id);
  }
  throw node.error("R205", "requirement '" + requirement.id + "' has no element '" + element + "'",
                   did_you_mean(near_names(element, known)));
}

void check_complete(const std::map<std::string, std::size_t>& positions, const Names& names,
                    const std::string& folder) {
  for (const standard::Requirement& requirement : names.catalogue->requirements) {
    for (const standard::Element& element : requirement.elements) {
      if (positions.count(requirement.id + '/' + element.id) > 0) continue;
      Problem problem;
      problem.code = "R208";
      problem.message = "no rule recognises element '" + requirement.id + '/' + element.id + "'";
      problem.path = folder;
      throw Error(std::move(problem));
    }
  }
}

void load_elements(const std::deque<JsonFile>& files, const Names& names, const LoadOptions& options,
                   const std::string& folder, RuleSet& set) {
  std::vector<ElementSource> sources;
  std::vector<std::string> element_names;
  std::map<std::string, std::size_t> positions;
  for (const JsonFile& file : files) {
    const standard::Requirement& requirement = requirement_of(file.root()["requirement"], names);
    for (const auto& [name, node] : file.root()["elements"].members()) {
      check_element(requirement, name, node);
      const std::string full = requirement.id + '/' + name;
      if (!positions.emplace(full, sources.size()).second) {
        throw node.error("R209", "element '" + full + "' is defined twice",
                         "the other is in " + sources[positions[full]].rule.file);
      }
      sources.push_back(read_element(node, names, options));
      sources.back().rule.requirement = requirement.id;
      sources.back().rule.element = name;
      sources.back().rule.file = file.path();
      element_names.push_back(full);
    }
  }
  if (options.require_all) check_complete(positions, names, folder);
  std::vector<std::vector<std::size_t>> depends_on;
  for (const ElementSource& source : sources) {
    std::set<std::string> elements;
    collect_elements(source.rule.when, elements);
    if (source.rule.maybe) collect_elements(*source.rule.maybe, elements);
    depends_on.emplace_back();
    for (const std::string& element : elements) {
      const auto position = positions.find(element);
      if (position != positions.end()) depends_on.back().push_back(position->second);
    }
  }
  const Ordering ordering = order_by_dependency(depends_on);
  if (!ordering.circle.empty()) {
    throw sources[ordering.circle.front()].node.error(
        "R206", "elements rest on each other in a circle: " + circle_text(ordering.circle, element_names));
  }
  for (const std::size_t position : ordering.order) set.elements.push_back(std::move(sources[position].rule));
}

using Languages = std::map<std::string, LexiconSource>;

bool wanted(const LoadOptions& options, const std::string& language) {
  const auto& languages = options.languages;
  return languages.empty() || std::find(languages.begin(), languages.end(), language) != languages.end();
}

// Stemmers of the languages to compile, as far as their dictionaries are installed: they load while rules are read.
std::map<std::string, Stemmer> start_stemmers(const std::string& folder, const LoadOptions& options) {
  std::map<std::string, Stemmer> stemmers;
  for (const std::string& language : languages_below(folder)) {
    if (wanted(options, language) && Stemmer::installed(language)) stemmers.emplace(language, Stemmer(language, {}));
  }
  return stemmers;
}

// The names of all concepts; index = ConceptId.
std::vector<std::string> concepts_of(const Languages& languages) {
  std::set<std::string> names;
  for (const auto& [language, source] : languages) {
    for (const auto& [name, entry] : source.concepts) names.insert(name);
  }
  return {names.begin(), names.end()};
}

std::map<std::string, Lexicon> compile_lexicons(const Languages& languages, const LoadOptions& options,
                                                std::map<std::string, Stemmer> stemmers,
                                                const std::vector<std::string>& concepts) {
  std::map<std::string, Lexicon> lexicons;
  for (const auto& [language, source] : languages) {
    if (!wanted(options, language)) continue;
    const auto started = stemmers.find(language);
    Stemmer stemmer = started == stemmers.end() ? Stemmer(language, {}) : std::move(started->second);
    lexicons.emplace(language, compile_language(language, source, concepts, std::move(stemmer)));
  }
  return lexicons;
}

// Work that goes on beside the rest; where no thread can be had, it is done when its result is asked for.
template <typename Work>
auto beside(Work work) {
  return std::async(std::launch::async | std::launch::deferred, std::move(work));
}

}  // namespace

const ElementRule* RuleSet::find(const std::string& requirement, const std::string& element) const {
  for (const ElementRule& rule : elements) {
    if (rule.requirement == requirement && rule.element == element) return &rule;
  }
  return nullptr;
}

// Each step waits for what it needs only. Steps stand after what they use, since the last member is the first to go.
struct RuleLoader::Work {
  std::string folder;
  LoadOptions options;
  std::map<std::string, Stemmer> stemmers;
  std::deque<JsonFile> lexicon_files;
  Languages languages;
  std::vector<std::string> concepts;
  std::promise<void> read;  // languages and concepts are there
  std::future<std::map<std::string, Lexicon>> lexicons;
  std::future<std::deque<JsonFile>> elements;

  void start() {
    stemmers = start_stemmers(folder, options);
    lexicons = beside([this] {
      read_words();
      return compile_lexicons(languages, options, std::move(stemmers), concepts);
    });
    elements = beside([this] { return read_all(folder + "/elements", folder + "/schema/element.schema.json"); });
  }

  void read_words() {
    try {
      languages = read_lexicons(folder, lexicon_files);
      concepts = concepts_of(languages);
      read.set_value();
    } catch (...) {
      read.set_exception(std::current_exception());
      throw;
    }
  }

  void load_conditions(const standard::Catalogue& catalogue, RuleSet& set) {
    Names names;
    names.catalogue = &catalogue;
    for (const std::string& name : concepts)
      names.concepts.emplace(name, static_cast<ConceptId>(names.concepts.size()));
    load_roles(read_all(folder + "/roles", folder + "/schema/roles.schema.json"), names, options, set);
    load_elements(elements.get(), names, options, folder + "/elements", set);
    set.remarks = read_remarks(folder, names, options);
  }
};

RuleLoader::RuleLoader(const std::string& data_directory, LoadOptions options) : work_(std::make_unique<Work>()) {
  work_->folder = data_directory + "/rules";
  work_->options = std::move(options);
  work_->start();
}

RuleLoader::~RuleLoader() = default;

RuleSet RuleLoader::finish(const standard::Catalogue& catalogue) {
  RuleSet set;
  set.partial = !work_->options.require_all;
  if (work_->lexicons.wait_for(std::chrono::seconds(0)) == std::future_status::deferred) work_->lexicons.wait();
  work_->read.get_future().get();
  for (const auto& [language, source] : work_->languages) set.languages.push_back(language);
  set.concepts = work_->concepts;
  try {
    work_->load_conditions(catalogue, set);
  } catch (...) {
    work_->lexicons.get();  // what is wrong with the words comes first
    throw;
  }
  set.lexicons = work_->lexicons.get();
  return set;
}

RuleSet load_rule_set(const std::string& data_directory, const standard::Catalogue& catalogue,
                      const LoadOptions& options) {
  return RuleLoader(data_directory, options).finish(catalogue);
}

}  // namespace lacuna::rules
