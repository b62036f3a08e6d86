// What an adviser decided about a finding, in the words of the report, to stand beside what the program says.
#pragma once

#include <optional>
#include <string>

#include "assessment/review.h"
#include "report/messages.h"

namespace lacuna::report {

struct Judgement {
  assessment::Decision kind = assessment::Decision::none;
  std::string decision;          // in words; "" for a remark alone
  std::string remark, citation;  // inert
  bool stale = false;            // the words that it rested on have changed
};

// The last judgement about the finding's requirement; none where nobody gave one.
std::optional<Judgement> judgement_of(const assessment::Review& review, const assessment::Finding& finding,
                                      const std::vector<const statute::Document*>& documents, const Messages& say);

// "covered elsewhere; Penal Code s. 21; general part (made on other words than those that stand there now)", in a line.
std::string judgement_in_words(const Judgement& judgement, const Messages& say);

// Whether it takes the finding for answered: rejected, not applicable or covered elsewhere, on words that still stand.
bool answers(const std::optional<Judgement>& judgement);

}  // namespace lacuna::report
