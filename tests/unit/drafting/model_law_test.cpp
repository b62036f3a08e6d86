// The model provisions: what is loaded, what they cover, what is refused.
#include "drafting/model_law.h"

#include <doctest/doctest.h>

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "standard/catalogue.h"
#include "text/error.h"

namespace lacuna::drafting {
namespace {

namespace fs = std::filesystem;

const standard::Catalogue& catalogue() {
  static const auto loaded = standard::load_catalogue(LACUNA_DATA);
  return loaded;
}

void collect(const ModelProvision& provision, std::set<std::string>& supplied) {
  for (const Supplies& supplies : provision.supplies) {
    for (const std::string& element : supplies.elements) supplied.insert(supplies.requirement + '/' + element);
  }
  for (const ModelProvision& child : provision.children) collect(child, supplied);
}

// A folder of data with one file of model provisions.
class ModelFolder {
 public:
  explicit ModelFolder(const std::string& meta, const std::string& body)
      : folder_(fs::temp_directory_path() / ("lacuna-model-" + std::to_string(getpid()))) {
    fs::create_directories(folder_ / "model-law/provisions/en");
    std::ofstream(folder_ / "model-law/provisions/en/act.xml") << "<akomaNtoso><act>\n<meta><proprietary>\n" + meta +
                                                                      "</proprietary></meta>\n<body>" + body +
                                                                      "</body></act></akomaNtoso>";
  }
  ~ModelFolder() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  ModelFolder(const ModelFolder&) = delete;
  ModelFolder& operator=(const ModelFolder&) = delete;

  [[nodiscard]] ModelLaw load() const { return load_model_law(folder_.string(), catalogue(), "en"); }
  [[nodiscard]] Problem problem() const {
    try {
      (void)load();
    } catch (const Error& error) {
      return error.problem();
    }
    return {};
  }

 private:
  fs::path folder_;
};

constexpr const char* section =
    "<section eId='sec_1'><num>1.</num><heading>Attempt</heading><content><p>An  attempt at\n <term refersTo='#o'>theft"
    "</term> is punished.</p></content></section>";
constexpr const char* term = "<term id='o'><variant>theft</variant></term>\n";

TEST_CASE("every element that can be missing or wrong is answered by a model provision") {
  const ModelLaw model = load_model_law(LACUNA_DATA, catalogue(), "en");
  std::set<std::string> supplied;
  for (const ModelUnit& unit : model.units) collect(unit.provision, supplied);
  for (const standard::Requirement& requirement : catalogue().requirements) {
    for (const standard::Element& element : requirement.elements) {
      const std::string path = requirement.id + '/' + element.id;
      CHECK_MESSAGE(supplied.contains(path), path);
    }
  }
}

TEST_CASE("every alternative names a unit, and every unit of its own has a drafting note") {
  const ModelLaw model = load_model_law(LACUNA_DATA, catalogue(), "en");
  std::set<std::string> eids;
  for (const ModelUnit& unit : model.units) eids.insert(unit.provision.eid);
  for (const ModelUnit& unit : model.units) {
    if (!unit.instead_of.empty()) CHECK_MESSAGE(eids.contains(unit.instead_of), unit.provision.eid);
    if (unit.instead_of.empty() != unit.tradition.empty())
      CHECK_MESSAGE(unit.tradition == "common-law", unit.provision.eid);
    if (!unit.beside.empty()) continue;
    const bool clause = unit.provision.children.empty() && unit.note.empty();
    if (!clause) CHECK_MESSAGE(!unit.note.empty(), unit.provision.eid);
  }
}

TEST_CASE("text comes in pieces, with its terms marked and its white space folded") {
  const ModelLaw model = ModelFolder(term, section).load();
  REQUIRE(model.units.size() == 1);
  const ModelProvision& provision = model.units[0].provision;
  CHECK(provision.num == "1.");
  CHECK(plain(provision.heading) == "Attempt");
  CHECK(plain(provision.text) == "An attempt at theft is punished.");
  REQUIRE(provision.text.size() == 3);
  CHECK(provision.text[1].words == "theft");
  CHECK(provision.text[1].term == "o");
}

TEST_CASE("a language without model provisions has none") {
  CHECK(load_model_law(LACUNA_DATA, catalogue(), "xx").units.empty());
}

TEST_CASE("what is wrong in a file is said with its place") {
  const auto code = [](const std::string& meta, const std::string& body) {
    return ModelFolder(meta, body).problem().code;
  };
  CHECK(code(term, "<section><p></section>") == "R240");
  const Problem unknown =
      ModelFolder(std::string(term) +
                      "<provision href='#sec_1'>\n<supplies href='#sec_1' requirement='offence.atempt'/></provision>\n",
                  section)
          .problem();
  CHECK(unknown.code == "R241");
  CHECK(unknown.line == 5);
  CHECK(code(std::string(term) + "<provision href='#sec_1'><supplies href='#sec_1' requirement='offence.attempt' "
                                 "elements='no'/></provision>",
             section) == "R241");
  CHECK(code(std::string(term) + "<provision href='#sec_9'/>", section) == "R241");
  CHECK(code("", section) == "R241");  // the term is not declared
  CHECK(code("<term id='o'/>", section) == "R242");
  CHECK(code(std::string(term) + term, section) == "R242");
  CHECK(code(term, "<section eId='sec_1'><num>1.</num></section>") == "R242");
}

}  // namespace
}  // namespace lacuna::drafting
