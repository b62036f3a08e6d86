// The subcommands. Each returns the exit status; Errors are left to run(), which prints them.
#pragma once

#include <string>
#include <vector>

#include "session.h"

namespace lacuna::cli {

struct CheckOptions {
  std::vector<std::string> files;                          // empty: those of the manifest
  std::string manifest;                                    // "": looked for; "none"
  std::vector<std::string> formats;                        // NAME or NAME=FILE; empty: text
  std::vector<std::string> pillars, levels, requirements;  // shown and counted; empty: all
  std::vector<std::string> statuses;                       // shown; empty: all
  std::string fail_on;  // conflict, gap, partial, inconclusive, never; "": the manifest's, else never
  std::string baseline, write_baseline, waivers;  // files
  bool all = false;                               // with a baseline: what did not change too
  bool every_element = false;
  std::vector<std::string> bills;  // applied first, in their order
  std::string review;              // file of an adviser's judgements, ""
};
int check(const Common& common, const CheckOptions& options);

struct DiffOptions {
  std::string before, now;      // files or folders
  std::string baseline;         // verdicts of a still earlier draft; "": none
  std::string format = "text";  // text, markdown, html, json
  bool exit_code = false;       // exit with 1 where something is new or worse
};
int diff(const Common& common, const DiffOptions& options);

struct RecommendOptions {
  std::vector<std::string> files;
  std::string format = "text";                             // text, json
  std::vector<std::string> pillars, levels, requirements;  // shown; empty: all
};
int recommend(const Common& common, const RecommendOptions& options);

struct ExplainOptions {
  std::string requirement;
  std::vector<std::string> files;
};
int explain(const Common& common, const ExplainOptions& options);

struct OutlineOptions {
  std::string file;
  std::string format = "text";     // text, json
  std::string to;                  // "akn", "text" or ""
  std::vector<std::string> bills;  // applied first, in their order
};
int outline(const Common& common, const OutlineOptions& options);

struct DraftOptions {
  std::vector<std::string> files;
  std::string format;                                      // akn, text; "": by the name of the output file
  std::vector<std::string> requirements, levels, pillars;  // to draft for; empty: all that is mandatory
};
int draft(const Common& common, const DraftOptions& options);

struct EvaluateOptions {
  std::string gold;
  std::string statutes;  // "": ../corpus beside the labels
  std::string language = "en";
  std::vector<std::string> only;  // parts of statutes' file names; empty: all
  std::string format = "text";    // text, json
  bool errors = false;
};
int evaluate(const Common& common, const EvaluateOptions& options);

struct ReportOptions {
  std::vector<std::string> files;
  std::string format;     // html, md, csv, json, xlsx, docx; "": by the output's name
  std::string templates;  // folder of the user's own templates, ""
  std::string review;     // file of an adviser's judgements, ""
};
int report(const Common& common, const ReportOptions& options);

struct CompareOptions {
  std::vector<std::string> states;           // a file or folder each
  std::string format;                        // text, html, xlsx; "": by the output's name, else text
  std::vector<std::string> pillars, levels;  // shown; empty: all
  std::string templates;
  std::vector<std::string> reviews;  // STATE=FILE: an adviser's judgements about a State
};
int compare(const Common& common, const CompareOptions& options);

struct BriefOptions {
  std::vector<std::string> files;
  std::string audience;  // workshop, parliament, ratification
  std::string format;    // html, md, docx; "": by the output's name
  std::string templates;
  std::string review;  // file of an adviser's judgements, ""
};
int brief(const Common& common, const BriefOptions& options);

// The format asked for, or that of the output's name. Errors C315 none of those known, C319 one that is not for
// terminals.
std::string format_for(const Common& common, const std::string& asked, const std::vector<std::string>& known);

int list_requirements(const Common& common);

int rules_check(const Common& common);

struct RulesTestOptions {
  std::string name;  // a requirement, an element or a role; "" for all
  bool verbose = false;
};
int rules_test(const Common& common, const RulesTestOptions& options);

struct RulesCoverageOptions {
  std::string folder;
  std::string format = "text";  // text, json
};
int rules_coverage(const Common& common, const RulesCoverageOptions& options);

struct RulesDocOptions {
  std::string folder;  // "": rules/doc of the data folder
  bool check = false;  // compare, write nothing
};
int rules_doc(const Common& common, const RulesDocOptions& options);

}  // namespace lacuna::cli
