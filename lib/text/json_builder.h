// Builds a JSON value from what nlohmann's parser meets, and notes on the way what the value does not show any more:
// names that stand twice in one object, and how deep it nests. Private to lib/text.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace lacuna {

// Takes the place of the parser's own builder: Json::sax_parse(text, &builder). It stops the parser, without an
// exception, at the first thing that is wrong.
class JsonBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  using Json = nlohmann::json;

  // `deepest`: how many containers may lie in each other.
  explicit JsonBuilder(std::size_t deepest) : deepest_(deepest) {}
  // After a parse that was not stopped.
  Json take() { return std::move(root_); }

  bool null() override { return put(Json()); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t& /*written*/) override { return put(value); }
  bool string(string_t& value) override { return put(std::move(value)); }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return enter(Json::object()); }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t /*size*/) override { return enter(Json::array()); }
  bool end_array() override { return leave(); }
  bool key(string_t& name) override;
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  Json* place(Json value);
  bool put(Json value) {
    place(std::move(value));
    return true;
  }
  bool enter(Json container);
  bool leave() {
    open_.pop_back();
    return true;
  }

  std::size_t deepest_;
  Json root_;
  std::vector<Json*> open_;  // from the outermost; each stays where it is as long as it is open
  Json* member_ = nullptr;   // of the innermost object, whose name came last
};

}  // namespace lacuna
