// Where an assessment found something. Internal to drafting/.
#pragma once

#include <string>

#include "assessment/assessment.h"

namespace lacuna::drafting {

// The best evidence in one document for "requirement/element", or for any core element of "requirement"; nullptr where
// there is none.
const assessment::Evidence* evidence_of(const assessment::Assessment& assessment, const std::string& path,
                                        std::size_t document);

// The finding on a requirement; nullptr where there is none.
const assessment::Finding* finding_on(const assessment::Assessment& assessment, const std::string& requirement);

}  // namespace lacuna::drafting
