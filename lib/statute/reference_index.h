// Provisions by kind and number, for resolving references in constant time. Internal to statute/ and drafting/.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "statute/document.h"
#include "statute/provision_table.h"

namespace lacuna::statute {

class ReferenceIndex {
 public:
  explicit ReferenceIndex(const Document& document);

  // The unit, container or attachment of a type ("section", "part", "attachment") with a number, seen from a provision:
  // one in the same attachment or quoting unit before one of the body. no_provision where there is none.
  [[nodiscard]] ProvisionId named(std::string_view type, std::string_view number, ProvisionId from) const;
  // The numbered provision directly below another one.
  [[nodiscard]] ProvisionId below(ProvisionId parent, std::string_view number) const;
  // Units of the same type and surroundings from one to the other, both included; at most 100.
  [[nodiscard]] std::vector<ProvisionId> units_between(ProvisionId first, ProvisionId last) const;
  // The next numbered sibling, no_provision at the end.
  [[nodiscard]] ProvisionId next_sibling(ProvisionId id) const { return siblings_[id]; }
  // The nearest provision above with a number, no_provision where none.
  [[nodiscard]] ProvisionId above(ProvisionId id) const { return above_[id]; }
  // The only attachment, no_provision where there are none or several.
  [[nodiscard]] ProvisionId only_attachment() const { return attachments_ == 1 ? attachment_ : no_provision; }

 private:
  // Whether a provision has this key as number, directly below another one.
  [[nodiscard]] bool is_below(ProvisionId id, ProvisionId parent, const std::string& key) const;
  [[nodiscard]] ProvisionId surroundings(ProvisionId id) const { return surroundings_[id]; }

  const Document& document_;
  std::unordered_map<std::string, std::vector<ProvisionId>> named_;
  std::vector<ProvisionId> above_, siblings_, surroundings_;
  ProvisionTable below_;  // the numbered ones, by that above and the number
  ProvisionId attachment_ = no_provision;
  std::size_t attachments_ = 0;
};

}  // namespace lacuna::statute
