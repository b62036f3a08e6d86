// What fired on a collection of statutes, as text for people and as JSON for programs.
#pragma once

#include <string>
#include <vector>

#include "assessment/coverage.h"
#include "report/terminal.h"

namespace lacuna::report {

struct CoverageReport {
  assessment::Coverage coverage;
  std::vector<std::string> unreadable;  // files that could not be read
  std::vector<std::string> wordless;    // files in a language without lexicon
};

// Elements with their conditions, roles and concepts that fired; then apart those that never did.
std::string coverage_text(const CoverageReport& report, const TerminalStyle& style);
std::string coverage_json(const CoverageReport& report);

}  // namespace lacuna::report
