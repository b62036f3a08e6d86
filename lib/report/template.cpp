#include "report/template.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <kainjow/mustache.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "report/inert.h"
#include "report/markdown.h"
#include "text/error.h"

namespace lacuna::report {
namespace {

namespace fs = std::filesystem;
namespace mustache = kainjow::mustache;
using nlohmann::ordered_json;

// The library takes what it stores by copy, with all that lies below. Here values are moved into the places that it
// made for them, so that the text of a law is not copied once for each level that it lies deep.
void put(mustache::data& object, const std::string& name, mustache::data value) {
  object.set(name, false);
  const_cast<mustache::data&>(*object.get(name)) = std::move(value);
}

mustache::data data_of(const ordered_json& value) {
  if (value.is_string()) return {value.get_ref<const std::string&>()};
  if (value.is_boolean()) return {value.get<bool>()};
  if (value.is_number_float()) return {fmt::format("{}", value.get<double>())};
  if (value.is_number()) return {fmt::format("{}", value.get<long long>())};
  if (value.is_array()) {
    mustache::data list(mustache::list(value.size(), mustache::data(false)));
    auto& places = const_cast<mustache::list&>(list.list_value());
    for (std::size_t i = 0; i < value.size(); ++i) places[i] = data_of(value[i]);
    return list;
  }
  if (value.is_null()) return {false};
  mustache::data object(mustache::data::type::object);
  for (const auto& [name, member] : value.items()) put(object, name, data_of(member));
  return object;
}

// What a template sees, innermost first. In place of the items of the series, which are empty, it sees what they stand
// for.
class Values final : public mustache::context<std::string> {
 public:
  Values(mustache::data values, const Series& series) : values_(std::move(values)), series_(series) {
    if (!series.name.empty()) put(values_, series.name, mustache::list(series.size, mustache::data(false)));
    push(&values_);
  }

  void push(const mustache::data* data) override {
    const mustache::data* list = series_.size == 0 ? nullptr : values_.get(series_.name);
    const mustache::data* first = list == nullptr ? nullptr : list->list_value().data();
    const bool made = first != nullptr && !std::less<>()(data, first) && std::less<>()(data, first + series_.size);
    made_.push_back(
        !made ? nullptr
              : std::make_unique<mustache::data>(data_of(series_.item(static_cast<std::size_t>(data - first)))));
    context::push(made ? made_.back().get() : data);
  }

  void pop() override {
    context::pop();
    made_.pop_back();
  }

 private:
  mustache::data values_;
  const Series& series_;
  std::vector<std::unique_ptr<mustache::data>> made_;  // one for each level, null for what is no item of the series
};

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
  return render(name, values, {}, escape);
}

std::string Templates::render(const std::string& name, const ordered_json& values, const Series& series,
                              Escape escape) const {
  mustache::mustache parsed(file(name));
  if (parsed.is_valid()) {
    parsed.set_custom_escape(escape == Escape::html ? &escaped_html
                                                    : +[](const std::string& text) { return markdown_text(text); });
    Values context(data_of(values), series);
    std::string out = parsed.render(context);
    if (parsed.is_valid()) return escape == Escape::html ? out : without_gaps(out);
  }
  throw Error({.code = "C322",
               .message = fmt::format("the template \"{}\" cannot be read: {}", name, parsed.error_message()),
               .path = own_folder_.empty() ? folder_ : own_folder_,
               .hint = "templates are written in Mustache"});
}

}  // namespace lacuna::report
