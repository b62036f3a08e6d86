// What `check` can write: one writer of report/ a format, and where each goes.
#pragma once

#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "assessment/gate.h"
#include "assessment/review.h"
#include "report/bill_effect.h"
#include "report/messages.h"
#include "session.h"

namespace lacuna::cli {

// "sarif", or "sarif=findings.sarif": a format and its file.
struct Destination {
  std::string format;
  std::string file;  // "": standard output, or -o
};

// Reads NAME or NAME=FILE. Errors: C314 for a name that there is none of, or where two go to standard output.
std::vector<Destination> read_destinations(const std::vector<std::string>& formats);

// The names, for help.
std::string format_names();

struct Written {
  const assessment::Assessment& assessment;
  const report::Messages& say;
  const assessment::Gate& gate;
  const Common& common;
  bool every_element = false;
  bool unchanged_too = false;                            // with a baseline: what did not change as well
  const report::BillEffect* effect = nullptr;            // with amending bills: what text and json show
  const drafting::Recommendations* proposals = nullptr;  // what to draft, for json
  assessment::Review review;                             // an adviser's judgements, for text and json
};

// Writes them all; each file as a whole or not at all. Error C303.
void write_formats(const std::vector<Destination>& destinations, const Written& written);

}  // namespace lacuna::cli
