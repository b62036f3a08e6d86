// What is asked of a State: requirements of the Protocol, its parent Convention and the Model Law, cut into elements.
// Loaded from model-law/requirements/*.json; knows nothing of how an element is recognised.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::standard {

enum class ElementKind { core, supporting, defect, conflict };

struct Element {
  std::string id;  // "recruitment"
  ElementKind kind = ElementKind::core;
  std::string title;     // a noun phrase: "recruitment of a person"
  std::string question;  // what a reader answers with yes or no
  std::string advice;    // one sentence: what to draft where it is missing (or to remove, for defects and conflicts)
  std::string absence_note;  // said above the whole matrix where the element is absent; "" for nearly all
};

struct Requirement {
  std::string id;  // "offence.acts"
  std::string title;
  std::string pillar;  // prosecution, protection, prevention, cooperation, principles
  std::string level;   // mandatory, mandatory-where-appropriate, mandatory-to-endeavour, mandatory-to-consider,
                       // recommended, optional
  std::vector<std::string> sources;     // "protocol 3(a)", "untoc 10", "model-law 8"
  std::optional<std::size_t> met_when;  // how many core elements make it met; nullopt: all
  std::string usual_home;  // where such a rule usually sits: "penal code", "criminal procedure", "immigration act", ...
  std::vector<std::string> homes;  // the kinds of law that usual_home means; empty where nothing is known of kinds
  std::string why;                 // the consequence of a gap, one sentence
  std::string recommend;           // what to do where it is not met, one sentence
  std::vector<Element> elements;
};

// A kind of law, and what its title says: "penal code": "penal code", "código penal" ...
struct LawKind {
  std::string name;
  std::vector<std::string> titles;  // words of a title, folded, with a space at both ends
};

struct Catalogue {
  std::vector<Requirement> requirements;  // in the order of the matrix
  std::vector<LawKind> law_kinds;         // from model-law/homes.json
  std::vector<std::string> amending;      // likewise, of a title that only amends a law: it is not that law
  [[nodiscard]] const Requirement* find(std::string_view id) const;
  // The requirement ids nearest to a misspelt one, best first, at most three.
  [[nodiscard]] std::vector<std::string> suggestions(std::string_view id) const;
};

// Loads <data>/model-law/requirements/*.json, each {"order": n, "requirements": [...]}, in the order of "order", then
// of the file's name; validates them against <data>/rules/schema/requirements.schema.json. Errors: R201 not JSON, R202
// against the schema or no file at all, R209 a requirement or element defined twice; each with JSON pointer and line.
// The kinds of law come from <data>/model-law/homes.json, where there is one; R203 for a usual home that it lacks.
Catalogue load_catalogue(const std::string& data_directory);

// The kinds that a law's title tells, in the catalogue's order; none for a law that amends another. Whole words, case
// and accents as the title has them folded away.
std::vector<std::string> kinds_of_title(const Catalogue& catalogue, std::string_view title);

const char* kind_name(ElementKind kind);

}  // namespace lacuna::standard
