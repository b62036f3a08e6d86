#include <algorithm>

#include "assessment/adds.h"
#include "assessment/between.h"
#include "assessment/evaluate.h"
#include "assessment/framework.h"
#include "assessment/scopes.h"

namespace lacuna::assessment {
namespace {

using rules::RoleRule;
using rules::Scope;

// The ranges that a unit makes of a hit: the first is the member, the others go with it.
Ranges unit_around(const View& view, const Found& found, Scope unit) {
  Ranges ranges = scope_around(view, found.first, found.last, unit);
  if (ranges.empty() && unit == Scope::definition)
    ranges = scope_around(view, found.first, found.last, Scope::sentence);
  return ranges;
}

Member make_member(const Framework& framework, std::size_t document, const Found& found, Scope unit) {
  const View& view = framework.views[document];
  Member member;
  if (unit != Scope::as_is || found.member == no_member) {
    Ranges ranges = unit_around(view, found, unit);
    const auto own = std::find_if(ranges.begin(), ranges.end(),
                                  [&](TokenRange r) { return r.first <= found.last && found.last < r.end; });
    member.range = own == ranges.end() ? TokenRange{found.first, found.last + 1} : *own;
    if (own != ranges.end()) ranges.erase(own);
    member.extra = std::move(ranges);
  }
  if (found.member == no_member) return member;
  const Member& source = framework.roles[document][found.role].list[found.member];
  if (unit == Scope::as_is) return source;
  member.extra.insert(member.extra.end(), source.extra.begin(), source.extra.end());
  return member;
}

// Sorted by range, members of the same range joined; extras normalised.
void tidy(Members& members) {
  std::stable_sort(members.list.begin(), members.list.end(), [](const Member& a, const Member& b) {
    return a.range.first != b.range.first ? a.range.first < b.range.first : a.range.end > b.range.end;
  });
  std::vector<Member> list;
  for (Member& member : members.list) {
    if (!list.empty() && list.back().range == member.range) {
      list.back().extra.insert(list.back().extra.end(), member.extra.begin(), member.extra.end());
    } else {
      list.push_back(std::move(member));
    }
  }
  members.list = std::move(list);
  for (Member& member : members.list) normalise(member.extra);
}

void cover(Members& members) {
  members.covered.clear();
  for (const Member& member : members.list) {
    members.covered.push_back(member.range);
    members.covered.insert(members.covered.end(), member.extra.begin(), member.extra.end());
  }
  normalise(members.covered);
}

Members members_of(const Framework& framework, std::size_t document, const FoundList& found, const RoleRule& rule) {
  Members members;
  for (const Found& hit : found) members.list.push_back(make_member(framework, document, hit, rule.unit));
  tidy(members);
  cover(members);
  if (rule.adds != 0 && !members.list.empty()) {
    add_to_members(framework.views[document], rule.adds, members);
    cover(members);
  }
  return members;
}

// The whole of every document that its owner calls what the role is about.
void add_told(const Framework& framework, const RoleRule& rule, Result& hits) {
  if (rule.kinds.empty()) return;
  for (std::size_t d = 0; d < framework.size(); ++d) {
    const bool told = std::find(rule.kinds.begin(), rule.kinds.end(), framework.kinds[d]) != rule.kinds.end();
    if (told && framework.views[d].size() > 0) hits[d] = {{0, framework.views[d].size() - 1, 0, no_member, true}};
  }
}

}  // namespace

void assign_roles(Framework& framework, const std::set<rules::RoleId>& forced) {
  const std::vector<RoleRule>& rules = framework.rules.roles;
  for (std::vector<Members>& list : framework.roles) list.resize(rules.size());
  for (std::size_t r = 0; r < rules.size(); ++r) {
    if (forced.count(static_cast<rules::RoleId>(r)) > 0) {
      for (std::size_t d = 0; d < framework.size(); ++d) {
        const TokenRange all{0, framework.views[d].size()};
        if (all.first < all.end) framework.roles[d][r] = {{{all, {}}}, {}, {all}};
      }
      continue;
    }
    Result hits = without_neighbours(framework, evaluate(framework, rules[r].when), rules[r].unless, rules[r].when);
    add_told(framework, rules[r], hits);
    for (std::size_t d = 0; d < framework.size(); ++d) {
      framework.roles[d][r] = members_of(framework, d, hits[d], rules[r]);
    }
    if (rules[r].adds != 0) add_between(framework, r, rules[r].adds);
  }
}

}  // namespace lacuna::assessment
