#include "drafting/apply.h"

#include <algorithm>
#include <optional>

#include "drafting/edit_plan.h"

namespace lacuna::drafting {
namespace {

using statute::Document;

constexpr std::size_t most_rounds = 16;

class Application {
 public:
  Application(const std::vector<const Document*>& statutes, const std::vector<Modification>& modifications,
              const Document* bill)
      : modifications_(modifications), bill_(bill) {
    result_.law = statutes;
    result_.changed.resize(statutes.size());
    result_.outcomes.resize(modifications.size());
    by_statute_.resize(statutes.size());
  }

  Amended run() {
    for (std::size_t i = 0; i < modifications_.size(); ++i) choose_statute(i);
    for (std::size_t statute = 0; statute < by_statute_.size(); ++statute) amend(statute);
    return std::move(result_);
  }

 private:
  void choose_statute(std::size_t i) {
    const Target& target = modifications_[i].target;
    Outcome& outcome = result_.outcomes[i];
    outcome.target = ProvisionFinder::name(target);
    const int statute = statute_of(result_.law, target);
    if (statute < 0) {
      const std::string& name = target.title.empty() ? target.document : target.title;
      outcome.reason = name.empty() ? "it does not say which of the statutes it amends"
                                    : "the statute that it amends (" + name + ") is not among those given";
      return;
    }
    outcome.document = static_cast<std::size_t>(statute);
    by_statute_[outcome.document].push_back(i);
  }

  // Rounds: in each, what needs no other change first; the rest sees the statute as that has made it.
  void amend(std::size_t statute) {
    std::vector<std::size_t> waiting = by_statute_[statute];
    for (std::size_t round = 0; round < most_rounds && !waiting.empty(); ++round) {
      EditPlan plan(*result_.law[statute]);
      std::vector<std::size_t> later;
      for (const std::size_t i : waiting) {
        Outcome& outcome = result_.outcomes[i];
        switch (plan.add(modifications_[i], outcome)) {
          case EditPlan::Answer::done:
            outcome.applied = true;
            outcome.reason.clear();
            break;
          case EditPlan::Answer::later:
            later.push_back(i);
            break;
          case EditPlan::Answer::never:
            break;
        }
      }
      if (plan.empty()) {
        waiting = std::move(later);
        break;
      }
      auto amended = std::make_unique<Document>(splice(*result_.law[statute], plan.edits(), bill_));
      result_.law[statute] = amended.get();
      result_.changed[statute] = std::move(amended);
      waiting = std::move(later);
    }
    for (const std::size_t i : waiting) {
      Outcome& outcome = result_.outcomes[i];
      if (outcome.reason.empty()) outcome.reason = "too many modifications of one place";
    }
  }

  const std::vector<Modification>& modifications_;
  const Document* bill_;
  Amended result_;
  std::vector<std::vector<std::size_t>> by_statute_;
};

}  // namespace

Amended apply(const std::vector<const Document*>& statutes, const std::vector<Modification>& modifications,
              const Document* bill) {
  return Application(statutes, modifications, bill).run();
}

}  // namespace lacuna::drafting
