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

// Why a hit was dropped by a filter: "not in the definition of trafficking in persons". Roles are named by what they
// are
// ("about") where they say so, concepts by their names with spaces for hyphens.
std::string lack_in_words(const Framework& framework, std::size_t document, const Found& found,
                          const rules::Condition& condition, Lack lack, const rules::Neighbour* neighbour);

// What a part of an "all" lacks (or, for a "no", has): "nothing says victim".
std::string part_lacking(const rules::RuleSet& rules, const rules::Condition& part);

}  // namespace lacuna::assessment
