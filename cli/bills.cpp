#include "bills.h"

#include <cstdio>
#include <iostream>
#include <iterator>

namespace lacuna::cli {
namespace {

drafting::Bill read(const std::string& path) {
  if (path != "-") return drafting::read_bill(path);
  std::string bytes((std::istreambuf_iterator<char>(std::cin)), std::istreambuf_iterator<char>());
  return drafting::read_bill_from(std::move(bytes), "(standard input)");
}

}  // namespace

std::vector<report::AppliedBill> AmendedLaw::applied() const {
  std::vector<report::AppliedBill> list;
  for (std::size_t i = 0; i < bills.size(); ++i) list.push_back({&bills[i], &steps[i].outcomes});
  return list;
}

AmendedLaw amend(const Law& law, const std::vector<std::string>& paths) {
  AmendedLaw amended;
  amended.documents = law.documents;
  for (const std::string& path : paths) {
    try {
      drafting::Bill bill = read(path);
      drafting::Amended step = drafting::apply(amended.documents, bill.modifications, bill.document.get());
      amended.documents = step.law;
      amended.bills.push_back(std::move(bill));
      amended.steps.push_back(std::move(step));
    } catch (const Error& error) {
      print_problem(error.problem());
      ++amended.failures;
    }
  }
  return amended;
}

void print_not_applied(const AmendedLaw& amended) {
  const auto say = [](const drafting::Bill& bill, const drafting::BillPlace& place, const std::string& what) {
    print_problem(
        {.code = "D130", .message = what, .path = bill.document->path, .line = bill.document->locate(place.span).line});
  };
  for (std::size_t i = 0; i < amended.bills.size(); ++i) {
    const drafting::Bill& bill = amended.bills[i];
    for (std::size_t m = 0; m < bill.modifications.size(); ++m) {
      const drafting::Outcome& outcome = amended.steps[i].outcomes[m];
      if (outcome.applied) continue;
      say(bill, bill.modifications[m].place,
          "a modification was not applied: it " + std::string(drafting::action_name(bill.modifications[m].action)) +
              " " + outcome.target + ", but " + outcome.reason);
    }
    for (const drafting::NotUnderstood& other : bill.others) {
      say(bill, other.place, "a modification was not understood: " + other.reason);
    }
  }
}

}  // namespace lacuna::cli
