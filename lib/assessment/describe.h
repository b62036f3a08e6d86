// Conditions and what hits lack, in words.
#pragma once

#include <cstddef>
#include <string>

#include "assessment/evaluate.h"

namespace lacuna::assessment {

// How many names of a list of concepts or roles are told before "..."; the rule file has them whole.
inline constexpr std::size_t names_in_short = 4;
inline constexpr std::size_t all_names = static_cast<std::size_t>(-1);

// "says recruit or transport; in trafficking-definition; unless victim in the same clause"
std::string condition_in_words(const rules::RuleSet& rules, const rules::Condition& condition,
                               std::size_t most_names = names_in_short);
// What stands behind the head of a condition: "; in trafficking-definition; unless victim in the same clause".
std::string filters_in_words(const rules::RuleSet& rules, const rules::Condition& condition,
                             std::size_t most_names = names_in_short);

// Why a hit did not count: "not in the definition of trafficking in persons", "nothing says victim in the same clause".
// Roles are named by what they are ("about") where they say so, concepts by their names with spaces for hyphens.
std::string reason_of(const Framework& framework, const Miss& miss);

}  // namespace lacuna::assessment
