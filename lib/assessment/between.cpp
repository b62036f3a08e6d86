#include "assessment/between.h"

#include <algorithm>
#include <vector>

#include "assessment/adds.h"
#include "assessment/scopes.h"

namespace lacuna::assessment {
namespace {

bool overlaps(const Ranges& ranges, TokenRange range) {
  const auto after = std::lower_bound(ranges.begin(), ranges.end(), range.first,
                                      [](TokenRange r, std::uint32_t token) { return r.end <= token; });
  return after != ranges.end() && after->first < range.end;
}

bool means_one(const Members& members, TokenRange target) {
  return std::any_of(members.list.begin(), members.list.end(),
                     [&](const Member& member) { return means(target, member.range); });
}

}  // namespace

void add_between(Framework& framework, std::size_t role, std::uint8_t adds) {
  const bool references = (adds & static_cast<std::uint8_t>(rules::Adds::references)) != 0;
  const bool referring = (adds & static_cast<std::uint8_t>(rules::Adds::referring)) != 0;
  if (!references && !referring) return;
  std::vector<Ranges> added(framework.size());
  for (const statute::LawReference& reference : framework.references) {
    const View& here = framework.views[reference.document];
    const View& there = framework.views[reference.law];
    if (!here.readable() || !there.readable()) continue;
    const bool inside =
        references && overlaps(framework.roles[reference.document][role].covered, here.tokens_of(reference.span));
    for (const statute::ProvisionId to : reference.to) {
      const TokenRange target = provision_range(there, to);
      if (inside) added[reference.law].push_back(target);
      if (referring && means_one(framework.roles[reference.law][role], target)) {
        const statute::ProvisionId from = scope_provision(here.document(), reference.from, rules::Scope::provision);
        added[reference.document].push_back(provision_range(here, from));
      }
    }
  }
  for (std::size_t d = 0; d < framework.size(); ++d) {
    if (added[d].empty()) continue;
    normalise(added[d]);
    Members& members = framework.roles[d][role];
    members.between = std::move(added[d]);
    members.covered.insert(members.covered.end(), members.between.begin(), members.between.end());
    normalise(members.covered);
  }
}

}  // namespace lacuna::assessment
