// Provisions by a key that the caller makes and compares: only its hash is kept. Internal to statute/.
//
//   ProvisionTable by_eid(provisions.size());
//   const auto same = [&](ProvisionId other) { return provisions[other].eid == eid; };
//   if (by_eid.insert(hash, id, same) != id) ...   // another provision has the eid already
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "statute/provision.h"

namespace lacuna::statute {

class ProvisionTable {
 public:
  // For at most `most` provisions.
  explicit ProvisionTable(std::size_t most) : slots_(std::bit_ceil(most + most / 2 + 2)) {}

  // The provision that was added with this hash and is `same(it)`; no_provision where there is none.
  template <typename Same>
  [[nodiscard]] ProvisionId find(std::size_t hash, Same same) const {
    return slots_[place_of(static_cast<std::uint32_t>(hash), same)].id;
  }
  // Adds a provision unless there is a same one; returns that, or `id`.
  template <typename Same>
  ProvisionId insert(std::size_t hash, ProvisionId id, Same same) {
    Slot& slot = slots_[place_of(static_cast<std::uint32_t>(hash), same)];
    if (slot.id == no_provision) slot = {static_cast<std::uint32_t>(hash), id};
    return slot.id;
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    ProvisionId id = no_provision;  // no_provision where free
  };

  // The slot of the same provision, or the free one where it belongs.
  template <typename Same>
  [[nodiscard]] std::size_t place_of(std::uint32_t hash, Same same) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].id != no_provision && (slots_[at].hash != hash || !same(slots_[at].id))) at = (at + 1) & mask;
    return at;
  }

  std::vector<Slot> slots_;  // open addressing, a power of two
};

}  // namespace lacuna::statute
