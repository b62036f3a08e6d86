// The steps of load_rule_set, one file each. Private to lib/rules.
#pragma once

#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rules/rule_set.h"
#include "text/json_file.h"
#include "text/stemmer.h"

namespace lacuna::rules {

// What names mean while rules are read.
struct Names {
  std::map<std::string, ConceptId> concepts;
  std::map<std::string, RoleId> roles;  // in the order of the files; renumbered once sorted
  const standard::Catalogue* catalogue = nullptr;
};

// The lexicon files of a folder of languages, as written.
struct LexiconSource {
  struct Entry {
    const JsonFile* file = nullptr;
    std::vector<std::string> patterns, cancels;
  };
  std::map<std::string, Entry> concepts;
  std::vector<std::pair<std::string, std::string>> variants;
};

// Reads <rules>/lexicon/<language>/*.json; the files are kept in `files` for later errors. Errors R201, R202, R209.
std::map<std::string, LexiconSource> read_lexicons(const std::string& rules_folder, std::deque<JsonFile>& files);
// Compiles one language; `names` lists every concept by id. Errors R203, R206, R207, R210 with file and line.
// `stemmer`: of the language, without variants.
Lexicon compile_language(const std::string& language, const LexiconSource& source,
                         const std::vector<std::string>& names, Stemmer stemmer);
// The languages that have a folder with files in it.
std::set<std::string> languages_below(const std::string& rules_folder);

// A condition, neighbours or examples as written. Errors R202 (a head too many or none), R203, R204, R205.
Condition read_condition(const JsonNode& node, const Names& names, bool inside_all = false);
std::vector<Neighbour> read_neighbours(const JsonNode& node, const Names& names);
std::vector<Example> read_examples(const JsonNode& node);
// The remarks of <rules>/remarks/*.json, where there are any. Errors as for elements; R205 where "of" names nothing.
std::vector<RemarkRule> read_remarks(const std::string& rules_folder, const Names& names, const LoadOptions& options);
// Both kinds of example are there, for and against. Errors R202.
void require_examples(const std::vector<Example>& examples, const JsonNode& node);
Scope scope_of(const std::string& name);

// What a condition rests on.
void collect_roles(const Condition& condition, std::set<RoleId>& roles);
void collect_elements(const Condition& condition, std::set<std::string>& elements);
void collect_facts(const Condition& condition, std::set<std::string>& facts);

// Positions 0..n-1 so that each stands after all that it depends on, else in the given order. On a circle, returns the
// positions along it instead, the first repeated at the end.
struct Ordering {
  std::vector<std::size_t> order;
  std::vector<std::size_t> circle;
};
Ordering order_by_dependency(const std::vector<std::vector<std::size_t>>& depends_on);

}  // namespace lacuna::rules
