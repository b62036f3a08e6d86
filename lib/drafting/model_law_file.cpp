#include "drafting/model_law_file.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <map>
#include <regex>
#include <set>
#include <string_view>
#include <utility>

#include "statute/xml.h"
#include "text/error.h"
#include "text/source.h"

namespace lacuna::drafting {
namespace {

using statute::XmlNode;
using statute::XmlTree;

constexpr std::uint32_t max_depth = 64;

std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    if (end > at) words.emplace_back(list.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

class FileReader {
 public:
  FileReader(const std::string& path, const standard::Catalogue& catalogue, ModelLaw& model)
      : path_(path), catalogue_(catalogue), model_(model) {}

  void read() {
    const SourceText source = load();
    lines_ = source.lines;
    text_ = source.utf8;
    try {
      tree_ = statute::parse_xml(text_, max_depth);
    } catch (const statute::XmlError& error) {
      throw problem("R240", std::string("the file of model provisions is not well formed: ") + error.what(),
                    error.offset);
    }
    read_tags();
    part_ = model_.units.empty() ? 0 : model_.units.back().part + 1;
    read_units(0);
    for (const auto& [href, tag] : tags_) {
      if (!used_.contains(href)) throw at(*tag.node, "R241", "no provision has the eId \"" + href + "\"");
    }
  }

 private:
  struct Tag {
    const XmlNode* node = nullptr;
    std::vector<Supplies> supplies;
  };

  [[nodiscard]] SourceText load() const {
    try {
      return read_source(path_);
    } catch (const Error& error) {
      Problem problem = error.problem();
      problem.code = "R240";
      throw Error(std::move(problem));
    }
  }

  [[nodiscard]] Error problem(std::string code, std::string message, std::size_t offset) const {
    Problem problem;
    problem.code = std::move(code);
    problem.message = std::move(message);
    problem.path = path_;
    problem.line = lines_.line_of(static_cast<std::uint32_t>(offset));
    return Error(std::move(problem));
  }
  [[nodiscard]] Error at(const XmlNode& node, std::string code, std::string message) const {
    return problem(std::move(code), std::move(message), node.offset);
  }

  [[nodiscard]] std::string attribute(const XmlNode& node, std::string_view name) const {
    return statute::decode_xml(tree_.attribute(node, name));
  }
  // The eId that href="#eId" means.
  [[nodiscard]] std::string target(const XmlNode& node, std::string_view name) const {
    const std::string value = attribute(node, name);
    if (value.size() < 2 || value.front() != '#') {
      throw at(node, "R242", std::string(node.name) + " needs " + std::string(name) + "=\"#...\"");
    }
    return value.substr(1);
  }

  template <typename Visit>
  void each_child(std::uint32_t parent, Visit visit) const {
    for (std::uint32_t child = parent + 1; child < tree_.nodes[parent].end; child = tree_.nodes[child].end) {
      if (tree_.nodes[child].element) visit(child);
    }
  }

  void check_element(const XmlNode& node, const std::string& requirement, const std::string& element) const {
    const standard::Requirement* found = catalogue_.find(requirement);
    if (found == nullptr) throw at(node, "R241", "there is no requirement \"" + requirement + "\"");
    if (element.empty()) return;
    const auto& all = found->elements;
    if (std::none_of(all.begin(), all.end(), [&](const standard::Element& e) { return e.id == element; })) {
      throw at(node, "R241", "the requirement " + requirement + " has no element \"" + element + "\"");
    }
  }
  void check_path(const XmlNode& node, const std::string& path) const {
    const std::size_t slash = std::min(path.find('/'), path.size());
    check_element(node, path.substr(0, slash), slash < path.size() ? path.substr(slash + 1) : "");
  }

  // What the `proprietary` metadata says.
  void read_tags() {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      const XmlNode& node = tree_.nodes[i];
      if (!node.element || node.name != "proprietary") continue;
      each_child(i, [&](std::uint32_t child) {
        if (tree_.nodes[child].name == "provision") read_tag(child);
        if (tree_.nodes[child].name == "term") read_term(child);
        if (tree_.nodes[child].name == "rewording") read_rewording(child);
        if (tree_.nodes[child].name == "main") {
          model_.main = attribute(tree_.nodes[child], "requirement");
          check_path(tree_.nodes[child], model_.main);
          model_.main_with = attribute(tree_.nodes[child], "with");
          if (!model_.main_with.empty()) check_path(tree_.nodes[child], model_.main_with);
        }
      });
      return;
    }
  }

  void read_tag(std::uint32_t index) {
    const XmlNode& node = tree_.nodes[index];
    const std::string href = target(node, "href");
    ModelUnit unit;
    unit.tradition = attribute(node, "tradition");
    unit.beside = attribute(node, "beside");
    unit.definitions = attribute(node, "among") == "definitions";
    unit.whole = attribute(node, "whole") == "yes";
    if (!unit.beside.empty()) check_path(node, unit.beside);
    each_child(index, [&](std::uint32_t child) {
      const XmlNode& part = tree_.nodes[child];
      if (part.name == "note") unit.note = plain(words_in(child));
      if (part.name != "supplies") return;
      Supplies supplies{attribute(part, "requirement"), words_of(attribute(part, "elements"))};
      check_element(part, supplies.requirement, "");
      for (const std::string& element : supplies.elements) check_element(part, supplies.requirement, element);
      Tag& tag = tags_[target(part, "href")];
      tag.node = &part;
      tag.supplies.push_back(std::move(supplies));
    });
    if (!units_.emplace(href, std::move(unit)).second) throw at(node, "R242", "\"" + href + "\" is described twice");
    tags_[href].node = &node;
  }

  void read_term(std::uint32_t index) {
    const XmlNode& node = tree_.nodes[index];
    ModelTerm term;
    term.id = attribute(node, "id");
    term.defined_by = attribute(node, "defined-by");
    term.defined = attribute(node, "defined") == "yes";
    term.cites = words_of(attribute(node, "cites"));
    if (!term.defined_by.empty()) check_path(node, term.defined_by);
    for (const std::string& cited : term.cites) check_path(node, cited);
    each_child(index, [&](std::uint32_t child) {
      Variant variant;
      variant.words = plain(words_in(child));
      variant.sign = attribute(tree_.nodes[child], "sign");
      if (variant.sign.empty()) variant.sign = variant.words;
      for (char& c : variant.sign) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      term.variants.push_back(std::move(variant));
    });
    if (term.id.empty()) throw at(node, "R242", "a term needs an id");
    if (term.variants.empty() == term.cites.empty()) {
      throw at(node, "R242", "the term \"" + term.id + "\" needs either variants or what it cites");
    }
    if (model_.term(term.id) != nullptr) throw at(node, "R242", "the term \"" + term.id + "\" is declared twice");
    model_.terms.push_back(std::move(term));
  }

  void read_rewording(std::uint32_t index) {
    const XmlNode& node = tree_.nodes[index];
    Rewording rewording;
    rewording.supplies = {attribute(node, "requirement"), words_of(attribute(node, "elements"))};
    rewording.cures = attribute(node, "cures");
    rewording.heading = attribute(node, "heading");
    for (const std::string& element : rewording.supplies.elements) {
      check_element(node, rewording.supplies.requirement, element);
    }
    const auto& elements = rewording.supplies.elements;
    if (std::find(elements.begin(), elements.end(), rewording.cures) == elements.end()) {
      throw at(node, "R242", "a rewording cures one of its elements");
    }
    each_child(index, [&](std::uint32_t child) {
      const XmlNode& pattern = tree_.nodes[child];
      rewording.patterns.push_back({attribute(pattern, "find"), attribute(pattern, "put")});
      try {
        (void)std::regex(rewording.patterns.back().find);
      } catch (const std::regex_error& error) {
        throw at(pattern, "R242", std::string("the pattern cannot be read: ") + error.what());
      }
    });
    if (rewording.patterns.empty()) throw at(node, "R242", "a rewording needs a pattern");
    model_.rewordings.push_back(std::move(rewording));
  }

  // The text below a node, white space folded, in pieces.
  [[nodiscard]] Words words_in(std::uint32_t index) const {
    Words words;
    std::uint32_t term_end = 0;
    std::string term;
    bool space = false;
    for (std::uint32_t i = index + 1; i < tree_.nodes[index].end; ++i) {
      const XmlNode& node = tree_.nodes[i];
      if (i >= term_end) term.clear();
      if (node.element) {
        if (node.name == "term" && !attribute(node, "refersTo").empty()) {
          term = target(node, "refersTo");
          term_end = node.end;
        }
        continue;
      }
      if (words.empty() || words.back().term != term || !term.empty()) words.push_back({"", term});
      for (const char c : statute::decode_xml(node.value)) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank && space && (words.size() > 1 || !words.front().words.empty())) append_space(words);
        if (!blank) words.back().words += c;
        space = blank;
      }
    }
    std::erase_if(words, [](const Piece& piece) { return piece.words.empty(); });
    return words;
  }
  // A space before what comes next; never inside a term that has only just begun, whose words may be exchanged.
  static void append_space(Words& words) {
    if (words.back().term.empty() || !words.back().words.empty()) {
      words.back().words += ' ';
    } else if (words.size() > 1 && words[words.size() - 2].term.empty()) {
      words[words.size() - 2].words += ' ';
    } else if (words.size() > 1) {
      words.insert(words.end() - 1, {" ", ""});
    }
  }

  void read_units(std::uint32_t index) {
    each_child(index, [&](std::uint32_t child) {
      const XmlNode& node = tree_.nodes[child];
      if (node.name == "meta") return;
      if (node.name == "section" || node.name == "article") {
        read_unit(child);
        return;
      }
      if (node.name == "part" || node.name == "chapter") ++part_;
      read_units(child);
    });
  }

  void read_unit(std::uint32_t index) {
    const XmlNode& node = tree_.nodes[index];
    const std::string eid = attribute(node, "eId");
    const auto described = units_.find(eid);
    ModelUnit unit = described == units_.end() ? ModelUnit() : described->second;
    unit.provision = read_provision(index);
    unit.instead_of = attribute(node, "alternativeTo");
    unit.part = part_;
    model_.units.push_back(std::move(unit));
  }

  ModelProvision read_provision(std::uint32_t index) {
    const XmlNode& node = tree_.nodes[index];
    ModelProvision provision;
    provision.type = node.name;
    provision.eid = attribute(node, "eId");
    if (const auto tag = tags_.find(provision.eid); tag != tags_.end()) {
      provision.supplies = tag->second.supplies;
      used_.insert(provision.eid);
    }
    each_child(index, [&](std::uint32_t child) {
      const std::string_view name = tree_.nodes[child].name;
      if (name == "num") {
        provision.num = plain(words_in(child));
      } else if (name == "heading") {
        provision.heading = words_in(child);
      } else if (name == "intro" || name == "content") {
        provision.text = words_in(child);
      } else if (name == "wrapUp") {
        provision.children.push_back(
            {.eid = attribute(tree_.nodes[child], "eId"), .type = "wrapUp", .text = words_in(child)});
      } else {
        provision.children.push_back(read_provision(child));
      }
    });
    if (provision.text.empty() && provision.children.empty()) {
      throw at(node, "R242", "the model provision \"" + provision.eid + "\" has no text");
    }
    return provision;
  }

  const std::string& path_;
  const standard::Catalogue& catalogue_;
  ModelLaw& model_;
  LineIndex lines_;
  std::string text_;
  XmlTree tree_;
  std::map<std::string, Tag> tags_;         // by eId
  std::map<std::string, ModelUnit> units_;  // by eId: what is said of the unit
  std::set<std::string> used_;
  std::size_t part_ = 0;
};

}  // namespace

void read_model_file(const std::string& path, const standard::Catalogue& catalogue, ModelLaw& model) {
  FileReader(path, catalogue, model).read();
}

}  // namespace lacuna::drafting
