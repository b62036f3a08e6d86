#include "origin.h"

#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>

#include "text/error.h"
#include "text/fingerprint.h"
#include "text/json_file.h"

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

std::chrono::sys_days today() {
  using std::chrono::system_clock;
  const char* set = std::getenv("SOURCE_DATE_EPOCH");  // NOLINT(concurrency-mt-unsafe): nothing writes it
  if (set == nullptr) return std::chrono::floor<std::chrono::days>(system_clock::now());
  const std::string_view text(set);
  long long seconds = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (failed != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > 253402300799LL) {
    throw lacuna::Error({.code = "C317",
                         .message = "SOURCE_DATE_EPOCH is no date",
                         .hint = "it counts the seconds since 1970, as in 1767225600"});
  }
  return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

}  // namespace

report::Origin origin_of(const std::string& data) {
  const std::chrono::year_month_day date(today());
  return {.program = std::string("lacuna ") + LACUNA_VERSION,
          .rules = rules_fingerprint(data),
          .date = {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                   static_cast<int>(static_cast<unsigned>(date.day()))}};
}

}  // namespace lacuna::cli
