#include "statute/reference_resolver.h"

#include <cstddef>

namespace lacuna::statute {
namespace {

constexpr std::size_t most_targets = 100;

void add(std::vector<ProvisionId>& to, ProvisionId id) {
  if (to.size() < most_targets) to.push_back(id);
}

}  // namespace

std::vector<ProvisionId> ReferenceResolver::resolve(const std::vector<Mention>& chain) const {
  std::vector<ProvisionId> bases;
  std::vector<ProvisionId> to;
  for (std::size_t i = chain.size(); i-- > 0;) {
    bases = i + 1 == chain.size() ? resolve(chain[i]) : resolve_below(chain[i], bases);
    if (bases.empty()) break;
    to = bases;
  }
  return to;
}

ProvisionId ReferenceResolver::follow(ProvisionId base, const std::vector<std::string_view>& steps,
                                      std::size_t from) const {
  for (std::size_t i = from; i < steps.size(); ++i) {
    const ProvisionId next = index_.below(base, steps[i]);
    if (next == no_provision) break;
    base = next;
  }
  return base;
}

std::vector<ProvisionId> ReferenceResolver::resolve(const Mention& mention) const {
  const Keyword& keyword = *mention.keyword;
  if (keyword.naming == Naming::this_unit) return this_one(keyword.type);
  if (keyword.naming == Naming::inner) return resolve_below(mention, {});
  std::vector<ProvisionId> to;
  if (mention.numbers.empty()) {
    if (const ProvisionId only = index_.only_attachment(); only != no_provision) to.push_back(only);
    return to;
  }
  ProvisionId last = no_provision;
  for (const Numbered& number : mention.numbers) {
    ProvisionId target = no_provision;
    if (number.bracketed && last == no_provision) {  // "section (4)" for "subsection (4)"
      target = index_.below(document_.unit_of(from_), number.steps[0]);
      if (target != no_provision) {
        target = follow(target, number.steps, 1);
        add(to, target);
        last = target;
        continue;
      }
    }
    if (!number.bracketed || last == no_provision) {
      target = index_.named(keyword.type, number.steps[0], from_);
    }
    if (target == no_provision && last != no_provision) {  // "section 3(1) or (2)"
      const ProvisionId base = index_.above(last);
      target = base == no_provision ? no_provision : index_.below(base, number.steps[0]);
      if (target != no_provision) target = follow(target, number.steps, 1);
    } else if (target != no_provision) {
      const ProvisionId unit = target;
      if (number.range && last != no_provision && document_.unit_of(last) < unit) {
        for (const ProvisionId id : index_.units_between(document_.unit_of(last), unit)) add(to, id);
      }
      target = follow(follow(unit, number.steps, 1), mention.then, 0);
    }
    if (target == no_provision) continue;
    add(to, target);
    last = target;
  }
  if (!to.empty() && !mention.then_more.empty()) add_beside(to, mention.then_more);
  return to;
}

// Numbers beside the last target: the 4 of "article 6, paragraphes 3 et 4", or 4 to 9.
void ReferenceResolver::add_beside(std::vector<ProvisionId>& to, const std::vector<Numbered>& numbers) const {
  ProvisionId last = to.back();
  const ProvisionId base = index_.above(last);
  if (base == no_provision) return;
  for (const Numbered& number : numbers) {
    const ProvisionId target = index_.below(base, number.steps[0]);
    if (target == no_provision) continue;
    if (number.range) add_range(to, last, target);
    add(to, follow(target, number.steps, 1));
    last = target;
  }
}

// The siblings from one to before the other.
void ReferenceResolver::add_range(std::vector<ProvisionId>& to, ProvisionId first, ProvisionId last) const {
  for (ProvisionId id = first; id != no_provision && id < last && to.size() < most_targets;
       id = index_.next_sibling(id)) {
    add(to, id);
  }
}

// Inner numbers below given bases; without bases, below what they stand in, from the inside outwards.
std::vector<ProvisionId> ReferenceResolver::resolve_below(const Mention& mention,
                                                          const std::vector<ProvisionId>& bases) const {
  std::vector<ProvisionId> to;
  ProvisionId last = no_provision;
  for (const Numbered& number : mention.numbers) {
    ProvisionId target = no_provision;
    if (!bases.empty()) {
      for (const ProvisionId base : bases) {
        target = index_.below(base, number.steps[0]);
        if (target != no_provision) break;
      }
    } else if (mention.keyword->type == "subsection") {
      target = index_.below(document_.unit_of(from_), number.steps[0]);
    } else {
      for (ProvisionId up = from_; up != no_provision && target == no_provision; up = index_.above(up)) {
        target = index_.below(up, number.steps[0]);
      }
    }
    if (target == no_provision) continue;
    if (number.range && last != no_provision && last < target) add_range(to, last, target);
    last = target;
    add(to, follow(target, number.steps, 1));
  }
  return to;
}

std::vector<ProvisionId> ReferenceResolver::this_one(std::string_view type) const {
  const auto& all = document_.provisions;
  if (type == "section" || type == "article") {
    const ProvisionId unit = document_.unit_of(from_);
    if (all[unit].level == Level::unit) return {unit};
    return {};
  }
  ProvisionId below_unit = no_provision;
  for (ProvisionId up = from_; up != no_provision; up = all[up].parent) {
    if (all[up].type == type) return {up};
    if (all[up].level == Level::unit && type == "subsection" && below_unit != no_provision) return {below_unit};
    if (all[up].level == Level::sub) below_unit = up;
  }
  return {};
}

}  // namespace lacuna::statute
