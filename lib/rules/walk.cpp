#include "rules/walk.h"

#include <algorithm>

namespace lacuna::rules {

namespace {

constexpr unsigned max_marks = 200;

void index_next(const std::vector<TokenPlace>& places, TokenTable& tokens) {
  unsigned marks = 0;  // in a row after the token at hand
  for (auto at = static_cast<std::uint32_t>(places.size()); at-- > 0;) {
    const std::uint32_t next = at + 1;
    const bool mark_next = next < places.size() && places[next].flows && !places[next].matchable;
    marks = mark_next ? marks + 1 : 0;
    if (places[at].branches) {
      tokens[at].next = Walk::several;
    } else if (mark_next) {
      if (tokens[next].next == Walk::several || marks < max_marks) tokens[at].next = tokens[next].next;
    } else if (next < places.size() && places[next].flows) {
      tokens[at].next = next;
    }
  }
}

void index_previous(const std::vector<TokenPlace>& places, TokenTable& tokens) {
  unsigned marks = 0;               // in a row up to the token before
  std::uint32_t latest = no_token;  // the word at or before the token before, in its flow
  for (std::uint32_t at = 0; at < places.size(); ++at) {
    if (places[at].lands) {
      tokens[at].previous = Walk::several;
    } else if (places[at].flows && marks < max_marks) {
      tokens[at].previous = latest;
    }
    if (!places[at].flows) latest = no_token;
    marks = places[at].matchable ? 0 : places[at].flows ? marks + 1 : 1;
    if (places[at].matchable) latest = at;
  }
}

}  // namespace

Walk::Walk(const Reading& reading, TokenTable& tokens) : reading_(reading), tokens_(tokens) {
  index_next(reading.places, tokens);
  index_previous(reading.places, tokens);
}

void Walk::append_beside(std::uint32_t at, Direction direction, Positions& out) const {
  const std::uint32_t only = beside(at, direction);
  if (only == no_token) return;
  if (only != several) return out.push_back(only);
  if (direction == Direction::forward) {
    after(at, out);
  } else {
    before(at, out);
  }
}

void Walk::after(std::uint32_t at, Positions& out) const {
  const auto& places = reading_.places;
  for (unsigned marks = 0; marks < max_marks; ++marks) {
    if (places[at].branches) {
      const auto& jumps = reading_.jumps;
      auto jump = std::partition_point(jumps.begin(), jumps.end(), [&](const auto& j) { return j.from < at; });
      for (; jump != jumps.end() && jump->from == at; ++jump) out.push_back(jump->to);
    }
    const std::uint32_t next = at + 1;
    if (next >= places.size() || !places[next].flows) return;
    if (places[next].matchable) {
      out.push_back(next);
      return;
    }
    at = next;
  }
}

void Walk::before(std::uint32_t at, Positions& out) const {
  const auto& places = reading_.places;
  // A jump starts at the last mark of a chapeau; its word stands before that. No jump ends at a mark.
  const auto step_back = [&](std::uint32_t from) {
    for (unsigned marks = 0; marks < max_marks; ++marks) {
      if (places[from].matchable) {
        out.push_back(from);
        return;
      }
      if (from == 0 || !places[from].flows) return;
      --from;
    }
  };
  if (places[at].lands) {
    const auto& landings = reading_.landings;
    auto landing = std::partition_point(landings.begin(), landings.end(), [&](const auto& j) { return j.to < at; });
    for (; landing != landings.end() && landing->to == at; ++landing) step_back(landing->from);
  }
  if (at > 0 && places[at].flows) step_back(at - 1);
}

}  // namespace lacuna::rules
