// Small invented rule sets for tests: a data folder of its own, removed at the end, with the project's schemas.
//
//   RuleFolder data("name");
//   data.lexicon(R"({"apple": {"patterns": ["apple"]}})");
//   data.roles(R"([{"role": ...}])");
//   data.element("fruit.kinds", R"({"apples": {"when": {"says": "apple"}, "examples": [...]}})");
//   rules::RuleSet set = data.load();
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "rules/rule_set.h"
#include "standard/catalogue.h"

namespace lacuna::testing {

class RuleFolder {
 public:
  explicit RuleFolder(const std::string& name)
      : path_(std::filesystem::temp_directory_path() / ("lacuna-rules-" + name + "-" + std::to_string(getpid()))) {
    namespace fs = std::filesystem;
    fs::remove_all(path_);
    for (const char* folder :
         {"rules/lexicon/en", "rules/roles", "rules/elements", "rules/remarks", "model-law/requirements"}) {
      fs::create_directories(path_ / folder);
    }
    fs::copy(std::string(LACUNA_DATA) + "/rules/schema", path_ / "rules/schema", fs::copy_options::recursive);
    fs::copy(std::string(LACUNA_DATA) + "/model-law/messages", path_ / "model-law/messages",
             fs::copy_options::recursive);
  }
  RuleFolder(const RuleFolder&) = delete;
  RuleFolder& operator=(const RuleFolder&) = delete;
  ~RuleFolder() { std::filesystem::remove_all(path_); }

  void write(const std::string& file, const std::string& text) const { std::ofstream(path_ / file) << text; }
  void lexicon(const std::string& concepts, const std::string& file = "words.json") const {
    write("rules/lexicon/en/" + file, R"({"language": "en", "concepts": )" + concepts + "}");
  }
  void roles(const std::string& list) const { write("rules/roles/roles.json", R"({"roles": )" + list + "}"); }
  void element(const std::string& requirement, const std::string& elements) const {
    write("rules/elements/" + requirement + ".json",
          R"({"requirement": ")" + requirement + R"(", "elements": )" + elements + "}");
  }
  // A requirement with elements "id:kind", all core where no kind is given.
  void requirement(const std::string& id, const std::vector<std::string>& elements,
                   const std::string& met_when = "\"all\"") const {
    std::string list;
    for (const std::string& element : elements) {
      const std::size_t colon = element.find(':');
      const std::string kind = colon == std::string::npos ? "core" : element.substr(colon + 1);
      const std::string name = element.substr(0, colon);
      list +=
          (list.empty() ? "" : ",") + (R"({"id": ")" + name + R"(", "kind": ")" + kind + R"(", "title": "title of )" +
                                       name + R"(", "question": "q?", "advice": "Advice on )" + name + R"(."})");
    }
    write(
        "model-law/requirements/" + id + ".json",
        R"({"order": 1, "requirements": [{"id": ")" + id +
            R"(", "title": "T", "pillar": "protection", "level": "mandatory", "sources": ["protocol 6"], "met_when": )" +
            met_when + R"(, "usual_home": "penal code", "why": "w", "recommend": "Recommended.", "elements": [)" +
            list + "]}]}");
  }
  [[nodiscard]] std::string path() const { return path_.string(); }
  [[nodiscard]] standard::Catalogue catalogue() const { return standard::load_catalogue(path()); }
  [[nodiscard]] rules::RuleSet load(const standard::Catalogue& catalogue, bool require_all = false) const {
    rules::LoadOptions options;
    options.require_all = require_all;
    return rules::load_rule_set(path(), catalogue, options);
  }

 private:
  std::filesystem::path path_;
};

}  // namespace lacuna::testing
