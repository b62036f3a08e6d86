// The usual words of amending clauses, found in a clause whose quotations are masked. Private to lib/drafting.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "drafting/modification.h"

namespace lacuna::drafting {

// Stands for a quotation in masked text.
inline constexpr char quotation_mark = '\x01';

enum class Sign : std::uint8_t {
  amend,       // "is amended": what stands before is context
  insert,      // insert, add; añadir; insérer, compléter
  substitute,  // substitute, replace; sustituir; remplacer
  remove,      // delete, repeal, omit; derogar; supprimer, abroger
  after,       // "after", "después de", "à la suite de"
  before,      // "before", "antes de", "avant"
  place_of,    // "for", "in place of": what is replaced follows
  by,          // "by", "with", "por", "par": what replaces follows
  at_end,      // "at the end", "al final", "in fine"
  in,          // "in", "en", "à": a place follows
  everywhere,  // "wherever", "donde aparezca", "partout"
  heading,     // "heading", "title of", "epígrafe", "intitulé"
  definition,  // "the definition of"
  mention,     // a provision: path
  quotation
};

struct Event {
  Sign sign = Sign::amend;
  std::size_t begin = 0, end = 0;        // in the masked text
  std::size_t quotation = 0;             // which one, from 0
  std::vector<std::vector<Step>> paths;  // of a mention: the provisions it names, each from the outside
};

// The events of a masked clause in their order. `language`: ISO 639-1; others are read as English. Linear but for the
// words of mentions.
std::vector<Event> events_of(std::string_view masked, std::string_view language);

// Whether amending clauses are read in a language.
bool has_clause_words(std::string_view language);

// Whether a name is that of a law: it has a word such as Act, Code or Ley in it, or a year.
bool names_law(std::string_view name);

// The name of a law that a clause begins with ("The Crimes Act 1962 is amended"), "" where it does not.
std::string law_named_first(std::string_view masked);

// The name of a law that follows a mention at `at` ("of the Crimes Act 1962", "del Código Penal"), "" where none does.
std::string law_named_at(std::string_view masked, std::size_t at);

}  // namespace lacuna::drafting
