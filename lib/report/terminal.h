// The compliance matrix for a terminal. Writers return text; the command line prints it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "assessment/assess.h"
#include "assessment/assessment.h"
#include "assessment/review.h"
#include "report/messages.h"

namespace lacuna::report {

struct TerminalStyle {
  bool color = false;          // ANSI colours
  bool ascii = false;          // symbols and quotation marks in ASCII; statute words are printed as they are
  bool every_element = false;  // a line for each element instead of a digest of the requirement
  bool unchanged_too = false;  // where findings were compared with a baseline: those that did not change too
  std::size_t width = 100;     // columns, at least 40
};

// The matrix: documents, notes, summary, then a block a requirement, grouped by pillar, in the order of `findings`.
// An adviser's judgements stand beside the findings that they are about.
std::string terminal_matrix(const assessment::Assessment& assessment, const Messages& say, const TerminalStyle& style,
                            const assessment::Review& review = {});

// What `explain` prints of one requirement; questions and conditions are in English, as the rules are.
std::string terminal_explanation(const assessment::Finding& finding,
                                 const std::vector<assessment::ElementTrace>& traces, const Messages& say,
                                 const TerminalStyle& style);

}  // namespace lacuna::report
