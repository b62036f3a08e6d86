// What to put into a statute for a finding: modifications with the reasons for them. Plain data, read by the writers of
// recommendations and of amending bills.
//
//   ModelLaw model = load_model_law(data, catalogue, "en");
//   for (const Proposal& proposal : propose(assessment, model, {"offence.attempt", "victim.return"})) ...
#pragma once

#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "drafting/modification.h"

namespace lacuna::drafting {

struct ModelLaw;

// A requirement and those of its elements that a proposal answers: it supplies what is missing (core elements) and
// cures what must not be there (defects, conflicts).
struct Answered {
  std::string requirement;
  std::vector<std::string> elements;
};

// Words in square brackets that the drafter has to settle.
struct Placeholder {
  std::string words;   // as they stand in the proposed text: "[competent authority]"
  std::string around;  // the words around it: "… for a term of [five] years and …"
};

struct Proposal {
  std::vector<Answered> answers;     // never empty
  std::string heading;               // of the provision proposed: "Liability of legal persons"
  std::string note;                  // why, in whole sentences, fit for an explanatory note
  std::vector<std::string> sources;  // "protocol 5(2)(a)", "model-law 14"
  std::vector<Placeholder> placeholders;
  // In the order in which they apply: of several that insert after the same provision each stands after the ones before
  // it, also across proposals. Targets are provisions of the statutes assessed.
  std::vector<Modification> modifications;
};

// Proposals for these requirements (ids; all where the list is empty) as far as they are not met, in the order of the
// Model Law. Words that make a conflict are replaced where all of it rests on words that can be, else a clause
// overrides them. What one provision supplies for several requirements is proposed once. New provisions are numbered as
// the statute numbers (12A, 12B ...; article 12 bis), in its own terms. Requirements that are met, and those that the
// model law has nothing for, have none. Pure and deterministic.
std::vector<Proposal> propose(const assessment::Assessment& assessment, const ModelLaw& model,
                              const std::vector<std::string>& requirements);

}  // namespace lacuna::drafting
