// "lacuna rules ...": the tools of those who keep the rules.
#pragma once

#include "commands.h"
#include "options.h"

namespace lacuna::cli {

class RulesApp {
 public:
  RulesApp(CLI::App& app, Common& common);
  RulesApp(const RulesApp&) = delete;
  RulesApp& operator=(const RulesApp&) = delete;
  [[nodiscard]] bool parsed() const { return rules_->parsed(); }
  // Runs the subcommand that was parsed; gives its exit status.
  [[nodiscard]] int run() const;

 private:
  void add_check();
  void add_test();
  void add_coverage();
  void add_doc();

  Common& common_;
  CLI::App* rules_;
  CLI::App* check_ = nullptr;
  CLI::App* test_ = nullptr;
  CLI::App* coverage_ = nullptr;
  CLI::App* doc_ = nullptr;
  RulesTestOptions test_options_;
  RulesCoverageOptions coverage_options_;
  RulesDocOptions doc_options_;
};

}  // namespace lacuna::cli
