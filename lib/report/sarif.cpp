#include "report/sarif.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string_view>

#include "assessment/comparison.h"
#include "report/anchor.h"
#include "report/json_text.h"
#include "report/message.h"
#include "report/severity.h"
#include "report/wording.h"

namespace lacuna::report {
namespace {

using assessment::Assessment;
using assessment::Change;
using assessment::Finding;
using nlohmann::ordered_json;

const char* level_of(const Finding& finding) {
  switch (severity_of(finding)) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "note";
}

ordered_json rule_json(const standard::Requirement& requirement, const Messages& say) {
  const bool mandatory = requirement.level == "mandatory";
  return {{"id", requirement.id},
          {"name", title_of(say, requirement)},
          {"shortDescription", {{"text", title_of(say, requirement)}}},
          {"fullDescription", {{"text", why_of(say, requirement)}}},
          {"help", {{"text", help_of(say, requirement)}}},
          {"defaultConfiguration", {{"level", mandatory ? "error" : "warning"}}},
          {"properties",
           {{"tags", {requirement.pillar, requirement.level}},
            {"sources", requirement.sources},
            {"usualHome", requirement.usual_home}}}};
}

// A path as a URI reference: relative as it is, absolute with the file scheme.
std::string uri_of(const std::string& path) {
  std::string uri = !path.empty() && path.front() == '/' ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return uri;
}

ordered_json location_json(const Anchor& anchor, const Assessment& assessment) {
  const statute::Document& document = *assessment.documents[anchor.document];
  ordered_json artifact{{"uri", uri_of(document.path_of(anchor.location))}};
  if (anchor.location.file == 0)
    artifact["index"] = anchor.document;  // words of an amending bill stand in its own file
  ordered_json physical{{"artifactLocation", std::move(artifact)},
                        {"region",
                         {{"startLine", anchor.location.line},
                          {"endLine", anchor.location.end_line},
                          {"byteOffset", anchor.location.start},
                          {"byteLength", anchor.location.end - anchor.location.start},
                          {"snippet", {{"text", std::string(document.slice(anchor.words))}}}}}};
  ordered_json location{{"physicalLocation", std::move(physical)}};
  if (anchor.provision != statute::no_provision) {
    const statute::Provision& provision = document.provisions[anchor.provision];
    location["logicalLocations"] = {
        {{"name", provision.citation.empty() ? document.metadata.title : provision.citation},
         {"fullyQualifiedName", provision.eid},
         {"kind", provision.type}}};
  }
  return location;
}

const char* baseline_state(const Finding& finding) {
  switch (finding.change) {
    case Change::fresh:
      return "new";
    case Change::worse:
    case Change::better:
      return "updated";
    case Change::fixed:
      return "absent";
    case Change::unchanged:
    case Change::not_compared:
      break;
  }
  return "unchanged";
}

ordered_json result_json(const Finding& finding, std::size_t rule, const Assessment& assessment, const Messages& say) {
  const Anchor anchor = anchor_of(finding, assessment);
  ordered_json result{{"ruleId", finding.requirement->id},
                      {"ruleIndex", rule},
                      {"kind", "fail"},
                      {"level", level_of(finding)},
                      {"message", {{"text", message_of(say, assessment, finding)}}},
                      {"locations", {location_json(anchor, assessment)}},
                      {"partialFingerprints",
                       {{"requirement/v1", digest_of(finding.requirement->id)},
                        {"requirementAndProvision/v1", fingerprint_of(finding, anchor, assessment)}}}};
  if (finding.waived) {
    result["suppressions"] = {
        {{"kind", "external"}, {"status", "accepted"}, {"justification", waiver_in_words(say, *finding.waived)}}};
  }
  if (finding.change != Change::not_compared) result["baselineState"] = baseline_state(finding);
  result["properties"] = {{"status", status_name(finding.status)},
                          {"pillar", finding.requirement->pillar},
                          {"duty", finding.requirement->level}};
  return result;
}

}  // namespace

std::string sarif_json(const Assessment& assessment, const Messages& say, const std::string& version) {
  ordered_json rules = ordered_json::array();
  ordered_json results = ordered_json::array();
  bool compared = false;
  for (const Finding& finding : assessment.findings) {
    rules.push_back(rule_json(*finding.requirement, say));
    compared = compared || finding.change != Change::not_compared;
    const bool shown = is_reported(finding) || finding.change == Change::fixed;
    if (shown) results.push_back(result_json(finding, rules.size() - 1, assessment, say));
  }
  // A log gives every result of a compared run a state, or none.
  if (compared) {
    for (ordered_json& result : results) {
      if (!result.contains("baselineState")) result["baselineState"] = "unchanged";
    }
  }
  ordered_json artifacts = ordered_json::array();
  for (const statute::Document* document : assessment.documents) {
    const bool akn = document->format == statute::Format::akn;
    artifacts.push_back({{"location", {{"uri", uri_of(document->path)}}},
                         {"length", document->file_size},
                         {"mimeType", akn ? "application/akn+xml" : "text/plain"},
                         {"description", {{"text", document->metadata.title}}}});
  }
  ordered_json notes = ordered_json::array();
  for (const assessment::Note& note : assessment.notes) notes.push_back(note_in_words(say, assessment, note));
  ordered_json driver{
      {"name", "lacuna"}, {"version", version}, {"semanticVersion", version}, {"rules", std::move(rules)}};
  ordered_json run{{"tool", {{"driver", std::move(driver)}}},
                   {"columnKind", "unicodeCodePoints"},
                   {"artifacts", std::move(artifacts)},
                   {"results", std::move(results)},
                   {"properties", {{"notes", std::move(notes)}}}};
  const ordered_json log{
      {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", {std::move(run)}}};
  return json_text(log);
}

}  // namespace lacuna::report
