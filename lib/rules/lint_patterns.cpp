#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/lint_sources.h"
#include "rules/pattern.h"

namespace lacuna::rules {
namespace {

using pattern::Kind;
using pattern::Node;

std::string comparison_text(pattern::Comparison comparison) {
  using pattern::Comparison;
  switch (comparison) {
    case Comparison::none:
      return "";
    case Comparison::equal:
      return "=";
    case Comparison::less:
      return "<";
    case Comparison::less_equal:
      return "<=";
    case Comparison::greater:
      return ">";
    case Comparison::greater_equal:
      return ">=";
  }
  return "";
}

// One spelling for all ways to write a pattern: no needless groups, alternatives in the order of the alphabet. The
// depth of patterns is bounded by their parser.
std::string canonical(const Node& node) {
  std::vector<std::string> parts;
  for (const Node& part : node.parts) parts.push_back(canonical(part));
  const auto joined = [&parts](const char* between) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : between) + part;
    return parts.size() == 1 ? text : '(' + text + ')';
  };
  switch (node.kind) {
    case Kind::word:
      return node.text;
    case Kind::form:
      return '=' + node.text;
    case Kind::beginning:
      return node.text + '*';
    case Kind::any_word:
      return "#word";
    case Kind::number:
      return "#number" + comparison_text(node.comparison) +
             (node.comparison == pattern::Comparison::none ? "" : std::to_string(node.value));
    case Kind::concept_hit:
      return '@' + node.text;
    case Kind::gap:
      return ".." + std::to_string(node.limit);
    case Kind::sequence:
      return joined(" ");
    case Kind::optional_part:
      return joined(" ") + '?';
    case Kind::choice:
      std::sort(parts.begin(), parts.end());
      parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
      return joined("|");
    case Kind::near:
      std::sort(parts.begin(), parts.end());
      return joined((" ~" + std::to_string(node.limit) + ' ').c_str());
  }
  return "";
}

// Canonical, without the parentheses around a whole sequence.
std::string bare(const Node& node) {
  std::string text = canonical(node);
  if (node.kind == Kind::sequence && node.parts.size() > 1) text = text.substr(1, text.size() - 2);
  return text;
}

// What a pattern stands for: itself, or the alternatives of a choice that is all of it.
std::vector<std::string> alternatives(const std::string& source) {
  const Node pattern = pattern::parse_pattern(source);
  const Node* node = &pattern;
  while (node->kind == Kind::sequence && node->parts.size() == 1) node = &node->parts.front();
  std::vector<std::string> texts;
  if (node->kind == Kind::choice) {
    for (const Node& part : node->parts) texts.push_back(bare(part));
  } else {
    texts.push_back(bare(*node));
  }
  return texts;
}

// Each alternative with the position of the first pattern that has it.
using Alternatives = std::map<std::string, std::string>;

// Adds one list of a concept and reports what stands in it twice.
void read_list(const JsonFile& file, const std::string& name, const char* list,
               const std::vector<std::string>& patterns, Alternatives& seen, std::vector<Lint>& lints) {
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const std::string place = std::string("/") + list + "/" + std::to_string(i);
    for (const std::string& text : alternatives(patterns[i])) {
      const auto [first, fresh] = seen.emplace(text, place);
      if (fresh) continue;
      std::string message = fmt::format("concept '{}' has the pattern '{}' twice", name, text);
      message += first->second == place ? " in this choice" : "; the first is at " + first->second.substr(1);
      lints.push_back(lint_at(file, concept_pointer(name, place), "R231", std::move(message)));
    }
  }
}

using PatternsByConcept = std::map<std::string, Alternatives>;

PatternsByConcept read_patterns(const LexiconSource& source, std::vector<Lint>& lints, std::size_t& patterns) {
  PatternsByConcept lexicon;
  for (const auto& [name, entry] : source.concepts) {
    patterns += entry.patterns.size() + entry.cancels.size();
    Alternatives& said = lexicon[name];
    read_list(*entry.file, name, "patterns", entry.patterns, said, lints);
    Alternatives cancelled;
    read_list(*entry.file, name, "not", entry.cancels, cancelled, lints);
    for (const auto& [text, place] : cancelled) {
      const auto both = said.find(text);
      if (both == said.end()) continue;
      lints.push_back(lint_at(
          *entry.file, concept_pointer(name, place), "R231",
          fmt::format("concept '{}' cancels its own pattern '{}' (at {})", name, text, both->second.substr(1))));
    }
  }
  return lexicon;
}

// The first pattern that two concepts share, "" where none.
std::string shared_pattern(const Alternatives& a, const Alternatives& b) {
  for (const auto& [text, place] : a) {
    if (b.count(text) > 0) return text;
  }
  return "";
}

using Pair = std::pair<std::string, std::string>;

// Each pair of concepts is reported once, where it is first asked for.
void compare_list(const RuleSource& rule, const ConceptList& list, const std::string& language,
                  const PatternsByConcept& lexicon, std::set<Pair>& done, std::vector<Lint>& lints) {
  for (std::size_t i = 0; i < list.names.size(); ++i) {
    for (std::size_t j = i + 1; j < list.names.size(); ++j) {
      const auto first = lexicon.find(list.names[i]);
      const auto second = lexicon.find(list.names[j]);
      if (first == lexicon.end() || second == lexicon.end()) continue;
      if (!done.insert(std::minmax(list.names[i], list.names[j])).second) continue;
      std::string message;
      if (first == second) {
        message = fmt::format("concept '{}' stands twice in one list", list.names[i]);
      } else {
        const std::string text = shared_pattern(first->second, second->second);
        if (text.empty()) continue;
        message = fmt::format("concepts '{}' and '{}' stand side by side and share the pattern '{}' ({})",
                              list.names[i], list.names[j], text, language);
      }
      lints.push_back(lint_at(*rule.file, list.pointer, "R232", std::move(message)));
    }
  }
}

}  // namespace

void lint_patterns(const LintSources& sources, std::vector<Lint>& lints, std::size_t& patterns) {
  for (const auto& [language, source] : sources.languages) {
    const PatternsByConcept lexicon = read_patterns(source, lints, patterns);
    std::set<Pair> done;
    for (const auto* rules : {&sources.roles, &sources.elements}) {
      for (const RuleSource& rule : *rules) {
        for (const ConceptList& list : rule.lists) compare_list(rule, list, language, lexicon, done, lints);
      }
    }
  }
}

}  // namespace lacuna::rules
