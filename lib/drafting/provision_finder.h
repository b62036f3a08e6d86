// The provision of a statute that an amendment names.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "drafting/modification.h"
#include "statute/reference_index.h"

namespace lacuna::drafting {

class ProvisionFinder {
 public:
  // The document must outlive the finder.
  explicit ProvisionFinder(const statute::Document& document);

  // The provision, by its eId, by the eId of other naming ("sec9-subsec1", "art1"), by its citation, or by steps; 0 for
  // the statute as a whole; no_provision where there is none.
  [[nodiscard]] statute::ProvisionId find(const Target& target) const;
  // The definition of a term, within a provision (0: anywhere); nullptr where there is none.
  [[nodiscard]] const statute::Definition* definition(std::string_view term, statute::ProvisionId within) const;
  // How a message calls the target: its citation, else steps or eId.
  static std::string name(const Target& target);

 private:
  [[nodiscard]] statute::ProvisionId by_steps(const std::vector<Step>& steps) const;
  [[nodiscard]] statute::ProvisionId unit_of_type(const Step& step) const;

  const statute::Document& document_;
  statute::ReferenceIndex index_;
  statute::ProvisionId home_;  // where numbers are looked up from: of a law in several languages the one of its main
  std::unordered_map<std::string_view, statute::ProvisionId> eids_, citations_;
  std::unordered_map<std::string, std::vector<const statute::Definition*>> definitions_;
};

// The steps that an eId spells, in this naming convention or an older one: "sec_3__subsec_1", "sec3-sub1", "art_5".
std::vector<Step> steps_of_eid(std::string_view eid);

}  // namespace lacuna::drafting
