#include <algorithm>
#include <unordered_map>
#include <utility>

#include "rules/compiled_lexicon.h"
#include "rules/pattern_layout.h"
#include "text/error.h"

namespace lacuna::rules {

namespace {

using pattern::is_word;
using pattern::Kind;
using pattern::Node;

std::string escaped(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

// Collects the words that a match can begin with (or end with, backwards). False where it need not be a certain word.
bool collect_edge(const Node& node, bool backwards, std::vector<Symbol>& symbols) {
  switch (node.kind) {
    case Kind::word:
    case Kind::form:
    case Kind::beginning:
      symbols.push_back(node.symbol);
      return true;
    case Kind::near:
    case Kind::choice:
      return std::all_of(node.parts.begin(), node.parts.end(),
                         [&](const Node& part) { return collect_edge(part, backwards, symbols); });
    case Kind::sequence:
      for (std::size_t i = 0; i < node.parts.size(); ++i) {
        const Node& part = node.parts[backwards ? node.parts.size() - 1 - i : i];
        if (part.kind != Kind::optional_part) return collect_edge(part, backwards, symbols);
        if (!collect_edge(part.parts[0], backwards, symbols)) return false;
      }
      return false;
    default:
      return false;
  }
}

class Compiler {
 public:
  Compiler(Lexicon::Compiled& compiled, const std::vector<ConceptSource>& sources)
      : compiled_(compiled), sources_(sources) {
    for (ConceptId id = 0; id < sources.size(); ++id) ids_.emplace(sources[id].name, id);
  }

  void run() {
    compiled_.concepts.resize(sources_.size());
    needs_.resize(sources_.size());
    std::vector<std::vector<Node>> trees(2 * sources_.size());  // of each concept its patterns, and what cancels them
    for (ConceptId id = 0; id < sources_.size(); ++id) {
      compile(id, sources_[id].patterns, "patterns", trees[2 * id]);
      compile(id, sources_[id].cancels, "not", trees[2 * id + 1]);
    }
    put_in_order();
    compiled_.symbols.finish(compiled_.language);
    PatternLayout layout(compiled_.patterns, compiled_.symbols, trees);
    for (const ConceptId id : compiled_.order) {
      for (const Node& tree : trees[2 * id]) compiled_.concepts[id].patterns.push_back(layout.lay_out(tree));
      for (const Node& tree : trees[2 * id + 1]) compiled_.concepts[id].cancels.push_back(layout.lay_out(tree));
    }
  }

 private:
  void compile(ConceptId id, const std::vector<std::string>& patterns, const char* list, std::vector<Node>& out) {
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      try {
        out.push_back(pattern::parse_pattern(patterns[i]));
        resolve(id, patterns[i], out.back());
      } catch (const Error& error) {
        Problem problem = error.problem();
        problem.pointer = "/concepts/" + escaped(sources_[id].name) + "/" + list + "/" + std::to_string(i);
        throw Error(std::move(problem));
      }
    }
  }

  // The depth of patterns is bounded by the parser, so recursion is.
  void resolve(ConceptId id, const std::string& source, Node& node) {
    switch (node.kind) {
      case Kind::word:
      case Kind::form:
      case Kind::beginning:
        node.symbol = compiled_.symbols.add(node);
        break;
      case Kind::concept_hit: {
        const auto known = ids_.find(node.text);
        if (known == ids_.end()) {
          Problem problem;
          problem.code = "R203";
          problem.message = "unknown concept \"" + node.text + "\"";
          problem.column = node.column;
          problem.excerpt = source;
          throw Error(std::move(problem));
        }
        node.symbol = known->second;
        needs_[id].push_back(known->second);
        break;
      }
      case Kind::choice:
        if (std::all_of(node.parts.begin(), node.parts.end(), is_word)) {
          // One look-up instead of one for each alternative.
          node.symbol = compiled_.symbols.add(node);
          node.kind = Kind::word;
          node.parts.clear();
          break;
        }
        [[fallthrough]];
      default:
        for (Node& part : node.parts) resolve(id, source, part);
        if (node.kind != Kind::choice) break;
        for (const bool backwards : {false, true}) {
          std::vector<Symbol> symbols;
          if (collect_edge(node, backwards, symbols))
            node.edges[backwards ? 1 : 0] = compiled_.symbols.add_union(std::move(symbols));
        }
    }
  }

  void put_in_order() {
    const std::size_t count = sources_.size();
    std::vector<std::vector<ConceptId>> needed_by(count);
    std::vector<std::size_t> missing(count);
    for (ConceptId id = 0; id < count; ++id) {
      missing[id] = needs_[id].size();
      for (const ConceptId need : needs_[id]) needed_by[need].push_back(id);
    }
    for (ConceptId id = 0; id < count; ++id) {
      if (missing[id] == 0) compiled_.order.push_back(id);
    }
    for (std::size_t i = 0; i < compiled_.order.size(); ++i) {
      for (const ConceptId next : needed_by[compiled_.order[i]]) {
        if (--missing[next] == 0) compiled_.order.push_back(next);
      }
    }
    if (compiled_.order.size() < count) fail_circle(missing);
  }

  [[noreturn]] void fail_circle(const std::vector<std::size_t>& missing) {
    // From any concept that is left, going on to one that is left comes round in the end.
    ConceptId at = 0;
    while (missing[at] == 0) ++at;
    std::vector<bool> seen(missing.size());
    std::vector<ConceptId> way;
    while (!seen[at]) {
      seen[at] = true;
      way.push_back(at);
      for (const ConceptId need : needs_[at]) {
        if (missing[need] > 0) {
          at = need;
          break;
        }
      }
    }
    std::string names;
    bool inside = false;
    for (const ConceptId id : way) {
      inside = inside || id == at;
      if (inside) names += "@" + sources_[id].name + " -> ";
    }
    Problem problem;
    problem.code = "R206";
    problem.message = "concepts refer to each other in a circle: " + names + "@" + sources_[at].name;
    problem.pointer = "/concepts/" + escaped(sources_[at].name);
    throw Error(std::move(problem));
  }

  Lexicon::Compiled& compiled_;
  const std::vector<ConceptSource>& sources_;
  std::unordered_map<std::string, ConceptId> ids_;
  std::vector<std::vector<ConceptId>> needs_;
};

}  // namespace

Lexicon compile_lexicon(std::string_view language, std::vector<ConceptSource> concepts, Stemmer stemmer) {
  auto compiled = std::make_unique<Lexicon::Compiled>();
  compiled->language = language;
  compiled->stemmer.emplace(std::move(stemmer));
  Compiler(*compiled, concepts).run();
  for (ConceptId id = 0; id < concepts.size(); ++id) {
    compiled->concepts[id].sources = std::move(concepts[id].patterns);
    compiled->concepts[id].cancel_sources = std::move(concepts[id].cancels);
  }
  return Lexicon(std::move(compiled));
}

}  // namespace lacuna::rules
