// Several texts as one law: folders, the manifest, where its settings stand against the environment and the options.
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "process.h"

using e2e::lacuna;
using e2e::lacuna_in;
using e2e::scratch_file;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const char* const act =
    "Anti-Trafficking Act\n\n"
    "1. Definition\n"
    "\"trafficking in persons\" means the recruitment, transportation, transfer, harbouring or receipt of a person by "
    "means of force, coercion, fraud or deception for the purpose of exploitation.\n"
    "2. Offence\n"
    "A person who engages in trafficking in persons commits an offence and is liable to imprisonment for ten years.\n";
const char* const code =
    "PENAL CODE\n\n"
    "1. Attempt\n"
    "A person who attempts to commit an offence is liable to one half of its penalty.\n"
    "2. Application\n"
    "This Code applies to every offence that is committed in the territory.\n";

// A folder of the law of an invented State, with the manifest.
std::string law_folder(const std::string& name, const std::string& manifest) {
  const std::string folder = e2e::scratch_folder() + "/" + name;
  fs::create_directories(folder + "/codes/old");
  fs::create_directories(folder + "/drafts/deep");
  scratch_file(name + "/act.txt", act);
  scratch_file(name + "/codes/penal-code.txt", code);
  scratch_file(name + "/lacuna.json", manifest);
  fs::create_directories(folder + "/.git");
  return folder;
}

json finding(const std::string& out, const std::string& id) {
  const json result = json::parse(out);
  for (const json& requirement : result["requirements"]) {
    if (requirement["id"] == id) return requirement;
  }
  return nullptr;
}

const char* const both = R"({"documents": [{"path": "act.txt"}, {"path": "codes", "role": "penal code"}]})";

}  // namespace

TEST_CASE("a rule of the penal code carries out a requirement for a special Act; where from is said") {
  const std::string folder = law_folder("supply", both);
  const auto alone = lacuna({"check", folder + "/act.txt", "--manifest", "none", "--format", "json"});
  REQUIRE(alone.status == 0);
  CHECK(finding(alone.out, "offence.attempt")["status"] == "gap");
  CHECK(finding(alone.out, "offence.attempt")["home_not_loaded"] == "penal code");
  CHECK(finding(alone.out, "offence.criminalised")["home_not_loaded"].is_null());

  const auto together = lacuna({"check", folder + "/act.txt", folder + "/codes", "--format", "json"});
  REQUIRE(together.status == 0);
  const json result = json::parse(together.out);
  REQUIRE(result["documents"].size() == 2);
  CHECK(result["documents"][1]["kinds"] == json::array({"penal code"}));
  CHECK(result["documents"][1]["supplies"].get<int>() >= 2);
  const json attempt = finding(together.out, "offence.attempt");
  CHECK(attempt["status"] == "met");
  CHECK(attempt["supplied_by"] == json::array({"d2"}));
  CHECK(attempt["home_not_loaded"].is_null());
  CHECK(finding(together.out, "offence.acts")["supplied_by"] == json::array({"d1"}));

  const auto matrix = lacuna({"check", folder + "/act.txt", folder + "/codes"});
  CHECK(matrix.out.find("[2] s. 1") != std::string::npos);
  CHECK(matrix.out.find("supplies words for") != std::string::npos);
  CHECK(matrix.out.find("usually in: immigration act") != std::string::npos);
}

TEST_CASE("the general part and the victims' rules of a code reach the offence of a special Act") {
  const std::string general =
      "\n\n1. Attempt\nA person who attempts to commit an offence is liable to one half of its penalty.\n"
      "2. Parties\nA person who aids, abets or counsels an offence is guilty of it as if he or she had committed it.\n"
      "3. Application\nThis law applies to every offence that is committed in the territory.\n"
      "4. Reparation\nWhere a person is convicted of an offence, the court may order the person to pay compensation to "
      "the victim.\n";
  const std::string folder = law_folder("reach", R"({"documents": [{"path": "act.txt"}, {"path": "codes"}]})");
  const auto statuses = [&](const std::string& title, const std::string& manifest) {
    scratch_file("reach/codes/penal-code.txt", title + general);
    scratch_file("reach/lacuna.json", manifest);
    const auto outcome = lacuna_in(folder, {"check", "--format", "json"});
    REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    std::string list;
    for (const char* id :
         {"offence.attempt", "offence.accomplice", "jurisdiction.territorial", "victim.compensation"}) {
      const json one = finding(outcome.out, id);
      list += one["status"].get<std::string>() + one["supplied_by"].dump() + " ";
    }
    return list;
  };
  const std::string reached = R"(met["d2"] met["d2"] partial["d2"] met["d2"] )";
  CHECK(statuses("PENAL CODE", R"({"documents": [{"path": "act.txt"}, {"path": "codes"}]})") == reached);
  // A code by another name is one where its owner says so.
  const std::string named = "GENERAL ORDINANCE OF THE ISLAND, 1931";
  CHECK(statuses(named, both) == reached);
  CHECK(statuses(named, R"({"documents": [{"path": "act.txt"}, {"path": "codes", "role": "immigration act"}]})") !=
        reached);
  // And so is a law on trafficking.
  scratch_file("reach/act.txt",
               std::string("Act No. 12 of 2031") + std::string(act).substr(std::string(act).find('\n')));
  CHECK(statuses(named, R"({"documents": [{"path": "act.txt", "role": "trafficking act"},
                                         {"path": "codes", "role": "penal code"}]})") == reached);
}

TEST_CASE("the manifest is found upward from the working folder, and no further than the repository") {
  const std::string folder = law_folder("upward", both);
  for (const std::string& place : {folder, folder + "/drafts/deep"}) {
    const auto outcome = lacuna_in(place, {"check", "--format", "json"});
    CHECK_MESSAGE(outcome.status == 0, outcome.err);
    CHECK(json::parse(outcome.out)["documents"].size() == 2);
  }
  fs::create_directories(folder + "/drafts/.git");
  const auto outside = lacuna_in(folder + "/drafts/deep", {"check"});
  CHECK(outside.status == 2);
  CHECK(outside.err.find("C313") != std::string::npos);
}

TEST_CASE("what the manifest says of a text counts: title, date, language, role") {
  const std::string folder =
      law_folder("said", R"({"documents": [{"path": "act.txt", "title": "Loi sur la traite", "language": "fr"},
                                {"path": "codes/penal-code.txt", "role": "other", "date": "2020-01-31"}]})");
  const json result = json::parse(lacuna_in(folder, {"check", "--format", "json"}).out);
  CHECK(result["documents"][0]["title"] == "Loi sur la traite");
  CHECK(result["documents"][0]["language"] == "fr");
  CHECK(result["documents"][1]["kinds"] == json::array({"other"}));
}

TEST_CASE("a file named is what the manifest says of it, or of its folder, however it is named") {
  const std::string folder = law_folder(
      "named", R"({"documents": [{"path": "act.txt", "title": "The Act"}, {"path": "codes", "role": "civil code"}]})");
  const json result = json::parse(
      lacuna_in(folder + "/drafts", {"check", "./../act.txt", "../codes/penal-code.txt", "--format", "json"}).out);
  CHECK(result["documents"][0]["title"] == "The Act");
  CHECK(result["documents"][0]["path"] == "../act.txt");
  CHECK(result["documents"][1]["kinds"] == json::array({"civil code"}));
  CHECK(result["documents"][1]["title"] == "PENAL CODE");
  const json below = json::parse(lacuna_in(folder + "/codes", {"check", ".", "--format", "json"}).out);
  CHECK(below["documents"][0]["path"] == "penal-code.txt");
  CHECK(below["documents"][0]["kinds"] == json::array({"civil code"}));
  const json once = json::parse(
      lacuna_in(folder, {"check", ".", "codes/penal-code.txt", "./act.txt", "act.txt", "--format", "json"}).out);
  CHECK(once["documents"].size() == 2);
  const json alone = json::parse(lacuna_in(folder, {"check", "./act.txt", "--format", "json"}).out);
  CHECK(alone["documents"][0]["path"] == "act.txt");
}

TEST_CASE("option before environment before manifest") {
  const std::string folder = law_folder("order", R"({"documents": [{"path": "act.txt"}], "fail_on": "gap"})");
  CHECK(lacuna_in(folder, {"check"}).status == 1);
  CHECK(lacuna_in(folder, {"check"}, {"LACUNA_FAIL_ON=never"}).status == 0);
  CHECK(lacuna_in(folder, {"check", "--fail-on", "gap"}, {"LACUNA_FAIL_ON=never"}).status == 1);
  CHECK(lacuna_in(folder, {"check", "--fail-on", "conflict"}).status == 0);
  CHECK(lacuna_in(folder, {"check", "--manifest", "none", "act.txt"}).status == 0);
}

TEST_CASE("a threshold counts only the findings that are asked for") {
  const std::string path = scratch_file("threshold.txt", act);
  CHECK(lacuna({"check", path, "--only", "offence.criminalised", "--fail-on", "inconclusive"}).status == 0);
  CHECK(lacuna({"check", path, "--only", "offence.means", "--fail-on", "partial"}).status == 1);
  CHECK(lacuna({"check", path, "--only", "offence.means", "--fail-on", "gap"}).status == 0);
  CHECK(lacuna({"check", path, "--level", "optional", "--fail-on", "gap"}).status == 1);
  CHECK(lacuna({"check", path, "--level", "optional", "--only", "offence.means", "--fail-on", "gap"}).status == 0);
}

TEST_CASE("a manifest that is wrong is refused with its place") {
  const auto refused = [](const std::string& manifest, const std::string& code, const std::string& words) {
    const std::string folder = law_folder("wrong", manifest);
    const auto outcome = lacuna_in(folder, {"check"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK_MESSAGE(outcome.err.find(code) != std::string::npos, outcome.err);
    CHECK_MESSAGE(outcome.err.find(words) != std::string::npos, outcome.err);
  };
  refused("{\"documents\": [", "C311", "lacuna.json:1");
  refused("{\"documents\": [],\n \"fail_on\": \"gaps\"}", "C311", "lacuna.json:");
  refused("{\"documents\": [{\"path\": \"act.txt\"}],\n \"fail-on\": \"gap\"}", "C311", "did you mean 'fail_on'");
  refused("{\"documents\": [{\"path\": \"act.txt\",\n  \"role\": \"penal cod\"}]}", "C316", "lacuna.json:2");
  refused("{\"documents\": [{\"path\": \"act.txt\", \"date\": \"2026-02-30\"}]}", "C332", "calendar");
  refused("{\"documents\": [{\"path\": \"missing.txt\"}]}", "D101", "missing.txt");
}
