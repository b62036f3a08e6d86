// Our own model provisions: law in the form of law (Akoma Ntoso), each tagged with what it supplies.
//
//   ModelLaw model = load_model_law(data, catalogue, "en");
//   for (const ModelUnit& unit : model.units) print(unit.provision.num, plain(unit.provision.heading));
//
// The tags stand in the `proprietary` metadata of the files: which provision answers which elements of which
// requirement, for which legal tradition, and beside what it stands. Terms (`term refersTo="#victim"`) mark the words
// that a statute may have its own for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "standard/catalogue.h"

namespace lacuna::drafting {

// Words of a model provision; where `term` is not "" they stand for that term.
struct Piece {
  std::string words;
  std::string term;  // id of a ModelTerm
};
using Words = std::vector<Piece>;

// The words as they stand, terms not replaced.
std::string plain(const Words& words);

struct Supplies {
  std::string requirement;
  std::vector<std::string> elements;  // empty: belongs to the requirement as a whole
};

struct ModelProvision {
  std::string eid;   // unique in its file
  std::string type;  // AKN 3.0 element name: "section", "subsection", "paragraph", "wrapUp"
  std::string num;   // "8.", "(1)"; "" where none
  Words heading, text;
  std::vector<Supplies> supplies;
  std::vector<ModelProvision> children;
};

// A section with what is said about it.
struct ModelUnit {
  ModelProvision provision;
  std::string tradition;   // "common-law", "civil-law"; "" for both
  std::string instead_of;  // eId of the unit that it is an alternative to; "" for none
  std::string beside;  // "offence.criminalised/offence-created": stands beside the provision that has this element, and
                       // only where there is one; "" for a provision of its own
  bool definitions = false;  // stands with the definitions of the statute
  bool whole = false;        // never cut down to the elements that are missing
  std::string note;          // drafting note
  std::size_t part = 0;      // units of one part have one number, over all files
};

// One wording of a term.
struct Variant {
  std::string words;  // what is put into the text
  std::string sign;   // what in a statute speaks for it; lower case
};

struct ModelTerm {
  std::string id;
  std::vector<Variant> variants;  // the first is the model's own
  std::string defined_by;         // "definition.victim/victim-defined": the term that this element's evidence defines
  bool defined = false;           // other than the first only where the statute defines it
  std::vector<std::string>
      cites;  // stands for the citation of what carries one of these requirements; no variants then
};

// Other words for those of a statute that make a conflict or defect.
struct Rewording {
  struct Pattern {
    std::string find;  // an ECMAScript regular expression, letters of either case, for white space folded
    std::string put;   // in its place: "$1 and $2"; "" where the words are left out
  };
  Supplies supplies;              // what it answers
  std::string cures;              // the element of these that is a conflict or defect
  std::string heading;            // of the clause
  std::vector<Pattern> patterns;  // the first that is found in a provision
};

struct ModelLaw {
  std::string language;
  std::string
      main;  // the requirement whose provision the law turns on; what has no other place goes beside it; "" for none
  std::string main_with;  // what that provision has with it, where several seem to be it: the penalty; "" for nothing
  std::vector<ModelUnit> units;  // in the order of the files' names, then of the files
  std::vector<ModelTerm> terms;
  std::vector<Rewording> rewordings;

  [[nodiscard]] const ModelTerm* term(std::string_view id) const;
};

// Loads <data>/model-law/provisions/<language>/*.xml; a language without a folder has no units. Errors, each with file
// and line: R240 not readable or not well formed, R241 a tag names no such requirement, element, term or provision,
// R242 something is missing that the form asks for.
ModelLaw load_model_law(const std::string& data_directory, const standard::Catalogue& catalogue,
                        const std::string& language);

}  // namespace lacuna::drafting
