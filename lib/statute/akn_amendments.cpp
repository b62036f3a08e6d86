#include "statute/akn_amendments.h"

#include <algorithm>
#include <set>

#include "statute/xml.h"

namespace lacuna::statute {
namespace {

constexpr std::uint32_t max_depth = 512;
constexpr std::size_t most_modifications = 1000000;

bool is_quotation(std::string_view name) {
  return name == "quotedStructure" || name == "quotedText" || name == "embeddedText";
}

class Reader {
 public:
  Reader(const SourceText& source, const XmlTree& tree, const Document& document)
      : source_(source), tree_(tree), document_(document) {}

  AknAmendments run() {
    const auto count = static_cast<std::uint32_t>(tree_.nodes.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      const XmlNode& node = tree_.nodes[i];
      if (!node.element || !node.name.ends_with("Mod") || !in_active(i)) continue;
      node.name == "textualMod" ? read_analysis(i) : read_other(i);
    }
    std::uint32_t meta_end = 0;
    std::uint32_t quote_end = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      const XmlNode& node = tree_.nodes[i];
      if (!node.element) continue;
      if (node.name == "meta") meta_end = node.end;
      if (i < meta_end) continue;
      if (const std::string id = identifier(node); !id.empty() && named_.contains(id)) {
        result_.places.emplace(id, span_of(i));
      }
      if (node.name == "mod") {
        result_.mods.push_back(span_of(i));
      } else if (node.name == "ref" || node.name == "rref") {
        result_.references.push_back({value(node, node.name == "ref" ? "href" : "from"), span_of(i)});
      } else if (is_quotation(node.name) && i >= quote_end) {
        result_.quotes.push_back({identifier(node), node.name == "quotedStructure", span_of(i)});
        quote_end = node.end;
      }
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::string value(const XmlNode& node, std::string_view name) const {
    return decode_xml(tree_.attribute(node, name));
  }
  [[nodiscard]] std::string identifier(const XmlNode& node) const {
    for (const std::string_view name : {"eId", "id", "wId"}) {
      const std::string_view raw = tree_.attribute(node, name);
      if (!raw.empty()) return decode_xml(raw);
    }
    return {};
  }

  [[nodiscard]] bool in_active(std::uint32_t index) const {
    return tree_.nodes[tree_.nodes[index].parent].name == "activeModifications";
  }

  void read_analysis(std::uint32_t index) {
    if (result_.analysis.size() >= most_modifications) return;
    const XmlNode& node = tree_.nodes[index];
    TextualMod mod;
    mod.eid = identifier(node);
    mod.type = value(node, "type");
    for (std::uint32_t i = index + 1; i < node.end; ++i) {
      const XmlNode& child = tree_.nodes[i];
      if (!child.element || child.parent != index) continue;
      std::string href = value(child, "href");
      if (child.name == "source") {
        remember(href);
        mod.sources.push_back(std::move(href));
      } else if (child.name == "destination") {
        mod.destinations.push_back({std::move(href), value(child, "upTo"), value(child, "pos")});
      } else if (child.name == "old") {
        remember(href);
        mod.old_text.push_back(std::move(href));
      } else if (child.name == "new") {
        remember(href);
        mod.new_text.push_back(std::move(href));
      }
    }
    result_.analysis.push_back(std::move(mod));
  }

  void read_other(std::uint32_t index) {
    if (result_.other_kinds.size() >= most_modifications) return;
    OtherMod mod{std::string(tree_.nodes[index].name), {}};
    for (std::uint32_t i = index + 1; i < tree_.nodes[index].end; ++i) {
      const XmlNode& child = tree_.nodes[i];
      if (!child.element || child.parent != index || child.name != "source") continue;
      mod.sources.push_back(value(child, "href"));
      remember(mod.sources.back());
    }
    result_.other_kinds.push_back(std::move(mod));
  }

  void remember(const std::string& href) {
    if (href.starts_with('#')) named_.insert(href.substr(1));
  }

  // Where an element's words stand in the document's text.
  [[nodiscard]] Span span_of(std::uint32_t index) const {
    const XmlNode& node = tree_.nodes[index];
    const std::uint32_t begin = text_offset(node.offset);
    const std::uint32_t end = node.end < tree_.nodes.size() ? text_offset(tree_.nodes[node.end].offset)
                                                            : static_cast<std::uint32_t>(document_.text.size());
    return {begin, std::max(begin, end)};
  }

  // The first offset of the text that stands at or after an offset of the source.
  [[nodiscard]] std::uint32_t text_offset(std::uint32_t source_offset) const {
    const std::uint32_t file = source_.map.file_offset(source_offset);
    std::uint32_t low = 0;
    auto high = static_cast<std::uint32_t>(document_.text.size());
    while (low < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      if (document_.map.file_offset(middle) < file) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  const SourceText& source_;
  const XmlTree& tree_;
  const Document& document_;
  AknAmendments result_;
  std::set<std::string> named_;
};

}  // namespace

AknAmendments read_akn_amendments(const SourceText& source, const Document& document) {
  std::string buffer = source.utf8;
  const XmlTree tree = parse_xml(buffer, max_depth);
  return Reader(source, tree, document).run();
}

}  // namespace lacuna::statute
