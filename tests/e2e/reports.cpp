#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "process.h"

using e2e::lacuna;
using e2e::scratch_file;

namespace {

const std::string samples = std::string(LACUNA_DATA) + "/samples/";
const std::string arvenia = samples + "arvenia-act.txt";
const std::string corvia = samples + "corvia-act.txt";

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

const std::vector<std::string> dated{"SOURCE_DATE_EPOCH=1767225600"};  // 1 January 2026

}  // namespace

TEST_CASE("report writes each format by the output's name, as a whole, the same bytes again") {
  for (const char* format : {"html", "md", "csv", "json", "xlsx", "docx"}) {
    const std::string path = e2e::scratch_folder() + "/corvia." + format;
    const auto outcome = lacuna({"report", corvia, "-o", path}, dated);
    CHECK_MESSAGE(outcome.status == 0, outcome.err);
    CHECK(outcome.out.empty());
    const std::string first = content(path);
    CHECK(first.size() > 5000);
    CHECK_FALSE(std::filesystem::exists(path + ".part"));
    REQUIRE(lacuna({"report", corvia, "-o", path}, {dated.front(), "TZ=Asia/Tokyo", "LC_ALL=tr_TR.UTF-8"}).status == 0);
    CHECK_MESSAGE(content(path) == first, format);
  }
  const auto html = lacuna({"report", corvia, "--format", "html", "--report-lang", "fr"}, dated);
  CHECK(contains(html.out, "1 janvier 2026"));
  CHECK(contains(html.out, "<html lang=\"fr\" dir=\"ltr\">"));
}

TEST_CASE("report says what it cannot do") {
  CHECK(contains(lacuna({"report", corvia}).err, "C315"));
  CHECK(contains(lacuna({"report", corvia, "-o", e2e::scratch_folder() + "/a.pdf"}).err, "html, md, csv"));
  CHECK(contains(lacuna({"report", corvia, "--format", "md", "--report-lang", "tlh"}).err, "C312"));
  CHECK(contains(lacuna({"report", corvia, "--format", "md"}, {"SOURCE_DATE_EPOCH=soon"}).err, "C317"));
  CHECK(contains(lacuna({"report", corvia, "--format", "md", "--review", "no-such-file.xlsx"}).err, "C318"));
  CHECK(lacuna({"report", corvia, "-o", "/no/such/folder/a.md"}).status == 2);
}

TEST_CASE("an adviser's remarks in the spreadsheet are carried into the next report") {
  const std::string review = scratch_file(
      "review.json",
      R"({"reviews": [{"requirement": "offence.attempt", "decision": "covered-elsewhere", "citation": "Penal Code s. 21", "remark": "general part"}]})");
  const std::string book = e2e::scratch_folder() + "/reviewed.xlsx";
  REQUIRE(lacuna({"report", corvia, "--review", review, "-o", book, "--report-lang", "es"}, dated).status == 0);
  const auto next = lacuna({"report", corvia, "--review", book, "--format", "html"}, dated);
  CHECK(next.status == 0);
  CHECK(contains(next.out, "Penal Code s. 21"));
  CHECK(contains(next.out, "covered elsewhere"));
  CHECK(contains(next.out, "general part"));
  const auto json = nlohmann::json::parse(lacuna({"report", corvia, "--review", book, "--format", "json"}, dated).out);
  for (const auto& requirement : json["requirements"]) {
    if (requirement["id"] == "offence.attempt") CHECK(requirement["review"]["decision"] == "covered-elsewhere");
  }
  CHECK(contains(lacuna({"report", corvia, "--review", book, "--format", "csv"}, dated).out, "Penal Code s. 21"));
  const std::string wrong =
      scratch_file("wrong.json", R"({"reviews": [{"requirement": "offence.atempt", "decision": "accepted"}]})");
  const auto misspelt = lacuna({"report", corvia, "--review", wrong, "--format", "md"});
  CHECK(misspelt.status == 2);
  CHECK(contains(misspelt.err, "did you mean offence.attempt"));
}

TEST_CASE("check speaks the language of the report") {
  CHECK(contains(lacuna({"check", corvia, "--report-lang", "fr"}).out, "POURSUITES"));
  CHECK(contains(lacuna({"check", corvia, "--report-lang", "es"}).out, "PERSECUCIÓN PENAL"));
  CHECK(contains(lacuna({"requirements", "--report-lang", "fr"}).out, "La tentative est punie"));
}

TEST_CASE("compare: text, page, spreadsheet; a folder is one State; a bad file does not stop the others") {
  const auto text =
      lacuna({"compare", arvenia, corvia, samples + "belmora-penal-code.xml", "--pillar", "cooperation"}, dated);
  CHECK(text.status == 0);
  CHECK(contains(text.out, "1   arvenia-act"));
  CHECK(contains(text.out, "COOPERATION"));
  CHECK_FALSE(contains(text.out, "PROSECUTION"));
  const auto page = lacuna({"compare", arvenia, corvia, "--format", "html", "--level", "mandatory"}, dated);
  CHECK(contains(page.out, "Examples nearby"));
  CHECK_FALSE(contains(page.out, "<script"));
  const std::string book = e2e::scratch_folder() + "/states.xlsx";
  CHECK(lacuna({"compare", arvenia, corvia, "-o", book}, dated).status == 0);
  CHECK(content(book).size() > 5000);

  const std::string folder = e2e::scratch_folder() + "/dalmeria";
  std::filesystem::create_directories(folder);
  std::ofstream(folder + "/act.txt") << content(corvia);
  std::ofstream(folder + "/rules.txt") << content(arvenia);
  const std::string bad = scratch_file("bad.xml", "<akomaNtoso>");
  const auto mixed = lacuna({"compare", folder, bad}, dated);
  CHECK(mixed.status == 2);
  CHECK(contains(mixed.out, "1   dalmeria"));
  CHECK(contains(mixed.err, "bad.xml"));
  CHECK(contains(lacuna({"compare", e2e::scratch_folder() + "/no-such"}).err, "D1"));
}
