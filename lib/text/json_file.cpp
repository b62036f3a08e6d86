// Else valijson ends the program where a schema is wrong.
#define VALIJSON_USE_EXCEPTIONS 1

#include "text/json_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "text/json_builder.h"
#include "text/json_scan.h"
#include "text/near_names.h"

namespace lacuna {

using Json = nlohmann::json;

struct JsonState {
  std::string path;
  std::string text;
  Json json;
  std::unique_ptr<valijson::Schema> compiled;  // once the file has served as a schema
};

namespace {

constexpr std::size_t deepest_nesting = 64;

const Json& json_of(const void* value) { return *static_cast<const Json*>(value); }

Error problem_at(const std::string& text, const std::string& path, std::size_t offset, Problem problem) {
  const JsonPlace place = place_of_offset(text, offset);
  problem.path = path;
  problem.line = place.line;
  problem.column = place.column;
  problem.excerpt = place.excerpt;
  return Error(std::move(problem));
}

// All names that a schema speaks of, to suggest one for a name that it does not allow.
void collect_properties(const Json& schema, std::vector<std::string>& names) {
  if (schema.is_object()) {
    const auto properties = schema.find("properties");
    if (properties != schema.end() && properties->is_object()) {
      for (const auto& [name, unused] : properties->items()) names.push_back(name);
    }
  }
  if (!schema.is_structured()) return;
  for (const auto& part : schema) collect_properties(part, names);
}

// valijson names the place as "<root>", "[\"name\"]", "[3]".
std::string pointer_of(const std::vector<std::string>& context) {
  std::string pointer;
  for (const std::string& step : context) {
    if (step == "<root>" || step.size() < 2 || step.front() != '[') continue;
    std::string name = step.substr(1, step.size() - 2);
    if (name.size() >= 2 && name.front() == '"') name = name.substr(1, name.size() - 2);
    pointer += '/' + pointer_token(name);
  }
  return pointer;
}

// The name between the last pair of single quotes of valijson's message, "" where none.
std::string quoted_name(const std::string& message) {
  const std::size_t last = message.rfind('\'');
  if (last == std::string::npos || last == 0) return "";
  const std::size_t first = message.rfind('\'', last - 1);
  return first == std::string::npos ? "" : message.substr(first + 1, last - first - 1);
}

// valijson's messages in words of ours: its own speak of constraints.
std::string in_words(const std::string& message, const Json* value, std::string& unknown) {
  if (message.find("additionalProperties") != std::string::npos) {
    const std::size_t at = message.rfind("constraints: ");
    if (at != std::string::npos) {
      unknown = message.substr(at + 13);
      unknown.erase(std::remove_if(unknown.begin(), unknown.end(), [](char c) { return c == '\'' || c == '"'; }),
                    unknown.end());
      while (!unknown.empty() && (unknown.back() == '.' || unknown.back() == ' ')) unknown.pop_back();
      return "'" + unknown + "' is not known here";
    }
  }
  if (message.find("Missing required property") != std::string::npos)
    return "'" + quoted_name(message) + "' is missing";
  if (message.find("enum") != std::string::npos && value != nullptr)
    return "value " + value->dump() + " is not allowed here";
  if (message.find("'type' constraint") != std::string::npos && value != nullptr) {
    return std::string("a value of type ") + value->type_name() + " cannot stand here";
  }
  std::string text = message;
  while (!text.empty() && text.back() == '.') text.pop_back();
  return text;
}

}  // namespace

bool JsonNode::is_object() const { return json_of(value_).is_object(); }
bool JsonNode::is_array() const { return json_of(value_).is_array(); }
bool JsonNode::is_text() const { return json_of(value_).is_string(); }
bool JsonNode::is_number() const { return json_of(value_).is_number(); }

bool JsonNode::has(std::string_view key) const { return json_of(value_).contains(key); }

JsonNode JsonNode::operator[](std::string_view key) const {
  const Json& value = json_of(value_);
  const auto found = value.is_object() ? value.find(key) : value.end();
  if (found == value.end()) throw error("R202", "'" + std::string(key) + "' is missing");
  return {file_, &*found, pointer_ + '/' + pointer_token(key)};
}

std::vector<JsonNode> JsonNode::items() const {
  std::vector<JsonNode> nodes;
  if (!is_array()) return nodes;
  for (const Json& item : json_of(value_)) {
    nodes.push_back(JsonNode(file_, &item, pointer_ + '/' + std::to_string(nodes.size())));
  }
  return nodes;
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::members() const {
  std::vector<std::pair<std::string, JsonNode>> nodes;
  if (!is_object()) return nodes;
  for (const auto& [name, value] : json_of(value_).items()) {
    nodes.emplace_back(name, JsonNode(file_, &value, pointer_ + '/' + pointer_token(name)));
  }
  return nodes;
}

std::string JsonNode::text() const { return is_text() ? json_of(value_).get<std::string>() : std::string(); }

std::string JsonNode::text_of(std::string_view key) const { return has(key) ? (*this)[key].text() : std::string(); }

double JsonNode::number() const { return is_number() ? json_of(value_).get<double>() : 0; }

bool JsonNode::flag_of(std::string_view key, bool otherwise) const {
  if (!has(key)) return otherwise;
  const Json& value = json_of((*this)[key].value_);
  return value.is_boolean() ? value.get<bool>() : otherwise;
}

std::vector<JsonNode> JsonNode::one_or_many() const { return is_array() ? items() : std::vector<JsonNode>{*this}; }

Error JsonNode::error(std::string code, std::string message, std::string hint) const {
  Problem problem;
  problem.code = std::move(code);
  problem.message = std::move(message);
  problem.pointer = pointer_;
  problem.hint = std::move(hint);
  const std::string& text = file_->text;
  return problem_at(text, file_->path, offset_of_pointer(text, pointer_), std::move(problem));
}

JsonFile::JsonFile(std::unique_ptr<JsonState> state) : state_(std::move(state)) {}
JsonFile::JsonFile(JsonFile&&) noexcept = default;
JsonFile& JsonFile::operator=(JsonFile&&) noexcept = default;
JsonFile::~JsonFile() = default;

JsonNode JsonFile::root() const { return {state_.get(), &state_->json, ""}; }
const std::string& JsonFile::path() const { return state_->path; }

Error JsonFile::located(Problem problem) const {
  const std::string excerpt = problem.excerpt;
  const std::uint32_t column = problem.column;
  const std::size_t offset = offset_of_pointer(state_->text, problem.pointer);
  Error error = problem_at(state_->text, state_->path, offset, std::move(problem));
  if (excerpt.empty()) return error;
  Problem kept = error.problem();  // the excerpt is of the problem's own, so is its column
  kept.excerpt = excerpt;
  kept.column = column;
  return Error(std::move(kept));
}

void JsonFile::validate(const JsonFile& schema) const {
  if (schema.state_->compiled == nullptr) {
    auto compiled = std::make_unique<valijson::Schema>();
    valijson::SchemaParser parser;
    const valijson::adapters::NlohmannJsonAdapter schema_adapter(schema.state_->json);
    try {
      parser.populateSchema(schema_adapter, *compiled);
    } catch (const std::exception& failure) {
      throw schema.root().error("R202", std::string("the schema itself is wrong: ") + failure.what());
    }
    schema.state_->compiled = std::move(compiled);
  }
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  const valijson::adapters::NlohmannJsonAdapter target(state_->json);
  if (validator.validate(*schema.state_->compiled, target, nullptr)) return;
  // Once more to be told why: noting it costs much, also for alternatives that only fail until one fits.
  valijson::ValidationResults results;
  validator.validate(*schema.state_->compiled, target, &results);

  const valijson::ValidationResults::Error* deepest = nullptr;
  for (const auto& error : results) {
    if (deepest == nullptr || error.context.size() > deepest->context.size()) deepest = &error;
  }
  if (deepest == nullptr) throw root().error("R202", "does not fit its schema");
  std::string pointer = pointer_of(deepest->context);
  const Json* value = nullptr;
  const Json::json_pointer json_pointer(pointer);
  if (state_->json.contains(json_pointer)) value = &state_->json.at(json_pointer);
  std::string unknown;
  const std::string message = in_words(deepest->description, value, unknown);
  std::string hint;
  if (!unknown.empty()) {
    std::vector<std::string> names;
    collect_properties(schema.state_->json, names);
    hint = did_you_mean(near_names(unknown, names));
    pointer += '/' + pointer_token(unknown);
  }
  throw JsonNode(state_.get(), &state_->json, pointer).error("R202", message, hint);
}

JsonFile parse_json(std::string text, std::string path) {
  auto state = std::make_unique<JsonState>();
  state->path = std::move(path);
  state->text = std::move(text);
  const auto fail = [&](std::string code, std::string message, std::size_t offset, std::string pointer = "") {
    Problem problem;
    problem.code = std::move(code);
    problem.message = std::move(message);
    problem.pointer = std::move(pointer);
    return problem_at(state->text, state->path, offset, std::move(problem));
  };
  JsonBuilder builder(deepest_nesting);
  if (Json::sax_parse(state->text, &builder)) {
    state->json = builder.take();
    return JsonFile(std::move(state));
  }
  // Something is wrong; what it is, is looked for here.
  if (nesting_of(state->text) > deepest_nesting) throw fail("R201", "JSON nested deeper than 64 levels", 0);
  try {
    state->json = Json::parse(state->text);
  } catch (const Json::parse_error& failure) {
    std::string message = failure.what();
    const std::size_t colon = message.find("syntax error");
    if (colon != std::string::npos) message = message.substr(colon);
    throw fail("R201", "not JSON: " + message, failure.byte == 0 ? 0 : failure.byte - 1);
  } catch (const Json::out_of_range&) {
    throw fail("R201", "a number is too large", 0);
  }
  if (const auto repetition = first_repetition(state->text)) {
    const std::size_t slash = repetition->pointer.rfind('/');
    throw fail("R209", "'" + repetition->pointer.substr(slash + 1) + "' stands twice", repetition->offset,
               repetition->pointer);
  }
  throw fail("R209", "a name stands twice in one object, once with escaped letters", 0);
}

JsonFile read_json(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream buffer;
  if (in) buffer << in.rdbuf();
  if (!in) {
    Problem problem;
    problem.code = "R201";
    problem.message = "cannot read the file";
    problem.path = path;
    throw Error(std::move(problem));
  }
  return parse_json(std::move(buffer).str(), path);
}

std::vector<std::string> files_below(const std::string& folder, std::string_view suffix) {
  namespace fs = std::filesystem;
  std::vector<std::string> paths;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    if (!it->is_regular_file(ignored)) continue;
    std::string path = it->path().string();
    const bool fits =
        path.size() >= suffix.size() && path.compare(path.size() - suffix.size(), suffix.size(), suffix) == 0;
    if (fits) paths.push_back(std::move(path));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace lacuna
