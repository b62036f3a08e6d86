#include "rules/matcher.h"

#include <algorithm>
#include <limits>

#include "rules/cancels.h"
#include "rules/region_filter.h"

namespace lacuna::rules {

namespace {

using pattern::Kind;
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
      counts_(compiled.symbols.concept_hits(static_cast<ConceptId>(compiled.concepts.size()))),
      tokens_(reading.tokens.size()),
      walk_(reading, tokens_),
      regions_(reading, tokens_),
      words_(reading, compiled, tokens_, regions_, counts_),
      numbers_(reading, words_.numerals(), compiled),
      hits_(compiled.concepts.size()),
      extension_(walk_, compiled.patterns, words_, numbers_, regions_, hits_) {}

Hits Matcher::run() {
  std::vector<Hit> numbers;
  numbers_.append(numbers);
  note(numbers, compiled_.symbols.numbers());
  for (const ConceptId id : compiled_.order) {
    hits_[id] = match_concept(compiled_.concepts[id]);
    note(hits_[id], compiled_.symbols.concept_hits(id));
  }
  return std::move(hits_);
}

void Matcher::note(const std::vector<Hit>& hits, Symbol symbol) {
  counts_[symbol] = static_cast<std::uint32_t>(hits.size());
  for (const Hit& hit : hits) regions_.contents(regions_.of(hit.first)).add(symbol);
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
    if (counts_[symbol] == 0) return;
  }
  const auto before = static_cast<std::ptrdiff_t>(found.size());
  if (pattern.root->kind == Kind::sequence) {
    find_sequence(*pattern.root, pattern.needs, true, found);
  } else {
    find(*pattern.root, true, found);
  }
  sort_hits(found.begin() + before, found.end());
  found.erase(
      std::unique(found.begin() + before, found.end(), [](const Hit& a, const Hit& b) { return a.first == b.first; }),
      found.end());
}

std::size_t Matcher::estimate(const Part& part) const {
  if (part.symbol != pattern::no_symbol) return counts_[part.symbol];
  switch (part.kind) {
    case Kind::sequence:
    case Kind::near: {
      std::size_t least = never;
      for (std::size_t i = 0; i < part.count && least > 0; ++i) least = std::min(least, estimate(part.first[i]));
      return least;
    }
    case Kind::choice: {
      std::size_t sum = 0;
      for (const Part& alternative : part.parts()) {
        const std::size_t one = estimate(alternative);
        if (one == never) return never;
        sum += one;
      }
      return sum;
    }
    default:
      return never;
  }
}

void Matcher::find(const Part& part, bool whole, std::vector<Hit>& out) {
  switch (part.kind) {
    case Kind::word:
    case Kind::form:
    case Kind::beginning:
      words_.each(part.symbol, [&](std::uint32_t token) { out.push_back({token, token}); });
      break;
    case Kind::number:
      numbers_.append(compiled_.patterns.tests[part.detail], out);
      break;
    case Kind::concept_hit:
      out.insert(out.end(), hits_[part.detail].begin(), hits_[part.detail].end());
      break;
    case Kind::choice:
      for (const Part& alternative : part.parts()) find(alternative, whole, out);
      break;
    case Kind::sequence:
      find_sequence(part, {}, whole, out);
      break;
    case Kind::near:
      find_near(part, whole, out);
      break;
    case Kind::any_word:
    case Kind::gap:
    case Kind::optional_part:
      break;  // never the anchor of a pattern
  }
}

template <typename Use>
void Matcher::each_hit(const Part& part, const Use& use) {
  if (is_word(part)) return words_.each(part.symbol, [&](std::uint32_t token) { use(Hit{token, token}); });
  if (part.kind == Kind::concept_hit) {
    for (const Hit& hit : hits_[part.detail]) use(hit);
    return;
  }
  std::vector<Hit> found;
  find(part, false, found);
  for (const Hit& hit : found) use(hit);
}

void Matcher::find_sequence(const Part& sequence, std::span<const Symbol> needs, bool whole, std::vector<Hit>& out) {
  std::size_t anchor = 0;
  std::size_t least = never;
  for (std::size_t i = 0; i < sequence.count; ++i) {
    const std::size_t one = estimate(sequence.first[i]);
    if (one >= least) continue;
    least = one;
    anchor = i;
  }
  if (least == 0 || least == never) return;
  const std::size_t after = anchor + 1;                // the first part after it, counted forwards
  const std::size_t before = sequence.count - anchor;  // before it, counted backwards
  Lease ends(pool_);
  Lease starts(pool_);
  Lease here(pool_);
  const bool gap_after = anchor + 1 < sequence.count && sequence.first[anchor + 1].kind == Kind::gap;
  const auto may_stand = [&](const Hit& hit) {  // the cheaper look first
    return gap_after ? extension_.may_follow(sequence, before, hit.first, Direction::backward) &&
                           extension_.may_follow(sequence, after, hit.last, Direction::forward)
                     : extension_.may_follow(sequence, after, hit.last, Direction::forward) &&
                           extension_.may_follow(sequence, before, hit.first, Direction::backward);
  };
  RegionFilter filter(regions_, sequence, needs);
  each_hit(sequence.first[anchor], [&](const Hit& hit) {
    const std::uint32_t region = regions_.of(hit.first);
    // Most are given up here.
    if (!filter.holds_needs(region) || !may_stand(hit) || !filter.possible(region)) return;
    extension_.start();
    here->assign(1, hit.last);
    ends->clear();
    extension_.extend_rest(sequence, after, *here, Direction::forward, *ends);
    if (ends->empty()) return;
    here->assign(1, hit.first);
    starts->clear();
    extension_.extend_rest(sequence, before, *here, Direction::backward, *starts);
    if (whole) {
      for (const std::uint32_t start : *starts) out.push_back({start, ends->front()});
      return;
    }
    for (std::size_t s = 0; s < starts->size() && s < max_pairs; ++s) {
      for (std::size_t e = 0; e < ends->size() && e < max_pairs; ++e) out.push_back({(*starts)[s], (*ends)[e]});
    }
  });
}

void Matcher::find_near(const Part& near, bool whole, std::vector<Hit>& out) {
  const bool second = estimate(near.first[1]) < estimate(near.first[0]);
  const Part& anchor = near.first[second ? 1 : 0];
  const Part& other = near.first[second ? 0 : 1];
  Lease here(pool_);
  const auto reach = [&](std::uint32_t from, Direction direction, Positions& out_set) {
    here->assign(1, from);
    Lease around(pool_);
    extension_.extend_gap(near.limit, *here, direction, *around);
    out_set.clear();
    extension_.extend(other, *around, direction, out_set);
  };
  Lease ends(pool_);
  Lease starts(pool_);
  each_hit(anchor, [&](const Hit& hit) {
    if (!possible(near, regions_.around(hit.first))) return;
    extension_.start();
    reach(hit.last, Direction::forward, *ends);
    for (std::size_t e = 0; e < ends->size() && e < (whole ? 1 : max_pairs); ++e)
      out.push_back({hit.first, (*ends)[e]});
    reach(hit.first, Direction::backward, *starts);
    for (std::size_t s = 0; s < starts->size() && s < max_pairs; ++s) out.push_back({(*starts)[s], hit.last});
  });
}

}  // namespace lacuna::rules
