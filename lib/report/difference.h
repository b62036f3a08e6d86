// Two drafts compared (see assessment/difference.h), for each medium. Statute words are escaped for it.
#pragma once

#include <string>

#include "assessment/difference.h"
#include "report/messages.h"
#include "report/terminal.h"

namespace lacuna::report {

// For a terminal: removed words as [-words-], added ones as {+words+}, in colour where the style has colours.
std::string difference_text(const assessment::Difference& difference, const Messages& say, const TerminalStyle& style);

// Markdown as GitHub shows it: removed words as <del>, added ones as <ins>.
std::string difference_markdown(const assessment::Difference& difference, const Messages& say);

// A page of its own, without scripts or anything from elsewhere: <del> and <ins>.
std::string difference_html(const assessment::Difference& difference, const Messages& say);

// {"before": [texts], "now": [texts], "changes": {"new", "worse", "better", "fixed", "unchanged"}, "units": {...},
// "requirements": [{"id", "title", "change", "reopened", "before", "now", "lost", "gained", "found", "gone", "moved",
// "rewordings": [{"elements", "before", "now", "path", "line", "words": [{"kind", "text"}]}]}], "moved_only": [...]}.
std::string difference_json(const assessment::Difference& difference);

}  // namespace lacuna::report
