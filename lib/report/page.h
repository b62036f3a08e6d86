// Reports made from templates: a web page that stands by itself, and Markdown.
#pragma once

#include <string>

#include "report/template.h"
#include "report/view.h"

namespace lacuna::report {

// One self-contained file without network: charts, the matrix with filters, and the statutes' full text with the words
// that count marked and linked both ways. Template "report.html", with "report.css" and "report.js".
std::string html_report(const View& view, const Messages& say, const Templates& templates);

// The matrix and every element with its words. Template "report.md".
std::string markdown_report(const View& view, const Messages& say, const Templates& templates);

}  // namespace lacuna::report
