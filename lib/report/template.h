// Reports from Mustache templates. The only file that knows the Mustache library is template.cpp.
//
//   Templates templates(data + "/model-law/templates", own_folder);   // own_folder "" where there is none
//   std::string page = templates.render("report.html", values, Escape::html);
//
// {{name}} is escaped for the format, {{{name}}} is not: our templates use it for files of their own folder alone.
#pragma once

#include <cstddef>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace lacuna::report {

enum class Escape { html, markdown };

// A list whose items are made one by one as the template comes to them, so that a long one never stands in memory as a
// whole.
struct Series {
  std::string name;  // among the values, at the top level
  std::size_t size = 0;
  std::function<nlohmann::ordered_json(std::size_t)> item;  // the values of one, an object
};

class Templates {
 public:
  Templates(std::string folder, std::string own_folder)
      : folder_(std::move(folder)), own_folder_(std::move(own_folder)) {}

  // The template with these values: an object of texts, numbers, flags, lists and objects. Error C321 where the
  // template is missing, C322 where it cannot be read.
  [[nodiscard]] std::string render(const std::string& name, const nlohmann::ordered_json& values, Escape escape) const;
  [[nodiscard]] std::string render(const std::string& name, const nlohmann::ordered_json& values, const Series& series,
                                   Escape escape) const;
  // A file of the templates as it is: style sheet, script. The user's own stands in for ours of the same name.
  [[nodiscard]] std::string file(const std::string& name) const;

 private:
  std::string folder_;
  std::string own_folder_;
};

}  // namespace lacuna::report
