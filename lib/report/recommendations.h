// Recommendations for a drafter: what is there, what is missing, why it matters, where the text goes, and the text.
#pragma once

#include <string>
#include <vector>

#include "drafting/recommendation.h"
#include "report/messages.h"
#include "report/terminal.h"

namespace lacuna::report {

// For a terminal, a block for each recommendation. The proposed text is not wrapped.
std::string recommendations_text(const drafting::Recommendations& all, const assessment::Assessment& assessment,
                                 const Messages& say, const TerminalStyle& style);

// {"recommendations": [{"id", "title", "level", "status", "text", "why", "sources", "usual_home", "places": [{"action",
// "document", "citation", "eid"}], "placeholders": [...], "draft"}]}, indented by one space, with a final newline. The
// same recommendations give the same bytes.
std::string recommendations_json(const drafting::Recommendations& all, const assessment::Assessment& assessment,
                                 const Messages& say);

// What is there, by its provision, and what is to be done: "s. 3(1) has recruitment of a person. Missing: ...".
std::string recommended_in_words(const drafting::Recommendation& one, const assessment::Assessment& assessment,
                                 const Messages& say);

// The text that the recommendation proposes, ready to print: for each place a line that names it ("After s. 12 of the
// Act:"), then the lines of the new provisions, indented by two spaces a level. Empty where nothing is proposed. Inert:
// see inert_line.
std::vector<std::string> proposed_lines(const drafting::Recommendations& all, const drafting::Recommendation& one,
                                        const Messages& say);

}  // namespace lacuna::report
