// The figures of an evaluation as a table for people and as JSON for programs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "assessment/evaluation.h"
#include "report/terminal.h"

namespace lacuna::report {

// A named evaluation: "lacuna", "keywords only", "commonest answer".
using NamedEvaluation = std::pair<std::string, assessment::Evaluation>;

// The first evaluation in full (per statute, per requirement), the others in the same summary table. `differences` adds
// a line for each answer that differs from the labels.
std::string evaluation_table(const std::vector<NamedEvaluation>& evaluations, bool differences,
                             const TerminalStyle& style);
std::string evaluation_json(const std::vector<NamedEvaluation>& evaluations);

}  // namespace lacuna::report
