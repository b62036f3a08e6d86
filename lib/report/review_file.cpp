#include "report/review_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>

#include "report/csv_reader.h"
#include "report/json_text.h"
#include "report/xlsx_reader.h"
#include "text/json_file.h"

namespace lacuna::report {
namespace {

using assessment::Decision;
using assessment::Review;
using assessment::ReviewEntry;

class Reader {
 public:
  Reader(const std::string& path, const standard::Catalogue& catalogue, const std::vector<Messages>& languages)
      : path_(path), catalogue_(catalogue), languages_(languages) {}

  [[nodiscard]] Error error(const char* code, std::string message, std::size_t line, std::string hint) const {
    return Error({.code = code,
                  .message = std::move(message),
                  .path = path_,
                  .line = static_cast<std::uint32_t>(line),
                  .hint = std::move(hint)});
  }

  void add(Review& review, ReviewEntry entry, const std::string& decision, std::size_t line) const {
    if (decision.empty() && entry.remark.empty() && entry.citation.empty()) return;
    if (catalogue_.find(entry.requirement) == nullptr) {
      throw error("R241", fmt::format("there is no requirement \"{}\"", entry.requirement), line,
                  fmt::format("did you mean {}?", fmt::join(catalogue_.suggestions(entry.requirement), ", ")));
    }
    entry.decision = decision_of(decision, line);
    review.push_back(std::move(entry));
  }

 private:
  [[nodiscard]] Decision decision_of(const std::string& words, std::size_t line) const {
    if (const auto known = assessment::decision_named(words)) return *known;
    for (const Decision each :
         {Decision::accepted, Decision::rejected, Decision::not_applicable, Decision::covered_elsewhere}) {
      const std::string key = std::string("decision.") + assessment::decision_name(each);
      for (const Messages& say : languages_) {
        if (say(key) == words) return each;
      }
    }
    throw error("R242", fmt::format("there is no decision \"{}\"", words), line,
                "accepted, rejected, not-applicable, covered-elsewhere");
  }

  const std::string& path_;
  const standard::Catalogue& catalogue_;
  const std::vector<Messages>& languages_;
};

Review from_spreadsheet(const std::string& bytes, const Reader& reader) {
  static const std::regex key(R"(([a-z]+\.[a-z-]+):([0-9a-f]{16}))");
  const std::vector<SheetRows> sheets = read_xlsx(bytes);
  if (sheets.empty()) throw reader.error("R240", "this spreadsheet cannot be read", 0, "is it an .xlsx file?");
  Review review;
  for (const SheetRows& rows : sheets) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (std::size_t column = 3; column < rows[i].size(); ++column) {
        std::smatch match;
        if (rows[i][column].size() > 200 || !std::regex_match(rows[i][column], match, key)) continue;
        ReviewEntry entry;
        entry.requirement = match[1];
        entry.words = match[2];
        entry.remark = rows[i][column - 2];
        entry.citation = rows[i][column - 1];
        reader.add(review, std::move(entry), rows[i][column - 3], i + 1);
      }
    }
  }
  return review;
}

Review from_json(const std::string& bytes, const std::string& path, const Reader& reader) {
  const JsonFile file = parse_json(bytes, path);
  Review review;
  if (!file.root().has("reviews")) throw file.root().error("R240", "there are no \"reviews\" here");
  for (const JsonNode& node : file.root()["reviews"].items()) {
    ReviewEntry entry{node.text_of("requirement"), node.text_of("words"), Decision::none, node.text_of("remark"),
                      node.text_of("citation")};
    try {
      reader.add(review, std::move(entry), node.text_of("decision"), 0);
    } catch (const Error& error) {
      throw node.error(error.problem().code, error.problem().message, error.problem().hint);
    }
  }
  return review;
}

Review from_csv(const std::string& bytes, const Reader& reader) {
  const auto rows = read_csv(bytes);
  const auto column = [&](const char* name) {
    if (rows.empty()) return std::size_t{0};
    const auto found = std::find(rows.front().begin(), rows.front().end(), name);
    return static_cast<std::size_t>(found - rows.front().begin());
  };
  const std::size_t requirement = column("requirement");
  if (rows.empty() || requirement == rows.front().size()) {
    throw reader.error("R240", "there is no column \"requirement\" here", 1,
                       "columns: requirement, words, decision, remark, citation");
  }
  Review review;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto cell = [&](const char* name) {
      const std::size_t at = column(name);
      return at < rows[i].size() ? rows[i][at] : std::string();
    };
    reader.add(review, {cell("requirement"), cell("words"), Decision::none, cell("remark"), cell("citation")},
               cell("decision"), i + 1);
  }
  return review;
}

}  // namespace

Review parse_review(const std::string& bytes, const std::string& path, const standard::Catalogue& catalogue,
                    const std::vector<Messages>& languages) {
  const Reader reader(path, catalogue, languages);
  if (bytes.rfind("PK", 0) == 0) return from_spreadsheet(bytes, reader);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first != std::string::npos && (bytes[first] == '{' || bytes[first] == '['))
    return from_json(bytes.substr(first), path, reader);
  return from_csv(bytes, reader);
}

std::string review_json(const Review& review) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const ReviewEntry& entry : review) {
    list.push_back({{"requirement", entry.requirement},
                    {"words", entry.words},
                    {"decision", assessment::decision_name(entry.decision)},
                    {"remark", entry.remark},
                    {"citation", entry.citation}});
  }
  const nlohmann::ordered_json file{{"reviews", std::move(list)}};
  return json_text(file);
}

}  // namespace lacuna::report
