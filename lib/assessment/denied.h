// Evidence that the law denies although the rule does not look at negations. Private to lib/assessment.
#pragma once

#include "assessment/framework.h"

namespace lacuna::assessment {

// Whether none of an element's hits says that something shall be: each stands under a "shall not", "may not", "is not"
// that the rule's own words do not ask for. Of a rule whose concepts speak of negation only what stands before its hits
// is looked at.
bool all_denied(Framework& framework, const rules::ElementRule& rule, const Result& hits);

}  // namespace lacuna::assessment
