// The day of the run.
#pragma once

#include <chrono>
#include <string>

namespace lacuna::cli {

// Today in UTC; the day of SOURCE_DATE_EPOCH where that is set, so that a run can be repeated. Error C317 where it is
// no number of seconds since 1970.
std::chrono::year_month_day date_of_run();

// The same as an ISO 8601 date.
std::string today();

}  // namespace lacuna::cli
