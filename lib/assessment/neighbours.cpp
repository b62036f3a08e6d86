#include "assessment/neighbours.h"

#include <algorithm>

#include "assessment/scopes.h"

namespace lacuna::assessment {
namespace {

using rules::ConceptId;
using rules::Hit;
using rules::Neighbour;
using rules::Scope;

// The token that is `words` words before `token` inside the set; the set's first where it has no more.
std::uint32_t words_back(const View& view, const Ranges& set, std::uint32_t token, std::uint32_t words) {
  for (std::size_t r = set.size(); r-- > 0;) {
    if (set[r].first >= token) continue;
    const std::uint32_t end = std::min(set[r].end, token);
    const std::uint32_t here = view.words_before(end) - view.words_before(set[r].first);
    if (here > words) return view.word_token(view.words_before(end) - words - 1);
    words -= here;
  }
  return set.empty() ? token : set.front().first;
}

// The token that is `words` words after `token` inside the set; the set's last where it has no more.
std::uint32_t words_on(const View& view, const Ranges& set, std::uint32_t token, std::uint32_t words) {
  for (const TokenRange range : set) {
    if (range.end <= token + 1) continue;
    const std::uint32_t first = std::max(range.first, token + 1);
    const std::uint32_t here = view.words_before(range.end) - view.words_before(first);
    if (here > words) return view.word_token(view.words_before(first) + words);
    words -= here;
  }
  return set.empty() ? token : set.back().end - 1;
}

// Whether a hit of the list stands at most `near` words from [first, last] inside the set. Looks at no more than 256
// hits, from the farthest that may follow backwards.
bool near_by(const View& view, const HitList& list, const Ranges& set, std::uint32_t first, std::uint32_t last,
             const Neighbour& neighbour) {
  constexpr std::size_t most = 256;
  const std::uint32_t from = words_back(view, set, first, *neighbour.near);
  const std::uint32_t to = words_on(view, set, last, *neighbour.near);
  auto after = std::upper_bound(list.hits.begin(), list.hits.end(), to,
                                [](std::uint32_t token, Hit hit) { return token < hit.first; });
  for (std::size_t n = 0; n < most && after != list.hits.begin(); ++n) {
    --after;
    const Hit hit = *after;
    if (hit.last < from) continue;
    if (neighbour.before && hit.last >= first) continue;
    if (neighbour.after && hit.first <= last) continue;
    if (holds(set, hit.first, hit.last)) return true;
  }
  return false;
}

}  // namespace

bool heading_says(View& view, std::uint32_t token, const std::vector<ConceptId>& concepts, statute::ProvisionId top) {
  const auto& provisions = view.document().provisions;
  const auto says = [&](statute::ProvisionId id, ConceptId concept_id) {
    if (provisions[id].heading_span.empty()) return view.margins().says(id, concept_id);
    const std::vector<statute::ProvisionId>& saying = view.headings_saying(concept_id);
    return std::binary_search(saying.begin(), saying.end(), id);
  };
  for (statute::ProvisionId id = view.provision_of(token); id != statute::no_provision; id = provisions[id].parent) {
    if (std::any_of(concepts.begin(), concepts.end(), [&](ConceptId each) { return says(id, each); })) return true;
    if (id == top) break;
  }
  return false;
}

bool has_neighbour(View& view, std::uint32_t first, std::uint32_t last, const Neighbour& neighbour,
                   rules::Places where) {
  if (!neighbour.heading.empty()) {
    const statute::ProvisionId here = view.provision_of(last);
    return heading_says(view, last, neighbour.heading, scope_provision(view.document(), here, neighbour.same));
  }
  const bool said = std::any_of(neighbour.says.begin(), neighbour.says.end(),
                                [&](ConceptId id) { return !view.said(id, where).hits.empty(); });
  if (!said) return false;
  Ranges set = scope_around(view, first, last, neighbour.near ? Scope::sentence : neighbour.same);
  if (!neighbour.near && neighbour.before) set = clipped(set, 0, first);
  if (!neighbour.near && neighbour.after) set = clipped(set, last + 1, view.size());
  for (const ConceptId concept_id : neighbour.says) {
    const HitList& list = view.said(concept_id, where);
    if (list.hits.empty()) continue;
    if (neighbour.near ? near_by(view, list, set, first, last, neighbour) : list.any_in(set)) return true;
  }
  return false;
}

}  // namespace lacuna::assessment
