// The subcommand "recommend": its options.
#pragma once

#include "commands.h"
#include "options.h"

namespace lacuna::cli {

class RecommendApp {
 public:
  RecommendApp(CLI::App& app, Common& common);
  [[nodiscard]] bool parsed() const { return command_->parsed(); }
  [[nodiscard]] int run() const { return recommend(common_, options_); }

 private:
  const Common& common_;
  RecommendOptions options_;
  CLI::App* command_;
};

}  // namespace lacuna::cli
