// The hits of elements' rules. Private to lib/assessment.
#pragma once

#include "assessment/framework.h"

namespace lacuna::assessment {

// Judges every element of the rule set in its order (each after those that it rests on): fills framework.elements.
void judge_elements(Framework& framework);
// Judges one, and before it those that it rests on, as far as they are not judged yet.
const Result& judge_element(Framework& framework, const rules::ElementRule& rule);

}  // namespace lacuna::assessment
