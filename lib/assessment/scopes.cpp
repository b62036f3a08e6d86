#include "assessment/scopes.h"

#include <algorithm>

namespace lacuna::assessment {
namespace {

using rules::Scope;
using statute::Level;
using statute::no_provision;
using statute::Provision;
using statute::ProvisionId;

constexpr int most_levels = 32;

TokenRange own_range(const View& view, ProvisionId id) { return view.tokens_of(view.document().provisions[id].own()); }

TokenRange whole_range(const View& view, ProvisionId id) {
  const auto range = view.reading().range_of(id);
  return {range.first, range.last};
}

bool below_unit(const Provision& provision) { return provision.level == Level::sub || provision.level == Level::block; }

// What continues the sentence of a chapeau, or what closing words close: the tokens of the items.
TokenRange items_of(const View& view, std::uint32_t token) {
  const auto& reading = view.reading();
  const TokenRange run = view.sentence_run(token);
  const rules::Sentence& sentence = reading.sentences[reading.places[token].sentence];
  if (sentence.closes_from != rules::no_token) return {sentence.closes_from, run.first};
  const auto& provisions = view.document().provisions;
  const ProvisionId id = view.provision_of(token);
  const ProvisionId holder = id + 1 < provisions[id].subtree_end || id == 0 ? id : provisions[id].parent;
  const bool continued = run.end < view.size() && reading.same_sentence(token, run.end);
  return continued ? TokenRange{run.end, whole_range(view, holder).end} : TokenRange{};
}

// The sentence of a token: its own run, the chapeaux that it continues, the closing words of the lists that hold it;
// with `items`, also what continues it.
Ranges sentence_around(const View& view, std::uint32_t token, bool items) {
  const auto& reading = view.reading();
  const auto& provisions = view.document().provisions;
  Ranges ranges{view.sentence_run(token)};
  if (items) ranges.push_back(items_of(view, token));
  std::uint32_t above = reading.sentences[reading.places[token].sentence].continues;
  for (int level = 0; level < most_levels && above != rules::no_token; ++level) {
    ranges.push_back(view.run_of_sentence(above));
    above = reading.sentences[above].continues;
  }
  ProvisionId id = view.provision_of(token);
  for (int level = 0; level < most_levels && id != no_provision && below_unit(provisions[id]); ++level) {
    const ProvisionId closing = view.closing_of(id);
    if (closing != no_provision) {
      const TokenRange own = own_range(view, closing);
      if (own.first < own.end && reading.same_sentence(token, own.first))
        ranges.push_back(view.sentence_run(own.first));
    }
    id = provisions[id].parent;
  }
  normalise(ranges);
  return ranges;
}

Ranges definition_around(const View& view, std::uint32_t first, std::uint32_t last) {
  const auto& definitions = view.document().definitions;
  const Span words{view.reading().tokens[first].begin, view.reading().tokens[last].end};
  // Definitions are in document order; those that hold the hit start at or before it. Nested ones lie close together.
  auto after = std::upper_bound(definitions.begin(), definitions.end(), words.begin,
                                [](std::uint32_t at, const statute::Definition& d) { return at < d.span.begin; });
  constexpr int most_before = 64;
  const statute::Definition* best = nullptr;
  for (int n = 0; n < most_before && after != definitions.begin(); ++n) {
    --after;
    if (after->span.contains(words) && (best == nullptr || after->span.size() < best->span.size())) best = &*after;
  }
  if (best == nullptr) return {};
  return {view.tokens_of(best->span)};
}

// A provision with all below it and the words that introduce it: the own text of the provision above, where that is
// still below a container.
Ranges provision_with_chapeau(const View& view, ProvisionId id) {
  const auto& provisions = view.document().provisions;
  Ranges ranges{whole_range(view, id)};
  if (below_unit(provisions[id]) && provisions[id].parent != no_provision) {
    const Provision& parent = provisions[provisions[id].parent];
    if (below_unit(parent) || parent.level == Level::unit) {
      TokenRange own = own_range(view, provisions[id].parent);
      while (own.first < own.end && view.reading().places[own.first].heading) ++own.first;
      ranges.push_back(own);
    }
  }
  normalise(ranges);
  return ranges;
}

}  // namespace

ProvisionId scope_provision(const statute::Document& document, ProvisionId id, Scope scope) {
  const auto& provisions = document.provisions;
  const auto above = [&](auto&& wanted, ProvisionId otherwise) {
    for (ProvisionId at = id; at != no_provision; at = provisions[at].parent) {
      if (wanted(provisions[at])) return at;
    }
    return otherwise;
  };
  switch (scope) {
    case Scope::provision:
      return above([](const Provision& p) { return !p.num.empty() || p.level == Level::unit; }, id);
    case Scope::subsection: {
      const ProvisionId unit = document.unit_of(id);
      return above([&](const Provision& p) { return p.parent == unit && p.level == Level::sub; }, unit);
    }
    case Scope::part:
      return above([](const Provision& p) { return p.level == Level::container; }, 0);
    case Scope::document:
      return 0;
    default:
      return document.unit_of(id);
  }
}

Ranges scope_around(const View& view, std::uint32_t first, std::uint32_t last, Scope scope, bool items) {
  switch (scope) {
    case Scope::hit:
    case Scope::as_is:
      return {{first, last + 1}};
    case Scope::clause: {
      Ranges ranges{view.clause_run(last)};
      if (!holds(ranges, first)) {
        ranges.push_back(view.clause_run(first));
        normalise(ranges);
      }
      return ranges;
    }
    case Scope::sentence:
      return sentence_around(view, last, items);
    case Scope::definition:
      return definition_around(view, first, last);
    case Scope::document:
      return {{0, view.size()}};
    case Scope::section:
    case Scope::part:
      return {whole_range(view, scope_provision(view.document(), view.provision_of(last), scope))};
    case Scope::provision:
    case Scope::subsection:
      return provision_with_chapeau(view, scope_provision(view.document(), view.provision_of(last), scope));
  }
  return {};
}

const char* scope_name(Scope scope) {
  switch (scope) {
    case Scope::hit:
      return "hit";
    case Scope::clause:
      return "clause";
    case Scope::sentence:
      return "sentence";
    case Scope::definition:
      return "definition";
    case Scope::provision:
      return "provision";
    case Scope::subsection:
      return "subsection";
    case Scope::section:
      return "section";
    case Scope::part:
      return "part";
    case Scope::document:
      return "document";
    case Scope::as_is:
      return "member";
  }
  return "hit";
}

}  // namespace lacuna::assessment
