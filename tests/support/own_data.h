// The project's own catalogue, rules and model law, read once for the tests of a program.
#pragma once

#include "drafting/model_law.h"
#include "rules/rule_set.h"
#include "standard/catalogue.h"

namespace lacuna::testing {

inline const standard::Catalogue& catalogue() {
  static const standard::Catalogue loaded = standard::load_catalogue(LACUNA_DATA);
  return loaded;
}

inline rules::RuleSet& rule_set() {
  static rules::RuleSet loaded = rules::load_rule_set(LACUNA_DATA, catalogue());
  return loaded;
}

inline const drafting::ModelLaw& model_law() {
  static const drafting::ModelLaw loaded = drafting::load_model_law(LACUNA_DATA, catalogue(), "en");
  return loaded;
}

}  // namespace lacuna::testing
