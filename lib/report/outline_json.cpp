#include "report/json_text.h"
#include "report/outline.h"
#include "report/quality_json.h"

namespace lacuna::report {
namespace {

using nlohmann::ordered_json;
using statute::Document;
using statute::Provision;
using statute::ProvisionId;

ordered_json location_json(const statute::Location& location) {
  return {{"line", location.line}, {"end_line", location.end_line}, {"start", location.start}, {"end", location.end}};
}

ordered_json provision_json(const Document& document, ProvisionId id) {
  const Provision& provision = document.provisions[id];
  return {{"eid", provision.eid},
          {"type", provision.type},
          {"num", provision.num},
          {"heading", provision.heading},
          {"citation", provision.citation},
          {"operative", statute::is_operative(provision.standing)},
          {"standing", statute::standing_name(provision.standing)},
          {"text", document.own_text(id)},
          {"location", location_json(document.locate(provision.span()))},
          {"children", ordered_json::array()}};
}

// Nested by walking the provisions backwards: each is complete when its parent is reached. No recursion.
ordered_json provisions_json(const Document& document) {
  const auto& provisions = document.provisions;
  std::vector<std::vector<ordered_json>> below(provisions.size());  // children, last first
  const auto take_children = [&](ProvisionId id, ordered_json& into) {
    for (auto child = below[id].rbegin(); child != below[id].rend(); ++child) into.push_back(std::move(*child));
    std::vector<ordered_json>().swap(below[id]);
  };
  for (auto id = static_cast<ProvisionId>(provisions.size()); id-- > 1;) {
    ordered_json node = provision_json(document, id);
    take_children(id, node["children"]);
    below[provisions[id].parent].push_back(std::move(node));
  }
  ordered_json top = ordered_json::array();
  if (provisions.empty()) return top;
  if (!provisions[0].own().empty()) {
    ordered_json root = provision_json(document, 0);
    root["location"] = location_json(document.locate(provisions[0].own()));
    top.push_back(std::move(root));
  }
  take_children(0, top);
  return top;
}

}  // namespace

std::string outline_json(const Document& document, const statute::TextQuality& quality) {
  const auto& metadata = document.metadata;
  ordered_json out;
  out["document"] = {{"path", document.path},
                     {"title", metadata.title},
                     {"short_title", metadata.short_title},
                     {"country", metadata.country},
                     {"language", metadata.language},
                     {"date", metadata.date},
                     {"work_uri", metadata.work_uri},
                     {"expression_uri", metadata.expression_uri},
                     {"manifestation_uri", metadata.manifestation_uri},
                     {"format", document.format == statute::Format::akn ? "akn" : "text"},
                     {"provisions", document.provisions.size()},
                     {"quality", quality_json(quality)}};
  out["provisions"] = provisions_json(document);
  out["definitions"] = ordered_json::array();
  for (const auto& definition : document.definitions) {
    out["definitions"].push_back({{"term", definition.term},
                                  {"eid", document.provisions[definition.provision].eid},
                                  {"citation", document.provisions[definition.provision].citation},
                                  {"extends", definition.extends},
                                  {"location", location_json(document.locate(definition.span))}});
  }
  out["references"] = ordered_json::array();
  for (const auto& reference : document.references) {
    ordered_json targets = ordered_json::array();
    for (const ProvisionId id : reference.to) targets.push_back(document.provisions[id].eid);
    out["references"].push_back({{"from", document.provisions[reference.from].eid},
                                 {"text", document.slice(reference.span)},
                                 {"to", std::move(targets)},
                                 {"location", location_json(document.locate(reference.span))}});
  }
  out["warnings"] = ordered_json::array();
  for (const Problem& warning : document.warnings) {
    out["warnings"].push_back({{"code", warning.code}, {"message", warning.message}, {"line", warning.line}});
  }
  return json_text(out);
}

}  // namespace lacuna::report
