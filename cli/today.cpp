#include "today.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>

#include "session.h"

namespace lacuna::cli {

std::chrono::year_month_day date_of_run() {
  using std::chrono::days;
  using std::chrono::seconds;
  using std::chrono::sys_seconds;
  sys_seconds now = std::chrono::time_point_cast<seconds>(std::chrono::system_clock::now());
  if (const std::string epoch = environment("SOURCE_DATE_EPOCH"); !epoch.empty()) {
    std::int64_t count = 0;
    const auto [end, problem] = std::from_chars(epoch.data(), epoch.data() + epoch.size(), count);
    constexpr std::int64_t last = 253402300799;  // the end of the year 9999
    if (problem != std::errc() || end != epoch.data() + epoch.size() || count < 0 || count > last) {
      throw Error({.code = "C317",
                   .message = fmt::format("SOURCE_DATE_EPOCH is \"{}\", no number of seconds since 1970", epoch),
                   .hint = "as in 1767225600, the first of January 2026"});
    }
    now = sys_seconds(seconds(count));
  }
  return {std::chrono::floor<days>(now)};
}

std::string today() {
  const std::chrono::year_month_day date = date_of_run();
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace lacuna::cli
