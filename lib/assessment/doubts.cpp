#include "assessment/doubts.h"

#include <algorithm>

namespace lacuna::assessment {
namespace {

using Grade = statute::TextQuality::Grade;

// The measures below were found on labelled statutes: answers in doubt are wrong four to five times as often as firm
// ones.
constexpr std::size_t many_near = 4;     // passages outside the place, or without the company, that the rule asks for
constexpr std::size_t many_alone = 3;    // parts of a rule found without the others
constexpr std::uint32_t wide_apart = 4;  // words from the first to the last of those that decide

std::size_t missed_by(const Trace& trace, Lack lack) {
  return static_cast<std::size_t>(
      std::count_if(trace.misses.begin(), trace.misses.end(), [&](const Miss& miss) { return miss.lack == lack; }));
}

bool nearly_said(const Seen& seen) {
  return any(seen.maybe) ||
         missed_by(seen.trace, Lack::outside) + missed_by(seen.trace, Lack::neighbour) >= many_near ||
         missed_by(seen.trace, Lack::companion) >= many_alone;
}

bool is_set_aside(const Seen& seen) {
  return missed_by(seen.trace, Lack::guard) > 0 || missed_by(seen.trace, Lack::negated) > 0;
}

// A figure that is read (a fact) stands where it stands; of words that a rule joins, those far apart may not belong
// together.
bool on_one_wide_passage(const Framework& framework, const Seen& seen) {
  if (seen.rule.when.head == rules::Condition::Head::fact) return false;
  const Result& hits = seen.hits;
  std::size_t count = 0;
  bool wide = false;
  for (std::size_t d = 0; d < hits.size(); ++d) {
    const View& view = framework.views[d];
    for (const Found& found : hits[d]) {
      if (++count > 1) return false;
      wide = !found.whole && view.words_before(found.last + 1) - view.words_before(found.first) >= wide_apart;
    }
  }
  return wide;
}

bool is_damaged(const Evidence& evidence, const std::vector<statute::TextQuality>& quality) {
  const statute::TextQuality& text = quality[evidence.document];
  return text.grade == Grade::poor || (text.grade == Grade::noisy && text.damage_in(evidence.words) > 0);
}

// Whether every piece of evidence is damaged: nothing else bears the answer.
bool all_damaged(const ElementFinding& finding, const std::vector<statute::TextQuality>& quality) {
  return std::all_of(finding.evidence.begin(), finding.evidence.end(),
                     [&](const Evidence& evidence) { return is_damaged(evidence, quality); });
}

// Whether what is absent may have been lost: the words are unreadable where it stood, or something of it is left.
bool maybe_lost(const Seen& seen, const std::vector<statute::TextQuality>& quality) {
  const bool traces = !seen.trace.misses.empty() || !seen.trace.counted.empty();
  return std::any_of(quality.begin(), quality.end(), [&](const statute::TextQuality& text) {
    return text.grade == Grade::poor || (text.grade == Grade::noisy && traces);
  });
}

}  // namespace

std::vector<statute::TextQuality> quality_of(const Framework& framework) {
  std::vector<statute::TextQuality> quality;
  for (const View& view : framework.views) {
    const auto lexicon = framework.rules.lexicons.find(view.language());
    quality.push_back(lexicon == framework.rules.lexicons.end()
                          ? statute::measure_quality(view.document(), nullptr)
                          : statute::measure_quality(view.document(), &lexicon->second.dictionary(),
                                                     view.reading().tokens, view.vocabulary()));
  }
  return quality;
}

std::vector<Doubt> doubts_of(const Framework& framework, const std::vector<statute::TextQuality>& quality,
                             const ElementFinding& finding, const Seen& seen) {
  std::vector<Doubt> doubts;
  const auto add = [&](Doubt doubt, bool holds) {
    if (holds) doubts.push_back(doubt);
  };
  add(Doubt::not_judged, !finding.present && !framework.readable());
  add(Doubt::near_miss, !finding.present && nearly_said(seen));
  add(Doubt::set_aside, !finding.present && is_set_aside(seen));
  add(Doubt::far_apart, finding.present && on_one_wide_passage(framework, seen));
  add(Doubt::damaged_text, finding.present ? all_damaged(finding, quality) : maybe_lost(seen, quality));
  const bool capped =
      std::any_of(framework.views.begin(), framework.views.end(), [](const View& view) { return view.capped(); });
  add(Doubt::cut_short, !finding.present && capped);
  return doubts;
}

}  // namespace lacuna::assessment
