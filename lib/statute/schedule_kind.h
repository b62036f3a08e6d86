// What a schedule is by its heading: a treaty reproduced, a form, or law like the rest.
#pragma once

#include <string_view>

#include "statute/provision.h"

namespace lacuna::statute {

// Standing::treaty for "Protocol to ...", "SCHEDULE (section 2) United Nations Convention against ...", form for
// "Form 3 ...", else operative. Only the first word that says what the schedule is counts: "Offences under the
// Convention" is law. English, French, Spanish, Portuguese, German and Italian.
Standing schedule_standing(std::string_view heading);

}  // namespace lacuna::statute
