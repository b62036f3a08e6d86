// What every element of one file is, told from its name and, where the name says nothing, from what it holds.
#pragma once

#include <vector>

#include "statute/akn_names.h"
#include "statute/xml.h"

namespace lacuna::statute {

struct Shape {
  Role role = Role::unknown;
  bool numbered = false;        // has a num child
  bool headed = false;          // has a heading child
  bool introduced = false;      // has an intro child
  bool structured = false;      // has num, heading, intro, content or wrapUp
  bool has_provisions = false;  // has provisions as children, groups and lists looked through
  bool has_blocks = false;
  bool mixed = false;        // text or inline elements stand in it directly
  bool unit_inside = false;  // a unit stands somewhere below, quoted text apart
};

// One entry per node of the tree; those of text nodes mean nothing. Linear.
std::vector<Shape> shapes_of(const XmlTree& tree);

// The type of a provision made from an element: its name, or the name attribute of a generic container.
std::string provision_type(const XmlTree& tree, const XmlNode& node);

}  // namespace lacuna::statute
