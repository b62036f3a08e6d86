#include "rules_app.h"

namespace lacuna::cli {

RulesApp::RulesApp(CLI::App& app, Common& common)
    : common_(common),
      rules_(app.add_subcommand("rules", "Tools for those who keep the rules: check, test, coverage, doc")) {
  rules_->require_subcommand(1);
  rules_->footer(
      "Examples:\n"
      "  lacuna rules check                  can the rules be read, and is anything in them unused, double or missing\n"
      "  lacuna rules test offence.means     the examples of a requirement, an element or a role\n"
      "  lacuna rules coverage statutes/     which rules fire on these statutes, and which never do\n"
      "  lacuna rules doc                    write the pages that explain the rules");
  add_check();
  add_test();
  add_coverage();
  add_doc();
}

void RulesApp::add_check() {
  check_ = rules_->add_subcommand("check", "Read the rules and look them through");
  check_->footer(
      "Reports with file, line and JSON pointer: concepts and roles that nothing uses, patterns that stand twice,\n"
      "elements without rule, elements without an example for and against in each language, concepts that a language\n"
      "lacks. A rule set that cannot be read at all is a failure, with the place of its first fault.\n"
      "Examples:\n"
      "  lacuna rules check\n"
      "  lacuna rules check --data my-copy   rules/ and model-law/ of another folder\n"
      "Exit status: 0 nothing to report, 1 something, 2 the rules cannot be read.");
  add_common(*check_, common_);
}

void RulesApp::add_test() {
  test_ = rules_->add_subcommand("test", "Run the examples that stand in the rules");
  test_->add_option("NAME", test_options_.name, "A requirement, an element, a role or a remark (default: all)");
  test_->add_flag("-v,--verbose", test_options_.verbose, "List the known misses too");
  test_->footer(
      "Examples:\n"
      "  lacuna rules test\n"
      "  lacuna rules test offence.means/fraud -v\n"
      "  lacuna rules test trafficking-definition\n"
      "Exit status: 0 all as expected, 1 an example fails, 2 nothing ran.");
  add_common(*test_, common_);
}

void RulesApp::add_coverage() {
  coverage_ = rules_->add_subcommand("coverage", "Count how often each rule fires on a folder of statutes");
  coverage_->add_option("DIR", coverage_options_.folder, "Folder of statutes (.txt, .xml), with those below it")
      ->required();
  coverage_->add_option("--format", coverage_options_.format, "text (default) or json")
      ->check(CLI::IsMember({"text", "json"}));
  coverage_->footer(
      "Each statute is judged by itself. For every element, every condition within it, every role and every concept:\n"
      "hits, statutes, the first places; those that never fired stand apart at the end.\n"
      "Examples:\n"
      "  lacuna rules coverage samples\n"
      "  lacuna rules coverage statutes/ --format json -o coverage.json\n"
      "Exit status: 0 all statutes read, 2 some (named and counted) or none could be read.");
  add_common(*coverage_, common_);
}

void RulesApp::add_doc() {
  doc_ = rules_->add_subcommand("doc", "Write the pages that explain the rules, one a requirement");
  doc_->add_option("-o,--output", doc_options_.folder, "Folder of the pages (default: rules/doc of the data folder)");
  doc_->add_flag("--check", doc_options_.check, "Write nothing; name the pages that are missing or out of date");
  doc_->footer(
      "Markdown: sources and level of each requirement; for each element the question, how it is recognised, the "
      "terms\n"
      "of each language, the examples. Pages that have not changed are left alone; pages written by this command\n"
      "that belong to no requirement any more are removed.\n"
      "Examples:\n"
      "  lacuna rules doc\n"
      "  lacuna rules doc --check        for a hook or a build: exit status 1 where a page is stale\n"
      "  lacuna rules doc -o pages/\n"
      "Exit status: 0 written, or with --check all up to date; 1 with --check a page is stale; 2 the run failed.");
  add_common(*doc_, common_, false);
}

int RulesApp::run() const {
  if (check_->parsed()) return rules_check(common_);
  if (coverage_->parsed()) return rules_coverage(common_, coverage_options_);
  if (doc_->parsed()) return rules_doc(common_, doc_options_);
  return rules_test(common_, test_options_);
}

}  // namespace lacuna::cli
