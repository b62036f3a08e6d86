// Numbers for provisions that are inserted: 12A, 12B; article 12 bis. Pure functions of a Document and of what was
// given out before.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "statute/document.h"

namespace lacuna::drafting {

// The number itself in a number as printed: "12A" of "12A.", "(2)" of "Article (2)", "225-4-1" of "Art. 225-4-1".
std::string_view bare_number(std::string_view num);

class UnitNumbers {
 public:
  explicit UnitNumbers(const statute::Document& document);

  // The next free number after a unit, printed as the unit's own: "12A." after "12.", "12B." after that; "7103a-1"
  // after "7103a"; "Article 12 bis" after "Article 12". Given out once. "" where the unit has no number.
  std::string after(statute::ProvisionId unit);

 private:
  const statute::Document& document_;
  std::set<std::string> taken_;
};

}  // namespace lacuna::drafting
