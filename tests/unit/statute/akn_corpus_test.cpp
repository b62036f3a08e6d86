// Every file of the corpus of Akoma Ntoso dialects: no character lost, and the promises of provision.h kept.
#include <doctest/doctest.h>

#include <filesystem>
#include <pugixml.hpp>
#include <string>

#include "akn_samples.h"

namespace lacuna::statute {
namespace {

// All text nodes outside meta, by another way than the reader's.
std::string all_text(const std::string& path) {
  pugi::xml_document xml;
  REQUIRE(xml.load_file(path.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  struct Collector : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
      if (node.type() != pugi::node_pcdata && node.type() != pugi::node_cdata) return true;
      for (pugi::xml_node up = node.parent(); up; up = up.parent()) {
        const std::string_view name = up.name();
        if (name == "meta" || (name.size() > 5 && name.substr(name.size() - 5) == ":meta")) return true;
      }
      text += node.value();
      return true;
    }
    std::string text;
  } collector;
  xml.traverse(collector);
  return collector.text;
}

TEST_CASE("no text of the corpus is lost or moved") {
  const std::filesystem::path folder = std::filesystem::path(LACUNA_SHARED) / "corpus" / "akn";
  if (!std::filesystem::is_directory(folder)) {
    MESSAGE("skipped: no corpus beside the sources");
    return;
  }
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".xml") continue;
    CAPTURE(entry.path().filename().string());
    const Document document = read_akn(read_source(entry.path().string()));
    ++files;
    check_tiling(document);
    std::string own;
    for (ProvisionId id = 0; id < document.provisions.size(); ++id) own += document.own_text(id);
    CHECK(without_space(own) == without_space(all_text(entry.path().string())));
    CHECK(document.provisions.size() > 2);
    for (const Provision& provision : document.provisions) {
      if (provision.num_span.empty()) continue;
      const bool inside = provision.span().contains(provision.num_span);
      const bool same = without_space(document.slice(provision.num_span)) == without_space(provision.num) ||
                        provision.num.size() > provision.num_span.size();
      if (!inside || !same) {
        CAPTURE(provision.num);
        CHECK(inside);
        CHECK(same);
      }
    }
  }
  CHECK(files > 40);
}

}  // namespace
}  // namespace lacuna::statute
