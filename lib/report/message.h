// A finding in a few sentences, for writers that show one finding at a time.
#pragma once

#include <string>

#include "assessment/assessment.h"
#include "report/messages.h"

namespace lacuna::report {

// "partial: The offence covers all the means", "gap (inconclusive): ...".
std::string headline(const Messages& say, const assessment::Finding& finding);

// The headline, what is missing or wrong, the words and place that it rests on, what changed, what to draft. Statute
// words in quotation marks, made printable; each sentence on a line of its own.
std::string message_of(const Messages& say, const assessment::Assessment& assessment,
                       const assessment::Finding& finding);

// What the requirement asks, why, and its sources: help for a reader who has only the finding.
std::string help_of(const Messages& say, const standard::Requirement& requirement);

}  // namespace lacuna::report
