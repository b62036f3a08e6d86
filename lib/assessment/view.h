// A document as the rules look at it: its reading, the hits of every concept, and look-ups over both.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "assessment/margins.h"
#include "assessment/ranges.h"
#include "rules/lexicon.h"
#include "rules/reading.h"
#include "rules/rule_set.h"
#include "statute/document.h"

namespace lacuna::assessment {

// The hits of one concept in some places, with what makes range queries fast.
struct HitList {
  std::vector<rules::Hit> hits;           // sorted by first token, then last
  std::vector<std::uint32_t> least_last;  // least_last[i]: the smallest last token of hits[i..]
  // Whether a hit lies wholly in the set. O(ranges * log hits); for hits that run from one range into a later one, at
  // most 256 hits of each range are looked at.
  [[nodiscard]] bool any_in(const Ranges& ranges) const;
  // Fills least_last from the hits. Linear.
  void index();
};

class View {
 public:
  // Without a lexicon for the language the view is empty and `readable` is false.
  View(const statute::Document& document, std::string language, rules::RuleSet& rules);

  [[nodiscard]] bool readable() const { return readable_; }
  // Whether the text is so dense somewhere that not all matches were looked for (see rules::Lexicon::match).
  [[nodiscard]] bool capped() const { return capped_; }
  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] const statute::Document& document() const { return *document_; }
  [[nodiscard]] const rules::Reading& reading() const { return reading_; }
  [[nodiscard]] const std::vector<rules::Hit>& hits(rules::ConceptId id) const { return hits_[id]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(reading_.tokens.size()); }

  // The hits of a concept whose last token stands in one of the places. Computed once for each pair.
  const HitList& said(rules::ConceptId id, rules::Places where);

  // The place of a token as a Place value; 0 where it is no law at all (notes, contents, repealed text).
  [[nodiscard]] rules::Places place(std::uint32_t token) const { return places_[reading_.places[token].sentence]; }
  // How many words and numbers stand before a token or the end; labels and marks do not count.
  [[nodiscard]] std::uint32_t words_before(std::uint32_t token) const {
    return token < size() ? reading_.places[token].words_before : word_count();
  }
  // The token of the n-th word.
  [[nodiscard]] std::uint32_t word_token(std::uint32_t n) const { return word_tokens_[n]; }
  [[nodiscard]] std::uint32_t word_count() const { return static_cast<std::uint32_t>(word_tokens_.size()); }

  [[nodiscard]] statute::ProvisionId provision_of(std::uint32_t token) const { return reading_.provision_of(token); }
  [[nodiscard]] const Vocabulary& vocabulary() const { return *words_; }
  // The folded form of a word of the lexicon's vocabulary.
  [[nodiscard]] std::string_view folded(WordId word) const { return words_->text(word); }
  // The tokens of a byte span of the text. O(log n).
  [[nodiscard]] TokenRange tokens_of(Span span) const;
  // The run of tokens around one with the same sentence or clause number.
  [[nodiscard]] TokenRange sentence_run(std::uint32_t token) const {
    return run_of_sentence(reading_.places[token].sentence);
  }
  [[nodiscard]] TokenRange clause_run(std::uint32_t token) const;
  // The tokens of a sentence, by its number.
  [[nodiscard]] TokenRange run_of_sentence(std::uint32_t sentence) const;
  // The provisions whose heading, a stretch of the text, says a concept; sorted. Computed once for each.
  const std::vector<statute::ProvisionId>& headings_saying(rules::ConceptId id);
  // Headings that stand in the margin rather than in one stretch of the text.
  [[nodiscard]] const Margins& margins() const { return margins_; }
  // The next sibling that holds closing words (type "wrapUp"), or no_provision.
  [[nodiscard]] statute::ProvisionId closing_of(statute::ProvisionId id) const { return closings_[id]; }

 private:
  void find_places();
  void index_words();
  void index_closings();
  void index_headings();

  const statute::Document* document_;
  std::string language_;
  const Vocabulary* words_ = nullptr;
  bool readable_ = false;
  bool capped_ = false;
  rules::Reading reading_;
  rules::Hits hits_;
  Margins margins_;
  std::vector<rules::Places> places_;  // of each sentence; those of one stand in the same place
  std::vector<std::uint32_t> word_tokens_;
  std::vector<statute::ProvisionId> closings_;
  std::map<std::pair<rules::ConceptId, rules::Places>, HitList> said_;
  struct Heading {
    TokenRange tokens;
    std::uint32_t reach;  // the farthest end of this one and all before it
    statute::ProvisionId provision;
  };
  std::vector<Heading> headings_;  // sorted by first token
  std::unordered_map<rules::ConceptId, std::vector<statute::ProvisionId>> headings_saying_;
};

}  // namespace lacuna::assessment
