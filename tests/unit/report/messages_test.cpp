#include "report/messages.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "report/wording.h"
#include "rules/rule_set.h"
#include "text/error.h"

using namespace lacuna;
using report::load_messages;
using report::Messages;

namespace {

namespace fs = std::filesystem;

const std::string data = LACUNA_DATA;

// A copy of the English catalogue beside one of our own, for languages that are not translated yet.
class Catalogue {
 public:
  Catalogue(const std::string& language, const std::string& messages)
      : path_(fs::temp_directory_path() / ("lacuna-messages-" + language + "-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_ / "rules/schema");
    fs::create_directories(path_ / "model-law/messages" / language);
    fs::copy(data + "/rules/schema", path_ / "rules/schema", fs::copy_options::recursive);
    fs::copy(data + "/model-law/messages/en", path_ / "model-law/messages/en", fs::copy_options::recursive);
    std::ofstream(path_ / "model-law/messages" / language / "own.json")
        << R"({"language": ")" << language << R"(", "messages": )" << messages << "}";
  }
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;
  ~Catalogue() { fs::remove_all(path_); }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

// The messages that a language's own files have, without those that English lends: one a line in each file.
std::map<std::string, std::string> own_messages(const std::string& language) {
  std::map<std::string, std::string> messages;
  static const std::regex key(R"re(^\s*"([^"]+)":\s*"((?:[^"\\]|\\.)+)",?$)re");
  for (const auto& entry : fs::directory_iterator(data + "/model-law/messages/" + language)) {
    const std::string name = entry.path().filename().string();
    if (name == "requirements.json" || name == "remarks.json") continue;  // texts of the data, not messages
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      std::smatch match;
      if (std::regex_match(line, match, key) && match[1] != "language" && match[1] != "about")
        messages[match[1]] = match[2];
    }
  }
  return messages;
}

// The names of arguments in a pattern.
std::set<std::string> arguments(const std::string& pattern) {
  std::set<std::string> names;
  static const std::regex name(R"(\{([a-z_]+)[,}])");
  for (std::sregex_iterator at(pattern.begin(), pattern.end(), name), end; at != end; ++at) names.insert((*at)[1]);
  return names;
}

}  // namespace

TEST_CASE("every language says every message, with the arguments that English has") {
  const std::map<std::string, std::string> english = own_messages("en");
  REQUIRE(english.size() > 50);
  CHECK(english.size() == load_messages(data, "en").keys().size());
  for (const std::string& language : report::report_languages(data)) {
    const std::map<std::string, std::string> own = own_messages(language);
    for (const auto& [key, pattern] : english) {
      const auto found = own.find(key);
      CHECK_MESSAGE(found != own.end(), language << " lacks " << key);
      if (found != own.end()) CHECK_MESSAGE(arguments(found->second) == arguments(pattern), language << ' ' << key);
    }
    for (const auto& [key, pattern] : own)
      CHECK_MESSAGE(english.count(key) == 1, language << " has " << key << " alone");
  }
  CHECK(report::report_languages(data) == std::vector<std::string>{"en", "es", "fr"});
}

TEST_CASE("every requirement and element has its texts in every language") {
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  for (const std::string& language : report::report_languages(data)) {
    if (language == "en") continue;  // English stands in the requirements themselves
    const Messages say = load_messages(data, language);
    for (const standard::Requirement& requirement : catalogue.requirements) {
      for (const char* part : {"/title", "/why", "/recommend"}) {
        CHECK_MESSAGE(say.has_text(requirement.id + part), language << ' ' << requirement.id << part);
      }
      for (const standard::Element& element : requirement.elements) {
        const std::string name = requirement.id + '/' + element.id;
        for (const char* part : {"/title", "/advice"}) {
          CHECK_MESSAGE(say.has_text(name + part), language << ' ' << name << part);
        }
        if (!element.absence_note.empty()) CHECK_MESSAGE(say.has_text(name + "/absence_note"), language << name);
      }
    }
  }
}

TEST_CASE("every remark has its text in every language") {
  const lacuna::rules::RuleSet rules = lacuna::rules::load_rule_set(data, standard::load_catalogue(data));
  REQUIRE(!rules.remarks.empty());
  for (const std::string& language : report::report_languages(data)) {
    if (language == "en") continue;  // English stands in the rules themselves
    const Messages say = load_messages(data, language);
    for (const lacuna::rules::RemarkRule& remark : rules.remarks) {
      CHECK_MESSAGE(say.has_text("remark/" + remark.name), language << ' ' << remark.name);
    }
  }
}

TEST_CASE("the data that reports name has words: levels, pillars, sources, usual homes") {
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  const Messages say = load_messages(data, "en");
  for (const standard::Requirement& requirement : catalogue.requirements) {
    CHECK_MESSAGE(say.has("pillar." + requirement.pillar), requirement.pillar);
    CHECK_MESSAGE(say.has("level." + requirement.level), requirement.level);
    CHECK_MESSAGE(say.has("home." + requirement.usual_home), requirement.usual_home);
    for (const std::string& source : requirement.sources) {
      CHECK_MESSAGE(say.has("source." + source.substr(0, source.find(' '))), source);
    }
  }
}

TEST_CASE("plural rules, dates and lists of the language") {
  const Messages english = load_messages(data, "en");
  CHECK(english("fact.years", {{"count", 1.0}}) == "1 year");
  CHECK(english("fact.years", {{"count", 2.5}}) == "2.5 years");
  CHECK(english.list({"a", "b", "c"}) == "a, b and c");
  CHECK(load_messages(data, "fr").list({"a", "b", "c"}) == "a, b et c");
  CHECK(load_messages(data, "fr")("fact.years", {{"count", 1.5}}) == "1,5 an");  // French counts 1.5 as one
  CHECK(load_messages(data, "es")("fact.years", {{"count", 2.0}}) == "2 años");
  const Catalogue dated("fr", R"({"test.date": "le {date}"})");
  CHECK(load_messages(dated.path(), "fr")("test.date", {{"date", report::Date{2026, 11, 28}}}) ==
        "le 28 novembre 2026");
}

TEST_CASE("languages to come: direction and plural forms of Arabic, Russian and Chinese") {
  const Catalogue arabic("ar", R"({"test.gaps": "{n, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}"})");
  const Messages ar = load_messages(arabic.path(), "ar");
  CHECK(ar.right_to_left());
  std::string forms;
  for (const double n : {0.0, 1.0, 2.0, 3.0, 11.0, 100.0}) forms += ar("test.gaps", {{"n", n}});
  CHECK(forms == "zotfmx");
  CHECK(ar("status.gap") == "gap");  // English stands in for what is not translated

  const Catalogue russian("ru", R"({"test.gaps": "{n, plural, one {o} few {f} many {m} other {x}}"})");
  const Messages ru = load_messages(russian.path(), "ru");
  CHECK_FALSE(ru.right_to_left());
  forms.clear();
  for (const double n : {1.0, 2.0, 5.0, 21.0, 1.5}) forms += ru("test.gaps", {{"n", n}});
  CHECK(forms == "ofmox");

  const Catalogue chinese("zh", R"({"test.gaps": "{n, plural, other {# 处}}"})");
  CHECK(load_messages(chinese.path(), "zh")("test.gaps", {{"n", 1.0}}) == "1 处");
}

TEST_CASE("a pattern that cannot be read is an error with its place") {
  const Catalogue wrong("fr", R"({"place.line": "ligne {line, plural, un}"})");
  try {
    load_messages(wrong.path(), "fr");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.problem().code == "R220");
    CHECK(error.problem().pointer == "/messages/place.line");
  }
}

TEST_CASE("a language that is not there, a message that is not there") {
  try {
    load_messages(data, "tlh");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.problem().code == "C312");
    CHECK(error.problem().hint == "there is en, es, fr");
  }
  try {
    load_messages(data, "en")("no.such.message");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.problem().code == "R221");
  }
}
