#include "statute/akn_metadata.h"

#include <algorithm>
#include <cctype>

#include "statute/akn_text.h"
#include "statute/languages.h"

namespace lacuna::statute {

namespace {

enum class Part { none, work, expression, manifestation };

Part part_of(std::string_view name) {
  if (name == "FRBRWork" || name == "Work") return Part::work;
  if (name == "FRBRExpression" || name == "Expression") return Part::expression;
  if (name == "FRBRManifestation" || name == "Manifestation") return Part::manifestation;
  return Part::none;
}

bool digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

// A calendar date that stands for something: generators write 0001, 2999 and 9999 where they know none.
std::string iso_date(std::string_view written) {
  written = trimmed(written).substr(0, 10);
  const bool shaped = written.size() == 10 && written[4] == '-' && written[7] == '-' && digits(written.substr(0, 4)) &&
                      digits(written.substr(5, 2)) && digits(written.substr(8, 2));
  if (!shaped || written.substr(0, 4) < "1000" || written.substr(0, 4) > "2900") return {};
  return std::string(written);
}

void take(std::string& member, std::string value) {
  if (member.empty()) member = std::move(value);
}

struct Found {
  Metadata metadata;
  std::string work_date, expression_date;
  std::string work_this, expression_this, manifestation_this;
};

void read_property(const XmlTree& tree, const XmlNode& node, Part part, Found& found) {
  Metadata& metadata = found.metadata;
  std::string_view name = node.name;
  if (name.substr(0, 4) == "FRBR") name.remove_prefix(4);
  const std::string value = folded_space(decode_xml(tree.attribute(node, "value")));
  if (name == "country") take(metadata.country, country_code(value));
  if (name == "language") {
    const std::string_view language = tree.attribute(node, "language");
    take(metadata.language, language_code(language.empty() ? value : decode_xml(language)));
  }
  if (name == "alias") {
    const std::string_view alias = tree.attribute(node, "name");
    if (alias == "title") take(metadata.title, value);
    if (alias == "shortTitle" || alias == "short-title") take(metadata.short_title, value);
  }
  if (name == "date") {
    const std::string date = iso_date(tree.attribute(node, "date"));
    if (part == Part::work) take(found.work_date, date);
    if (part == Part::expression) take(found.expression_date, date);
  }
  if (name == "uri" || name == "this") {
    const bool is_uri = name == "uri";
    if (part == Part::work) take(is_uri ? metadata.work_uri : found.work_this, value);
    if (part == Part::expression) take(is_uri ? metadata.expression_uri : found.expression_this, value);
    if (part == Part::manifestation) take(is_uri ? metadata.manifestation_uri : found.manifestation_this, value);
  }
}

// The country in "/akn/za/act/2005/5" and "/ke/act/1997-08-22/3".
std::string country_of_uri(std::string_view uri) {
  if (uri.substr(0, 5) == "/akn/") uri.remove_prefix(4);
  if (uri.size() < 4 || uri[0] != '/') return {};
  const auto end = uri.find('/', 1);
  const std::string_view step = uri.substr(1, end == std::string_view::npos ? end : end - 1);
  const bool coded = step.size() == 2 || (step.size() > 2 && step[2] == '-');
  return coded ? country_code(step) : std::string();
}

}  // namespace

Metadata read_akn_metadata(const XmlTree& tree) {
  Found found;
  const auto meta = std::find_if(tree.nodes.begin(), tree.nodes.end(),
                                 [](const XmlNode& node) { return node.element && node.name == "meta"; });
  if (meta != tree.nodes.end()) {
    Part part = Part::none;
    std::uint32_t part_end = 0;
    for (auto i = static_cast<std::uint32_t>(meta - tree.nodes.begin()); i < meta->end; ++i) {
      const XmlNode& node = tree.nodes[i];
      if (!node.element) continue;
      if (const Part next = part_of(node.name); next != Part::none) {
        part = next;
        part_end = node.end;
      }
      if (part != Part::none && i < part_end) read_property(tree, node, part, found);
    }
  }
  Metadata& metadata = found.metadata;
  take(metadata.work_uri, found.work_this);
  take(metadata.expression_uri, found.expression_this);
  take(metadata.manifestation_uri, found.manifestation_this);
  metadata.date = found.expression_date.empty() ? found.work_date : found.expression_date;
  take(metadata.country, country_of_uri(metadata.work_uri));
  return metadata;
}

}  // namespace lacuna::statute
