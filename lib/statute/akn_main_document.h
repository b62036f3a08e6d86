// Which element of a file is its document.
#pragma once

#include <cstdint>
#include <vector>

#include "statute/akn_shape.h"
#include "statute/xml.h"

namespace lacuna::statute {

// Where the tree has its document: the outermost act, bill, doc ... Its siblings make it one of several.
struct MainDocument {
  std::uint32_t index = 0;
  bool found = false;
  bool alone = false;
};

MainDocument main_document(const XmlTree& tree, const std::vector<Shape>& shapes);

// Whether the file has Akoma Ntoso in it: its root element anywhere, or a document element with a meta and a body.
bool holds_akn(const XmlTree& tree, const MainDocument& main);

}  // namespace lacuna::statute
