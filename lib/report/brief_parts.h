// What the briefs share.
#pragma once

#include <string>
#include <vector>

#include "report/story.h"

namespace lacuna::report {

Story begin_brief(const View& view, const Messages& say, const std::string& title_key);

Block block(Block::Kind kind, std::string text, std::string label = "");

// Requirements that are not met, heaviest first: conflicts, then by level of obligation, gaps before partly met ones;
// in the order of the matrix among equals. Those that an adviser answered come last.
std::vector<const RequirementView*> heaviest(const View& view);
// At most `most` of them, and at most `of_pillar` of one pillar, so that a short list shows more than one side of the
// law.
std::vector<const RequirementView*> heaviest(const View& view, std::size_t most, std::size_t of_pillar);

// Those that are met and mandatory, in the order of the matrix: at most `most` of them, and at most `of_pillar` of one
// pillar. Without those that an adviser says are not.
std::vector<const RequirementView*> carried_out(const View& view, std::size_t most, std::size_t of_pillar);

// What an adviser says of it, to stand below what the program says; nothing where nobody said anything.
void add_judgement(Story& story, const RequirementView& view, const Messages& say);

// The text that is proposed for it; nothing where there is none.
void add_proposed(Story& story, const RequirementView& view, const Messages& say);

// The words of the law that a discussion starts from: what the verdict rests on, else the nearest; nullptr where none.
const QuoteView* words_to_discuss(const RequirementView& view);

}  // namespace lacuna::report
