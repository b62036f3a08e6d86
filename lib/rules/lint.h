// What a keeper of the rules should look at although the rules can be read: words that nothing asks for, patterns that
// stand twice, elements without rule or example, words that one language lacks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "standard/catalogue.h"

namespace lacuna::rules {

// error: the rules are refused while it stands (load_rule_set with require_all); warning: they work.
enum class Severity : std::uint8_t { error, warning };

// Codes: R230 concept used by nothing, R231 pattern twice in one concept, R232 pattern in two concepts that one
// condition asks for side by side, R233 role used by nothing, R234 requirement or element without rule, R235 element or
// role without example, R236 concept without words in a language.
struct Lint {
  std::string code;
  Severity severity = Severity::warning;
  std::string message;     // one sentence, no full stop
  std::string file;        // or the folder, where the file is missing
  std::uint32_t line = 0;  // from 1; 0 where there is no file
  std::string pointer;     // JSON pointer into the file, "" for the whole
};

struct LintReport {
  std::vector<Lint> lints;  // by file, line, pointer
  std::size_t languages = 0, concepts = 0, patterns = 0, roles = 0, elements = 0, examples = 0;  // what was looked at
};

// Loads <data>/rules and looks it through. A concept or role counts as used where an element's rule, a fact or the
// program itself rests on it, directly or through other concepts and roles. A language counts where its folder has a
// concept. Patterns are the same where they differ in spaces, in the order of alternatives or in case alone.
// Throws the Errors of load_rule_set, without those of require_all. Linear but for the pairs of concepts in one list.
LintReport lint_rules(const std::string& data_directory, const standard::Catalogue& catalogue);

const char* severity_name(Severity severity);

}  // namespace lacuna::rules
