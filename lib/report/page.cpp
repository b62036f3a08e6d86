#include "report/page.h"

#include <nlohmann/json.hpp>

#include "report/page_values.h"

namespace lacuna::report {

std::string html_report(const View& view, const Messages& say, const Templates& templates) {
  nlohmann::ordered_json values = page_values(view, say);
  values["texts"] = text_values(view);
  values["style"] = templates.file("report.css");
  values["script"] = templates.file("report.js");
  return templates.render("report.html", values, Escape::html);
}

std::string markdown_report(const View& view, const Messages& say, const Templates& templates) {
  return templates.render("report.md", page_values(view, say), Escape::markdown);
}

}  // namespace lacuna::report
