// "lacuna report", and its kin: files that people read.
#pragma once

#include "commands.h"
#include "options.h"

namespace lacuna::cli {

class ReportsApp {
 public:
  ReportsApp(CLI::App& app, Common& common);
  ReportsApp(const ReportsApp&) = delete;
  ReportsApp& operator=(const ReportsApp&) = delete;
  [[nodiscard]] bool parsed() const;
  // Runs the subcommand that was parsed; gives its exit status.
  [[nodiscard]] int run() const;

 private:
  void add_report(CLI::App& app);
  void add_compare(CLI::App& app);
  void add_brief(CLI::App& app);

  Common& common_;
  CLI::App* report_ = nullptr;
  ReportOptions report_options_;
  CLI::App* compare_ = nullptr;
  CompareOptions compare_options_;
  CLI::App* brief_ = nullptr;
  BriefOptions brief_options_;
};

}  // namespace lacuna::cli
