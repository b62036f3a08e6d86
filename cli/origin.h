// What a report says of its own making: program, rules, date.
#pragma once

#include <string>

#include "report/view.h"

namespace lacuna::cli {

// The date is today's (UTC), or that of SOURCE_DATE_EPOCH; the rules are told by a fingerprint of rules/ and
// model-law/. Error C317 where SOURCE_DATE_EPOCH is no number.
report::Origin origin_of(const std::string& data);

}  // namespace lacuna::cli
