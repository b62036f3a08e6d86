// The text to draft for what a law lacks, for writers that show it beside the findings.
#pragma once

#include <string>

#include "assessment/assessment.h"
#include "drafting/recommendation.h"
#include "standard/catalogue.h"

namespace lacuna::cli {

// Recommendations with their proposals for all that is not met. Points into the assessment, which must be whole (every
// finding, so that the manner of the law is known) and outlive them. Errors: those of drafting::load_model_law.
drafting::Recommendations proposals_for(const assessment::Assessment& whole, const std::string& data,
                                        const standard::Catalogue& catalogue);

}  // namespace lacuna::cli
