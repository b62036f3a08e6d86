// The day of the run.
#pragma once

#include <string>

namespace lacuna::cli {

// Today in UTC as an ISO 8601 date; the day of SOURCE_DATE_EPOCH where that is set, so that a run can be repeated.
// Error C315 where it is no number of seconds.
std::string today();

}  // namespace lacuna::cli
