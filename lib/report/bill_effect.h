// What bills make of the law: which of their modifications were applied, and which verdicts change.
#pragma once

#include <string>
#include <vector>

#include "drafting/apply.h"
#include "drafting/bill.h"
#include "drafting/effect.h"
#include "drafting/recommendation.h"
#include "report/messages.h"
#include "report/terminal.h"

namespace lacuna::report {

// A bill and what became of its modifications.
struct AppliedBill {
  const drafting::Bill* bill = nullptr;
  const std::vector<drafting::Outcome>* outcomes = nullptr;
};

struct BillEffect {
  std::vector<AppliedBill> bills;  // in the order in which they apply
  const assessment::Assessment* before = nullptr;
  const assessment::Assessment* after = nullptr;
};

// For a terminal: modifications that were not applied, with the reason; then what gets better and what gets worse.
std::string bill_effect_text(const BillEffect& effect, const Messages& say, const TerminalStyle& style);

// The assessment after the bills as assessment_json writes it, with "bills": [{"path", "title", "modifications":
// [{"place", "line", "action", "target", "document", "applied", "reason"}], "not_understood": [{"place", "line",
// "reason"}]}] and "effects": [{"id", "before", "after", "direction", "gained", "lost"}].
std::string bill_effect_json(const BillEffect& effect, const drafting::Recommendations* proposals = nullptr);

}  // namespace lacuna::report
