// The facts that rules may ask for ("fact": "penalty_max_years"), and the roles from whose members each is read. The
// names are part of the language of rules (rules/README.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::rules {

inline constexpr const char* role_basic_offence = "basic-offence";
inline constexpr const char* role_basic_penalty = "basic-offence-penalty";
inline constexpr const char* role_child_definition = "child-definition";
inline constexpr const char* role_reflection_period = "reflection-period";

// Empty for a name that is no fact.
inline std::vector<const char*> roles_of_fact(std::string_view fact) {
  if (fact == "penalty_min_years" || fact == "penalty_max_years") return {role_basic_offence, role_basic_penalty};
  if (fact == "child_age") return {role_child_definition};
  if (fact == "reflection_days") return {role_reflection_period};
  return {};
}

}  // namespace lacuna::rules
