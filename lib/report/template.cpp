#include "report/template.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>

#include "report/inert.h"
#include "report/markdown.h"
#include "text/error.h"

namespace lacuna::report {
namespace {

namespace fs = std::filesystem;
namespace mustache = kainjow::mustache;
using nlohmann::ordered_json;

mustache::data data_of(const ordered_json& value) {
  if (value.is_string()) return {value.get_ref<const std::string&>()};
  if (value.is_boolean()) return {value.get<bool>()};
  if (value.is_number_float()) return {fmt::format("{}", value.get<double>())};
  if (value.is_number()) return {fmt::format("{}", value.get<long long>())};
  if (value.is_array()) {
    mustache::list list;
    list.reserve(value.size());
    for (const ordered_json& item : value) list.push_back(data_of(item));
    return {list};
  }
  if (value.is_null()) return {false};
  mustache::object object;
  for (const auto& [name, member] : value.items()) object.emplace(name, data_of(member));
  return {object};
}

// Sections that are left out leave their line ends behind; one empty line is enough between blocks.
std::string without_gaps(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const bool third = c == '\n' && out.size() >= 2 && out.back() == '\n' && out[out.size() - 2] == '\n';
    if (!third) out += c;
  }
  return out;
}

std::string escaped_html(const std::string& text) { return mustache::html_escape(inert_text(text)); }

}  // namespace

std::string Templates::file(const std::string& name) const {
  for (const std::string& folder : {own_folder_, folder_}) {
    if (folder.empty()) continue;
    std::ifstream in(fs::path(folder) / name, std::ios::binary);
    if (in) return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  throw Error({.code = "C321",
               .message = fmt::format("the template \"{}\" is missing", name),
               .path = folder_,
               .hint = "the data folder must hold model-law/templates"});
}

std::string Templates::render(const std::string& name, const ordered_json& values, Escape escape) const {
  mustache::mustache parsed(file(name));
  if (parsed.is_valid()) {
    parsed.set_custom_escape(escape == Escape::html ? &escaped_html
                                                    : +[](const std::string& text) { return markdown_text(text); });
    std::string out = parsed.render(data_of(values));
    if (parsed.is_valid()) return escape == Escape::html ? out : without_gaps(out);
  }
  throw Error({.code = "C322",
               .message = fmt::format("the template \"{}\" cannot be read: {}", name, parsed.error_message()),
               .path = own_folder_.empty() ? folder_ : own_folder_,
               .hint = "templates are written in Mustache"});
}

}  // namespace lacuna::report
