#include "drafting/provision_finder.h"

#include <array>
#include <utility>

#include "drafting/find_words.h"
#include "statute/numbering.h"
#include "statute/scan.h"

namespace lacuna::drafting {
namespace {

using statute::Document;
using statute::no_provision;
using statute::ProvisionId;

constexpr auto prefixes = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"art", "article"},
    {"article", "article"},
    {"sec", "section"},
    {"section", "section"},
    {"rule", "rule"},
    {"reg", "regulation"},
    {"subsec", "subsection"},
    {"sub", "subsection"},
    {"para", "paragraph"},
    {"par", "paragraph"},
    {"subpara", "subparagraph"},
    {"point", "point"},
    {"item", "item"},
    {"itm", "item"},
    {"cl", "clause"},
    {"cls", "clause"},
    {"part", "part"},
    {"prt", "part"},
    {"chp", "chapter"},
    {"chap", "chapter"},
    {"title", "title"},
    {"tit", "title"},
    {"book", "book"},
    {"att", "attachment"},
    {"sched", "attachment"},
    {"schedule", "attachment"},
    {"abs", "paragraph"},
});

std::string_view type_of_prefix(std::string_view prefix) {
  for (const auto& [name, type] : prefixes) {
    if (name == prefix) return type;
  }
  return {};
}

// The longest prefix that a text begins with, 0 where none.
std::size_t known_prefix(std::string_view text) {
  std::size_t letters = 0;
  while (letters < text.size() && statute::is_ascii_letter(text[letters])) ++letters;
  while (letters > 0 && type_of_prefix(text.substr(0, letters)).empty()) --letters;
  return letters;
}

bool names_unit_step(std::string_view type) {
  return type == "section" || type == "article" || type == "rule" || type == "regulation";
}

bool names_outer_step(std::string_view type) {
  return type == "part" || type == "chapter" || type == "title" || type == "book" || type == "attachment";
}

// A provision of the law itself: the root, or where each language is a component of its own, the first in that of the
// document's own language.
ProvisionId home_of(const Document& document) {
  for (ProvisionId id = 1; id < document.provisions.size(); id = document.provisions[id].subtree_end) {
    const statute::Provision& provision = document.provisions[id];
    const bool own = provision.type == "component" && provision.language == document.metadata.language;
    if (own && provision.subtree_end > id + 1) return id + 1;
  }
  return 0;
}

}  // namespace

std::vector<Step> steps_of_eid(std::string_view eid) {
  std::vector<Step> steps;
  std::size_t at = 0;
  while (at < eid.size()) {
    std::size_t end = eid.find("__", at);
    std::size_t next = end == std::string_view::npos ? eid.size() : end + 2;
    end = std::min(end, eid.size());
    // The older conventions part steps by a hyphen before letters: "sec9-subsec1".
    for (std::size_t i = at + 1; i + 1 < end; ++i) {
      if (eid[i] == '-' && known_prefix(eid.substr(i + 1, end - i - 1)) > 0) {
        end = i;
        next = i + 1;
        break;
      }
    }
    const std::string_view part = eid.substr(at, end - at);
    at = next;
    std::size_t letters = part.find('_');
    std::size_t number = letters == std::string_view::npos ? letters : letters + 1;
    if (letters == std::string_view::npos) {
      letters = known_prefix(part);  // the rest is the number, as in "itma"
      number = letters;
    }
    const std::string_view type = type_of_prefix(part.substr(0, letters));
    if (type.empty() || number >= part.size()) continue;
    steps.push_back({std::string(type), std::string(part.substr(number))});
  }
  return steps;
}

ProvisionFinder::ProvisionFinder(const Document& document)
    : document_(document), index_(document), home_(home_of(document)) {
  for (ProvisionId id = 0; id < document.provisions.size(); ++id) {
    const statute::Provision& provision = document.provisions[id];
    if (!provision.eid.empty()) eids_.emplace(provision.eid, id);
    if (provision.citation.empty() || !statute::is_operative(provision.standing)) continue;
    citations_.emplace(provision.citation, id);  // a block without number has its parent's: the first stands
  }
  for (const statute::Definition& definition : document.definitions) {
    definitions_[comparable(definition.term)].push_back(&definition);
  }
}

ProvisionId ProvisionFinder::find(const Target& target) const {
  if (!target.eid.empty()) {
    if (const auto found = eids_.find(target.eid); found != eids_.end()) return found->second;
  }
  if (!target.path.empty()) return by_steps(target.path);
  if (!target.eid.empty()) {
    const std::vector<Step> steps = steps_of_eid(target.eid);
    if (const ProvisionId id = steps.empty() ? no_provision : by_steps(steps); id != no_provision) return id;
  }
  if (!target.citation.empty()) {
    const auto found = citations_.find(target.citation);
    return found == citations_.end() ? no_provision : found->second;
  }
  return target.eid.empty() ? 0 : no_provision;
}

ProvisionId ProvisionFinder::unit_of_type(const Step& step) const {
  const ProvisionId exact = index_.named(step.type, step.number, home_);
  if (exact != no_provision || !names_unit_step(step.type)) return exact;
  // What one calls a section another marks up as an article.
  for (const std::string_view type : {"section", "article", "rule", "regulation", "clause", "paragraph"}) {
    if (const ProvisionId id = index_.named(type, step.number, home_); id != no_provision) return id;
  }
  return no_provision;
}

ProvisionId ProvisionFinder::by_steps(const std::vector<Step>& steps) const {
  ProvisionId at = no_provision;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Step& step = steps[i];
    if (names_outer_step(step.type)) {
      // The number of a unit runs through the whole law: what is named outside of it is said for the reader.
      const bool needed = i + 1 == steps.size() || !names_unit_step(steps[i + 1].type) || step.type == "attachment";
      if (!needed) continue;
      at = index_.named(step.type, step.number, home_);
    } else if (names_unit_step(step.type) && (at == no_provision || i == 0)) {
      at = unit_of_type(step);
    } else if (at != no_provision) {
      const ProvisionId holder = at;
      at = index_.below(holder, step.number);
      if (at == no_provision && names_unit_step(step.type)) at = index_.named(step.type, step.number, holder);
    }
    if (at == no_provision) return no_provision;
  }
  return at;
}

const statute::Definition* ProvisionFinder::definition(std::string_view term, ProvisionId within) const {
  const auto found = definitions_.find(comparable(term));
  if (found == definitions_.end()) return nullptr;
  const statute::Provision& holder = document_.provisions[within];
  for (const statute::Definition* definition : found->second) {
    const ProvisionId at = definition->provision;
    if (at >= within && at < holder.subtree_end) return definition;
  }
  return nullptr;
}

std::string ProvisionFinder::name(const Target& target) {
  if (!target.citation.empty()) return target.citation;
  std::string name;
  for (const Step& step : target.path) {
    if (!name.empty()) name += ", ";
    name += step.type.empty() ? step.number : step.type + ' ' + step.number;
  }
  return name.empty() ? target.eid : name;
}

}  // namespace lacuna::drafting
