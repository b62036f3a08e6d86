#include "reviews.h"

#include <fstream>
#include <iterator>
#include <vector>

#include "report/review_file.h"
#include "text/error.h"

namespace lacuna::cli {

assessment::Review read_review(const std::string& path, const std::string& data, const standard::Catalogue& catalogue) {
  if (path.empty()) return {};
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error({.code = "C318", .message = "the file of judgements cannot be read", .path = path});
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::vector<report::Messages> languages;
  for (const std::string& language : report::report_languages(data)) {
    languages.push_back(report::load_messages(data, language));
  }
  return report::parse_review(bytes, path, catalogue, languages);
}

}  // namespace lacuna::cli
