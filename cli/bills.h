// Bills on the command line: --with.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drafting/apply.h"
#include "drafting/bill.h"
#include "report/bill_effect.h"
#include "session.h"

namespace lacuna::cli {

// Statutes as bills amend them.
struct AmendedLaw {
  std::vector<drafting::Bill> bills;
  std::vector<drafting::Amended> steps;             // one for each bill
  std::vector<const statute::Document*> documents;  // after the last
  std::size_t failures = 0;                         // bills that could not be read

  [[nodiscard]] std::vector<report::AppliedBill> applied() const;
};

// Reads bills and applies them to the law, in their order. One that cannot be read is reported on standard error and
// left out.
AmendedLaw amend(const Law& law, const std::vector<std::string>& paths);

// Says on standard error what of the bills was not applied.
void print_not_applied(const AmendedLaw& amended);

}  // namespace lacuna::cli
