// What the words of references mean: numbers looked up in the tree of a document. Internal to statute/.
#pragma once

#include <string_view>
#include <vector>

#include "statute/mention_reader.h"
#include "statute/reference_index.h"

namespace lacuna::statute {

// The document must outlive the resolver and stay as it is.
class ReferenceResolver {
 public:
  explicit ReferenceResolver(const Document& document) : document_(document), index_(document) {}

  // Where the words stand that are resolved from now on; the root for words of another document.
  void see_from(ProvisionId from) { from_ = from; }

  // Whether there is a unit, container or attachment of the mention's type with its first number.
  [[nodiscard]] bool has(const Mention& mention) const {
    return index_.named(mention.keyword->type, mention.numbers[0].steps[0], from_) != no_provision;
  }
  // The provisions that one mention means, in the order of its numbers; none where the document has none of them.
  [[nodiscard]] std::vector<ProvisionId> resolve(const Mention& mention) const;
  // Those of "paragraph (a) of subsection (2) of section 4", innermost first: the outermost is resolved first.
  [[nodiscard]] std::vector<ProvisionId> resolve(const std::vector<Mention>& chain) const;

 private:
  [[nodiscard]] ProvisionId follow(ProvisionId base, const std::vector<std::string_view>& steps,
                                   std::size_t from) const;
  void add_beside(std::vector<ProvisionId>& to, const std::vector<Numbered>& numbers) const;
  void add_range(std::vector<ProvisionId>& to, ProvisionId first, ProvisionId last) const;
  [[nodiscard]] std::vector<ProvisionId> resolve_below(const Mention& mention,
                                                       const std::vector<ProvisionId>& bases) const;
  [[nodiscard]] std::vector<ProvisionId> this_one(std::string_view type) const;

  const Document& document_;
  ReferenceIndex index_;
  ProvisionId from_ = 0;
};

}  // namespace lacuna::statute
