#include "rules/extension.h"

#include <algorithm>
#include <utility>

namespace lacuna::rules {

namespace {

using pattern::is_word;
using pattern::Kind;
using pattern::Node;

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

}  // namespace

Extension::Extension(const Reading& reading, const WordIndex& words, const NumberIndex& numbers, const Regions& regions,
                     const Hits& hits)
    : walk_(reading), words_(words), numbers_(numbers), regions_(regions), hits_(hits), hits_by_last_(hits.size()) {}

bool Extension::possible(const Node& node, std::uint32_t token) const {
  const auto part_possible = [&](const Node& part) { return possible(part, token); };
  switch (node.kind) {
    case Kind::word:
    case Kind::form:
    case Kind::beginning:
      return regions_.may_hold(token, node.symbol);
    case Kind::sequence:
    case Kind::near:
      return std::all_of(node.parts.begin(), node.parts.end(), part_possible);
    case Kind::concept_hit:
      return regions_.may_hold(token, words_.symbol_of_concept(node.symbol));
    case Kind::number:
      return regions_.may_hold(token, words_.symbol_of_numbers());
    case Kind::choice:
      return std::any_of(node.parts.begin(), node.parts.end(), part_possible);
    default:
      return true;
  }
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

void Extension::extend(const Node& node, const Positions& from, Direction direction, Positions& out) {
  if (node.kind == Kind::gap) return extend_gap(node.limit, from, direction, out);
  if (from.empty() || (node.kind == Kind::optional_part && !possible(node.parts[0], from.front()))) {
    out = from;
    return;
  }
  Lease next(pool_);
  step(from, direction, *next);
  extend_into(node, from, *next, direction, out);
}

void Extension::extend_into(const Node& node, const Positions& from, const Positions& next, Direction direction,
                            Positions& out) {
  switch (node.kind) {
    case Kind::word:
    case Kind::form:
    case Kind::beginning:
      for (const std::uint32_t token : next) {
        if (words_.stands_for(token, node.symbol)) out.push_back(token);
      }
      return;
    case Kind::any_word:
      out = next;
      return;
    case Kind::number:
      for (const std::uint32_t token : next) {
        if (const auto end = numbers_.through(node, token, direction)) out.push_back(*end);
      }
      return make_set(out);
    case Kind::concept_hit:
      extend_concept(node.symbol, next, direction, out);
      return make_set(out);
    case Kind::gap:
      return extend_gap(node.limit, from, direction, out);
    case Kind::sequence: {
      const Node& first = direction == Direction::forward ? node.parts.front() : node.parts.back();
      if (first.kind == Kind::gap) return extend_rest(node, 0, from, direction, out);
      Lease at(pool_);
      extend_into(first, from, next, direction, *at);
      if (!at->empty()) extend_rest(node, 1, *at, direction, out);
      return;
    }
    case Kind::near:
      return extend_near(node, from, next, direction, out);
    case Kind::optional_part: {
      if (possible(node.parts[0], from.front())) extend_into(node.parts[0], from, next, direction, out);
      out.insert(out.end(), from.begin(), from.end());
      return make_set(out);
    }
    case Kind::choice: {
      const Symbol edge = node.edges[direction == Direction::forward ? 0 : 1];
      if (edge == pattern::no_symbol) return extend_choice(node, from, next, direction, out);
      Lease fitting(pool_);
      for (const std::uint32_t token : next) {
        if (words_.stands_for(token, edge)) fitting->push_back(token);
      }
      if (!fitting->empty()) extend_choice(node, from, *fitting, direction, out);
      return;
    }
  }
}

void Extension::extend_choice(const Node& node, const Positions& from, const Positions& next, Direction direction,
                              Positions& out) {
  Lease some(pool_);
  for (const Node& part : node.parts) {
    if (!possible(part, from.front())) continue;
    some->clear();
    extend_into(part, from, next, direction, *some);
    out.insert(out.end(), some->begin(), some->end());
  }
  make_set(out);
}

void Extension::extend_rest(const Node& node, std::size_t i, const Positions& from, Direction direction,
                            Positions& out) {
  if (i >= node.parts.size()) {
    out = from;
    return;
  }
  Lease at(pool_);
  extend_next(node, i, from, direction, *at);
  while (i < node.parts.size() && !at->empty()) {
    out.clear();
    extend_next(node, i, *at, direction, out);
    at->swap(out);
  }
  at->swap(out);
}

void Extension::extend_next(const Node& node, std::size_t& i, const Positions& from, Direction direction,
                            Positions& out) {
  const auto part = [&](std::size_t at) -> const Node& {
    return node.parts[direction == Direction::forward ? at : node.parts.size() - 1 - at];
  };
  const Node& here = part(i++);
  const bool gap = here.kind == Kind::gap && i < node.parts.size() && is_word(part(i));
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
  if (here.kind == Kind::gap && i < node.parts.size() && part(i).kind == Kind::choice) {
    // Mostly nothing in the gap can begin the choice.
    const Symbol edge = part(i).edges[direction == Direction::forward ? 0 : 1];
    bool plain = edge != pattern::no_symbol;
    for (const std::uint32_t token : from)
      plain = plain && extend_plain_word(here.limit, edge, token, direction, out) && out.empty();
    if (plain) return;
    out.clear();
  }
  extend(here, from, direction, out);
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

void Extension::extend_near(const Node& node, const Positions& from, const Positions& next, Direction direction,
                            Positions& out) {
  for (const auto& [one, other] : {std::pair(0, 1), std::pair(1, 0)}) {
    Lease first(pool_);
    extend_into(node.parts[one], from, next, direction, *first);
    if (first->empty()) continue;
    Lease around(pool_);
    Lease both(pool_);
    extend_gap(node.limit, *first, direction, *around);
    extend(node.parts[other], *around, direction, *both);
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
  auto& sorted = hits_by_last_[id];
  if (sorted.size() != hits.size()) {
    sorted = hits;
    std::sort(sorted.begin(), sorted.end(), by_last);
  }
  auto hit = std::partition_point(sorted.begin(), sorted.end(), [&](const Hit& h) { return h.last < next.front(); });
  for (const std::uint32_t token : next) {
    hit = advance_to(hit, sorted.end(), [&](const Hit& h) { return h.last < token; });
    for (std::size_t taken = 0; hit != sorted.end() && hit->last == token && taken < max_pairs; ++hit, ++taken)
      out.push_back(hit->first);
  }
}

}  // namespace lacuna::rules
