// A JSON file of ours (rules, model-law data), read so that every complaint about it names file, pointer and line.
//
//   JsonFile file = read_json(path);                       // throws Error R201
//   file.validate(read_json(schema_path));                 // throws Error R202
//   for (auto& [name, value] : file.root().members()) use(name, value.text());
//   throw value.error("R203", "unknown concept 'recuit'", did_you_mean(...));
//
// The only file that knows nlohmann/json and valijson for reading is json_file.cpp. A JsonFile is cheap to move and
// immutable; its nodes borrow from it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/error.h"

namespace lacuna {

class JsonFile;
struct JsonState;

// One value of a JsonFile. The accessors of a kind that the value is not of give nothing ("", 0, empty): files are
// validated against their schema first.
class JsonNode {
 public:
  [[nodiscard]] bool is_object() const;
  [[nodiscard]] bool is_array() const;
  [[nodiscard]] bool is_text() const;
  [[nodiscard]] bool is_number() const;
  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] JsonNode operator[](std::string_view key) const;  // throws R202 where the key is missing
  [[nodiscard]] std::vector<JsonNode> items() const;
  [[nodiscard]] std::vector<std::pair<std::string, JsonNode>> members() const;  // by name
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::string text_of(std::string_view key) const;  // "" where the key is missing
  [[nodiscard]] double number() const;
  [[nodiscard]] bool flag_of(std::string_view key, bool otherwise) const;
  // The value of a text, or the texts of an array of texts, each with its node.
  [[nodiscard]] std::vector<JsonNode> one_or_many() const;

  [[nodiscard]] const std::string& pointer() const { return pointer_; }
  // An error about this value: file, pointer, line and excerpt filled in.
  [[nodiscard]] Error error(std::string code, std::string message, std::string hint = "") const;

 private:
  friend class JsonFile;
  JsonNode(const JsonState* file, const void* value, std::string pointer)
      : file_(file), value_(value), pointer_(std::move(pointer)) {}
  const JsonState* file_;
  const void* value_;
  std::string pointer_;
};

class JsonFile {
 public:
  JsonFile(JsonFile&&) noexcept;
  JsonFile& operator=(JsonFile&&) noexcept;
  ~JsonFile();

  [[nodiscard]] JsonNode root() const;
  [[nodiscard]] const std::string& path() const;
  // A problem whose `pointer` is set, with path and line filled in, and the excerpt where it has none.
  [[nodiscard]] Error located(Problem problem) const;
  // Throws Error R202 for the first violation, the deepest one where several explain each other.
  void validate(const JsonFile& schema) const;

 private:
  friend class JsonNode;
  friend JsonFile parse_json(std::string text, std::string path);
  explicit JsonFile(std::unique_ptr<JsonState> state);
  std::unique_ptr<JsonState> state_;
};

// Errors: R201 for a file that cannot be read or is not JSON, or is nested deeper than 64 levels; R209 for a name that
// stands twice in one object.
JsonFile read_json(const std::string& path);
JsonFile parse_json(std::string text, std::string path);

// The files below a folder whose names end in `suffix`, sorted by path; empty where the folder is missing.
std::vector<std::string> files_below(const std::string& folder, std::string_view suffix);

}  // namespace lacuna
