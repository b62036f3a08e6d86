// What an adviser decided about a finding, kept from one run to the next: by requirement and by the content of the
// provisions that the finding rests on, never by line or place.
//
//   ReviewEntry entry{"offence.attempt", words_key(finding, documents), Decision::covered_elsewhere, "", "Penal Code s.
//   21"}; is_stale(entry, finding, documents)   // true once the provisions that it rests on say something else
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assessment/assessment.h"

namespace lacuna::assessment {

enum class Decision { none, accepted, rejected, not_applicable, covered_elsewhere };

struct ReviewEntry {
  std::string requirement;
  std::string words;  // words_key() of the finding that was judged; "" where not known
  Decision decision = Decision::none;
  std::string remark;    // the reason, in the adviser's words
  std::string citation;  // where it is covered
};
using Review = std::vector<ReviewEntry>;

// A name for the content that a finding rests on: the own texts of its provisions, white space folded, each once. The
// same for a finding without evidence in every law.
std::string words_key(const Finding& finding, const std::vector<const statute::Document*>& documents);

// The last entry about the requirement; nullptr where there is none.
const ReviewEntry* entry_for(const Review& review, const std::string& requirement);
bool is_stale(const ReviewEntry& entry, const Finding& finding, const std::vector<const statute::Document*>& documents);

const char* decision_name(Decision decision);  // "", "accepted", "rejected", "not-applicable", "covered-elsewhere"
std::optional<Decision> decision_named(const std::string& name);

}  // namespace lacuna::assessment
