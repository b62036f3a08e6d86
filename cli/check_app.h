// "lacuna check": its options.
#pragma once

#include "commands.h"
#include "options.h"

namespace lacuna::cli {

class CheckApp {
 public:
  CheckApp(CLI::App& app, Common& common);
  CheckApp(const CheckApp&) = delete;
  CheckApp& operator=(const CheckApp&) = delete;
  [[nodiscard]] bool parsed() const { return check_->parsed(); }
  [[nodiscard]] int run() const { return check(common_, options_); }

 private:
  void add_shown();
  void add_judged();

  Common& common_;
  CLI::App* check_;
  CheckOptions options_;
};

}  // namespace lacuna::cli
