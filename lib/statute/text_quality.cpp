#include "statute/text_quality.h"

#include <algorithm>

#include "statute/quality_parts.h"

namespace lacuna::statute {
namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

// Clean prints of statutes have up to 3 damaged words in a thousand and no number out of order in most of their lists;
// laws that quote others leave up to two thirds of the sections that they mention unresolved.
constexpr double noisy_damage = 0.008;
constexpr double poor_damage = 0.04;
constexpr double noisy_breaks = 0.25;
constexpr double poor_breaks = 0.5;
constexpr double noisy_unresolved = 0.8;
constexpr std::size_t least_words = 200;    // fewer are an excerpt, which may well have no numbers
constexpr std::size_t least_numbered = 8;   // fewer numbers tell nothing about the rest
constexpr std::size_t least_mentions = 20;  // likewise

TextQuality::Grade grade_of(const TextQuality& quality) {
  using Grade = TextQuality::Grade;
  if (quality.words < least_words) return Grade::good;
  const double damaged = share(quality.damage.size(), quality.words);
  const double broken = quality.numbered < least_numbered ? 0 : share(quality.breaks, quality.numbered);
  const bool sections_lost =
      quality.outside > quality.inside && quality.unresolved > 0 && quality.unresolved == quality.mentions;
  // An excerpt mentions sections that it does not hold: only broken numbers beside them tell of a scan.
  const bool disordered = share(quality.breaks, quality.numbered) > poor_breaks || damaged > noisy_damage;
  if (damaged > poor_damage || (broken > poor_breaks && quality.outside > quality.inside) ||
      (sections_lost && disordered)) {
    return Grade::poor;
  }
  const bool leads_nowhere =
      quality.mentions >= least_mentions && share(quality.unresolved, quality.mentions) > noisy_unresolved;
  return damaged > noisy_damage || broken > noisy_breaks || leads_nowhere || sections_lost ? Grade::noisy : Grade::good;
}

}  // namespace

std::size_t TextQuality::damage_in(Span span) const {
  auto at = std::lower_bound(damage.begin(), damage.end(), span.begin,
                             [](Span damaged, std::uint32_t offset) { return damaged.end <= offset; });
  std::size_t count = 0;
  for (; at != damage.end() && at->begin < span.end; ++at) ++count;
  return count;
}

TextQuality measure_quality(const Document& document, Stemmer* dictionary) {
  Vocabulary words;
  std::vector<Token> tokens;
  for (const Provision& provision : document.provisions) tokenise(document.text, provision.own(), words, tokens);
  return measure_quality(document, dictionary, tokens, words);
}

TextQuality measure_quality(const Document& document, Stemmer* dictionary, const std::vector<Token>& tokens,
                            const Vocabulary& words) {
  TextQuality quality;
  measure_words({document, tokens, words}, dictionary, quality);
  measure_numbering(document, quality);
  quality.grade = grade_of(quality);
  return quality;
}

const char* grade_name(TextQuality::Grade grade) {
  switch (grade) {
    case TextQuality::Grade::good:
      return "good";
    case TextQuality::Grade::noisy:
      return "noisy";
    case TextQuality::Grade::poor:
      return "poor";
  }
  return "good";
}

}  // namespace lacuna::statute
