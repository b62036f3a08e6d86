// Where a new provision goes in the statutes assessed. Internal to drafting/.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "drafting/selection.h"

namespace lacuna::drafting {

struct Place {
  std::size_t document = 0;
  statute::ProvisionId unit = 0;  // after this basic unit; 0: at the end of the document

  bool operator==(const Place&) const = default;
};

class Places {
 public:
  // Both must outlive the places.
  Places(const assessment::Assessment& assessment, const ModelLaw& model);

  // Beside what the unit names; with the definitions, for definitions; else after the provision that already carries
  // part of what is answered; else after what the nearest units of the model law correspond to, those of the same part
  // first; else at the end of the text that carries most.
  [[nodiscard]] Place for_choice(const Choice& choice) const;

 private:
  [[nodiscard]] std::optional<Place> at(const assessment::Evidence& evidence) const;
  [[nodiscard]] bool stands_in(const std::string& requirement, const Place& place) const;
  [[nodiscard]] std::optional<Place> of(const std::string& path) const;
  [[nodiscard]] std::optional<Place> of_definitions() const;
  [[nodiscard]] std::optional<Place> after_definitions() const;
  [[nodiscard]] std::optional<Place> by_neighbours(const ModelUnit& unit, bool same_part) const;
  [[nodiscard]] Place end() const;

  const assessment::Assessment& assessment_;
  const ModelLaw& model_;
  std::vector<std::optional<statute::ProvisionId>> interpretation_;  // for each statute the unit of its definitions
  std::vector<statute::ProvisionId>
      cited_;  // for each statute the unit that the clauses of the model law cite; 0: none
};

}  // namespace lacuna::drafting
