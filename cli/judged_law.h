// One law judged for its readers: what reports and briefs begin with.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "assessment/review.h"
#include "inputs.h"
#include "progress.h"
#include "report/view.h"
#include "session.h"
#include "standard/catalogue.h"

namespace lacuna::cli {

// Its parts point into each other: it stays where it is.
struct JudgedLaw {
  std::string data;
  report::Messages say;
  standard::Catalogue catalogue;
  assessment::Review review;
  Law law;
  assessment::Assessment result;
  drafting::Recommendations proposals;  // the text to draft for what is not met
  report::Origin origin;

  // As the reader sees it, with judgements and drafts.
  [[nodiscard]] report::View view() const;
};

// Reads the files and the adviser's judgements ("": none) and judges. Null where none of the files could be read, which
// has been told on standard error. Errors: those of the data folder, C318, R24x.
std::unique_ptr<JudgedLaw> judge(const Common& common, const std::vector<std::string>& files, const std::string& review,
                                 Progress& progress);

}  // namespace lacuna::cli
