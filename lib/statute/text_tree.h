// The provisions of a plain text under construction: nodes are opened in document order, and each node's own text ends
// where the next node begins, so that no byte can be lost or counted twice.
#pragma once

#include <cstdint>
#include <string_view>

#include "statute/document.h"

namespace lacuna::statute {

// More provisions than this are not made; the text beyond stays in the last one, and a warning says so.
inline constexpr std::size_t max_provisions = 1U << 21;

class TextTree {
 public:
  explicit TextTree(Document& document) : document_(document) {}

  // Opens a node at `begin` under `parent`, which must be the last node opened or one of its ancestors. Returns
  // no_provision where the limit is reached: the caller goes on as if nothing had been found.
  ProvisionId open(ProvisionId parent, std::string_view type, Level level, Standing standing, std::uint32_t begin);
  [[nodiscard]] bool is_full() const { return document_.provisions.size() >= max_provisions; }
  [[nodiscard]] Provision& at(ProvisionId id) { return document_.provisions[id]; }
  [[nodiscard]] const Provision& at(ProvisionId id) const { return document_.provisions[id]; }
  [[nodiscard]] ProvisionId last() const { return static_cast<ProvisionId>(document_.provisions.size() - 1); }
  // Sets ends; call once, after the last node.
  void close();

 private:
  Document& document_;
};

}  // namespace lacuna::statute
