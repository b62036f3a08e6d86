#include "statute/akn_shape.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>

namespace lacuna::statute {

namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// Namespaces that hold the law's own words; elements of others that stand between provisions are data.
bool holds_law(std::string_view uri) {
  for (const std::string_view part :
       {"akn", "akomantoso", "AkomaNtoso", "LegalDocML", "legaldocml", "xhtml", "html", "leos", "MathML", "svg"}) {
    if (uri.find(part) != std::string_view::npos) return true;
  }
  return false;
}

// Prefixes whose namespace is of another vocabulary. The first declaration of a prefix counts.
std::unordered_map<std::string_view, bool> foreign_prefixes(const XmlTree& tree) {
  std::unordered_map<std::string_view, bool> foreign;
  for (const XmlAttribute& attribute : tree.attributes) {
    if (attribute.prefix == "xmlns") foreign.emplace(attribute.name, !holds_law(attribute.value));
  }
  foreign.erase(tree.nodes[0].prefix);
  return foreign;
}

bool is_foreign(const std::unordered_map<std::string_view, bool>& prefixes, const XmlNode& node) {
  if (node.prefix.empty()) return false;
  const auto found = prefixes.find(node.prefix);
  return found != prefixes.end() && found->second;
}

bool is_inline(Role role) {
  return role == Role::inlined || role == Role::line_break || role == Role::doc_title || role == Role::short_title ||
         role == Role::separator;
}

Role role_by_name_attribute(const XmlTree& tree, const XmlNode& node) {
  const std::string_view name = tree.attribute(node, "name");
  if (name == "num") return Role::num;
  if (name == "heading") return Role::heading;
  if (name == "separator") return Role::separator;
  return Role::inlined;
}

Role unknown_role(const Shape& shape, bool foreign, const Shape& parent, Role parent_role) {
  if (shape.structured || shape.has_provisions) return Role::hierarchy;
  const bool beside_law = parent_role == Role::hierarchy || parent_role == Role::body || parent_role == Role::matter ||
                          parent_role == Role::document || parent_role == Role::unknown;
  if (foreign && beside_law && !parent.mixed) return Role::foreign_data;
  if (shape.has_blocks) return Role::hierarchy;
  const bool in_sentence = parent.mixed || parent_role == Role::block || parent_role == Role::inlined ||
                           parent_role == Role::num || parent_role == Role::heading;
  return in_sentence ? Role::inlined : Role::block;
}

// What a child tells about its parent.
void tell_parent(const Shape& child, Shape& parent) {
  switch (child.role) {
    case Role::num:
      parent.numbered = parent.structured = true;
      break;
    case Role::heading:
      parent.headed = parent.structured = true;
      break;
    case Role::intro:
    case Role::wrap_up:
      parent.structured = parent.has_blocks = true;
      parent.introduced = parent.introduced || child.role == Role::intro;
      break;
    case Role::hierarchy:
      parent.has_provisions = true;
      break;
    case Role::list:
    case Role::group:
    case Role::inlined:
      parent.has_provisions = parent.has_provisions || child.has_provisions;
      parent.has_blocks = parent.has_blocks || child.role != Role::inlined;
      parent.mixed = parent.mixed || child.role == Role::inlined;
      break;
    case Role::block:
    case Role::table:
    case Role::toc:
      parent.has_blocks = true;
      break;
    default:
      if (is_inline(child.role)) parent.mixed = true;
      break;
  }
}

}  // namespace

std::vector<Shape> shapes_of(const XmlTree& tree) {
  std::vector<Shape> shapes(tree.nodes.size());
  const auto foreign = foreign_prefixes(tree);
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const XmlNode& node = tree.nodes[i];
    if (node.element) {
      shapes[i].role = is_foreign(foreign, node) ? Role::unknown : role_of(node.name);
      if (shapes[i].role == Role::inlined && node.name == "inline") shapes[i].role = role_by_name_attribute(tree, node);
    } else if (!is_blank(node.value)) {
      shapes[node.parent].mixed = true;
    }
  }
  // Children before parents: what a node holds is settled before it is judged, and then told to its parent.
  for (std::size_t i = tree.nodes.size(); i-- > 0;) {
    const XmlNode& node = tree.nodes[i];
    if (!node.element) continue;
    Shape& shape = shapes[i];
    Shape& parent = shapes[node.parent];
    if (shape.role == Role::unknown) {
      shape.role = unknown_role(shape, is_foreign(foreign, node), parent, parent.role);
    }
    // A list with a number or a title of its own is a provision like any other.
    if (shape.role == Role::list && (shape.numbered || shape.headed)) shape.role = Role::hierarchy;
    const std::string type = shape.role == Role::hierarchy ? provision_type(tree, node) : std::string();
    if (type == "quotedStructure" || shape.role == Role::toc || shape.role == Role::quoted || shape.role == Role::note)
      shape.unit_inside = false;
    if (i == 0) break;
    tell_parent(shape, parent);
    if (node.name == "content") parent.structured = true;
    const bool is_unit = names_unit(type);
    parent.unit_inside = parent.unit_inside || is_unit || shape.unit_inside;
  }
  return shapes;
}

std::string provision_type(const XmlTree& tree, const XmlNode& node) {
  if (node.name == "hcontainer" || node.name == "container" || node.name == "blockContainer") {
    const std::string_view name = tree.attribute(node, "name");
    const bool plain = !name.empty() && name.size() <= 60 && name.find_first_of(" \t\r\n&") == std::string_view::npos;
    if (plain) {
      if (names_attachment(name)) return "attachment";
      return name == "crossheading" ? "crossHeading" : std::string(name);
    }
  }
  if (names_attachment(node.name)) return "attachment";
  if (node.name == "quotedText") return "quotedStructure";
  return std::string(node.name);
}

}  // namespace lacuna::statute
