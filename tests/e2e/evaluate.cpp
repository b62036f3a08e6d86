// "lacuna evaluate": on a small gold folder of the test, and on real labels where they are at hand.
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "process.h"

using e2e::scratch_file;
using nlohmann::json;

namespace {

e2e::Outcome evaluate(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "evaluate");
  return e2e::lacuna(arguments);
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// A gold folder with labels for two English statutes and a French one; gives the folder above gold/ and corpus/.
std::string small_gold() {
  const std::string folder = e2e::scratch_folder() + "/evaluate";
  std::filesystem::create_directories(folder + "/gold");
  std::filesystem::create_directories(folder + "/corpus/en");
  scratch_file("evaluate/corpus/en/xa.txt",
               "Trafficking in Persons Act\n\n"
               "1. Interpretation\n"
               "\"child\" means a person under the age of eighteen years;\n"
               "\"trafficking in persons\" means the recruitment or receipt of a person by force for the purpose of "
               "exploitation;\n"
               "2. Offence\n"
               "A person who engages in trafficking in persons commits an offence and is liable to imprisonment for a "
               "term not exceeding ten years.\n");
  scratch_file("evaluate/corpus/en/xb.txt",
               "Road Act\n\n1. Speed\nThe driver of a vehicle shall not pass a school at more than the speed shown.\n");
  scratch_file("evaluate/corpus/xc.txt",
               "Loi sur les routes\n\nArticle 1\nLe conducteur ne peut pas passer devant une école à une vitesse "
               "supérieure à celle qui est indiquée, sauf dans les cas prévus par la loi.\n");
  scratch_file("evaluate/gold/xa.json",
               R"({"statute": "xa.txt", "labels": {"offence.acts/recruitment": {"present": true, "lines": [[5, 5]]},
                   "offence.acts/receipt": {"present": true, "lines": [[5, 5]]},
                   "victim.compensation/compensation-possible": {"present": false, "lines": []},
                   "offence.acts/harbouring": {"present": true, "lines": [[5, 5]]}},
                   "facts": {"penalty_max_years": 10, "child_age": 18}})");
  scratch_file("evaluate/gold/xb.json", R"({"statute": "xb.txt", "labels": {}, "facts": {}})");
  scratch_file("evaluate/gold/xc.json", R"({"statute": "xc.txt", "labels": {}, "facts": {}})");
  return folder;
}

}  // namespace

TEST_CASE("evaluate compares with labels, statute by statute") {
  const std::string gold = small_gold() + "/gold";
  const auto outcome = evaluate({"--gold", gold, "--format", "json"});
  REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
  const json result = json::parse(outcome.out);
  CAPTURE(outcome.out.substr(0, 1500));
  const json& mine = result["lacuna"];
  CHECK(mine["total"]["requirements"] == 126);  // 63 of each English statute
  CHECK(mine["statutes"].size() == 2);
  CHECK(mine["total"]["facts_right"] == 2);
  CHECK(mine["total"]["facts_of"] == 2);
  CHECK(result.size() == 3);

  const auto errors = evaluate({"--gold", gold, "--errors"});
  CHECK(says(errors.out, "offence.acts/harbouring"));  // labelled, and not in the text
  CHECK_FALSE(says(errors.out, "offence.acts/receipt"));
}

TEST_CASE("evaluate chooses statutes by name and language and says where none is left") {
  const std::string folder = small_gold();
  const json one = json::parse(evaluate({"--gold", folder + "/gold", "--only", "xb", "--format", "json"}).out);
  CHECK(one["lacuna"]["total"]["requirements"] == 63);
  const auto none = evaluate({"--gold", folder + "/gold", "--only", "nothing"});
  CHECK(none.status == 2);
  CHECK(says(none.err, "C309"));
  const auto elsewhere = evaluate({"--gold", folder + "/gold", "--statutes", folder + "/gold"});
  CHECK(elsewhere.status == 2);
  CHECK(says(elsewhere.err, "C308"));
  CHECK(says(evaluate({"--gold", folder + "/none"}).err, "C307"));
  scratch_file("evaluate/gold/xd.json",
               R"({"statute": "xa.txt", "labels": {"offence.acts/receit": {"present": true}}})");
  const auto wrong = evaluate({"--gold", folder + "/gold"});
  CHECK(wrong.status == 2);
  CHECK(says(wrong.err, "R211"));
  std::filesystem::remove(folder + "/gold/xd.json");
}

TEST_CASE("evaluate reads real labels") {
  const std::string gold = std::string(LACUNA_SHARED) + "/gold";
  if (!std::filesystem::is_directory(gold)) {
    MESSAGE("no labels at hand: skipped");
    return;
  }
  const auto outcome = evaluate({"--gold", gold, "--format", "json"});
  REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
  const json result = json::parse(outcome.out);
  const auto& mine = result["lacuna"]["total"];
  const auto& keywords = result["keywords only"]["total"];
  CHECK(mine["requirements"].get<int>() % 63 == 0);
  CHECK(mine["requirements"].get<int>() >= 63 * 5);
  CHECK(mine["f1"].get<double>() > keywords["f1"].get<double>());
}
