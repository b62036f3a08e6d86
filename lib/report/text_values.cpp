#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/page_values.h"
#include "report/statute_marks.h"

namespace lacuna::report {
namespace {

using nlohmann::ordered_json;

// A browser lays out a part of the text when it comes near the screen. Each part costs it work in every frame, so that
// parts are neither as small as provisions nor as large as a code.
constexpr std::size_t lines_of_part = 60;
constexpr std::size_t characters_of_line = 55;

std::size_t lines_of(Span span) { return 1 + span.size() / characters_of_line; }

ordered_json run_values(const View& view, std::size_t document, const Run& run) {
  const statute::Document& law = *view.documents[document].document;
  ordered_json values{{"run", std::string(law.slice(run.span))}, {"mark", false}, {"spot", false}};
  const std::string id = fmt::format("m{}-{}", document + 1, run.span.begin);
  if (!run.requirements.empty()) {
    std::string names;
    for (const std::size_t index : run.requirements) {
      names += (names.empty() ? "" : "; ") + view.requirements[index].title;
    }
    values["mark"] = {{"mark-id", id},
                      {"mark-first", run.requirements.front()},
                      {"mark-all", fmt::format("{}", fmt::join(run.requirements, " "))},
                      {"mark-names", names}};
  } else if (run.quoted) {
    values["spot"] = {{"spot-id", id}};
  }
  return values;
}

ordered_json provision_values(const View& view, std::size_t document, const MarkedProvision& marked) {
  const statute::Provision& provision = view.documents[document].document->provisions[marked.id];
  ordered_json runs = ordered_json::array();
  for (const Run& run : marked.runs) runs.push_back(run_values(view, document, run));
  return {{"provision-id", fmt::format("p{}-{}", document + 1, marked.id)},
          {"depth", std::min<std::size_t>(marked.depth, 8)},
          {"standing", statute::is_operative(provision.standing) ? "" : " aside"},
          {"headed", provision.heading_span.size() > 0 ? " headed" : ""},
          {"runs", std::move(runs)}};
}

}  // namespace

ordered_json text_values(const View& view, std::size_t document) {
  ordered_json pieces = ordered_json::array();
  std::size_t lines = lines_of_part;
  for (const MarkedProvision& marked : marked_provisions(view, document)) {
    if (lines >= lines_of_part) {
      pieces.push_back({{"lines", 0}, {"provisions", ordered_json::array()}});
      lines = 0;
    }
    lines += lines_of({marked.runs.front().span.begin, marked.runs.back().span.end});
    pieces.back()["lines"] = lines;
    pieces.back()["provisions"].push_back(provision_values(view, document, marked));
  }
  const std::string& language = view.documents[document].document->metadata.language;
  return {{"text-title", view.documents[document].title},
          {"text-label", view.documents[document].label},
          {"text-language", language.empty() ? "und" : language},
          {"text-number", document + 1},
          {"pieces", std::move(pieces)}};
}

}  // namespace lacuna::report
