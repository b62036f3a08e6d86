#include "origin.h"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string_view>

#include "text/fingerprint.h"
#include "text/json_file.h"
#include "today.h"

namespace lacuna::cli {
namespace {

std::string rules_fingerprint(const std::string& data) {
  std::uint64_t hash = fingerprint("");
  for (const char* part :
       {"/rules/lexicon", "/rules/roles", "/rules/elements", "/rules/remarks", "/model-law/requirements"}) {
    for (const std::string& path : files_below(data + part, ".json")) {
      std::ifstream file(path, std::ios::binary);
      hash = fingerprint(std::string_view(path).substr(data.size()), hash);
      hash = fingerprint(std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>()), hash);
    }
  }
  return fingerprint_name(hash).substr(0, 8);
}

}  // namespace

report::Origin origin_of(const std::string& data) {
  const std::chrono::year_month_day date = date_of_run();
  return {.program = std::string("lacuna ") + LACUNA_VERSION,
          .rules = rules_fingerprint(data),
          .date = {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                   static_cast<int>(static_cast<unsigned>(date.day()))}};
}

}  // namespace lacuna::cli
