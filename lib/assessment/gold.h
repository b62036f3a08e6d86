// Labels: what readers answered for one statute. The yardstick of evaluate().
//
// File: {"statute": "xx.txt", "labels": {"offence.acts/receipt": {"present": true, "lines": [[41, 44]]}, ...},
//        "facts": {"penalty_max_years": 20, ...}}
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "assessment/assessment.h"
#include "standard/catalogue.h"

namespace lacuna::assessment {

struct Label {
  bool present = false;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> lines;  // from 1, both ends included; the best first
};

struct Labels {
  std::string path;                       // of the label file
  std::string statute;                    // file name of the statute
  std::map<std::string, Label> elements;  // "offence.acts/receipt"; absent ones are not present
  Facts facts;
  std::vector<std::string> facts_given;  // names of the facts that the file answers, null included
};

// Reads a label file. Errors: R201 not JSON, R211 not a label file or an element that the catalogue does not have.
Labels load_labels(const std::string& path, const standard::Catalogue& catalogue);

}  // namespace lacuna::assessment
