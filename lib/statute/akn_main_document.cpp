#include "statute/akn_main_document.h"

#include <algorithm>

namespace lacuna::statute {

MainDocument main_document(const XmlTree& tree, const std::vector<Shape>& shapes) {
  MainDocument result;
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < tree.nodes.size();) {
    const XmlNode& node = tree.nodes[i];
    if (node.element && (shapes[i].role == Role::document || shapes[i].role == Role::skipped)) {
      if (shapes[i].role == Role::document && count++ == 0) result.index = i;
      i = node.end;
    } else {
      ++i;
    }
  }
  result.found = count > 0;
  result.alone = count == 1;
  return result;
}

namespace {

bool is_akn_root(const XmlNode& node) { return node.name == "akomaNtoso" || node.name == "akomantoso"; }

}  // namespace

bool holds_akn(const XmlTree& tree, const MainDocument& main) {
  const auto& nodes = tree.nodes;
  if (std::any_of(nodes.begin(), nodes.end(), is_akn_root)) return true;
  if (!main.found) return false;
  // A document element without the root around it: it has a meta and a body, which no HTML or RSS file has in it.
  bool meta = false;
  bool body = false;
  for (std::uint32_t i = main.index + 1; i < nodes[main.index].end; i = nodes[i].end) {
    meta = meta || nodes[i].name == "meta";
    body = body || role_of(nodes[i].name) == Role::body;
  }
  return meta && body;
}

}  // namespace lacuna::statute
