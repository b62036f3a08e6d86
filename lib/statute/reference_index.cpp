#include "statute/reference_index.h"

#include <functional>
#include <utility>

#include "statute/numbering.h"

namespace lacuna::statute {
namespace {

bool is_attachment(const Provision& provision) { return provision.type == "attachment"; }

// A text of its own, with numbers of its own: a schedule, or the law in one of several languages.
bool is_apart(const Provision& provision) { return is_attachment(provision) || provision.type == "component"; }

std::string name_key(std::string_view type, std::string_view number, bool roman_too) {
  std::string key = number_key(number);
  if (roman_too) {
    if (const unsigned value = roman_value(key); value > 0) key = std::to_string(value);
  }
  return std::string(type) + ':' + key;
}

bool counts_roman(std::string_view type) { return type != "section" && type != "article"; }

std::size_t hash_below(ProvisionId parent, const std::string& key) {
  return std::hash<std::string>()(key) + parent * 0x9E3779B97F4A7C15ULL;
}

}  // namespace

ReferenceIndex::ReferenceIndex(const Document& document)
    : document_(document),
      above_(document.provisions.size(), no_provision),
      siblings_(document.provisions.size(), no_provision),
      surroundings_(document.provisions.size(), no_provision),
      below_(document.provisions.size()) {
  std::vector<ProvisionId> last_child(document.provisions.size(), no_provision);
  for (ProvisionId id = 1; id < document.provisions.size(); ++id) {
    const Provision& provision = document.provisions[id];
    const ProvisionId parent = provision.parent;
    const Provision& up = document.provisions[parent];
    const bool up_holds = up.level == Level::unit || up.level == Level::sub || is_attachment(up);
    // Surroundings are the attachment, component or quoting unit that a unit stands in; below a unit, those of the
    // unit.
    surroundings_[id] = surroundings_[parent];
    if (provision.level == Level::unit || provision.level == Level::container) {
      if (up_holds) surroundings_[id] = parent;
    } else if (is_apart(up)) {
      surroundings_[id] = parent;
    }
    const bool up_numbered = up_holds && (!up.num.empty() || up.level == Level::unit || is_attachment(up));
    above_[id] = up_numbered ? parent : above_[parent];
    if (provision.standing == Standing::contents || provision.standing == Standing::furniture) continue;
    if (is_attachment(provision)) {
      ++attachments_;
      attachment_ = id;
      const std::string number = bare_number(provision.num);
      named_[name_key("attachment", number.empty() ? std::to_string(attachments_) : number, true)].push_back(id);
    } else if (provision.num.empty()) {
      continue;
    } else if (provision.level == Level::unit || provision.level == Level::container) {
      named_[name_key(provision.type, provision.num, counts_roman(provision.type))].push_back(id);
    }
    if (provision.level == Level::sub || provision.level == Level::unit) {
      const ProvisionId holder = above_[id];
      if (holder == no_provision) continue;
      const std::string key = number_key(provision.num);
      below_.insert(hash_below(holder, key), id, [&](ProvisionId other) { return is_below(other, holder, key); });
      const ProvisionId before = std::exchange(last_child[holder], id);
      if (before != no_provision) siblings_[before] = id;
    }
  }
}

ProvisionId ReferenceIndex::named(std::string_view type, std::string_view number, ProvisionId from) const {
  const auto entry = named_.find(name_key(type, number, counts_roman(type)));
  if (entry == named_.end()) return no_provision;
  const ProvisionId here = surroundings(from);
  ProvisionId outside = no_provision;
  std::size_t looked = 0;
  for (const ProvisionId id : entry->second) {
    if (surroundings(id) == here) return id;
    if (surroundings(id) == no_provision && outside == no_provision) outside = id;
    if (++looked == 50) break;
  }
  return outside;
}

bool ReferenceIndex::is_below(ProvisionId id, ProvisionId parent, const std::string& key) const {
  return above_[id] == parent && number_key(document_.provisions[id].num) == key;
}

ProvisionId ReferenceIndex::below(ProvisionId parent, std::string_view number) const {
  const std::string key = number_key(number);
  return below_.find(hash_below(parent, key), [&](ProvisionId id) { return is_below(id, parent, key); });
}

std::vector<ProvisionId> ReferenceIndex::units_between(ProvisionId first, ProvisionId last) const {
  std::vector<ProvisionId> result;
  const auto& all = document_.provisions;
  std::size_t steps = 0;
  for (ProvisionId id = first; id <= last && result.size() < 100 && ++steps < 2000;) {
    const bool same =
        all[id].level == all[first].level && all[id].type == all[first].type && surroundings(id) == surroundings(first);
    if (same) result.push_back(id);
    id = same ? all[id].subtree_end : id + 1;
  }
  return result;
}

}  // namespace lacuna::statute
