#include "assessment/denied.h"

#include <algorithm>
#include <string_view>

#include "assessment/negation.h"

namespace lacuna::assessment {
namespace {

using rules::ConceptId;
using rules::Condition;
using rules::Lexicon;

// The words of a pattern: runs of letters; a concept's name keeps its "@".
std::vector<std::string_view> words_of(std::string_view pattern) {
  std::vector<std::string_view> words;
  const auto ends = [](char c) { return c == ' ' || c == '(' || c == ')' || c == '|' || c == '=' || c == '?'; };
  for (std::size_t at = 0; at < pattern.size();) {
    std::size_t end = at;
    while (end < pattern.size() && !ends(pattern[end])) ++end;
    if (end > at) words.push_back(pattern.substr(at, end - at));
    at = end == at ? at + 1 : end;
  }
  return words;
}

// Which concepts of a language speak of negation: their patterns hold one of its words, or a concept that does.
class Speakers {
 public:
  Speakers(const rules::RuleSet& rules, const Lexicon& lexicon, ConceptId negation) : rules_(rules), lexicon_(lexicon) {
    for (const std::string& pattern : lexicon.patterns(negation)) {
      const auto words = words_of(pattern);
      if (words.size() == 1) cues_.push_back(words.front());
    }
  }

  bool speaks(ConceptId id, unsigned depth = 0) const {
    constexpr unsigned deepest = 16;
    if (depth > deepest) return true;
    for (const std::string& pattern : lexicon_.patterns(id)) {
      for (const std::string_view word : words_of(pattern)) {
        if (std::find(cues_.begin(), cues_.end(), word) != cues_.end()) return true;
        if (word.front() != '@') continue;
        const auto named = std::find(rules_.concepts.begin(), rules_.concepts.end(), word.substr(1));
        if (named != rules_.concepts.end() &&
            speaks(static_cast<ConceptId>(named - rules_.concepts.begin()), depth + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  bool speaks(const std::vector<ConceptId>& list) const {
    return std::any_of(list.begin(), list.end(), [&](ConceptId id) { return speaks(id); });
  }

  bool speaks(const Condition& condition) const {
    if (condition.head == Condition::Head::no) return false;
    if (speaks(condition.says)) return true;
    const auto& with = condition.with;
    if (std::any_of(with.begin(), with.end(), [&](const rules::Neighbour& n) { return speaks(n.says); })) return true;
    return std::any_of(condition.parts.begin(), condition.parts.end(),
                       [&](const Condition& part) { return speaks(part); });
  }

 private:
  const rules::RuleSet& rules_;
  const Lexicon& lexicon_;
  std::vector<std::string_view> cues_;
};

}  // namespace

bool all_denied(Framework& framework, const rules::ElementRule& rule, const Result& hits) {
  if (!framework.negation.negation || !framework.negation.denial) return false;
  const auto each_denied = [&](std::size_t d, bool inside) {
    return std::all_of(hits[d].begin(), hits[d].end(), [&](const Found& found) {
      return !found.whole &&
             is_denied(framework.views[d], found.first, inside ? found.last : found.first, framework.negation);
    });
  };
  // Nearly all elements end here: what their patterns speak of is looked at only for the few that are left.
  bool some = false;
  for (std::size_t d = 0; d < hits.size(); ++d) {
    if (!each_denied(d, true)) return false;
    some = some || !hits[d].empty();
  }
  for (std::size_t d = 0; some && d < hits.size(); ++d) {
    if (hits[d].empty()) continue;
    // A rule that speaks of negation itself may have asked for the one inside its hit.
    const Lexicon& lexicon = framework.rules.lexicons.at(framework.views[d].language());
    const Speakers speakers(framework.rules, lexicon, *framework.negation.negation);
    if (speakers.speaks(rule.when) && !each_denied(d, false)) return false;
  }
  return some;
}

}  // namespace lacuna::assessment
