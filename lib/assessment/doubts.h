// Why an answer is not sure. Private to lib/assessment.
#pragma once

#include <vector>

#include "assessment/evaluate.h"

namespace lacuna::assessment {

// How well each document of the framework can be read (see statute/text_quality.h).
std::vector<statute::TextQuality> quality_of(const Framework& framework);

// What was seen of an element when it was judged.
struct Seen {
  const rules::ElementRule& rule;
  const Result& hits;   // of its rule
  const Result& maybe;  // of the rule's "maybe"
  const Trace& trace;   // of the rule, where it found nothing
};

// The doubts about an element's finding, in the order of Doubt.
std::vector<Doubt> doubts_of(const Framework& framework, const std::vector<statute::TextQuality>& quality,
                             const ElementFinding& finding, const Seen& seen);

}  // namespace lacuna::assessment
