// load_rule_set in two steps, for a program that has other things to read meanwhile.
//
//   rules::RuleLoader loader(data);                    // files and dictionaries are being read from here on
//   const standard::Catalogue catalogue = standard::load_catalogue(data);
//   rules::RuleSet rules = loader.finish(catalogue);
#pragma once

#include <memory>
#include <string>

#include "rules/rule_set.h"

namespace lacuna::rules {

class RuleLoader {
 public:
  // Throws nothing about the files: what is wrong with them is told by finish().
  explicit RuleLoader(const std::string& data_directory, LoadOptions options = {});
  ~RuleLoader();  // waits for what is being read
  RuleLoader(const RuleLoader&) = delete;
  RuleLoader& operator=(const RuleLoader&) = delete;

  // Once. Errors as of load_rule_set, and the same one first where several things are wrong.
  RuleSet finish(const standard::Catalogue& catalogue);

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace lacuna::rules
