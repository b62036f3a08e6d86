// The documents under judgement as one framework: their views, the members of every role, the elements found so far.
// Private to lib/assessment and its tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "assessment/negation.h"
#include "assessment/view.h"
#include "rules/rule_set.h"
#include "statute/outside_references.h"

namespace lacuna::assessment {

inline constexpr std::uint32_t no_member = 0xffffffffU;

// A hit of a condition: tokens [first, last] of a document (words of a hit may skip tokens between). The hits of head
// "role" remember which member they are.
struct Found {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  rules::RoleId role = 0;
  std::uint32_t member = no_member;
  bool whole = false;  // a definition or member as a whole rather than words in it
};
using FoundList = std::vector<Found>;  // sorted by first, then last

// The hits of a condition in each document.
using Result = std::vector<FoundList>;
bool any(const Result& result);

// A member of a role: its own tokens, and those that "adds" takes in from elsewhere.
struct Member {
  TokenRange range;
  Ranges extra;
};
struct Members {
  std::vector<Member> list;  // sorted by first token
  Ranges between;            // what references from and to other documents take in here (see between.h)
  Ranges covered;            // all of them, with what they add
};

// A fact and the tokens that state it.
struct FactFound {
  Years value;
  std::size_t document = 0;
  TokenRange tokens;
};
struct FactsFound {
  std::optional<FactFound> penalty_min_years, penalty_max_years, child_age, reflection_days;
};

struct Framework {
  // `languages`: one for each document, "" for the document's own. `kinds`: what each document's owner says it is, ""
  // where nothing is said.
  Framework(const std::vector<const statute::Document*>& documents, rules::RuleSet& rules,
            const std::vector<std::string>& languages = {}, std::vector<std::string> kinds = {});

  rules::RuleSet& rules;
  Negation negation;
  std::vector<View> views;
  std::vector<std::string> kinds;
  std::vector<statute::LawReference> references;  // between the documents
  std::vector<std::vector<Members>> roles;        // [document][role]
  std::map<std::string, Result> elements;         // by "requirement/element": the hits of each element judged so far
  std::map<std::string, Result> denied;           // likewise: hits that the law denies, so that they do not count
  std::optional<FactsFound> facts;

  [[nodiscard]] std::size_t size() const { return views.size(); }
  // What the members of the roles cover. `several` is where that of more than one role is put together.
  [[nodiscard]] const Ranges& inside(std::size_t document, const std::vector<rules::RoleId>& roles_wanted,
                                     Ranges& several) const;
  [[nodiscard]] bool readable() const;  // whether every document is
};

// Works out the members of every role in order. Roles in `forced` have one member in each document: all of it.
void assign_roles(Framework& framework, const std::set<rules::RoleId>& forced = {});

// The facts of the basic offence, read once from the members of their roles (see rules/facts.h).
const FactsFound& facts_of(Framework& framework);

}  // namespace lacuna::assessment
