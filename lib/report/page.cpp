#include "report/page.h"

#include <nlohmann/json.hpp>

#include "report/page_values.h"

namespace lacuna::report {

std::string html_report(const View& view, const Messages& say, const Templates& templates) {
  nlohmann::ordered_json values = page_values(view, say);
  values["style"] = templates.file("report.css");
  values["script"] = templates.file("report.js");
  const Series texts{"texts", view.documents.size(), [&](std::size_t document) { return text_values(view, document); }};
  return templates.render("report.html", values, texts, Escape::html);
}

std::string markdown_report(const View& view, const Messages& say, const Templates& templates) {
  return templates.render("report.md", page_values(view, say), Escape::markdown);
}

}  // namespace lacuna::report
