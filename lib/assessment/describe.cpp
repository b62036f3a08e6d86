#include "assessment/describe.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>
#include <vector>

#include "assessment/neighbours.h"
#include "assessment/scopes.h"

namespace lacuna::assessment {
namespace {

using rules::ConceptId;
using rules::Condition;
using rules::Neighbour;
using rules::Place;
using rules::RoleId;
using rules::RuleSet;
using Head = rules::Condition::Head;

std::string spaced(std::string name) {
  std::replace(name.begin(), name.end(), '-', ' ');
  return name;
}

std::string listed(const std::vector<std::string>& names, std::size_t most = names_in_short) {
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return names.size() > most ? text + " ..." : text;
}

std::string concepts(const RuleSet& rules, const std::vector<ConceptId>& ids, std::size_t most = names_in_short) {
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const ConceptId id : ids) names.push_back(spaced(rules.concepts[id]));
  return listed(names, most);
}

std::string role_names(const RuleSet& rules, const std::vector<RoleId>& ids, std::size_t most) {
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const RoleId id : ids) names.push_back(rules.roles[id].name);
  return listed(names, most);
}

std::string role_abouts(const RuleSet& rules, const std::vector<RoleId>& ids) {
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const RoleId id : ids) {
    names.push_back(rules.roles[id].about.empty() ? spaced(rules.roles[id].name) : rules.roles[id].about);
  }
  return listed(names);
}

std::string neighbour_in_words(const RuleSet& rules, const Neighbour& neighbour, std::size_t most = names_in_short) {
  if (!neighbour.heading.empty()) {
    return std::string("a heading in its ") + scope_name(neighbour.same) + " that says " +
           concepts(rules, neighbour.heading, most);
  }
  std::string text = concepts(rules, neighbour.says, most);
  if (neighbour.before) text += " before it";
  if (neighbour.after) text += " after it";
  if (neighbour.near) return text + " within " + std::to_string(*neighbour.near) + " words";
  return text + " in the same " + scope_name(neighbour.same);
}

const char* place_in_words(rules::Places place) {
  switch (static_cast<Place>(place)) {
    case Place::body:
      return "in the body of the text only";
    case Place::heading:
      return "in a heading only";
    case Place::title:
      return "in the title only";
    case Place::preamble:
      return "in the preamble only";
    case Place::treaty:
      return "in a treaty set out in a schedule only";
    case Place::form:
      return "in a form or schedule without rules only";
  }
  return "in words that are not law (contents, notes, repealed text)";
}

std::string number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%g", value);
  return buffer;
}

std::string head_in_words(const RuleSet& rules, const Condition& condition, std::size_t most) {
  const auto parts = [&](const char* join) {
    std::string text;
    for (const Condition& part : condition.parts) {
      if (!text.empty()) text += join;
      text += '(' + condition_in_words(rules, part, most) + ')';
    }
    return text;
  };
  switch (condition.head) {
    case Head::says:
      return "says " + concepts(rules, condition.says, most);
    case Head::defines:
      return "defines " + concepts(rules, condition.defines, most) +
             (condition.says.empty() ? "" : " and says there " + concepts(rules, condition.says, most));
    case Head::role:
      return "is " + role_names(rules, condition.roles, most);
    case Head::element:
      return "carries " + condition.element;
    case Head::fact:
      return "states " + spaced(condition.fact) +
             (condition.at_least ? " of at least " + number(*condition.at_least) : "") +
             (condition.at_most ? " of at most " + number(*condition.at_most) : "");
    case Head::any:
      return parts(" or ");
    case Head::all:
      return parts(" and ") + (condition.same ? std::string(" in the same ") + scope_name(*condition.same) : "");
    case Head::no:
      return "no " + parts(" ");
  }
  return "";
}

// "in a heading or title"; "" for the body alone, where all words stand unless a rule says otherwise.
std::string places_in_words(rules::Places places) {
  if (places == static_cast<rules::Places>(Place::body)) return "";
  constexpr std::array<std::pair<Place, const char*>, 6> all{{{Place::body, "the body"},
                                                              {Place::heading, "headings"},
                                                              {Place::title, "the title"},
                                                              {Place::preamble, "the preamble"},
                                                              {Place::treaty, "a treaty set out in a schedule"},
                                                              {Place::form, "forms"}}};
  std::vector<std::string> names;
  for (const auto& [place, name] : all) {
    if ((places & static_cast<rules::Places>(place)) != 0) names.emplace_back(name);
  }
  return "; standing in " + listed(names, names.size());
}

// What a part of an "all" lacks (or, for a "no", has): "nothing says victim".
std::string part_lacking(const RuleSet& rules, const Condition& part) {
  if (part.head == Head::no) return "something " + condition_in_words(rules, part.parts.front());
  return "nothing " + condition_in_words(rules, part);
}

}  // namespace

std::string filters_in_words(const RuleSet& rules, const Condition& condition, std::size_t most) {
  std::string text;
  if (!condition.in.empty()) text += "; in " + role_names(rules, condition.in, most);
  if (!condition.not_in.empty()) text += "; not in " + role_names(rules, condition.not_in, most);
  if (!condition.heading.empty()) text += "; under a heading that says " + concepts(rules, condition.heading, most);
  if (!condition.not_heading.empty()) {
    text += "; under no heading that says " + concepts(rules, condition.not_heading, most);
  }
  for (const Neighbour& neighbour : condition.with) text += "; with " + neighbour_in_words(rules, neighbour, most);
  for (const Neighbour& neighbour : condition.unless) text += "; unless " + neighbour_in_words(rules, neighbour, most);
  text += places_in_words(condition.where);
  if (!condition.affirmed) text += "; negated or not";
  return text;
}

std::string condition_in_words(const RuleSet& rules, const Condition& condition, std::size_t most) {
  return head_in_words(rules, condition, most) + filters_in_words(rules, condition, most);
}

std::string reason_of(const Framework& framework, const Miss& miss) {
  const RuleSet& rules = framework.rules;
  const Condition& condition = *miss.condition;
  switch (miss.lack) {
    case Lack::outside:
      return "not in " + role_abouts(rules, condition.in);
    case Lack::place:
      return place_in_words(framework.views[miss.document].place(miss.found.last));
    case Lack::role_excluded:
      return "stands in " + role_abouts(rules, condition.not_in);
    case Lack::heading:
      return condition.heading.empty() ? "under a heading that says " + concepts(rules, condition.not_heading)
                                       : "under no heading that says " + concepts(rules, condition.heading);
    case Lack::neighbour:
      return "says nothing of " + neighbour_in_words(rules, *miss.neighbour);
    case Lack::guard:
      return "goes with " + neighbour_in_words(rules, *miss.neighbour);
    case Lack::negated:
      return miss.denied ? "denied in its clause" : "negated or excepted in its clause";
    case Lack::companion:
      return part_lacking(rules, *miss.part) +
             (condition.same ? std::string(" in the same ") + scope_name(*condition.same) : "");
  }
  return "";
}

}  // namespace lacuna::assessment
