// eIds by the Akoma Ntoso Naming Convention 1.0: prefixes of elements joined by "__", the number after "_".
//
// A basic unit is named without the containers above it (sec_3, not part_1__sec_3), as its number runs through the
// whole text; a unit in an attachment, or quoted within another unit, keeps that one's eId in front.
#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "statute/by_first_byte.h"
#include "statute/finish.h"
#include "statute/numbering.h"
#include "statute/provision_table.h"

namespace lacuna::statute {
namespace {

constexpr auto abbreviations = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"alinea", "al"},
    {"article", "art"},
    {"attachment", "att"},
    {"blockList", "list"},
    {"chapter", "chp"},
    {"citation", "cit"},
    {"citations", "cits"},
    {"clause", "cl"},
    {"component", "cmp"},
    {"division", "dvs"},
    {"listIntroduction", "listintro"},
    {"listWrapUp", "listwrap"},
    {"mainBody", "body"},
    {"paragraph", "para"},
    {"quotedStructure", "qstr"},
    {"quotedText", "qtext"},
    {"recital", "rec"},
    {"recitals", "recs"},
    {"section", "sec"},
    {"subchapter", "subchp"},
    {"subclause", "subcl"},
    {"subdivision", "subdvs"},
    {"subparagraph", "subpara"},
    {"subsection", "subsec"},
    {"wrapUp", "wrapup"},
});

std::string_view prefix_of(std::string_view type) {
  static constexpr ByFirstByte by_first_byte(abbreviations, [](const auto& entry) { return entry.first; });
  if (type.empty()) return "hcontainer";
  for (const auto& [name, prefix] : by_first_byte.of(type[0])) {
    if (name == type) return prefix;
  }
  return type;
}

constexpr std::size_t longest_context = 300;

// Elements that occur once and are named without a number.
bool is_single(std::string_view type) {
  return type == "preface" || type == "preamble" || type == "body" || type == "mainBody" || type == "conclusions" ||
         type == "coverPage";
}

// The provision whose eId stands in front of that of `id`, or no_provision.
ProvisionId context_of(const Document& document, ProvisionId id) {
  const auto& all = document.provisions;
  ProvisionId up = all[id].parent;
  while (up != no_provision && up != 0) {
    const bool is_body = all[up].level == Level::matter && (all[up].type == "body" || all[up].type == "mainBody");
    const bool passes_over = all[id].level == Level::unit && all[up].level == Level::container;
    if (!is_body && !passes_over) return up;
    up = all[up].parent;
  }
  return no_provision;
}

}  // namespace

void assign_eids(Document& document) {
  auto& all = document.provisions;
  ProvisionTable taken(all.size());
  const auto take = [&](ProvisionId id) {
    const std::string& eid = all[id].eid;
    return taken.insert(std::hash<std::string>()(eid), id, [&](ProvisionId other) { return all[other].eid == eid; }) ==
           id;
  };
  std::vector<char> fixed(all.size(), 0);
  for (ProvisionId id = 0; id < all.size(); ++id) fixed[id] = !all[id].eid.empty() && take(id) ? 1 : 0;
  std::unordered_map<std::string, unsigned> positions;  // of unnumbered ones, by name without number
  std::unordered_map<std::string, unsigned> repeats;    // of names that are taken
  for (ProvisionId id = 1; id < all.size(); ++id) {
    if (fixed[id] != 0) continue;
    Provision& provision = all[id];
    std::string& name = provision.eid;
    if (name.empty()) {
      const std::string_view prefix = prefix_of(provision.type);
      const bool counted = !is_single(provision.type);
      const std::string key = counted && provision.type != "attachment" ? number_key(provision.num) : std::string();
      if (const ProvisionId context = context_of(document, id); context != no_provision) {
        // A hostile nesting must not make names grow without bound: then the position alone names the provision.
        const std::string& above = all[context].eid;
        constexpr std::size_t digits = 4;  // of most positions
        name.reserve(above.size() + prefix.size() + 3 + std::max(key.size(), digits));
        name = above.size() < longest_context ? above : "deep_" + std::to_string(id);
        name += "__";
      }
      name += prefix;
      if (counted) {
        name += '_';
        name += key.empty() ? std::to_string(++positions[name]) : key;
      }
    }
    if (take(id)) continue;
    const std::string repeated = name;
    do {
      name = repeated + '_' + std::to_string(++repeats[repeated] + 1);
    } while (!take(id));
  }
}

}  // namespace lacuna::statute
