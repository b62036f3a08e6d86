// The rules as loaded: concepts, roles and element conditions, checked and in the order in which they are evaluated.
// The language of rule files is described in rules/README.md; this header is its abstract syntax.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rules/lexicon.h"
#include "standard/catalogue.h"

namespace lacuna::rules {

enum class Scope : std::uint8_t {
  hit,
  clause,
  sentence,
  definition,
  provision,
  subsection,
  section,
  part,
  document,
  as_is
};
enum class Place : std::uint8_t { body = 1, heading = 2, title = 4, preamble = 8, treaty = 16, form = 32 };
using Places = std::uint8_t;  // Place values, added up

using RoleId = std::uint32_t;

struct Neighbour {
  Scope same = Scope::sentence;
  std::optional<unsigned> near;  // tokens; instead of `same`
  std::vector<ConceptId> says;
  std::vector<ConceptId> heading;
  bool before = false, after = false;
};

struct Condition {
  enum class Head : std::uint8_t { says, defines, role, element, fact, any, all, no };
  Head head = Head::says;
  std::vector<ConceptId> says;
  std::vector<ConceptId> defines;
  std::vector<RoleId> roles;
  std::string element;  // "offence.criminalised/offence-created"
  std::string fact;
  std::optional<double> at_least, at_most;
  std::vector<Condition> parts;  // of any, all, no
  std::optional<Scope> same;     // of all
  // filters
  std::vector<RoleId> in, not_in;
  std::vector<ConceptId> heading, not_heading;
  std::vector<Neighbour> with, unless;
  bool affirmed = true;
  Places where = static_cast<Places>(Place::body);
};

struct Example {
  std::string language;
  std::string text;
  bool present = false;
  bool whole = false;
  std::string known_miss;  // "" unless marked
};

enum class Adds : std::uint8_t { defined_terms = 1, references = 2, referring = 4 };

struct RoleRule {
  std::string name;
  std::string about;
  Scope unit = Scope::section;
  Condition when;
  std::vector<Neighbour> unless;
  std::vector<std::string>
      kinds;              // kinds of law: a text whose owner calls it one of them is a member, whatever it says
  std::uint8_t adds = 0;  // Adds values, added up
  std::vector<Example> examples;
  std::string file;
};

// What is shown as near where an element is missing, and what it lacks.
struct NearRule {
  Condition when;
  std::string lacks;
};

struct ElementRule {
  std::string requirement, element;
  Condition when;
  std::vector<Neighbour> unless;
  std::optional<Condition> maybe;
  std::vector<NearRule> near;
  std::vector<Example> examples;
  std::string file;
};

// What is said beside the status of requirements. A limit counts where it governs what the law grants: in the same
// `within` as words that an element rests on; with `everywhere`, only where it governs all of them. What goes further
// counts wherever it is said.
struct RemarkRule {
  std::string name, text;
  bool limit = true;
  std::vector<std::string> of;  // requirements, in the order of the catalogue
  Scope within = Scope::sentence;
  bool everywhere = false;
  Condition when;
  std::vector<Neighbour> unless;
  std::vector<Example> examples;
  std::string file;
};

// Everything that rules/ holds. roles and elements are sorted so that each stands after all that it depends on.
struct RuleSet {
  std::map<std::string, Lexicon> lexicons;  // by language
  std::vector<std::string> languages;       // that rules/ has words for, compiled or not; sorted
  std::vector<std::string> concepts;        // names; index = ConceptId, shared by all lexicons
  std::vector<RoleRule> roles;              // index = RoleId
  std::vector<ElementRule> elements;        // every element of the catalogue, each exactly once
  std::vector<RemarkRule> remarks;          // in the order of the files
  bool partial = false;                     // loaded without require_all: elements may be missing

  [[nodiscard]] const ElementRule* find(const std::string& requirement, const std::string& element) const;
};

struct LoadOptions {
  bool require_all = true;  // false: elements of the catalogue may lack a rule, and rules may lack examples (rules
                            // under work); assess() then judges what is missing as absent and inconclusive
  std::vector<std::string> languages = {};  // compile the lexicons of these only; empty: all
};

// Loads <data>/rules, validates it against the schemas and against the catalogue, compiles the lexicons. Errors R2xx:
// R201 JSON syntax, R202 schema, R203 unknown concept, R204 unknown role, R205 unknown requirement or element, R206
// circle, R207 bad pattern, R208 element of the catalogue without rule, R209 defined twice, R210 dictionary missing.
// Each names file and JSON pointer; where names are near misses, the hint says "did you mean".
RuleSet load_rule_set(const std::string& data_directory, const standard::Catalogue& catalogue,
                      const LoadOptions& options = {});

}  // namespace lacuna::rules
