// The assessment as JSON, the contract that other programs read.
#pragma once

#include <string>

#include "assessment/assessment.h"
#include "assessment/review.h"
#include "drafting/recommendation.h"

namespace lacuna::report {

// {"documents": [...], "requirements": [...], "facts": {...}, "summary": {...}, "notes": [...]}, indented by one space,
// with a final newline. `line` counts from 1, `start`/`end` are byte offsets into
// the file, or into "path" where an amending bill put the words there; facts are numbers, "life"
// or null. "draft" is the text of the provisions that the proposals put in (draft_text), and where they have none for a
// requirement, the advice on each core element that is missing and each defect or conflict that is present, a line
// each; the proposals may be those of another assessment by the same catalogue; "remarks" of a requirement are
// [{"kind": "limit"|"further", "id", "text", "evidence": [...]}]. "supplied_by" names the documents whose words the
// verdict rests on, and a document's "supplies" how many requirements rest on it; "home_not_loaded" is the law that
// usually holds such a rule, where it is missing here and no such law was loaded, else null. "waived" and "change"
// stand where there are waivers and a baseline. "doubts" of an element says why it is inconclusive, by the names of
// doubt_name(); "quality" of a document is how well it can be read; "summary" counts the requirements that are
// inconclusive beside the statuses. The same assessment gives the same bytes. A requirement that an adviser judged has
// "review": {"decision", "remark", "citation", "stale"} too.
std::string assessment_json(const assessment::Assessment& assessment, const assessment::Review& review = {},
                            const drafting::Recommendations* proposals = nullptr);

}  // namespace lacuna::report
