// The table of correspondence as a Word document: requirement, provision with its words, status, what is missing, text
// to propose, remarks.
#pragma once

#include <string>

#include "report/view.h"

namespace lacuna::report {

std::string docx_report(const View& view, const Messages& say, const Origin& origin);

}  // namespace lacuna::report
