#include "app.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <new>

#include "check_app.h"
#include "commands.h"
#include "options.h"
#include "recommend_app.h"
#include "reports_app.h"
#include "rules_app.h"

namespace lacuna::cli {

void add_common(CLI::App& command, Common& common, bool one_output) {
  command.add_option("--data", common.data, "Folder that holds rules/ and model-law/ (also LACUNA_DATA)");
  command.add_option("--color", common.color, "Colours: auto (default), always, never; NO_COLOR is respected")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command.add_option("--width", common.width, "Columns of text output (default: the terminal's, else 100)")
      ->check(CLI::Range(40, 400));
  command.add_flag("--ascii", common.ascii, "Symbols in ASCII");
  if (one_output) {
    command.add_option("-o,--output", common.output, "Write to this file instead of standard output");
  }
}

CLI::IsMember pillar_names() {
  return CLI::IsMember({"prosecution", "protection", "prevention", "cooperation", "principles"});
}

CLI::IsMember level_names() {
  return CLI::IsMember({"mandatory", "mandatory-where-appropriate", "mandatory-to-endeavour", "mandatory-to-consider",
                        "recommended", "optional"});
}

void add_report_language(CLI::App& command, Common& common) {
  command.add_option("--report-lang", common.report_language, "Language of the report: en (default), es, fr");
}

int run(int argc, char** argv) {
  CLI::App app{"lacuna: how far a State's law carries out the UN Trafficking in Persons Protocol", "lacuna"};
  app.set_version_flag("--version", std::string("lacuna ") + LACUNA_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  lacuna check act.txt                          the compliance matrix of a statute\n"
      "  lacuna check act.xml penal-code.txt           several Acts judged as one law\n"
      "  lacuna check act.txt --status gap --level mandatory\n"
      "  lacuna explain offence.means act.txt          why a requirement got its verdict\n"
      "  lacuna recommend act.txt --level mandatory    what is missing, where it goes, and the text to put in\n"
      "  lacuna report act.txt -o act.html             a report to read: html, md, csv, json, xlsx, docx\n"
      "  lacuna outline act.txt --to akn -o act.xml    plain text to Akoma Ntoso\n"
      "Exit status: 0 nothing at or above --fail-on, 1 findings at or above it, 2 the run failed.");

  Common common;
  DiffOptions diff_options;
  ExplainOptions explain_options;
  OutlineOptions outline_options;
  DraftOptions draft_options;
  EvaluateOptions evaluate_options;

  const CheckApp check_app(app, common);

  auto* diff_command = app.add_subcommand("diff", "Compare two drafts by requirement, with the words that changed");
  diff_command->add_option("OLD", diff_options.before, "The text before: a file, or a folder of texts")->required();
  diff_command->add_option("NEW", diff_options.now, "The text now; it may be of another format")->required();
  diff_command->add_option("--format", diff_options.format, "text (default), markdown, html or json")
      ->check(CLI::IsMember({"text", "markdown", "html", "json"}));
  diff_command->add_option(
      "--baseline", diff_options.baseline,
      "Verdicts before OLD (check --write-baseline): what was open then and is again is re-opened");
  diff_command->add_flag("--exit-code", diff_options.exit_code, "Exit with 1 where a finding is new or worse");
  diff_command->footer(
      "Examples:\n"
      "  lacuna diff bill-1.txt bill-2.txt\n"
      "  lacuna diff act.txt bill.xml --format html -o changes.html\n"
      "Exit status: 0 compared, 1 with --exit-code something is new or worse, 2 the run failed.");
  add_report_language(*diff_command, common);
  add_common(*diff_command, common);

  RecommendApp recommend_app(app, common);

  auto* explain_command =
      app.add_subcommand("explain", "Show why a requirement got its verdict: what matched, what came near");
  explain_command->add_option("REQUIREMENT", explain_options.requirement, "Its id, as in offence.means")->required();
  explain_command->add_option("FILE", explain_options.files, "Statutes")->required();
  add_common(*explain_command, common);

  auto* outline_command = app.add_subcommand("outline", "Print a statute's structure, or convert it to Akoma Ntoso");
  outline_command->add_option("FILE", outline_options.file, "A statute")->required();
  outline_command->add_option("--format", outline_options.format, "text (default) or json")
      ->check(CLI::IsMember({"text", "json"}));
  outline_command
      ->add_option("--to", outline_options.to, "akn: write Akoma Ntoso 3.0; text: its words, one provision a paragraph")
      ->check(CLI::IsMember({"akn", "text"}));
  outline_command->add_option("--with", outline_options.bills, "An amending bill to apply first (several: in order)")
      ->type_name("BILL")
      ->allow_extra_args(false);
  add_common(*outline_command, common);

  auto* draft_command = app.add_subcommand("draft", "Draft an amending bill for what a statute lacks");
  draft_command->add_option("FILE", draft_options.files, "Statutes: Akoma Ntoso or plain text; - is standard input")
      ->required();
  draft_command
      ->add_option("--format", draft_options.format, "akn (default), docx or text; else by the name of the output file")
      ->check(CLI::IsMember({"akn", "docx", "text"}));
  draft_command->add_option("--requirements", draft_options.requirements, "Draft for these requirements only (ids)")
      ->delimiter(',');
  draft_command
      ->add_option("--level", draft_options.levels,
                   "Draft for these levels of obligation (default: mandatory, and every conflict)")
      ->delimiter(',')
      ->check(level_names());
  draft_command->add_option("--pillar", draft_options.pillars, "Draft for these pillars only")
      ->delimiter(',')
      ->check(pillar_names());
  draft_command->footer(
      "Examples:\n"
      "  lacuna draft act.txt -o bill.xml                       all that is mandatory and not met\n"
      "  lacuna draft act.txt -o bill.docx --pillar protection  a Word document\n"
      "  lacuna check act.txt --with bill.xml                   what the bill would change\n"
      "Words in square brackets are choices of the State; the bill lists them at its end.");
  add_common(*draft_command, common);

  auto* requirements_command = app.add_subcommand("requirements", "List what a law is assessed against");
  add_report_language(*requirements_command, common);
  add_common(*requirements_command, common);

  auto* evaluate_command = app.add_subcommand("evaluate", "Compare verdicts with labels made by readers");
  evaluate_command->add_option("--gold", evaluate_options.gold, "Folder of label files")->required();
  evaluate_command->add_option("--statutes", evaluate_options.statutes,
                               "Folder of the statutes (default: ../corpus beside the labels)");
  evaluate_command->add_option("--language", evaluate_options.language, "Statutes in this language (default: en)");
  evaluate_command->add_option("--only", evaluate_options.only, "Statutes whose file name holds one of these parts")
      ->delimiter(',');
  evaluate_command->add_option("--format", evaluate_options.format, "text (default) or json")
      ->check(CLI::IsMember({"text", "json"}));
  evaluate_command->add_flag("--errors", evaluate_options.errors, "List every answer that differs from the labels");
  evaluate_command->footer(
      "A label file names its statute and answers the elements: {\"statute\": \"act.txt\", \"labels\":\n"
      "{\"offence.acts/receipt\": {\"present\": true, \"lines\": [[41, 44]]}}, \"facts\": {\"child_age\": 18}}; "
      "elements\n"
      "that it does not name are absent. Two simple ways to answer are judged beside: keywords alone, and the\n"
      "commonest answer of the other labels.\n"
      "Examples:\n"
      "  lacuna evaluate --gold labels --statutes statutes\n"
      "  lacuna evaluate --gold labels --only 2018 --errors\n"
      "Exit status: 0 compared, 2 the run failed.");
  add_common(*evaluate_command, common);

  const RulesApp rules_app(app, common);
  const ReportsApp reports_app(app, common);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exit_ok : exit_failed;
  }
  try {
    if (check_app.parsed()) return check_app.run();
    if (diff_command->parsed()) return diff(common, diff_options);
    if (recommend_app.parsed()) return recommend_app.run();
    if (explain_command->parsed()) return explain(common, explain_options);
    if (outline_command->parsed()) return outline(common, outline_options);
    if (draft_command->parsed()) return draft(common, draft_options);
    if (evaluate_command->parsed()) return evaluate(common, evaluate_options);
    if (rules_app.parsed()) return rules_app.run();
    if (reports_app.parsed()) return reports_app.run();
    return list_requirements(common);
  } catch (const Error& error) {
    print_problem(error.problem());
  } catch (const std::bad_alloc&) {
    print_problem(
        {.code = "C305", .message = "out of memory", .hint = "is the file larger than this machine can hold?"});
  } catch (const std::exception& error) {
    print_problem({.code = "C306", .message = error.what()});
  }
  return exit_failed;
}

}  // namespace lacuna::cli
