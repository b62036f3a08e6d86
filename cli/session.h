// What the subcommands share: where the data is, how to print, how to report problems.
#pragma once

#include <string>
#include <vector>

#include "inputs.h"
#include "report/terminal.h"
#include "rules/rule_set.h"
#include "standard/catalogue.h"
#include "text/error.h"

namespace lacuna::cli {

inline constexpr int exit_ok = 0;
inline constexpr int exit_findings = 1;
inline constexpr int exit_failed = 2;

// Options that every subcommand takes.
struct Common {
  std::string data;            // --data: folder that holds rules/ and model-law/; "" = found by itself
  std::string color = "auto";  // auto, always, never
  std::size_t width = 0;       // 0 = the terminal's, else 100
  bool ascii = false;
  std::string output;                  // -o: "" = standard output
  std::string report_language = "en";  // --report-lang
};

// A variable of the environment, "" where it is not set.
std::string environment(const char* name);

// --data, else LACUNA_DATA, else the source tree that this program was built from, else ../share/lacuna beside the
// program. Error C302 where none of them holds rules/.
std::string find_data(const Common& common);

// Colours where standard output is a terminal and NO_COLOR is not set; the terminal's width; ASCII where a terminal's
// locale is not UTF-8. Output that is piped is the same on every machine.
report::TerminalStyle style_for(const Common& common);

// Prints a problem on standard error: code, place, the source line, a hint.
void print_problem(const Problem& problem);

// load_rule_set for a program that ends with its command: never freed, since freeing the dictionaries takes as long as
// reading a law.
rules::RuleSet& load_rules(const std::string& data, const standard::Catalogue& catalogue);

// The requirement with this id. Error C304 with suggestions where there is none.
const standard::Requirement& require(const standard::Catalogue& catalogue, const std::string& id);

// Whether a list of what to show takes a value: an empty one takes all.
bool wanted(const std::vector<std::string>& list, const std::string& value);

// "1 file", "2 files".
std::string plural(std::size_t count, const char* noun);

// Error C319 where output that is no text would go to a terminal.
void keep_from_terminal(const Common& common);

// Writes to standard output, or to a file as a whole or not at all; a link is followed, a pipe or device written to.
// Error C303.
void write_output(const Common& common, const std::string& text);
void write_file(const std::string& path, const std::string& text);

}  // namespace lacuna::cli
