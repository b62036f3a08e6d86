#include "reports_app.h"

namespace lacuna::cli {

ReportsApp::ReportsApp(CLI::App& app, Common& common) : common_(common) {
  add_report(app);
  add_compare(app);
  add_brief(app);
}

void ReportsApp::add_report(CLI::App& app) {
  report_ = app.add_subcommand("report", "Write a report: web page, Markdown, CSV, JSON, spreadsheet, Word");
  report_->add_option("FILE", report_options_.files, "Statutes, judged as one law")->required();
  report_
      ->add_option("--format", report_options_.format,
                   "html, md, csv, json, xlsx, docx (default: by the output's name)")
      ->check(CLI::IsMember({"html", "md", "csv", "json", "xlsx", "docx"}));
  report_->add_option("--templates", report_options_.templates,
                      "Folder of your own report.html, report.md, report.css, report.js");
  report_->add_option("--review", report_options_.review,
                      "An adviser's judgements: the spreadsheet of an earlier report, filled in, or JSON or CSV");
  report_->footer(
      "A web page is one file that needs no network: charts, the matrix with filters, and the text of the law with "
      "the\n"
      "words that count marked and linked both ways.\n"
      "Examples:\n"
      "  lacuna report act.txt -o act.html\n"
      "  lacuna report act.txt penal-code.xml -o law.docx --report-lang fr\n"
      "  lacuna report act.txt --format csv > act.csv\n"
      "  lacuna report act.txt -o act.xlsx --review act-with-my-remarks.xlsx\n"
      "The date in a report is today's, or that of SOURCE_DATE_EPOCH.\n"
      "Exit status: 0 written, 2 the run failed.");
  add_report_language(*report_, common_);
  add_common(*report_, common_);
}

void ReportsApp::add_compare(CLI::App& app) {
  compare_ = app.add_subcommand("compare", "Several States side by side: requirement by State, with examples");
  compare_->add_option("STATE", compare_options_.states, "A statute, or a folder of statutes, for each State")
      ->required();
  compare_
      ->add_option("--format", compare_options_.format, "text, html, xlsx (default: by the output's name, else text)")
      ->check(CLI::IsMember({"text", "html", "xlsx"}));
  compare_->add_option("--pillar", compare_options_.pillars, "These pillars only")
      ->delimiter(',')
      ->check(pillar_names());
  compare_->add_option("--level", compare_options_.levels, "These levels of obligation only")
      ->delimiter(',')
      ->check(level_names());
  compare_
      ->add_option("--review", compare_options_.reviews,
                   "An adviser's judgements about one State, by its name in the table (several: one a State)")
      ->type_name("STATE=FILE")
      ->allow_extra_args(false);
  compare_->add_option("--templates", compare_options_.templates, "Folder of your own compare.html, report.css");
  compare_->footer(
      "The files of a folder are judged together as one State's law. States stand in the order given; nothing is "
      "ranked.\n"
      "Examples:\n"
      "  lacuna compare arvenia.txt belmora/ corvia.xml\n"
      "  lacuna compare region/* -o region.xlsx --level mandatory\n"
      "  lacuna compare region/* -o region.html --report-lang es\n"
      "  lacuna compare arvenia.txt belmora/ --review belmora=belmora-judged.xlsx\n"
      "Exit status: 0 compared, 2 some file could not be read, or the run failed.");
  add_report_language(*compare_, common_);
  add_common(*compare_, common_);
}

void ReportsApp::add_brief(CLI::App& app) {
  brief_ = app.add_subcommand("brief", "A few pages on one law for those who will talk about it");
  brief_->add_option("FILE", brief_options_.files, "Statutes, judged as one law")->required();
  brief_->add_option("--audience", brief_options_.audience, "workshop, parliament or ratification")
      ->required()
      ->check(CLI::IsMember({"workshop", "parliament", "ratification"}));
  brief_->add_option("--format", brief_options_.format, "html, md, docx (default: by the output's name)")
      ->check(CLI::IsMember({"html", "md", "docx"}));
  brief_->add_option("--review", brief_options_.review,
                     "An adviser's judgements: the spreadsheet of a report, filled in, or JSON or CSV");
  brief_->add_option("--templates", brief_options_.templates, "Folder of your own brief.html, brief.md, report.css");
  brief_->footer(
      "workshop: the picture by the Protocol's purposes, the gaps that weigh most, drafting exercises with answers, "
      "questions,\n"
      "a plan of the session. parliament: why each gap matters and what to ask the minister. ratification: article by\n"
      "article what is done and what is to be done, by whom, and what is to be notified or declared.\n"
      "Examples:\n"
      "  lacuna brief act.txt --audience workshop -o brief.docx --report-lang es\n"
      "  lacuna brief act.txt penal-code.txt --audience ratification -o brief.html\n"
      "Exit status: 0 written, 2 the run failed.");
  add_report_language(*brief_, common_);
  add_common(*brief_, common_);
}

bool ReportsApp::parsed() const { return report_->parsed() || compare_->parsed() || brief_->parsed(); }

int ReportsApp::run() const {
  if (brief_->parsed()) return brief(common_, brief_options_);
  if (compare_->parsed()) return compare(common_, compare_options_);
  return report(common_, report_options_);
}

}  // namespace lacuna::cli
