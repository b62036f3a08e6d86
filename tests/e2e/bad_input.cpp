#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "process.h"

using e2e::lacuna;
using e2e::scratch_file;

namespace {

// A run that fails as it should: status 2, the code on standard error, nothing on standard output.
void refused(const std::string& path, const std::string& code) {
  CAPTURE(path);
  const auto outcome = lacuna({"check", path});
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK_MESSAGE(outcome.err.find(code) != std::string::npos, outcome.err);
}

// A run that gives a result for what it was given.
void judged(const std::string& path) {
  CAPTURE(path);
  const auto outcome = lacuna({"check", path, "--format", "json"});
  CHECK_MESSAGE(outcome.status == 0, outcome.err);
  CHECK(nlohmann::json::parse(outcome.out)["requirements"].size() == 63);
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

}  // namespace

TEST_CASE("files that are no law are refused with a code") {
  refused(e2e::scratch_folder() + "/there-is-no-such-file", "D101");
  refused("/dev/null", "D102");
  refused(scratch_file("empty.txt", ""), "D104");
  refused(scratch_file("binary", std::string("\x7f"
                                             "ELF\0\0\1\2\3\0\0\0\0",
                                             13) +
                                     std::string(600, '\0')),
          "D105");
  refused(scratch_file("page.html.xml", "<html><body><p>no law</p></body></html>"), "D111");
}

TEST_CASE("XML that is not well formed is refused with line and excerpt") {
  const auto outcome = lacuna({"check", scratch_file("broken.xml",
                                                     "<akomaNtoso>\n<act>\n<body>\n<section><num>1</num></body>\n"
                                                     "</act></akomaNtoso>\n")});
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("D110") != std::string::npos);
  CHECK(outcome.err.find("broken.xml:4") != std::string::npos);
  CHECK(outcome.err.find("<section>") != std::string::npos);
}

TEST_CASE("deep nesting is refused, not crashed on") {
  const std::size_t depth = 100000;
  refused(scratch_file("deep.xml", "<akomaNtoso><act><body>" + repeated("<section>", depth) + "x" +
                                       repeated("</section>", depth) + "</body></act></akomaNtoso>"),
          "D112");
  judged(scratch_file("deep.txt", repeated("(a)", depth) + " x\n"));
}

TEST_CASE("entities are neither fetched nor expanded") {
  std::string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE akomaNtoso [<!ENTITY a0 \"lol\">";
  for (int i = 1; i < 20; ++i) {
    const std::string before = "&a" + std::to_string(i - 1) + ";";
    bomb += "<!ENTITY a" + std::to_string(i) + " \"" + repeated(before, 10) + "\">";
  }
  bomb +=
      "<!ENTITY file SYSTEM \"/etc/passwd\">]>\n<akomaNtoso><act><body><section><num>1.</num><content><p>&a19; &file; "
      "trafficking</p></content></section></body></act></akomaNtoso>";
  const auto outcome = lacuna({"outline", scratch_file("bomb.xml", bomb), "--format", "json"});
  CHECK(outcome.out.find("root:") == std::string::npos);
  CHECK(outcome.out.size() < 100000);
  CHECK((outcome.status == 0 || outcome.status == 2));
}

TEST_CASE("long lines and odd encodings give a result") {
  judged(scratch_file("line.txt", repeated("trafficking in persons means recruitment (a) by force; ", 40000)));
  judged(scratch_file("stops.txt", repeated(". ", 200000)));
  judged(scratch_file("labels.txt", repeated("1. (a) (i) ", 50000)));
  judged(scratch_file("bom.txt",
                      "\xEF\xBB\xBF"
                      "1. Title\nThis Act is about trafficking in persons.\n"));
  judged(scratch_file("latin1.txt", "1. Titre\nLa traite des \xEAtres humains est punie.\n"));
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("1. Title\nTrafficking in persons is an offence.\n")) wide += std::string{c, '\0'};
  judged(scratch_file("utf16.txt", wide));
}

TEST_CASE("one bad file among several is named; the others are judged; the run fails") {
  const std::string good = scratch_file("good.txt", "1. Offence\nTrafficking in persons is an offence.\n");
  const auto outcome = lacuna({"check", good, e2e::scratch_folder() + "/missing.txt", "--format", "json"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("missing.txt") != std::string::npos);
  CHECK(outcome.err.find("1 of 2 files") != std::string::npos);
  CHECK(nlohmann::json::parse(outcome.out)["documents"].size() == 1);
}

TEST_CASE("an output file that cannot be written is an error") {
  const std::string good = scratch_file("good.txt", "1. Offence\nTrafficking in persons is an offence.\n");
  const auto outcome = lacuna({"check", good, "-o", e2e::scratch_folder() + "/no/such/folder/out.txt"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("C303") != std::string::npos);
}

TEST_CASE("a folder without texts is an error") {
  std::filesystem::create_directories(e2e::scratch_folder() + "/no-texts/.hidden");
  scratch_file("no-texts/.hidden/act.txt", "1. Offence\n");
  scratch_file("no-texts/readme.md", "1. Offence\n");
  refused(e2e::scratch_folder() + "/no-texts", "C310");
}

TEST_CASE("a folder without rules is an error") {
  const std::string good = scratch_file("good.txt", "1. Offence\nTrafficking in persons is an offence.\n");
  const auto outcome = lacuna({"check", good, "--data", e2e::scratch_folder()});
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("C302") != std::string::npos);
}
