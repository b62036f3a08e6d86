#include "assessment/evaluate.h"

#include <algorithm>

#include "assessment/filters.h"
#include "assessment/scopes.h"

namespace lacuna::assessment {
namespace {

using rules::Condition;
using rules::Hit;
using Head = rules::Condition::Head;

void sort_unique(FoundList& list) {
  const auto key = [](const Found& f) { return std::tuple(f.first, f.last, f.role, f.member); };
  const auto before = [&](const Found& a, const Found& b) { return key(a) < key(b); };
  if (!std::is_sorted(list.begin(), list.end(), before)) std::sort(list.begin(), list.end(), before);
  list.erase(std::unique(list.begin(), list.end(), [&](const Found& a, const Found& b) { return key(a) == key(b); }),
             list.end());
}

bool says_any(const View& view, const std::vector<rules::ConceptId>& concepts) {
  return std::any_of(concepts.begin(), concepts.end(), [&](rules::ConceptId id) { return !view.hits(id).empty(); });
}

// Hits of the concepts, only those that start inside `area` where it is given. Sorted.
FoundList said_by(const View& view, const std::vector<rules::ConceptId>& concepts, const Ranges* area) {
  FoundList list;
  for (const rules::ConceptId concept_id : concepts) {
    const std::vector<Hit>& hits = view.hits(concept_id);
    if (area == nullptr) {
      for (const Hit hit : hits) list.push_back({hit.first, hit.last});
      continue;
    }
    for (const TokenRange range : *area) {
      auto at = std::lower_bound(hits.begin(), hits.end(), range.first,
                                 [](Hit hit, std::uint32_t token) { return hit.first < token; });
      for (; at != hits.end() && at->first < range.end; ++at) list.push_back({at->first, at->last});
    }
  }
  sort_unique(list);
  return list;
}

// The tokens of the definitions whose term says one of the concepts.
FoundList definitions_of(const View& view, const std::vector<rules::ConceptId>& concepts) {
  FoundList list;
  for (const statute::Definition& definition : view.document().definitions) {
    const Ranges term{view.tokens_of(definition.term_span)};
    const bool says = std::any_of(concepts.begin(), concepts.end(), [&](rules::ConceptId id) {
      const std::vector<Hit>& hits = view.hits(id);
      auto at = std::lower_bound(hits.begin(), hits.end(), term.front().first,
                                 [](Hit hit, std::uint32_t token) { return hit.first < token; });
      for (; at != hits.end() && at->first < term.front().end; ++at) {
        if (at->last < term.front().end) return true;
      }
      return false;
    });
    if (!says) continue;
    const TokenRange whole = view.tokens_of(definition.span);
    if (whole.first < whole.end) list.push_back({whole.first, whole.end - 1, 0, no_member, true});
  }
  sort_unique(list);
  return list;
}

bool fits(const Years& value, const Condition& condition) {
  const double* years = std::get_if<double>(&value);
  if (condition.at_least && years != nullptr && *years < *condition.at_least) return false;
  return !condition.at_most || (years != nullptr && *years <= *condition.at_most);
}

Result candidates(Framework& framework, const Condition& condition, bool tracing) {
  Result result(framework.size());
  for (std::size_t d = 0; d < framework.size(); ++d) {
    View& view = framework.views[d];
    if (!view.readable()) continue;
    if (condition.head == Head::says && !says_any(view, condition.says)) continue;
    Ranges several;
    const Ranges& area = framework.inside(d, condition.in, several);
    if (!condition.in.empty() && area.empty()) continue;
    switch (condition.head) {
      case Head::says:
        result[d] = said_by(view, condition.says, condition.in.empty() || tracing ? nullptr : &area);
        break;
      case Head::defines: {
        result[d] = definitions_of(view, condition.defines);
        if (condition.says.empty()) break;
        Ranges inside;
        for (const Found found : result[d]) inside.push_back({found.first, found.last + 1});
        normalise(inside);
        result[d] = said_by(view, condition.says, &inside);
        std::erase_if(result[d], [&](const Found& found) { return !holds(inside, found.last); });
        break;
      }
      case Head::role:
        for (const rules::RoleId role : condition.roles) {
          const std::vector<Member>& members = framework.roles[d][role].list;
          for (std::size_t m = 0; m < members.size(); ++m) {
            result[d].push_back(
                {members[m].range.first, members[m].range.end - 1, role, static_cast<std::uint32_t>(m), true});
          }
        }
        sort_unique(result[d]);
        break;
      case Head::element: {
        const auto found = framework.elements.find(condition.element);
        if (found != framework.elements.end()) result[d] = found->second[d];
        break;
      }
      default:
        break;
    }
  }
  if (condition.head == Head::fact) {
    const std::optional<FactFound>& fact = fact_named(facts_of(framework), condition.fact);
    if (fact && fits(fact->value, condition)) {
      result[fact->document].push_back({fact->tokens.first, fact->tokens.end - 1});
    }
  }
  return result;
}

Result evaluate_any(Framework& framework, const Condition& condition, Trace* trace) {
  Result result(framework.size());
  for (const Condition& part : condition.parts) {
    const Result hits = evaluate(framework, part, trace);
    for (std::size_t d = 0; d < hits.size(); ++d) result[d].insert(result[d].end(), hits[d].begin(), hits[d].end());
  }
  for (FoundList& list : result) sort_unique(list);
  return result;
}

// Evaluated parts of an "all", as lists for range queries.
struct Part {
  const Condition* condition = nullptr;
  bool negative = false;
  Result hits;
  std::vector<HitList> lists;  // one for each document
};

HitList list_of(const FoundList& found) {
  HitList list;
  for (const Found& hit : found) list.hits.push_back({hit.first, hit.last});
  list.index();
  return list;
}

// The first part that fails in the scope, or null.
const Part* failing(const std::vector<Part>& parts, std::size_t lead, std::size_t document, const Ranges& scope) {
  for (std::size_t p = 0; p < parts.size(); ++p) {
    if (p != lead && parts[p].lists[document].any_in(scope) == parts[p].negative) return &parts[p];
  }
  return nullptr;
}

// Whether all parts meet in one scope with a hit of the leading part. The items of a chapeau are alternatives: a hit in
// the chapeau goes with what stands in one item, not with things scattered over several.
const Part* failing_around(const View& view, const std::vector<Part>& parts, std::size_t lead, std::size_t document,
                           const Found& found, rules::Scope scope) {
  const Ranges narrow = scope_around(view, found.first, found.last, scope, false);
  const Part* fault = failing(parts, lead, document, narrow);
  if (fault == nullptr || fault->negative || scope != rules::Scope::sentence) return fault;
  constexpr std::size_t most = 64;
  const Ranges wide = scope_around(view, found.first, found.last, scope, true);
  const std::vector<Hit>& hits = fault->lists[document].hits;
  auto at = std::lower_bound(hits.begin(), hits.end(), wide.empty() ? 0 : wide.front().first,
                             [](Hit hit, std::uint32_t token) { return hit.first < token; });
  for (std::size_t n = 0; n < most && at != hits.end() && at->first < wide.back().end; ++n, ++at) {
    const Ranges item = scope_around(view, at->first, at->last, scope, false);
    if (holds(item, found.first, found.last) && failing(parts, lead, document, item) == nullptr) return nullptr;
  }
  return fault;
}

Result evaluate_all(Framework& framework, const Condition& condition, Trace* trace) {
  std::vector<Part> parts;
  for (const Condition& part : condition.parts) {
    const bool negative = part.head == Head::no;
    parts.push_back(
        {&part, negative, evaluate(framework, negative ? part.parts.front() : part, negative ? nullptr : trace), {}});
  }
  const auto leading = std::find_if(parts.begin(), parts.end(), [](const Part& part) { return !part.negative; });
  if (leading == parts.end()) return Result(framework.size());
  const auto lead = static_cast<std::size_t>(leading - parts.begin());
  std::size_t noted = 0;
  const auto note = [&](std::size_t document, const Found& found, const Condition& lacking) {
    if (trace == nullptr || noted++ >= most_of_a_kind) return;
    trace->misses.push_back({document, found, Lack::companion, &condition, nullptr, &lacking});
  };
  if (!condition.same) {
    for (const Part& part : parts) {
      if (any(part.hits) != part.negative) continue;
      for (std::size_t d = 0; trace != nullptr && d < framework.size(); ++d) {
        for (const Found& found : parts[lead].hits[d]) note(d, found, *part.condition);
      }
      return Result(framework.size());
    }
    return parts[lead].hits;
  }
  for (Part& part : parts) {
    for (const FoundList& list : part.hits) part.lists.push_back(list_of(list));
  }
  Result result(framework.size());
  for (std::size_t d = 0; d < framework.size(); ++d) {
    for (const Found& found : parts[lead].hits[d]) {
      const Part* fault = failing_around(framework.views[d], parts, lead, d, found, *condition.same);
      if (fault == nullptr) {
        result[d].push_back(found);
      } else {
        note(d, found, *fault->condition);
      }
    }
  }
  return result;
}

}  // namespace

Result evaluate(Framework& framework, const Condition& condition, Trace* trace) {
  Result result;
  switch (condition.head) {
    case Head::any:
      result = evaluate_any(framework, condition, trace);
      break;
    case Head::all:
      result = evaluate_all(framework, condition, trace);
      break;
    case Head::no:
      return Result(framework.size());
    default:
      result = candidates(framework, condition, trace != nullptr);
      break;
  }
  return filtered(framework, std::move(result), condition, trace);
}

}  // namespace lacuna::assessment
