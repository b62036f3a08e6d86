#include "text/json_file.h"
#include "text/json_builder.h"

#include <doctest/doctest.h>

#include <functional>

#include "text/json_scan.h"
#include "text/near_names.h"

using namespace lacuna;

namespace {

Problem problem_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.problem();
  }
  return {};
}

const char* schema_text = R"({"type": "object", "additionalProperties": false, "required": ["name"],
  "properties": {"name": {"type": "string"}, "parts": {"type": "array", "items": {"type": "object",
    "additionalProperties": false, "properties": {"says": {"type": "string"}, "kind": {"enum": ["a", "b"]}}}}}})";

}  // namespace

TEST_CASE("a file that is no JSON is refused with the line at fault") {
  const Problem problem = problem_of([] { parse_json("{\n \"a\": 1,\n \"b\" 2\n}", "rules.json"); });
  CHECK(problem.code == "R201");
  CHECK(problem.path == "rules.json");
  CHECK(problem.line == 3);
  CHECK(problem.excerpt == " \"b\" 2");
}

TEST_CASE("JSON nested without bound is refused before it is parsed") {
  CHECK(problem_of([] { parse_json(std::string(100000, '['), "x"); }).code == "R201");
}

TEST_CASE("a name that stands twice in one object is an error, in two objects it is not") {
  const Problem problem = problem_of([] { parse_json("{\"x\": {\"a\": 1,\n \"a\": 2}}", "x"); });
  CHECK(problem.code == "R209");
  CHECK(problem.pointer == "/x/a");
  CHECK(problem.line == 2);
  CHECK_NOTHROW(parse_json(R"({"x": {"a": "a"}, "y": {"a": ["a", "a"]}})", "x"));
}

TEST_CASE("a violation of the schema names pointer, line and a near name") {
  const JsonFile schema = parse_json(schema_text, "schema.json");
  const JsonFile file = parse_json("{\"name\": \"n\",\n \"parts\": [{},\n  {\"sayz\": \"x\"}]}", "f.json");
  const Problem problem = problem_of([&] { file.validate(schema); });
  CHECK(problem.code == "R202");
  CHECK(problem.pointer == "/parts/1/sayz");
  CHECK(problem.line == 3);
  CHECK(problem.message == "'sayz' is not known here");
  CHECK(problem.hint == "did you mean 'says'?");
}

TEST_CASE("wrong types, values and missing members are said in words") {
  const JsonFile schema = parse_json(schema_text, "schema.json");
  CHECK(problem_of([&] { parse_json("{}", "f").validate(schema); }).message == "'name' is missing");
  CHECK(problem_of([&] { parse_json(R"({"name": 3})", "f").validate(schema); }).message ==
        "a value of type number cannot stand here");
  const Problem value =
      problem_of([&] { parse_json(R"({"name": "", "parts": [{"kind": "c"}]})", "f").validate(schema); });
  CHECK(value.message == "value \"c\" is not allowed here");
  CHECK(value.pointer == "/parts/0/kind");
}

TEST_CASE("a schema that is wrong is an error like others") {
  const JsonFile schema = parse_json(R"({"required": [3]})", "schema.json");
  const Problem problem = problem_of([&] { parse_json("{}", "f").validate(schema); });
  CHECK(problem.code == "R202");
  CHECK(problem.path == "schema.json");
}

TEST_CASE("what no value can hold is an error like others") {
  CHECK(problem_of([] { parse_json("[1e999]", "f"); }).code == "R201");
  const Problem twice = problem_of([] { parse_json(R"({"a": 1, "\u0061": 2})", "f"); });
  CHECK(twice.code == "R209");
}

TEST_CASE("sound JSON is read as it is written") {
  for (const char* text : {"3", "-0", "[0, -1, 1.5e3, 18446744073709551615, -9223372036854775808, 0.1]", " \"\" ", "{}",
                           R"([null, true, {"a": [], "b": {"c": "\n\"\\/é"}}, [[]], "last"])"}) {
    CAPTURE(text);
    const auto expected = nlohmann::json::parse(text);
    JsonBuilder builder(64);
    REQUIRE(nlohmann::json::sax_parse(std::string(text), &builder));
    CHECK(builder.take() == expected);
  }
  JsonBuilder deep(64);
  CHECK(nlohmann::json::sax_parse(std::string(64, '[') + std::string(64, ']'), &deep));
  JsonBuilder deeper(64);
  CHECK_FALSE(nlohmann::json::sax_parse(std::string(65, '[') + std::string(65, ']'), &deeper));
}

TEST_CASE("the place of a pointer is that of the member's name; names are escaped") {
  const std::string text = "{\"a/b\": [10,\n20,\n{\"c\": \"d\"}]}";
  CHECK(place_of_offset(text, offset_of_pointer(text, "/a~1b/1")).line == 2);
  CHECK(text.substr(offset_of_pointer(text, "/a~1b/2/c"), 3) == "\"c\"");
  CHECK(place_of_offset(text, offset_of_pointer(text, "/a~1b/2/missing")).line == 3);
}

TEST_CASE("an excerpt is cut to 200 bytes at a character's border") {
  const std::string text = std::string(199, 'x') + "\xC3\xA9" + "tail";
  CHECK(place_of_offset(text, 5).excerpt == std::string(199, 'x'));
}

TEST_CASE("near names: misspelt, swapped, too far, contained") {
  const std::vector<std::string> names{"recruit", "transport", "trafficking-definition", "victim"};
  CHECK(near_names("recuit", names) == std::vector<std::string>{"recruit"});
  CHECK(near_names("vicitm", names) == std::vector<std::string>{"victim"});
  CHECK(near_names("definition", names) == std::vector<std::string>{"trafficking-definition"});
  CHECK(near_names("qqqqqqq", names).empty());
  CHECK(did_you_mean({"a", "b", "c"}) == "did you mean 'a', 'b' or 'c'?");
}
