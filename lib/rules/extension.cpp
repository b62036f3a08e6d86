#include "rules/extension.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lacuna::rules {

namespace {

using pattern::Kind;

constexpr std::uint32_t max_work = 20000;  // positions made around one occurrence

constexpr auto by_last = [](const Hit& a, const Hit& b) {
  return a.last != b.last ? a.last < b.last : a.first < b.first;
};

// The first from `at` on that is not before what is looked for; most often it is near.
template <typename Iterator, typename Before>
Iterator advance_to(Iterator at, Iterator end, const Before& before) {
  for (int i = 0; i < 8; ++i, ++at) {
    if (at == end || !before(*at)) return at;
  }
  return std::partition_point(at, end, before);
}

// Part i of a sequence, counted in the direction.
const Part& part_of(const Part& sequence, std::size_t i, Direction direction) {
  return sequence.first[direction == Direction::forward ? i : sequence.count - 1 - i];
}

// What the first word of a part stands for in the direction; no_symbol where it need not be a certain one.
Symbol edge_of(const Part& part, Direction direction) {
  return is_word(part) ? part.symbol : part.edges[direction == Direction::forward ? 0 : 1];
}

}  // namespace

Extension::Extension(const Walk& walk, const PatternStore& patterns, const WordIndex& words, const NumberIndex& numbers,
                     const Regions& regions, const Hits& hits)
    : walk_(walk),
      patterns_(patterns),
      words_(words),
      numbers_(numbers),
      regions_(regions),
      hits_(hits),
      hits_by_last_(hits.size()) {}

bool Extension::may_follow(const Part& sequence, std::size_t i, std::uint32_t token, Direction direction) {
  const auto part = [&](std::size_t at) -> const Part& { return part_of(sequence, at, direction); };
  if (i == sequence.count) return true;
  std::uint32_t limit = 0;
  if (part(i).kind == Kind::gap) {
    limit = part(i).limit;
    if (++i == sequence.count) return true;
  }
  if (part(i).kind == Kind::concept_hit) return concept_within(limit, part(i).detail, token, direction);
  const Symbol edge = edge_of(part(i), direction);
  return edge == pattern::no_symbol || word_within(limit, edge, token, direction);
}

bool Extension::word_within(std::uint32_t limit, Symbol symbol, std::uint32_t from, Direction direction) const {
  std::uint32_t at = from;
  for (std::uint32_t words = 0; words <= limit; ++words) {
    at = walk_.beside(at, direction);
    if (at == Walk::several) return true;
    if (at == no_token) return false;
    if (words_.stands_for(at, symbol)) return true;
  }
  return false;
}

bool Extension::concept_within(std::uint32_t limit, ConceptId id, std::uint32_t from, Direction direction) {
  const bool forward = direction == Direction::forward;
  const std::vector<Hit>& hits = forward ? hits_[id] : hits_by_last(id);
  // Hits that lie the other way are not met: only those from `hit` on, or before it.
  auto hit = std::partition_point(hits.begin(), hits.end(),
                                  [&](const Hit& h) { return forward ? h.first <= from : h.last < from; });
  std::uint32_t at = from;
  for (std::uint32_t words = 0; words <= limit; ++words) {
    at = walk_.beside(at, direction);
    if (at == Walk::several) return true;
    if (at == no_token) return false;
    if (forward) {
      while (hit != hits.end() && hit->first < at) ++hit;
      if (hit == hits.end()) return false;
      if (hit->first == at) return true;
    } else {
      while (hit != hits.begin() && std::prev(hit)->last > at) --hit;
      if (hit == hits.begin()) return false;
      if (std::prev(hit)->last == at) return true;
    }
  }
  return false;
}

const std::vector<Hit>& Extension::hits_by_last(ConceptId id) {
  auto& sorted = hits_by_last_[id];
  if (sorted.size() != hits_[id].size()) {
    sorted = hits_[id];
    std::sort(sorted.begin(), sorted.end(), by_last);
  }
  return sorted;
}

void Extension::step(const Positions& from, Direction direction, Positions& out) {
  for (const std::uint32_t token : from) {
    if (work_ > max_work && !out.empty()) {  // the first one always counts
      capped_ = true;
      break;
    }
    const std::size_t before = out.size();
    walk_.append_beside(token, direction, out);
    work_ += static_cast<std::uint32_t>(out.size() - before) + 1;
  }
  make_set(out);
}

void Extension::extend(const Part& part, const Positions& from, Direction direction, Positions& out) {
  if (part.kind == Kind::gap) return extend_gap(part.limit, from, direction, out);
  if (from.empty() || (part.kind == Kind::optional_part && !possible(*part.first, regions_.around(from.front())))) {
    out = from;
    return;
  }
  Lease next(pool_);
  step(from, direction, *next);
  extend_into(part, from, *next, direction, out);
}

void Extension::extend_into(const Part& part, const Positions& from, const Positions& next, Direction direction,
                            Positions& out) {
  switch (part.kind) {
    case Kind::word:
    case Kind::form:
    case Kind::beginning:
      for (const std::uint32_t token : next) {
        if (words_.stands_for(token, part.symbol)) out.push_back(token);
      }
      return;
    case Kind::any_word:
      out = next;
      return;
    case Kind::number:
      for (const std::uint32_t token : next) {
        if (const auto end = numbers_.through(patterns_.tests[part.detail], token, direction)) out.push_back(*end);
      }
      return make_set(out);
    case Kind::concept_hit:
      extend_concept(part.detail, next, direction, out);
      return make_set(out);
    case Kind::gap:
      return extend_gap(part.limit, from, direction, out);
    case Kind::sequence: {
      const Part& first = part_of(part, 0, direction);
      if (first.kind == Kind::gap) return extend_rest(part, 0, from, direction, out);
      Lease at(pool_);
      extend_into(first, from, next, direction, *at);
      if (!at->empty()) extend_rest(part, 1, *at, direction, out);
      return;
    }
    case Kind::near:
      return extend_near(part, from, next, direction, out);
    case Kind::optional_part: {
      if (possible(*part.first, regions_.around(from.front()))) extend_into(*part.first, from, next, direction, out);
      out.insert(out.end(), from.begin(), from.end());
      return make_set(out);
    }
    case Kind::choice: {
      const Symbol edge = part.edges[direction == Direction::forward ? 0 : 1];
      if (edge == pattern::no_symbol) return extend_choice(part, from, next, direction, out);
      Lease fitting(pool_);
      for (const std::uint32_t token : next) {
        if (words_.stands_for(token, edge)) fitting->push_back(token);
      }
      if (!fitting->empty()) extend_choice(part, from, *fitting, direction, out);
      return;
    }
  }
}

void Extension::extend_choice(const Part& choice, const Positions& from, const Positions& next, Direction direction,
                              Positions& out) {
  Lease some(pool_);
  const RegionContents& region = regions_.around(from.front());
  for (const Part& part : choice.parts()) {
    if (!possible(part, region)) continue;
    some->clear();
    extend_into(part, from, next, direction, *some);
    out.insert(out.end(), some->begin(), some->end());
  }
  make_set(out);
}

void Extension::extend_rest(const Part& sequence, std::size_t i, const Positions& from, Direction direction,
                            Positions& out) {
  if (i >= sequence.count) {
    out = from;
    return;
  }
  Lease at(pool_);
  extend_next(sequence, i, from, direction, *at);
  while (i < sequence.count && !at->empty()) {
    out.clear();
    extend_next(sequence, i, *at, direction, out);
    at->swap(out);
  }
  at->swap(out);
}

void Extension::extend_next(const Part& sequence, std::size_t& i, const Positions& from, Direction direction,
                            Positions& out) {
  const auto part = [&](std::size_t at) -> const Part& { return part_of(sequence, at, direction); };
  const Part& here = part(i++);
  const bool gap = here.kind == Kind::gap && i < sequence.count && is_word(part(i));
  if (gap || is_word(here)) {
    const Symbol symbol = gap ? part(i).symbol : here.symbol;
    bool plain = true;
    for (const std::uint32_t token : from)
      plain = plain && extend_plain_word(gap ? here.limit : 0, symbol, token, direction, out);
    if (plain) {
      i += gap ? 1 : 0;
      return make_set(out);
    }
    out.clear();
  }
  if (here.kind != Kind::gap || i == sequence.count) return extend(here, from, direction, out);
  extend_over_gap(here.limit, part(i++), from, direction, out);
}

bool Extension::extend_plain_word(std::uint32_t limit, Symbol symbol, std::uint32_t from, Direction direction,
                                  Positions& out) {
  std::uint32_t words = 0;
  for (std::uint32_t at = from; words <= limit; ++words) {
    at = walk_.beside(at, direction);
    if (at == Walk::several) return false;
    if (at == no_token) break;
    if (words_.stands_for(at, symbol)) out.push_back(at);
  }
  work_ += words;
  return true;
}

void Extension::extend_over_gap(std::uint32_t limit, const Part& part, const Positions& from, Direction direction,
                                Positions& out) {
  Lease around(pool_);  // where the gap may end
  Lease next(pool_);    // the words beside these
  Lease edge(pool_);
  Lease beyond(pool_);
  std::uint32_t words = 0;  // passed over
  if (from.size() == 1) {   // one by one, as far as the way does not branch
    std::uint32_t at = from.front();
    std::uint32_t beside = walk_.beside(at, direction);
    for (; words <= limit && beside != Walk::several; ++words) {
      around->push_back(at);
      if (beside == no_token) break;
      next->push_back(beside);
      at = beside;
      beside = walk_.beside(at, direction);
    }
    work_ += 2 * words;
    if (beside == Walk::several) edge->push_back(at);
  } else {
    *edge = from;
  }
  for (; words <= limit && !edge->empty(); ++words) {
    around->insert(around->end(), edge->begin(), edge->end());
    beyond->clear();
    step(*edge, direction, *beyond);
    next->insert(next->end(), beyond->begin(), beyond->end());
    edge->swap(*beyond);
  }
  make_set(*around);
  make_set(*next);
  const Symbol first = edge_of(part, direction);
  const auto fits = [&](std::uint32_t token) { return words_.stands_for(token, first); };
  if (first != pattern::no_symbol && std::none_of(next->begin(), next->end(), fits)) return;
  extend_into(part, *around, *next, direction, out);
}

void Extension::extend_gap(std::uint32_t limit, const Positions& from, Direction direction, Positions& out) {
  out = from;
  if (from.size() == 1 && extend_plain_gap(limit, from.front(), direction, out)) return;
  out = from;
  Lease edge(pool_);
  Lease beyond(pool_);
  *edge = from;
  for (std::uint32_t i = 0; i < limit && !edge->empty(); ++i) {
    beyond->clear();
    step(*edge, direction, *beyond);
    out.insert(out.end(), beyond->begin(), beyond->end());
    edge->swap(*beyond);
  }
  make_set(out);
}

bool Extension::extend_plain_gap(std::uint32_t limit, std::uint32_t from, Direction direction, Positions& out) {
  std::uint32_t at = from;
  for (std::uint32_t i = 0; i < limit; ++i) {
    at = walk_.beside(at, direction);
    if (at == Walk::several) return false;
    if (at == no_token) break;
    out.push_back(at);
  }
  work_ += 2 * static_cast<std::uint32_t>(out.size());
  if (direction == Direction::backward) std::reverse(out.begin(), out.end());
  return true;
}

void Extension::extend_near(const Part& near, const Positions& from, const Positions& next, Direction direction,
                            Positions& out) {
  for (const auto& [one, other] : {std::pair(0, 1), std::pair(1, 0)}) {
    Lease first(pool_);
    extend_into(near.first[one], from, next, direction, *first);
    if (first->empty()) continue;
    Lease around(pool_);
    Lease both(pool_);
    extend_gap(near.limit, *first, direction, *around);
    extend(near.first[other], *around, direction, *both);
    out.insert(out.end(), both->begin(), both->end());
  }
  make_set(out);
}

void Extension::extend_concept(ConceptId id, const Positions& next, Direction direction, Positions& out) {
  const auto& hits = hits_[id];
  if (hits.empty() || next.empty()) return;
  if (direction == Direction::forward) {
    auto hit = std::partition_point(hits.begin(), hits.end(), [&](const Hit& h) { return h.first < next.front(); });
    for (const std::uint32_t token : next) {
      hit = advance_to(hit, hits.end(), [&](const Hit& h) { return h.first < token; });
      for (; hit != hits.end() && hit->first == token; ++hit) out.push_back(hit->last);
    }
    return;
  }
  const std::vector<Hit>& sorted = hits_by_last(id);
  auto hit = std::partition_point(sorted.begin(), sorted.end(), [&](const Hit& h) { return h.last < next.front(); });
  for (const std::uint32_t token : next) {
    hit = advance_to(hit, sorted.end(), [&](const Hit& h) { return h.last < token; });
    for (std::size_t taken = 0; hit != sorted.end() && hit->last == token && taken < max_pairs; ++hit, ++taken)
      out.push_back(hit->first);
  }
}

}  // namespace lacuna::rules
