#include "kept_rules.h"

#include <deque>
#include <utility>

namespace lacuna::cli {

rules::RuleSet& keep(rules::RuleSet rules) {
  static std::deque<rules::RuleSet>* const kept = new std::deque<rules::RuleSet>;
  return kept->emplace_back(std::move(rules));
}

}  // namespace lacuna::cli
