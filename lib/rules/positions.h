// Sets of tokens as the matcher makes and drops them by the million. An inner part of the matcher.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace lacuna::rules {

using Positions = std::vector<std::uint32_t>;  // tokens; sorted, each once, where a whole set is meant

template <typename T>
void make_set(std::vector<T>& values) {
  if (std::adjacent_find(values.begin(), values.end(), [](const T& a, const T& b) { return !(a < b); }) == values.end())
    return;
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// Lends out empty sets and takes them back in the opposite order, so that their memory is used again.
class PositionsPool {
 public:
  class Lease {
   public:
    explicit Lease(PositionsPool& pool) : pool_(pool), set_(pool.take()) {}
    ~Lease() { --pool_.lent_; }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Positions& operator*() { return set_; }
    Positions* operator->() { return &set_; }

   private:
    PositionsPool& pool_;
    Positions& set_;
  };

 private:
  Positions& take() {
    if (lent_ == sets_.size()) sets_.push_back(std::make_unique<Positions>());
    Positions& set = *sets_[lent_++];
    set.clear();
    return set;
  }

  std::vector<std::unique_ptr<Positions>> sets_;  // at stable addresses
  std::size_t lent_ = 0;
};

}  // namespace lacuna::rules
