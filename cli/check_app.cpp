#include "check_app.h"

#include "formats.h"
#include "options.h"

namespace lacuna::cli {

CheckApp::CheckApp(CLI::App& app, Common& common)
    : common_(common),
      check_(app.add_subcommand("check", "Print the compliance matrix of a statute, or of several as one law")) {
  check_->add_option("FILE", options_.files,
                     "Statutes: Akoma Ntoso or plain text, folders of them; - is standard input. Without any, those of "
                     "the lacuna.json of this folder or one above it");
  check_->add_option("--manifest", options_.manifest, "Read this file instead of lacuna.json; \"none\": no such file")
      ->envname("LACUNA_MANIFEST");
  check_
      ->add_option(
          "--format", options_.formats,
          "text (default) or another format; NAME=FILE writes a file; may stand several times: " + format_names())
      ->allow_extra_args(false);
  check_
      ->add_option("--with", options_.bills,
                   "An amending bill: show what it makes better and worse (several: applied in order)")
      ->type_name("BILL")
      ->allow_extra_args(false);
  add_shown();
  add_judged();
  check_->footer(
      "Options that are not given are read from the environment (LACUNA_FAIL_ON, LACUNA_LEVEL, LACUNA_WAIVERS,\n"
      "LACUNA_BASELINE, LACUNA_MANIFEST), then from lacuna.json:\n"
      "  {\"documents\": [{\"path\": \"bill.txt\", \"role\": \"trafficking act\"},\n"
      "                 {\"path\": \"in-force/\", \"title\": ..., \"date\": ..., \"language\": ...}],\n"
      "   \"rules\": FOLDER, \"fail_on\": ..., \"level\": [...], \"waivers\": FILE, \"baseline\": FILE}\n"
      "Examples:\n"
      "  lacuna check bill.txt penal-code/ --fail-on gap --level mandatory\n"
      "  lacuna check bill.txt --write-baseline baseline.json\n"
      "  lacuna check bill.txt --baseline baseline.json      fails only on what is new or worse\n"
      "Exit status: 0 nothing at or above --fail-on, 1 findings at or above it, 2 the run failed.");
  add_report_language(*check_, common);
  add_common(*check_, common);
}

void CheckApp::add_shown() {
  check_->add_option("--pillar", options_.pillars, "Only these pillars")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(pillar_names());
  check_->add_option("--level", options_.levels, "Only these levels of obligation")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->envname("LACUNA_LEVEL")
      ->check(level_names());
  check_->add_option("--status", options_.statuses, "Only these statuses: met, partial, gap, conflict")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"met", "partial", "gap", "conflict"}));
  check_->add_option("--only", options_.requirements, "Only these requirements (ids)")
      ->delimiter(',')
      ->allow_extra_args(false);
  check_->add_flag("-v,--verbose", options_.every_element, "A line for every element, with all its words");
}

void CheckApp::add_judged() {
  check_
      ->add_option("--fail-on", options_.fail_on,
                   "Exit with 1 where one of these findings is at least this bad: conflict, gap, partial, inconclusive "
                   "(whatever is not firmly met), never (default; with --baseline: whatever is new or worse)")
      ->envname("LACUNA_FAIL_ON")
      ->check(CLI::IsMember({"conflict", "gap", "partial", "inconclusive", "never"}));
  check_
      ->add_option(
          "--baseline", options_.baseline,
          "Compare with these earlier verdicts: show what changed, fail only on what is new or worse; \"none\": "
          "compare with nothing")
      ->envname("LACUNA_BASELINE");
  check_->add_flag("--all", options_.all, "With --baseline: show what did not change too");
  check_->add_option("--write-baseline", options_.write_baseline,
                     "Keep the verdicts in this file, to compare with; it may be that of --baseline");
  check_
      ->add_option(
          "--review", options_.review,
          "An adviser's judgements, shown beside the verdicts (text, json): the spreadsheet of a report, filled "
          "in, or JSON or CSV")
      ->excludes("--with");
  check_
      ->add_option("--waivers", options_.waivers,
                   "Findings that the State answers for otherwise, with reasons; \"none\": none")
      ->envname("LACUNA_WAIVERS");
}

}  // namespace lacuna::cli
