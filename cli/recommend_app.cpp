#include "recommend_app.h"

#include "options.h"

namespace lacuna::cli {

RecommendApp::RecommendApp(CLI::App& app, Common& common)
    : common_(common),
      command_(app.add_subcommand(
          "recommend",
          "Say what to do about what is not met: what is missing, where it goes, and the text to put in")) {
  command_->add_option("FILE", options_.files, "Statutes, or folders of them, judged as one law")->required();
  command_->add_option("--format", options_.format, "text (default) or json")->check(CLI::IsMember({"text", "json"}));
  command_->add_option("--pillar", options_.pillars, "Only these pillars")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(pillar_names());
  command_->add_option("--level", options_.levels, "Only these levels of obligation")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(level_names());
  command_->add_option("--only", options_.requirements, "Only these requirements (ids)")
      ->delimiter(',')
      ->allow_extra_args(false);
  command_->footer(
      "Examples:\n"
      "  lacuna recommend act.txt --level mandatory\n"
      "  lacuna recommend act.txt --only offence.means --format json\n"
      "Exit status: 0 done, 2 the run failed.");
  add_report_language(*command_, common);
  add_common(*command_, common);
}

}  // namespace lacuna::cli
