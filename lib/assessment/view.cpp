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
  find_places();
  index_words();
  index_closings();
  index_headings();
}

void View::find_places() {
  places_.reserve(reading_.sentences.size());
  for (const rules::Sentence& sentence : reading_.sentences) {
    const statute::Provision& provision = document_->provisions[sentence.provision];
    // Words of another language are not those that the rules look for.
    const bool foreign = !provision.language.empty() && provision.language != language_;
    const Places place = foreign ? 0 : place_of(provision);
    const bool heading = reading_.places[sentence.first].heading && place == static_cast<Places>(Place::body);
    places_.push_back(heading ? static_cast<Places>(Place::heading) : place);
  }
}

void View::index_words() {
  if (reading_.places.empty()) return;
  word_tokens_.reserve(reading_.places.back().words_before + 1);
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (reading_.places[i].matchable) word_tokens_.push_back(i);
  }
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

void View::index_headings() {
  const auto& provisions = document_->provisions;
  for (statute::ProvisionId id = 0; id < provisions.size(); ++id) {
    if (!provisions[id].heading_span.empty()) headings_.push_back({tokens_of(provisions[id].heading_span), 0, id});
  }
  const auto before = [](const Heading& a, const Heading& b) { return a.tokens.first < b.tokens.first; };
  if (!std::is_sorted(headings_.begin(), headings_.end(), before)) {
    std::stable_sort(headings_.begin(), headings_.end(), before);
  }
  std::uint32_t reach = 0;
  for (Heading& heading : headings_) heading.reach = reach = std::max(reach, heading.tokens.end);
}

const std::vector<statute::ProvisionId>& View::headings_saying(rules::ConceptId id) {
  const auto [entry, fresh] = headings_saying_.try_emplace(id);
  std::vector<statute::ProvisionId>& list = entry->second;
  if (!fresh) return list;
  for (const rules::Hit hit : hits_[id]) {
    if (place(hit.last) == 0) continue;
    auto after = std::upper_bound(headings_.begin(), headings_.end(), hit.first,
                                  [](std::uint32_t token, const Heading& h) { return token < h.tokens.first; });
    for (; after != headings_.begin() && std::prev(after)->reach > hit.last; --after) {
      if (std::prev(after)->tokens.end > hit.last) list.push_back(std::prev(after)->provision);
    }
  }
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
  return list;
}

const HitList& View::said(rules::ConceptId id, rules::Places where) {
  const auto [entry, fresh] = said_.try_emplace({id, where});
  HitList& list = entry->second;
  if (!fresh) return list;
  for (const rules::Hit hit : hits_[id]) {
    if ((place(hit.last) & where) != 0) list.hits.push_back(hit);
  }
  list.index();
  return list;
}

TokenRange View::tokens_of(Span span) const { return {reading_.token_at(span.begin), reading_.token_at(span.end)}; }

TokenRange View::run_of_sentence(std::uint32_t sentence) const {
  const auto& all = reading_.sentences;
  return {all[sentence].first, sentence + 1 < all.size() ? all[sentence + 1].first : size()};
}

TokenRange View::clause_run(std::uint32_t token) const {
  const auto& all = reading_.clauses;
  const std::uint32_t clause = reading_.places[token].clause;
  return {all[clause], clause + 1 < all.size() ? all[clause + 1] : size()};
}

}  // namespace lacuna::assessment
