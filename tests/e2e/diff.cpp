// Two drafts compared by requirement.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "process.h"

using e2e::lacuna;
using e2e::scratch_file;
using nlohmann::json;

namespace {

std::string bill(const std::string& means, const std::string& rest) {
  return "Trafficking in Persons Act\n\n1. Definition\n\"trafficking in persons\" means the recruitment, "
         "transportation, transfer, harbouring or receipt of a person by means of " +
         means +
         " for the purpose of exploitation.\n2. Offence\nA person who engages in trafficking in persons commits an "
         "offence and is liable to imprisonment for ten years.\n" +
         rest;
}

const std::string long_means = "force, coercion, fraud or deception";
const std::string compensation =
    "3. Compensation\nThe court shall order the person convicted of trafficking in persons to pay compensation to the "
    "victim.\n";

json requirement(const json& difference, const std::string& id) {
  for (const json& one : difference["requirements"]) {
    if (one["id"] == id) return one;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("words that changed a verdict, in context; what closed; what opened") {
  const std::string before = scratch_file("before.txt", bill(long_means, compensation));
  const std::string now = scratch_file(
      "now.txt",
      bill("force or deception",
           "3. Review\nMinisters report to Parliament every second year about what was done under this Act.\n"));
  const auto outcome = lacuna({"diff", before, now, "--format", "json"});
  REQUIRE(outcome.status == 0);
  CHECK(outcome.err.empty());
  const json difference = json::parse(outcome.out);
  CHECK(difference["units"]["removed"] == 1);
  CHECK(difference["units"]["added"] == 1);
  CHECK(difference["units"]["reworded"] == 1);
  const json means = requirement(difference, "offence.means");
  CHECK(means["change"] == "worse");
  REQUIRE(means["rewordings"].size() == 1);
  CHECK(means["rewordings"][0]["before"] == "s. 1");
  CHECK(means["rewordings"][0]["now"] == "s. 1");
  CHECK(means["rewordings"][0]["line"] == 3);
  std::string removed;
  for (const json& run : means["rewordings"][0]["words"]) {
    if (run["kind"] == "removed") removed += run["text"].get<std::string>() + "|";
  }
  CHECK(removed.find("coercion,") != std::string::npos);
  CHECK(removed.find("fraud") != std::string::npos);
  const json paid = requirement(difference, "victim.compensation");
  CHECK(paid["change"] == "new");
  CHECK(paid["reopened"] == false);
  CHECK(paid["rewordings"][0]["now"] == "");
  CHECK(lacuna({"diff", before, now, "--exit-code"}).status == 1);
  CHECK(lacuna({"diff", now, now, "--exit-code"}).status == 0);

  const auto text = lacuna({"diff", before, now});
  CHECK(text.out.find("[-force, coercion, fraud-]") != std::string::npos);
  CHECK(text.out.find("Opened") != std::string::npos);
  CHECK(lacuna({"diff", before, now, "--format", "markdown"}).out.find("<del>force, coercion, fraud</del>") !=
        std::string::npos);
  pugi::xml_document page;
  const std::string html = lacuna({"diff", before, now, "--format", "html"}).out;
  CHECK(html.find("<del>force, coercion, fraud</del>") != std::string::npos);
}

TEST_CASE("what is said stands in the language of the report") {
  const std::string before = scratch_file("avant.txt", bill(long_means, compensation));
  const std::string now = scratch_file("apres.txt", bill("force or deception", "3. Privacy\nNames are private.\n"));
  for (const char* format : {"text", "markdown", "html"}) {
    CAPTURE(format);
    const auto outcome = lacuna({"diff", before, now, "--format", format, "--report-lang", "fr"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("Ouverte") != std::string::npos);
    CHECK(outcome.out.find("1 ouverte (dont 0 rouverte)") != std::string::npos);
    CHECK(outcome.out.find("supprim\u00E9") != std::string::npos);
    for (const char* english :
         {"Opened", "Worse", "before", "now", "lost", "removed", "To draft", "new text", "sections"}) {
      CHECK_MESSAGE(outcome.out.find(english) == std::string::npos, english);
    }
  }
  CHECK(lacuna({"diff", before, now, "--format", "html", "--report-lang", "es"}).out.find("<html lang=\"es\">") !=
        std::string::npos);
}

TEST_CASE("a draft and its Akoma Ntoso form differ in nothing") {
  const std::string before = scratch_file("text.txt", bill(long_means, compensation));
  const std::string akn = e2e::scratch_folder() + "/text.xml";
  REQUIRE(lacuna({"outline", before, "--to", "akn", "-o", akn}).status == 0);
  const json difference = json::parse(lacuna({"diff", before, akn, "--format", "json"}).out);
  CHECK(difference["requirements"].empty());
  CHECK(difference["moved_only"].empty());
  CHECK(difference["units"]["reworded"] == 0);
  CHECK(difference["units"]["renumbered"] == 0);
}

TEST_CASE("evidence under another number is told as such") {
  const std::string before = scratch_file("numbers.txt", bill(long_means, compensation));
  std::string renumbered = compensation;
  renumbered.replace(0, 2, "4.");
  const std::string now = scratch_file(
      "numbers-now.txt", bill(long_means, "3. Review\nThe Minister reviews this Act every five years.\n" + renumbered));
  const json difference = json::parse(lacuna({"diff", before, now, "--format", "json"}).out);
  CHECK(difference["requirements"].empty());
  bool told = false;
  for (const json& one : difference["moved_only"]) {
    if (one["id"] != "victim.compensation") continue;
    told = true;
    CHECK(one["moved"][0]["from"] == "s. 3");
    CHECK(one["moved"][0]["to"] == "s. 4");
    CHECK(one["moved"][0]["renumbered"] == true);
  }
  CHECK(told);
}

TEST_CASE("hostile words do not become markup") {
  const std::string before = scratch_file("h1.txt", bill("force <b>or</b> `fraud`", ""));
  const std::string now = scratch_file("h2.txt", bill("force <script>x</script>", ""));
  for (const char* format : {"html", "markdown"}) {
    const std::string out = lacuna({"diff", before, now, "--format", format}).out;
    CHECK(out.find("<script>") == std::string::npos);
    CHECK(out.find("<b>") == std::string::npos);
    CHECK(out.find("script") != std::string::npos);
  }
}
