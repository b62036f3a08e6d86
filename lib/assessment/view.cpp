#include "assessment/view.h"

#include <algorithm>

namespace lacuna::assessment {
namespace {

using rules::Place;
using rules::Places;
using statute::Standing;

// The place of a provision's tokens that are no heading.
Places place_of(const statute::Provision& provision) {
  switch (provision.standing) {
    case Standing::operative:
    case Standing::quoted:
      return static_cast<Places>(Place::body);
    case Standing::title:
      return static_cast<Places>(Place::title);
    case Standing::preamble:
      return static_cast<Places>(Place::preamble);
    case Standing::treaty:
      return static_cast<Places>(Place::treaty);
    case Standing::form:
      return static_cast<Places>(Place::form);
    case Standing::contents:
    case Standing::note:
    case Standing::repealed:
    case Standing::furniture:
      return 0;
  }
  return 0;
}

TokenRange run_of(const std::vector<std::uint32_t>& starts, std::uint32_t number, std::uint32_t size) {
  return {starts[number], number + 1 < starts.size() ? starts[number + 1] : size};
}

}  // namespace

bool HitList::any_in(const Ranges& ranges) const {
  constexpr std::size_t most_crossing = 256;
  for (std::size_t r = 0; r < ranges.size(); ++r) {
    auto at = std::lower_bound(hits.begin(), hits.end(), ranges[r].first,
                               [](rules::Hit hit, std::uint32_t token) { return hit.first < token; });
    const auto index = static_cast<std::size_t>(at - hits.begin());
    if (index < hits.size() && least_last[index] < ranges[r].end) return true;
    if (r + 1 == ranges.size()) break;
    for (std::size_t n = 0; n < most_crossing && at != hits.end() && at->first < ranges[r].end; ++n, ++at) {
      if (holds(ranges, at->last)) return true;
    }
  }
  return false;
}

void HitList::index() {
  least_last.resize(hits.size());
  std::uint32_t least = 0xffffffffU;
  for (std::size_t i = hits.size(); i-- > 0;) {
    least = std::min(least, hits[i].last);
    least_last[i] = least;
  }
}

View::View(const statute::Document& document, std::string language, rules::RuleSet& rules)
    : document_(&document), language_(std::move(language)) {
  const auto lexicon = rules.lexicons.find(language_);
  if (lexicon == rules.lexicons.end()) {
    hits_.resize(rules.concepts.size());
    return;
  }
  readable_ = true;
  words_ = &lexicon->second.words();
  reading_ = rules::read_for_matching(document, lexicon->second.words());
  hits_ = lexicon->second.match(reading_, &capped_);
  margins_ = Margins(document, lexicon->second);
  index_tokens();
  index_closings();
}

void View::index_tokens() {
  const std::uint32_t count = size();
  places_.resize(count);
  words_before_.resize(count + 1);
  clause_at_.resize(count);
  std::uint32_t words = 0;
  statute::ProvisionId provision_at_hand = statute::no_provision;
  Places place = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const rules::TokenPlace& token = reading_.places[i];
    if (token.provision != provision_at_hand) {
      provision_at_hand = token.provision;
      const statute::Provision& provision = document_->provisions[token.provision];
      // Words of another language are not those that the rules look for.
      const bool foreign = !provision.language.empty() && provision.language != language_;
      place = foreign ? 0 : place_of(provision);
    }
    const bool heading = token.heading && place == static_cast<Places>(Place::body);
    places_[i] = heading ? static_cast<Places>(Place::heading) : place;
    words_before_[i] = words;
    const TokenKind kind = reading_.tokens[i].kind;
    if (!token.label && (kind == TokenKind::word || kind == TokenKind::number)) {
      word_tokens_.push_back(i);
      ++words;
    }
    const bool first = i == 0;
    if (first || token.sentence != reading_.places[i - 1].sentence) sentence_starts_.push_back(i);
    if (first || token.clause != reading_.places[i - 1].clause) clause_starts_.push_back(i);
    clause_at_[i] = static_cast<std::uint32_t>(clause_starts_.size() - 1);
  }
  words_before_[count] = words;
}

void View::index_closings() {
  const auto& provisions = document_->provisions;
  closings_.assign(provisions.size(), statute::no_provision);
  std::vector<statute::ProvisionId> latest(provisions.size(), statute::no_provision);  // by parent, from the end
  for (std::size_t i = provisions.size(); i-- > 1;) {
    const statute::ProvisionId parent = provisions[i].parent;
    closings_[i] = latest[parent];
    if (provisions[i].type == "wrapUp") latest[parent] = static_cast<statute::ProvisionId>(i);
  }
}

const HitList& View::said(rules::ConceptId id, rules::Places where) {
  const auto [entry, fresh] = said_.try_emplace({id, where});
  HitList& list = entry->second;
  if (!fresh) return list;
  for (const rules::Hit hit : hits_[id]) {
    if ((places_[hit.last] & where) != 0) list.hits.push_back(hit);
  }
  list.index();
  return list;
}

TokenRange View::tokens_of(Span span) const { return {reading_.token_at(span.begin), reading_.token_at(span.end)}; }

TokenRange View::sentence_run(std::uint32_t token) const {
  return run_of(sentence_starts_, reading_.places[token].sentence, size());
}
TokenRange View::clause_run(std::uint32_t token) const { return run_of(clause_starts_, clause_at_[token], size()); }

}  // namespace lacuna::assessment
