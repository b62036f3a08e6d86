#include "formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "report/github.h"
#include "report/gitlab.h"
#include "report/json.h"
#include "report/junit.h"
#include "report/sarif.h"
#include "report/terminal.h"
#include "text/near_names.h"

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;
using Writer = std::string (*)(const Written&);

std::string text(const Written& written) {
  report::TerminalStyle style = style_for(written.common);
  style.every_element = written.every_element;
  style.unchanged_too = written.unchanged_too;
  if (written.effect != nullptr) return report::bill_effect_text(*written.effect, written.say, style);
  return report::terminal_matrix(written.assessment, written.say, style, written.review);
}

std::string json(const Written& written) {
  if (written.effect != nullptr) return report::bill_effect_json(*written.effect, written.proposals);
  return report::assessment_json(written.assessment, written.review, written.proposals);
}

constexpr std::array<std::pair<const char*, Writer>, 7> writers{{
    {"text", text},
    {"json", json},
    {"sarif",
     [](const Written& written) { return report::sarif_json(written.assessment, written.say, LACUNA_VERSION); }},
    {"junit", [](const Written& written) { return report::junit_xml(written.assessment, written.say, written.gate); }},
    {"github",
     [](const Written& written) { return report::github_annotations(written.assessment, written.say, written.gate); }},
    {"summary",
     [](const Written& written) { return report::step_summary(written.assessment, written.say, written.gate); }},
    {"gitlab", [](const Written& written) { return report::gitlab_json(written.assessment, written.say); }},
}};

std::vector<std::string> names_of_formats() {
  std::vector<std::string> names(writers.size());
  std::transform(writers.begin(), writers.end(), names.begin(),
                 [](const auto& writer) { return std::string(writer.first); });
  return names;
}

}  // namespace

std::string format_names() { return fmt::format("{}", fmt::join(names_of_formats(), ", ")); }

std::vector<Destination> read_destinations(const std::vector<std::string>& formats) {
  std::vector<Destination> destinations;
  for (const std::string& format : formats) {
    const std::size_t equals = format.find('=');
    Destination destination;
    destination.format = format.substr(0, equals);
    if (equals != std::string::npos) {
      destination.file = format.substr(equals + 1);
      if (destination.file.empty()) {
        throw Error({.code = "C314",
                     .message = fmt::format("no file is named after \"{}\"", format),
                     .hint = fmt::format("as in --format {}=FILE", destination.format)});
      }
    }
    const bool known = std::any_of(writers.begin(), writers.end(),
                                   [&](const auto& writer) { return destination.format == writer.first; });
    if (!known) {
      const std::string hint = did_you_mean(near_names(destination.format, names_of_formats()));
      throw Error({.code = "C314",
                   .message = fmt::format("there is no format \"{}\"", destination.format),
                   .hint = hint.empty() ? "formats are " + format_names() : hint});
    }
    destinations.push_back(std::move(destination));
  }
  for (const Destination& destination : destinations) {
    if (destination.file.empty()) continue;
    const auto same = std::count_if(destinations.begin(), destinations.end(), [&](const Destination& other) {
      return fs::path(other.file).lexically_normal() == fs::path(destination.file).lexically_normal();
    });
    if (same > 1)
      throw Error({.code = "C314", .message = "two formats would go to one file", .path = destination.file});
  }
  const auto open = std::count_if(destinations.begin(), destinations.end(),
                                  [](const Destination& destination) { return destination.file.empty(); });
  if (open > 1) {
    throw Error({.code = "C314",
                 .message = "two formats would go to standard output",
                 .hint = "give all but one a file: --format sarif=findings.sarif"});
  }
  return destinations;
}

void write_formats(const std::vector<Destination>& destinations, const Written& written) {
  for (const Destination& destination : destinations) {
    const auto writer = std::find_if(writers.begin(), writers.end(),
                                     [&](const auto& candidate) { return destination.format == candidate.first; });
    if (destination.file.empty()) {
      write_output(written.common, writer->second(written));
      continue;
    }
    Common elsewhere = written.common;
    elsewhere.output = destination.file;
    write_output(elsewhere,
                 writer->second({written.assessment, written.say, written.gate, elsewhere, written.every_element,
                                 written.unchanged_too, written.effect, written.proposals, written.review}));
  }
}

}  // namespace lacuna::cli
