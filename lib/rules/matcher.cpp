#include "rules/matcher.h"

#include <algorithm>
#include <limits>

#include "text/numbers.h"

namespace lacuna::rules {

namespace {

using pattern::Comparison;
using pattern::Kind;
using pattern::Node;

constexpr std::uint32_t max_work = 20000;         // positions made around one occurrence
constexpr unsigned max_gap_steps = 1000;          // words and marks in a gap
constexpr std::size_t max_pairs = 64;             // starts, and ends, kept of one occurrence inside a group
constexpr std::uint32_t no_group = no_token - 1;  // of words that stand for nothing
constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

bool is_word(const Node& node) {
  return node.kind == Kind::word || node.kind == Kind::form || node.kind == Kind::beginning;
}

bool by_first(const Hit& a, const Hit& b) { return a.first != b.first ? a.first < b.first : a.last < b.last; }
bool by_last(const Hit& a, const Hit& b) { return a.last != b.last ? a.last < b.last : a.first < b.first; }

template <typename T>
void make_set(std::vector<T>& values) {
  if (values.size() < 2) return;
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

bool holds(const Node& node, double value) {
  switch (node.comparison) {
    case Comparison::none:
      return true;
    case Comparison::equal:
      return value == node.value;
    case Comparison::less:
      return value < node.value;
    case Comparison::less_equal:
      return value <= node.value;
    case Comparison::greater:
      return value > node.value;
    case Comparison::greater_equal:
      return value >= node.value;
  }
  return false;
}

}  // namespace

Matcher::Matcher(const Reading& reading, Lexicon::Compiled& compiled)
    : reading_(reading), compiled_(compiled), walk_(reading), regions_(reading) {}

Hits Matcher::run() {
  hits_.resize(compiled_.concepts.size());
  hits_by_last_.resize(compiled_.concepts.size());
  index_words();
  if (compiled_.uses_numbers) index_numbers();
  for (const ConceptId id : compiled_.order) hits_[id] = match_concept(compiled_.concepts[id]);
  return std::move(hits_);
}

void Matcher::index_words() {
  postings_.resize(compiled_.symbols.size());
  if (!compiled_.stemmer) return;
  group_of_.assign(compiled_.words.size(), no_token);
  for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
    if (!reading_.places[i].matchable) continue;
    const WordId word = reading_.tokens[i].word;
    std::uint32_t& group = group_of_[word];
    if (group == no_token) {
      const auto& entry = compiled_.symbols.entry(word, compiled_.words, *compiled_.stemmer);
      if (entry.first == entry.last) {
        group = no_group;
        continue;
      }
      group = static_cast<std::uint32_t>(groups_.size());
      groups_.emplace_back();
      group_bits_.emplace_back();
      for (std::uint32_t s = entry.first; s < entry.last; ++s) {
        const Symbol symbol = compiled_.symbols.list()[s];
        postings_[symbol].groups.push_back(group);
        group_bits_.back().set(symbol % Regions::bits);
      }
    }
    if (group == no_group) continue;
    groups_[group].push_back(i);
    regions_.add(i, group_bits_[group]);
  }
  for (Posting& posting : postings_) {
    for (const std::uint32_t group : posting.groups)
      posting.occurrences += static_cast<std::uint32_t>(groups_[group].size());
  }
}

void Matcher::index_numbers() {
  for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
    if (!reading_.places[i].matchable) continue;
    if (!compiled_.symbols.entry(reading_.tokens[i].word, compiled_.words, *compiled_.stemmer).number) continue;
    const auto number = read_number(reading_.tokens, i, compiled_.words, compiled_.language);
    if (!number) continue;
    auto last = static_cast<std::uint32_t>(i + number->tokens - 1);
    while (last > i && reading_.places[last].sentence != reading_.places[i].sentence) --last;
    numbers_.push_back({i, last, number->value});
    i = last;
  }
}

std::vector<Hit> Matcher::match_concept(const Concept& words) {
  std::vector<Hit> all;
  std::vector<Hit> found;
  const auto match = [&](const Node& node) {
    found.clear();
    if (estimate(node) == 0) return;
    find(node, true, found);
    std::sort(found.begin(), found.end(), by_first);
    found.erase(std::unique(found.begin(), found.end(), [](Hit a, Hit b) { return a.first == b.first; }), found.end());
  };
  for (const Node& node : words.patterns) {
    match(node);
    all.insert(all.end(), found.begin(), found.end());
  }
  std::sort(all.begin(), all.end(), by_first);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  if (all.empty() || words.cancels.empty()) return all;
  std::vector<Hit> cancels;
  for (const Node& node : words.cancels) {
    match(node);
    cancels.insert(cancels.end(), found.begin(), found.end());
  }
  cancel_hits(reading_, all, cancels);
  return all;
}

std::size_t Matcher::estimate(const Node& node) const {
  switch (node.kind) {
    case Kind::word:
    case Kind::form:
    case Kind::beginning:
      return postings_[node.symbol].occurrences;
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

bool Matcher::possible(const Node& node, std::uint32_t token) const {
  const auto part_possible = [&](const Node& part) { return possible(part, token); };
  switch (node.kind) {
    case Kind::word:
    case Kind::form:
    case Kind::beginning:
      return regions_.may_hold(token, node.symbol);
    case Kind::sequence:
    case Kind::near:
      return std::all_of(node.parts.begin(), node.parts.end(), part_possible);
    case Kind::choice:
      return std::any_of(node.parts.begin(), node.parts.end(), part_possible);
    default:
      return true;
  }
}

void Matcher::find(const Node& node, bool whole, std::vector<Hit>& out) {
  switch (node.kind) {
    case Kind::word:
    case Kind::form:
    case Kind::beginning:
      for (const std::uint32_t group : postings_[node.symbol].groups) {
        for (const std::uint32_t token : groups_[group]) out.push_back({token, token});
      }
      break;
    case Kind::number:
      for (const NumberHit& number : numbers_) {
        if (holds(node, number.value)) out.push_back({number.first, number.last});
      }
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
  for (const Hit& hit : found) {
    if (!possible(node, hit.first)) continue;
    work_ = 0;
    Positions ends{hit.last};
    for (std::size_t i = anchor + 1; i < node.parts.size() && !ends.empty();)
      ends = extend_next(node, i, ends, Direction::forward);
    if (ends.empty()) continue;
    Positions starts{hit.first};
    for (std::size_t i = node.parts.size() - anchor; i < node.parts.size() && !starts.empty();)
      starts = extend_next(node, i, starts, Direction::backward);
    if (whole) {
      for (const std::uint32_t start : starts) out.push_back({start, ends.front()});
      continue;
    }
    for (std::size_t s = 0; s < starts.size() && s < max_pairs; ++s) {
      for (std::size_t e = 0; e < ends.size() && e < max_pairs; ++e) out.push_back({starts[s], ends[e]});
    }
  }
}

void Matcher::find_near(const Node& node, bool whole, std::vector<Hit>& out) {
  const bool second = estimate(node.parts[1]) < estimate(node.parts[0]);
  const Node& anchor = node.parts[second ? 1 : 0];
  const Node& other = node.parts[second ? 0 : 1];
  std::vector<Hit> found;
  find(anchor, false, found);
  for (const Hit& hit : found) {
    if (!possible(node, hit.first)) continue;
    work_ = 0;
    const Positions ends = extend(other, extend_gap(node.limit, {hit.last}, Direction::forward), Direction::forward);
    for (std::size_t e = 0; e < ends.size() && e < (whole ? 1 : max_pairs); ++e) out.push_back({hit.first, ends[e]});
    const Positions starts =
        extend(other, extend_gap(node.limit, {hit.first}, Direction::backward), Direction::backward);
    for (std::size_t s = 0; s < starts.size() && s < max_pairs; ++s) out.push_back({starts[s], hit.last});
  }
}

Positions Matcher::step(const Positions& from, Direction direction) {
  Positions next;
  for (const std::uint32_t token : from) {
    if (work_ > max_work && !next.empty()) break;  // the first one always counts
    const std::size_t before = next.size();
    if (direction == Direction::forward) {
      walk_.after(token, next);
    } else {
      walk_.before(token, next);
    }
    work_ += static_cast<std::uint32_t>(next.size() - before) + 1;
  }
  make_set(next);
  return next;
}

bool Matcher::stands_for(std::uint32_t token, Symbol symbol) const {
  const WordId word = reading_.tokens[token].word;
  const std::uint32_t group = group_of_[word];
  if (group == no_group || !group_bits_[group][symbol % Regions::bits]) return false;
  const auto& entry = compiled_.symbols.entry(word, compiled_.words, *compiled_.stemmer);
  const auto list = compiled_.symbols.list().begin();
  return std::binary_search(list + entry.first, list + entry.last, symbol);
}

Positions Matcher::extend(const Node& node, const Positions& from, Direction direction) {
  switch (node.kind) {
    case Kind::gap:
      return extend_gap(node.limit, from, direction);
    case Kind::sequence:
      return extend_sequence(node, from, direction);
    case Kind::near:
      return extend_near(node, from, direction);
    case Kind::optional_part: {
      if (from.empty() || !possible(node.parts[0], from.front())) return from;
      Positions all = extend(node.parts[0], from, direction);
      all.insert(all.end(), from.begin(), from.end());
      make_set(all);
      return all;
    }
    case Kind::choice: {
      Positions all;
      for (const Node& part : node.parts) {
        if (from.empty() || !possible(part, from.front())) continue;
        const Positions some = extend(part, from, direction);
        all.insert(all.end(), some.begin(), some.end());
      }
      make_set(all);
      return all;
    }
    default:
      break;
  }
  Positions next = step(from, direction);
  if (node.kind == Kind::any_word) return next;
  Positions out;
  for (const std::uint32_t token : next) {
    if (node.kind == Kind::concept_hit) {
      extend_concept(node.symbol, token, direction, out);
    } else if (node.kind == Kind::number) {
      extend_number(node, token, direction, out);
    } else if (stands_for(token, node.symbol)) {
      out.push_back(token);
    }
  }
  make_set(out);
  return out;
}

Positions Matcher::extend_sequence(const Node& node, const Positions& from, Direction direction) {
  Positions at = from;
  for (std::size_t i = 0; i < node.parts.size() && !at.empty();) at = extend_next(node, i, at, direction);
  return at;
}

Positions Matcher::extend_next(const Node& node, std::size_t& i, const Positions& from, Direction direction) {
  const auto part = [&](std::size_t at) -> const Node& {
    return node.parts[direction == Direction::forward ? at : node.parts.size() - 1 - at];
  };
  const Node& here = part(i++);
  const bool gap = here.kind == Kind::gap && i < node.parts.size() && is_word(part(i));
  if (gap || is_word(here)) {
    const Symbol symbol = gap ? part(i).symbol : here.symbol;
    Positions out;
    bool plain = true;
    for (const std::uint32_t token : from)
      plain = plain && extend_plain_gap(gap ? here.limit : 0, symbol, token, direction, out);
    if (plain) {
      i += gap ? 1 : 0;
      make_set(out);
      return out;
    }
  }
  return extend(here, from, direction);
}

bool Matcher::extend_plain_gap(std::uint32_t limit, Symbol symbol, std::uint32_t from, Direction direction,
                               Positions& out) {
  const auto& places = reading_.places;
  const bool forward = direction == Direction::forward;
  const auto size = static_cast<std::uint32_t>(places.size());
  std::uint32_t words = 0;
  std::uint32_t at = from;
  for (unsigned steps = 0; words <= limit && steps < max_gap_steps; ++steps) {
    if (forward ? places[at].branches : places[at].lands) return false;
    if (forward ? at + 1 >= size || !places[at + 1].flows : at == 0 || !places[at].flows) break;
    at = forward ? at + 1 : at - 1;
    if (!places[at].matchable) continue;
    ++words;
    if (stands_for(at, symbol)) out.push_back(at);
  }
  work_ += words;
  return true;
}

Positions Matcher::extend_gap(std::uint32_t limit, const Positions& from, Direction direction) {
  Positions all = from;
  Positions edge = from;
  for (std::uint32_t i = 0; i < limit && !edge.empty(); ++i) {
    edge = step(edge, direction);
    all.insert(all.end(), edge.begin(), edge.end());
  }
  make_set(all);
  return all;
}

Positions Matcher::extend_near(const Node& node, const Positions& from, Direction direction) {
  Positions all;
  for (const auto& [one, other] : {std::pair(0, 1), std::pair(1, 0)}) {
    const Positions first = extend(node.parts[one], from, direction);
    if (first.empty()) continue;
    const Positions both = extend(node.parts[other], extend_gap(node.limit, first, direction), direction);
    all.insert(all.end(), both.begin(), both.end());
  }
  make_set(all);
  return all;
}

void Matcher::extend_concept(ConceptId id, std::uint32_t token, Direction direction, Positions& out) {
  const auto& hits = hits_[id];
  if (direction == Direction::forward) {
    auto hit = std::partition_point(hits.begin(), hits.end(), [&](const Hit& h) { return h.first < token; });
    for (; hit != hits.end() && hit->first == token; ++hit) out.push_back(hit->last);
    return;
  }
  auto& sorted = hits_by_last_[id];
  if (sorted.size() != hits.size()) {
    sorted = hits;
    std::sort(sorted.begin(), sorted.end(), by_last);
  }
  auto hit = std::partition_point(sorted.begin(), sorted.end(), [&](const Hit& h) { return h.last < token; });
  for (std::size_t taken = 0; hit != sorted.end() && hit->last == token && taken < max_pairs; ++hit, ++taken)
    out.push_back(hit->first);
}

void Matcher::extend_number(const Node& node, std::uint32_t token, Direction direction, Positions& out) const {
  // Readings do not overlap, so both ends are in order. A bracketed repetition may end in a mark.
  const auto number =
      std::partition_point(numbers_.begin(), numbers_.end(), [&](const NumberHit& n) { return n.last < token; });
  if (number == numbers_.end() || number->first > token || !holds(node, number->value)) return;
  if (direction == Direction::forward) {
    if (number->first == token) out.push_back(number->last);
    return;
  }
  // Backwards a bracketed repetition is entered by its last word.
  std::uint32_t last = number->last;
  while (last > number->first && !reading_.places[last].matchable) --last;
  if (last == token) out.push_back(number->first);
}

void cancel_hits(const Reading& reading, std::vector<Hit>& hits, std::vector<Hit>& cancels) {
  std::sort(cancels.begin(), cancels.end(), by_first);
  std::vector<std::uint32_t> furthest(cancels.size());  // the last token that the cancels so far reach
  std::uint32_t reach = 0;
  for (std::size_t i = 0; i < cancels.size(); ++i) furthest[i] = reach = std::max(reach, cancels[i].last);
  const auto sentence = [&](std::uint32_t token) { return reading.places[token].sentence; };
  std::erase_if(hits, [&](const Hit& hit) {
    auto after =
        std::partition_point(cancels.begin(), cancels.end(), [&](const Hit& c) { return c.first <= hit.last; });
    for (auto i = static_cast<std::size_t>(after - cancels.begin()); i-- > 0 && furthest[i] >= hit.first;) {
      const Hit& cancel = cancels[i];
      if (cancel.last < hit.first) continue;
      // Where a hit jumps over items, what lies between its ends is not all its own.
      for (const std::uint32_t mine : {sentence(hit.first), sentence(hit.last)}) {
        if (mine == sentence(cancel.first) || mine == sentence(cancel.last)) return true;
      }
    }
    return false;
  });
}

}  // namespace lacuna::rules
