#include "rules/matcher.h"

#include <algorithm>
#include <limits>

#include "rules/cancels.h"

namespace lacuna::rules {

namespace {

using pattern::Kind;
using pattern::Node;
using Lease = PositionsPool::Lease;

constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

// By first token, then last. Most lists come in order already.
void sort_hits(std::vector<Hit>::iterator begin, std::vector<Hit>::iterator end) {
  const auto before = [](const Hit& a, const Hit& b) {
    return a.first != b.first ? a.first < b.first : a.last < b.last;
  };
  if (!std::is_sorted(begin, end, before)) std::sort(begin, end, before);
}

}  // namespace

Matcher::Matcher(const Reading& reading, Lexicon::Compiled& compiled)
    : reading_(reading),
      compiled_(compiled),
      regions_(reading),
      words_(reading, compiled, regions_),
      numbers_(reading, compiled),
      hits_(compiled.concepts.size()),
      extension_(reading, words_, numbers_, regions_, hits_) {}

Hits Matcher::run() {
  std::vector<Hit> numbers;
  numbers_.append({.kind = Kind::number}, numbers);
  mark_regions(numbers, words_.symbol_of_numbers());
  for (const ConceptId id : compiled_.order) {
    hits_[id] = match_concept(compiled_.concepts[id]);
    mark_regions(hits_[id], words_.symbol_of_concept(id));
  }
  return std::move(hits_);
}

void Matcher::mark_regions(const std::vector<Hit>& hits, Symbol symbol) {
  for (const Hit& hit : hits) regions_.add(hit.first, symbol);
}

std::vector<Hit> Matcher::match_concept(const Concept& words) {
  std::vector<Hit> all;
  for (const Pattern& pattern : words.patterns) match_pattern(pattern, all);
  sort_hits(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  if (all.empty() || words.cancels.empty()) return all;
  std::vector<Hit> cancels;
  for (const Pattern& pattern : words.cancels) match_pattern(pattern, cancels);
  if (!cancels.empty()) cancel_hits(reading_, all, cancels);
  return all;
}

void Matcher::match_pattern(const Pattern& pattern, std::vector<Hit>& found) {
  for (const Symbol symbol : pattern.needs) {
    if (words_.occurrences(symbol) == 0) return;
  }
  if (estimate(pattern.node) == 0) return;
  const auto before = static_cast<std::ptrdiff_t>(found.size());
  find(pattern.node, true, found);
  sort_hits(found.begin() + before, found.end());
  found.erase(
      std::unique(found.begin() + before, found.end(), [](const Hit& a, const Hit& b) { return a.first == b.first; }),
      found.end());
}

std::size_t Matcher::estimate(const Node& node) const {
  switch (node.kind) {
    case Kind::word:
    case Kind::form:
    case Kind::beginning:
      return words_.occurrences(node.symbol);
    case Kind::number:
      return numbers_.size();
    case Kind::concept_hit:
      return hits_[node.symbol].size();
    case Kind::any_word:
    case Kind::gap:
    case Kind::optional_part:
      return never;
    case Kind::sequence:
    case Kind::near: {
      std::size_t least = never;
      for (std::size_t i = 0; i < node.parts.size() && least > 0; ++i) least = std::min(least, estimate(node.parts[i]));
      return least;
    }
    case Kind::choice: {
      std::size_t sum = 0;
      for (const Node& part : node.parts) {
        const std::size_t one = estimate(part);
        if (one == never) return never;
        sum += one;
      }
      return sum;
    }
  }
  return never;
}

void Matcher::find(const Node& node, bool whole, std::vector<Hit>& out) {
  switch (node.kind) {
    case Kind::word:
    case Kind::form:
    case Kind::beginning:
      words_.each(node.symbol, [&](std::uint32_t token) { out.push_back({token, token}); });
      break;
    case Kind::number:
      numbers_.append(node, out);
      break;
    case Kind::concept_hit:
      out.insert(out.end(), hits_[node.symbol].begin(), hits_[node.symbol].end());
      break;
    case Kind::choice:
      for (const Node& part : node.parts) {
        if (estimate(part) > 0) find(part, whole, out);
      }
      break;
    case Kind::sequence:
      find_sequence(node, whole, out);
      break;
    case Kind::near:
      find_near(node, whole, out);
      break;
    case Kind::any_word:
    case Kind::gap:
    case Kind::optional_part:
      break;  // never the anchor of a pattern
  }
}

void Matcher::find_sequence(const Node& node, bool whole, std::vector<Hit>& out) {
  std::size_t anchor = 0;
  std::size_t least = never;
  for (std::size_t i = 0; i < node.parts.size(); ++i) {
    const std::size_t one = estimate(node.parts[i]);
    if (one >= least) continue;
    least = one;
    anchor = i;
  }
  if (least == 0 || least == never) return;
  std::vector<Hit> found;
  find(node.parts[anchor], false, found);
  Lease ends(pool_);
  Lease starts(pool_);
  Lease here(pool_);
  std::uint32_t region = no_token;
  bool possible = false;
  for (const Hit& hit : found) {
    if (regions_.of(hit.first) != region) {
      region = regions_.of(hit.first);
      possible = extension_.possible(node, hit.first);
    }
    if (!possible) continue;
    extension_.start();
    here->assign(1, hit.last);
    ends->clear();
    extension_.extend_rest(node, anchor + 1, *here, Direction::forward, *ends);
    if (ends->empty()) continue;
    here->assign(1, hit.first);
    starts->clear();
    extension_.extend_rest(node, node.parts.size() - anchor, *here, Direction::backward, *starts);
    if (whole) {
      for (const std::uint32_t start : *starts) out.push_back({start, ends->front()});
      continue;
    }
    for (std::size_t s = 0; s < starts->size() && s < max_pairs; ++s) {
      for (std::size_t e = 0; e < ends->size() && e < max_pairs; ++e) out.push_back({(*starts)[s], (*ends)[e]});
    }
  }
}

void Matcher::find_near(const Node& node, bool whole, std::vector<Hit>& out) {
  const bool second = estimate(node.parts[1]) < estimate(node.parts[0]);
  const Node& anchor = node.parts[second ? 1 : 0];
  const Node& other = node.parts[second ? 0 : 1];
  std::vector<Hit> found;
  find(anchor, false, found);
  Lease here(pool_);
  const auto reach = [&](std::uint32_t from, Direction direction, Positions& out_set) {
    here->assign(1, from);
    Lease around(pool_);
    extension_.extend_gap(node.limit, *here, direction, *around);
    out_set.clear();
    extension_.extend(other, *around, direction, out_set);
  };
  Lease ends(pool_);
  Lease starts(pool_);
  for (const Hit& hit : found) {
    if (!extension_.possible(node, hit.first)) continue;
    extension_.start();
    reach(hit.last, Direction::forward, *ends);
    for (std::size_t e = 0; e < ends->size() && e < (whole ? 1 : max_pairs); ++e)
      out.push_back({hit.first, (*ends)[e]});
    reach(hit.first, Direction::backward, *starts);
    for (std::size_t s = 0; s < starts->size() && s < max_pairs; ++s) out.push_back({(*starts)[s], hit.last});
  }
}

}  // namespace lacuna::rules
