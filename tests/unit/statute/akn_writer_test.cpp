#include <doctest/doctest.h>

#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "akn_samples.h"
#include "build_document.h"
#include "statute/akn_writer.h"
#include "statute/reader.h"

namespace lacuna::statute {
namespace {

namespace fs = std::filesystem;

std::string folded_label(std::string_view words) {
  std::string folded;
  for (const char c : words) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space || (!folded.empty() && folded.back() != ' ')) folded.push_back(space ? ' ' : c);
  }
  return folded;
}

// One line a provision: all that a round trip must keep.
std::vector<std::string> essence(const Document& document) {
  std::vector<std::string> lines;
  for (ProvisionId id = 1; id < document.provisions.size(); ++id) {
    const Provision& p = document.provisions[id];
    lines.push_back(std::to_string(p.parent) + "|" + p.type + "|" + folded_label(p.num) + "|" + p.heading + "|" +
                    standing_name(p.standing) + "|" + std::to_string(static_cast<int>(p.level)) + "|" + p.language +
                    "|" + without_space(document.own_text(id)));
  }
  return lines;
}

void check_round_trip(const Document& document) {
  const std::string xml = write_akn(document);
  const Document again = read_akn_sample(xml, "again.xml");
  check_tiling(again);
  CHECK(without_space(again.own_text(0)) == without_space(document.own_text(0)));
  const auto before = essence(document);
  const auto after = essence(again);
  CHECK(before.size() == after.size());
  for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
    if (before[i] == after[i]) continue;
    CHECK(before[i] == after[i]);
    break;
  }
  CHECK(write_akn(document) == xml);
}

// Files named in the command, checked by xmllint against the schema. Empty where there is no xmllint or no schema.
std::string schema_command() {
  const fs::path schema = fs::path(LACUNA_SHARED) / "schema" / "akomantoso30.xsd";
  if (!fs::exists(schema) || std::system("xmllint --version >/dev/null 2>&1") != 0) return {};
  return "xmllint --nonet --noout --schema '" + schema.string() + "' ";
}

class Validator {
 public:
  explicit Validator(const std::string& name)
      : command_(schema_command()),
        folder_(fs::temp_directory_path() / ("lacuna-akn-" + name + "-" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
  }
  ~Validator() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Validator(const Validator&) = delete;
  Validator& operator=(const Validator&) = delete;

  void add(const Document& document, const std::string& name) {
    const fs::path path = folder_ / (name + ".xml");
    std::ofstream(path, std::ios::binary) << write_akn(document);
    files_ += "'" + path.string() + "' ";
  }
  void check() const {
    if (command_.empty()) {
      MESSAGE("skipped: no schema beside the sources, or no xmllint");
      return;
    }
    CHECK(std::system(
              (command_ + files_ + " 2>&1 | grep -v ' validates$' | head -20 >&2; exit ${PIPESTATUS:-0}").c_str()) ==
          0);
    const fs::path log = folder_ / "log.txt";
    const int status = std::system((command_ + files_ + "> '" + log.string() + "' 2>&1").c_str());
    std::ifstream lines(log);
    std::string complaints;
    for (std::string line; std::getline(lines, line) && complaints.size() < 2000;) {
      if (!line.ends_with(" validates")) complaints += line + "\n";
    }
    CAPTURE(complaints);
    CHECK(status == 0);
  }

 private:
  std::string command_;
  fs::path folder_;
  std::string files_;
};

Document common_law_act() {
  return build_document({
      {1, Level::matter, "preface", "", "", "Lamp Act"},
      {1, Level::matter, "preamble", "", "", "Whereas lamps are good,"},
      {2, Level::sub, "recital", "(1)", "", "and oil is dear,"},
      {1, Level::matter, "body", "", "", ""},
      {2, Level::container, "part", "PART I", "General", ""},
      {3, Level::unit, "section", "1.", "Short title", "This Act is the Lamp Act."},
      {3, Level::unit, "section", "2.", "", "In this Act:"},
      {4, Level::sub, "paragraph", "(a)", "", "\"lamp\" means a light & <flame>;"},
      {4, Level::block, "p", "", "", "a flush line"},
      {4, Level::sub, "item", "(b)", "", "\"oil\" means fuel,"},
      {4, Level::block, "wrapUp", "", "", "but not gas."},
      {3, Level::unit, "section", "3.", "Lists", ""},
      {4, Level::sub, "subsection", "(1)", "", "First."},
      {5, Level::block, "blockList", "", "", ""},
      {6, Level::sub, "item", "i", "", "wick"},
      {4, Level::block, "list", "", "", "A second list:"},
      {5, Level::sub, "point", "1", "", "glass"},
      {1, Level::matter, "conclusions", "", "", "Done at the tower."},
      {1, Level::matter, "attachment", "SCHEDULE", "Fees", "Fees are:"},
      {2, Level::sub, "paragraph", "1", "", "one shilling"},
      {1, Level::matter, "attachment", "SECOND SCHEDULE", "Protocol on Lamps", "The Parties agree."},
  });
}

TEST_CASE("a document of each tradition comes back from Akoma Ntoso as it went") {
  const Document act = common_law_act();
  check_round_trip(act);
  check_round_trip(build_document({{1, Level::matter, "body", "", "", ""},
                                   {2, Level::container, "title", "TITRE Ier", "Des lampes", ""},
                                   {3, Level::container, "chapter", "Chapitre 1", "", ""},
                                   {4, Level::unit, "article", "Art. 1er.", "Objet", "La lampe est libre."},
                                   {5, Level::block, "alinea", "", "", "Elle éclaire."},
                                   {5, Level::sub, "point", "1°", "", "l'huile ;"},
                                   {2, Level::unit, "article", "Art. 2.", "", ""}},
                                  "fr"));
  check_round_trip(build_document({{1, Level::unit, "section", "1", "Oil", "No body around it."},
                                   {1, Level::matter, "preface", "", "", "A title at the end"},
                                   {1, Level::matter, "toc", "", "", "1 Oil"}}));
  check_round_trip(build_document({{1, Level::matter, "attachment", "", "", "Only a schedule"}}));
  check_round_trip(build_document({{1, Level::matter, "preface", "", "", "Only a title"}}));
  check_round_trip(build_document(
      {{1, Level::matter, "body", "", "", "Words of the body itself"}, {2, Level::unit, "section", "1", "", "x"}}));
}

TEST_CASE("standings, languages and levels out of the ordinary come back") {
  Document act = common_law_act();
  act.metadata.language = "en";
  for (Provision& provision : act.provisions) provision.language = "en";
  constexpr std::array standings = {Standing::note,   Standing::quoted,  Standing::repealed, Standing::operative,
                                    Standing::treaty, Standing::form,    Standing::contents, Standing::furniture,
                                    Standing::title,  Standing::preamble};
  for (std::size_t shift = 0; shift < standings.size(); ++shift) {
    for (std::size_t i = 1; i < act.provisions.size(); ++i) {
      act.provisions[i].standing = standings.at((i + shift) % standings.size());
      if (i == 7) act.provisions[i].language = "fr";
      if (i == 8) act.provisions[i].level = Level::unit;
      if (i == 14) act.provisions[i].level = Level::sub;
    }
    check_round_trip(act);
  }
}

TEST_CASE("text between number and heading is kept apart from both") {
  Document act = build_document({{1, Level::unit, "section", "1.", "", "—Oil. It burns."}});
  Provision& section = act.provisions[1];
  const auto at = static_cast<std::uint32_t>(act.text.find("Oil."));
  section.heading = "Oil.";
  section.heading_span = {at, at + 4};
  check_round_trip(act);
  CHECK(write_akn(act).find("<inline name=\"separator\">—</inline>") != std::string::npos);
  // A heading given without its full stop.
  section.heading = "Oil";
  check_round_trip(act);
  // A heading above the number.
  Document reversed = build_document({{1, Level::unit, "section", "", "", "Oil 1. It burns."}});
  const auto word = static_cast<std::uint32_t>(reversed.text.find("Oil"));
  reversed.provisions[1].heading = "Oil";
  reversed.provisions[1].heading_span = {word, word + 3};
  reversed.provisions[1].num = "1.";
  reversed.provisions[1].num_span = {word + 4, word + 6};
  check_round_trip(reversed);
}

TEST_CASE("characters that XML does not allow are made visible, others escaped") {
  const Document act = build_document({{1, Level::unit, "section", "1", "",
                                        std::string("a\x01"
                                                    "b\fc <&> \" \xC3 \xEF\xBF\xBE d]]>")}});
  const std::string xml = write_akn(act);
  const Document again = read_akn_sample(xml);
  CHECK(folded_own(again, 1) ==
        "1 a\xEF\xBF\xBD"
        "b c <&> \" \xEF\xBF\xBD \xEF\xBF\xBD d]]>");
}

TEST_CASE("metadata comes back, and is made up where it is not known") {
  Document act = common_law_act();
  act.path = "laws/Lamp Act (2031).txt";
  act.metadata.title = "Lamp Act & more";
  act.metadata.short_title = "Lamps";
  act.metadata.country = "za";
  act.metadata.date = "2031-02-28";
  const Document again = read_akn_sample(write_akn(act));
  CHECK(again.metadata.title == "Lamp Act & more");
  CHECK(again.metadata.short_title == "Lamps");
  CHECK(again.metadata.country == "za");
  CHECK(again.metadata.language == "en");
  CHECK(again.metadata.date == "2031-02-28");
  CHECK(again.metadata.work_uri == "/akn/za/act/2031-02-28/lamp-act-2031");
  CHECK(again.metadata.expression_uri == "/akn/za/act/2031-02-28/lamp-act-2031/eng@");
  act.metadata = {};
  act.metadata.date = "2031-02-30";
  const Document bare = read_akn_sample(write_akn(act));
  CHECK(bare.metadata.date.empty());
  CHECK(bare.metadata.country.empty());
  CHECK(bare.metadata.language.empty());
}

TEST_CASE("what is written is valid Akoma Ntoso 3.0") {
  Validator validator("own");
  Document act = common_law_act();
  finish_document(act);
  validator.add(act, "act");
  act.metadata.work_uri = "http://example.org/a b<c>";
  act.metadata.date = "2031-13-01";
  act.provisions[3].eid = "with space";
  act.provisions[5].eid = act.provisions[6].eid;
  validator.add(act, "odd");
  validator.add(build_document({}), "empty");
  validator.add(
      build_document({{1, Level::matter, "preface", "", "", ""}, {1, Level::matter, "conclusions", "", "", ""}}),
      "bare");
  validator.add(build_document({{1, Level::matter, "body", "", "", ""}}), "body");
  validator.add(build_document({{1, Level::matter, "toc", "", "", "x"}, {2, Level::block, "a \"b\"", "", "", "y"}}),
                "toc");
  validator.check();
}

TEST_CASE("statutes read from plain text come back and are valid") {
  const fs::path folder = fs::path(LACUNA_SHARED) / "corpus" / "en";
  Validator validator("text");
  for (const fs::path& from : {folder, folder.parent_path() / "fr", folder.parent_path() / "es"}) {
    if (!fs::is_directory(from)) {
      MESSAGE("skipped: no corpus beside the sources");
      return;
    }
    for (const auto& entry : fs::directory_iterator(from)) {
      if (entry.path().extension() != ".txt") continue;
      CAPTURE(entry.path().filename().string());
      const Document document = read_document(entry.path().string());
      check_round_trip(document);
      validator.add(document, entry.path().stem().string());
    }
  }
  validator.check();
}

TEST_CASE("the corpus of Akoma Ntoso dialects comes back and is valid") {
  const fs::path folder = fs::path(LACUNA_SHARED) / "corpus" / "akn";
  if (!fs::is_directory(folder)) {
    MESSAGE("skipped: no corpus beside the sources");
    return;
  }
  Validator validator("corpus");
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".xml") continue;
    CAPTURE(entry.path().filename().string());
    const Document document = read_akn(read_source(entry.path().string()));
    check_round_trip(document);
    validator.add(document, entry.path().stem().string());
  }
  validator.check();
}

}  // namespace
}  // namespace lacuna::statute
