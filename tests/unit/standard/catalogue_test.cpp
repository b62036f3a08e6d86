#include "standard/catalogue.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "text/error.h"

using namespace lacuna;
namespace fs = std::filesystem;

namespace {

// A data folder of its own for each test, with the project's schemas.
struct DataFolder {
  fs::path path;
  explicit DataFolder(const std::string& name)
      : path(fs::temp_directory_path() / ("lacuna-catalogue-" + name + "-" + std::to_string(getpid()))) {
    fs::remove_all(path);
    fs::create_directories(path / "model-law/requirements");
    fs::create_directories(path / "rules");
    fs::copy(std::string(LACUNA_DATA) + "/rules/schema", path / "rules/schema", fs::copy_options::recursive);
  }
  ~DataFolder() { fs::remove_all(path); }
  void write(const std::string& file, const std::string& text) const {
    std::ofstream(path / "model-law/requirements" / file) << text;
  }
};

std::string requirement(const std::string& id, const std::string& met_when, const std::string& kind = "core") {
  return R"({"id": ")" + id +
         R"(", "title": "T", "pillar": "protection", "level": "mandatory", "sources": ["protocol 6"],
    "met_when": )" +
         met_when + R"(, "usual_home": "penal code", "why": "w", "recommend": "r",
    "elements": [{"id": "one", "kind": ")" +
         kind + R"(", "title": "t", "question": "q", "advice": "a"}]})";
}

std::string code_of(const DataFolder& data) {
  try {
    standard::load_catalogue(data.path.string());
  } catch (const Error& error) {
    return error.problem().code + " " + error.problem().pointer;
  }
  return "";
}

}  // namespace

TEST_CASE("requirements come in the order of their files' order, not of their names") {
  const DataFolder data("order");
  data.write("a.json", R"({"order": 20, "requirements": [)" + requirement("later.one", "\"all\"") + "]}");
  data.write("b.json", R"({"order": 10, "requirements": [)" + requirement("first.one", "1") + "]}");
  const standard::Catalogue catalogue = standard::load_catalogue(data.path.string());
  REQUIRE(catalogue.requirements.size() == 2);
  CHECK(catalogue.requirements[0].id == "first.one");
  CHECK(catalogue.requirements[0].met_when == std::optional<std::size_t>(1));
  CHECK(catalogue.requirements[1].met_when == std::nullopt);
  CHECK(catalogue.requirements[1].recommend == "r");
  CHECK(catalogue.find("later.one") == &catalogue.requirements[1]);
  CHECK(catalogue.find("nothing") == nullptr);
  CHECK(catalogue.suggestions("frist.one") == std::vector<std::string>{"first.one"});
}

TEST_CASE("a catalogue that contradicts itself is refused") {
  const DataFolder twice("twice");
  twice.write("a.json", R"({"order": 1, "requirements": [)" + requirement("x.y", "\"all\"") + "]}");
  twice.write("b.json", R"({"order": 2, "requirements": [)" + requirement("x.y", "\"all\"") + "]}");
  CHECK(code_of(twice) == "R209 /requirements/0");
  const DataFolder many("many");
  many.write("a.json", R"({"order": 1, "requirements": [)" + requirement("x.y", "2") + "]}");
  CHECK(code_of(many) == "R202 /requirements/0/met_when");
  const DataFolder none("none");
  none.write("a.json", R"({"order": 1, "requirements": [)" + requirement("x.y", "\"all\"", "supporting") + "]}");
  CHECK(code_of(none) == "R202 /requirements/0");
  const DataFolder empty("empty");
  CHECK(code_of(empty) == "R202 ");
}
