// The words around quantities in penal provisions, one small table a language. Internal to assessment/.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

namespace lacuna::assessment {

// Folded words; one that ends in '*' stands for all words with that beginning.
using WordList = std::vector<std::string_view>;

struct QuantityWords {
  std::string_view language;
  WordList imprisonment;  // what makes years a prison term
  WordList life;          // and not ended by `life_not_before`
  WordList years, months, weeks, days;
  WordList negation;       // turns "less" into a minimum, "more" into a maximum
  WordList less, more;     // comparatives
  WordList least, most;    // by themselves a minimum, a maximum: "at least", "exceeding"
  WordList range;          // between two numbers: "to"
  WordList between, and_;  // "between X and Y"
  WordList or_, fine, both;
  WordList joints;       // what may stand between two numbers that share a unit: "five nor more than ten years"
  WordList adjacent;     // what may stand between "five years" and "imprisonment"
  WordList no_term;      // before a number of years that is no prison term: "age", "within"
  WordList breaks;       // where reading on from "imprisonment" ends
  WordList condition;    // "if", "where"
  WordList neutral;      // subject of a condition that only describes the offence: "if a person ..."
  WordList aggravating;  // what a condition that raises the penalty speaks of
  WordList repeated;     // by itself a raised penalty: "subsequent" conviction
  WordList summary;      // the lesser way to try an offence, with its lesser penalty: "on summary conviction"
  WordList under, age, attained;  // "under the age of", "has not attained"
};

// English where the language has no table.
const QuantityWords& quantity_words(std::string_view language);

// Whether a folded word is in a list.
bool is_one_of(std::string_view folded, const WordList& list);

}  // namespace lacuna::assessment
