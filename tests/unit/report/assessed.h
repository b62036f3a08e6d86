// A text judged by the real rules, for tests of the writers.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "assessment/assess.h"
#include "report/page.h"
#include "report/view.h"
#include "rules/rule_set.h"
#include "standard/catalogue.h"
#include "statute/reader.h"
#include "support/own_data.h"

namespace lacuna::testing {

inline const report::Messages& messages(const std::string& language = "en") {
  static std::map<std::string, report::Messages> loaded;
  auto found = loaded.find(language);
  if (found == loaded.end()) found = loaded.emplace(language, report::load_messages(LACUNA_DATA, language)).first;
  return found->second;
}

class Assessed {
 public:
  explicit Assessed(const std::string& text, const std::string& path = "act.txt")
      : document_(statute::read_document_from(text, path)) {
    result = assessment::assess({&document_}, catalogue(), rule_set());
  }
  Assessed(const Assessed&) = delete;
  Assessed& operator=(const Assessed&) = delete;

  [[nodiscard]] report::View view(const std::string& language = "en", const assessment::Review& review = {}) const {
    report::View view = report::view_of(result, messages(language), origin(), review);
    report::add_proposals(view, drafting::recommend(result, model_law(), {}), messages(language));
    return view;
  }
  [[nodiscard]] const assessment::Finding& finding(const std::string& id) const {
    for (const assessment::Finding& each : result.findings) {
      if (each.requirement->id == id) return each;
    }
    throw std::runtime_error("no finding " + id);
  }
  static report::Origin origin() { return {.program = "lacuna 0", .rules = "0123abcd", .date = {2026, 11, 28}}; }
  static report::Templates templates() { return {std::string(LACUNA_DATA) + "/model-law/templates", ""}; }

  assessment::Assessment result;

 private:
  statute::Document document_;
};

// An Act that attacks whatever format it is written into.
inline std::string hostile_act() {
  return "=cmd('calc')!A1 <script>alert(1)</script> Act\n\n"
         "1. Interpretation\n"
         "\"trafficking in persons\" means the recruitment, transportation, transfer, harbouring or receipt of a "
         "person by "
         "means of force, fraud or deception <img src=x onerror=alert(2)> for the purpose of exploitation;\n"
         "2. Offence\n"
         "(1) A person who engages in trafficking in persons \x1b]0;owned\x07 commits an offence and is liable to "
         "imprisonment for ten years \"--><script>alert(3)</script>.\n"
         "(2) =HYPERLINK(\"http://example.org\") the consent of the victim is irrelevant \xE2\x80\xAE"
         "esrever\xE2\x80\xAC and \xED\xA0\x80 | *x* {{t.all}} ]]>.\n";
}

}  // namespace lacuna::testing
