#include "report/baseline.h"

#include <nlohmann/json.hpp>

namespace lacuna::report {

std::string snapshot_json(const assessment::Snapshot& snapshot) {
  using nlohmann::ordered_json;
  std::string out =
      "{\"about\": \"Verdicts that later ones are compared with; written by lacuna check --write-baseline\",\n"
      " \"requirements\": {";
  const char* separator = "\n  ";
  for (const auto& [id, kept] : snapshot.requirements) {
    const bool firm = kept.certainty == assessment::Certainty::firm;
    const ordered_json entry{{"status", assessment::status_name(kept.status)},
                             {"certainty", firm ? "firm" : "inconclusive"},
                             {"present", kept.present},
                             {"was_open", kept.was_open}};
    out += separator + ordered_json(id).dump() + ": " + entry.dump();
    separator = ",\n  ";
  }
  return out + "}}\n";
}

}  // namespace lacuna::report
