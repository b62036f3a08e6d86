#include <algorithm>

#include "statute/finish.h"

namespace lacuna::statute {

void link_subtrees(Document& document) {
  auto& all = document.provisions;
  for (std::size_t id = 0; id < all.size(); ++id) all[id].subtree_end = static_cast<ProvisionId>(id + 1);
  for (std::size_t id = all.size(); id-- > 1;) {
    Provision& parent = all[all[id].parent];
    parent.subtree_end = std::max(parent.subtree_end, all[id].subtree_end);
  }
}

}  // namespace lacuna::statute
