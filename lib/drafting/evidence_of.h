// Where an assessment found something. Internal to drafting/.
#pragma once

#include <string>
#include <vector>

#include "assessment/assessment.h"

namespace lacuna::drafting {

// The best evidence in one document for "requirement/element", or for any core element of "requirement"; nullptr where
// there is none.
const assessment::Evidence* evidence_of(const assessment::Assessment& assessment, const std::string& path,
                                        std::size_t document);

// The finding on a requirement; nullptr where there is none.
const assessment::Finding* finding_on(const assessment::Assessment& assessment, const std::string& requirement);

// The basic unit of a statute in which most core elements of these requirements are found, the first of equals; 0 where
// there is none.
statute::ProvisionId unit_of_most(const assessment::Assessment& assessment,
                                  const std::vector<std::string>& requirements, std::size_t document);

}  // namespace lacuna::drafting
