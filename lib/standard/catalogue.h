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
  std::string why;         // the consequence of a gap, one sentence
  std::string recommend;   // what to do where it is not met, one sentence
  std::vector<Element> elements;
};

struct Catalogue {
  std::vector<Requirement> requirements;  // in the order of the matrix
  [[nodiscard]] const Requirement* find(std::string_view id) const;
  // The requirement ids nearest to a misspelt one, best first, at most three.
  [[nodiscard]] std::vector<std::string> suggestions(std::string_view id) const;
};

// Loads <data>/model-law/requirements/*.json, each {"order": n, "requirements": [...]}, in the order of "order", then
// of the file's name; validates them against <data>/rules/schema/requirements.schema.json. Errors: R201 not JSON, R202
// against the schema or no file at all, R209 a requirement or element defined twice; each with JSON pointer and line.
Catalogue load_catalogue(const std::string& data_directory);

const char* kind_name(ElementKind kind);

}  // namespace lacuna::standard
