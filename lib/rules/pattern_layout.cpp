#include "rules/pattern_layout.h"

namespace lacuna::rules {

namespace {

using pattern::Kind;
using pattern::Node;

std::size_t size_of(const Node& node) {
  std::size_t size = 1;
  for (const Node& part : node.parts) size += size_of(part);
  return size;
}

}  // namespace

PatternLayout::PatternLayout(PatternStore& store, const SymbolTable& symbols,
                             const std::vector<std::vector<Node>>& trees)
    : store_(store), symbols_(symbols) {
  std::size_t size = 0;
  for (const auto& list : trees) {
    for (const Node& tree : list) size += size_of(tree);
  }
  store_.parts.reserve(size);
  store_.needs.reserve(size);  // no part gives more than one
}

Pattern PatternLayout::lay_out(const Node& tree) {
  Part& root = store_.parts.emplace_back();
  fill(tree, root);
  const std::size_t first = store_.needs.size();
  collect_needs(root);
  return {&root, {store_.needs.data() + first, store_.needs.size() - first}};
}

void PatternLayout::fill(const Node& node, Part& part) {
  part.kind = node.kind;
  part.limit = static_cast<std::uint8_t>(node.limit);
  part.edges = node.edges;
  if (pattern::is_word(node)) {
    part.symbol = node.symbol;
  } else if (node.kind == Kind::number) {
    part.symbol = symbols_.numbers();
    part.detail = static_cast<std::uint32_t>(store_.tests.size());
    store_.tests.push_back({node.comparison, node.value});
  } else if (node.kind == Kind::concept_hit) {
    part.symbol = symbols_.concept_hits(node.symbol);
    part.detail = node.symbol;
  }
  const std::size_t first = store_.parts.size();
  part.count = static_cast<std::uint32_t>(node.parts.size());
  store_.parts.resize(first + node.parts.size());
  part.first = store_.parts.data() + first;
  for (std::size_t i = 0; i < node.parts.size(); ++i) fill(node.parts[i], store_.parts[first + i]);
}

void PatternLayout::collect_needs(const Part& part) {
  const Symbol symbol = part.kind == Kind::choice ? part.edges[0] : part.symbol;
  if (symbol != pattern::no_symbol) store_.needs.push_back(symbol);
  if (part.kind != Kind::sequence && part.kind != Kind::near) return;
  for (const Part& inner : part.parts()) collect_needs(inner);
}

}  // namespace lacuna::rules
