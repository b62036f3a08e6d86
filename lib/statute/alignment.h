// Two drafts of a law, provision by provision: which section became which.
#pragma once

#include <cstddef>
#include <vector>

#include "statute/document.h"

namespace lacuna::statute {

// A basic unit (section, article) of one of several documents; where a document has none, one of its provisions that
// stand at the top.
struct Unit {
  std::size_t document = 0;
  ProvisionId provision = 0;
  friend bool operator==(const Unit&, const Unit&) = default;
};

class Alignment {
 public:
  // Units are paired in this order, each at most once: the same words (wherever they stand, however numbered); the same
  // eId, and half of the words alike; the same heading; more than six words in ten alike, the likest first; the same
  // number, and three in ten. Works across formats, since only words, numbers and headings are looked at. The documents
  // must outlive the result. Likeness is looked at for at most 600 units of either side.
  Alignment(const std::vector<const Document*>& before, const std::vector<const Document*>& now);

  [[nodiscard]] const std::vector<Unit>& before() const { return before_; }
  [[nodiscard]] const std::vector<Unit>& now() const { return now_; }
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  // The partner of a unit by its place in the other list; none where it was removed, or is new.
  [[nodiscard]] std::size_t now_of(std::size_t before) const { return now_of_[before]; }
  [[nodiscard]] std::size_t before_of(std::size_t now) const { return before_of_[now]; }
  // The place of the unit that holds a provision; none for what stands outside the units.
  [[nodiscard]] std::size_t place_before(std::size_t document, ProvisionId provision) const;
  [[nodiscard]] std::size_t place_now(std::size_t document, ProvisionId provision) const;

 private:
  std::vector<Unit> before_, now_;
  std::vector<ProvisionId> before_ends_, now_ends_;
  std::vector<std::size_t> now_of_, before_of_;
};

}  // namespace lacuna::statute
