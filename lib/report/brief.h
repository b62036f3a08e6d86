// Briefs of two to six pages on one State's law, for those who will talk about it.
#pragma once

#include "report/story.h"

namespace lacuna::report {

// For the participants and trainers of a workshop: the picture by the Protocol's three purposes, the gaps that weigh
// most with text to discuss, drafting exercises from this law with model answers, questions, a plan of the session.
Story workshop_brief(const View& view, const Messages& say);

// For members of parliament: in plain words, why each gap matters and what to ask the minister.
Story parliament_brief(const View& view, const Messages& say);

// Before ratification: article by article what is done and what is to be done, by whom; what is to be notified.
Story ratification_brief(const View& view, const Messages& say);

}  // namespace lacuna::report
