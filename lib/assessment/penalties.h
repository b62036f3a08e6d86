// Quantities of the law: prison terms, ages, periods, with the words that say them.
//
//   auto terms = find_imprisonment(reading, words, reading.range_of(section), "en");
//   // "imprisonment for a term not less than three years but not exceeding fifteen years": min 3, max 15
//
// All tokens are indices into Reading::tokens, first and last included. Time grows with the length of the range.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "assessment/assessment.h"
#include "rules/reading.h"

namespace lacuna::assessment {

// One prison term. A fixed term ("liable to imprisonment for fourteen years") is its maximum. Months are parts of a
// year. Classes and scales ("Class A felony", "level 5") give no term.
struct ImprisonmentTerm {
  std::optional<Years> min, max;
  bool fine_alternative = false;  // "or a fine", "or both"
  bool aggravated = false;        // governed by a condition that raises the penalty ("if the victim is a child")
  bool summary = false;           // of a summary trial: what a higher court may impose stands elsewhere
  std::uint32_t first = 0, last = 0;
};
std::vector<ImprisonmentTerm> find_imprisonment(const rules::Reading& reading, const Vocabulary& words,
                                                rules::Reading::Range range, std::string_view language);

// The penalty of the basic offence: the first term in the ranges, in the order given, that is not aggravated; that of a
// summary trial only where there is no other.
std::optional<ImprisonmentTerm> basic_penalty(const rules::Reading& reading, const Vocabulary& words,
                                              const std::vector<rules::Reading::Range>& ranges,
                                              std::string_view language);

// An age below which somebody counts as young: "under the age of 18 years", "has not attained eighteen years".
struct AgeLimit {
  double years = 0;
  std::uint32_t first = 0, last = 0;
};
std::vector<AgeLimit> find_age_limits(const rules::Reading& reading, const Vocabulary& words,
                                      rules::Reading::Range range, std::string_view language);

// A length of time. A month counts 30 days, a week 7, a year 365.
struct Period {
  enum class Bound : std::uint8_t { exact, at_least, at_most };
  double days = 0;
  Bound bound = Bound::exact;
  std::uint32_t first = 0, last = 0;
};
std::vector<Period> find_periods(const rules::Reading& reading, const Vocabulary& words, rules::Reading::Range range,
                                 std::string_view language);

}  // namespace lacuna::assessment
