#include <fmt/format.h>

#include <algorithm>

#include "assessment/examples.h"
#include "commands.h"
#include "progress.h"
#include "report/painter.h"
#include "text/near_names.h"

namespace lacuna::cli {
namespace {

using assessment::ExampleResult;
using report::Paint;
using report::Painter;

const char* in_words(bool present) { return present ? "present" : "absent"; }

void print_example(std::string& out, const Painter& painter, const ExampleResult& result, const std::string& verdict,
                   Paint paint) {
  out += painter.paint(result.file, Paint::bold) + '\n';
  painter.hang(out, 2, "", 0,
               fmt::format("{}, example {} [{}]: {}", result.rule, result.number, result.language, verdict),
               Paint::plain, paint);
  painter.hang(out, 4, "", 0, result.text);
}

std::string failure_in_words(const ExampleResult& result) {
  if (!result.problem.empty()) return "cannot run, " + result.problem;
  return fmt::format("should be {}, is {}", in_words(result.expected), in_words(result.found));
}

// Error C310: the name means nothing, or nothing with examples.
[[noreturn]] void nothing_ran(const rules::RuleSet& rules, const std::string& name) {
  std::vector<std::string> known;
  for (const rules::RoleRule& role : rules.roles) known.push_back(role.name);
  for (const rules::ElementRule& element : rules.elements) {
    known.push_back(element.requirement);
    known.push_back(element.requirement + '/' + element.element);
  }
  for (const rules::RemarkRule& remark : rules.remarks) known.push_back(remark.name);
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  const bool there = name.empty() || std::binary_search(known.begin(), known.end(), name);
  throw Error({.code = "C310",
               .message = there ? "there are no examples to run"
                                : fmt::format("no requirement, element, role or remark is called \"{}\"", name),
               .hint = there ? "" : did_you_mean(near_names(name, known))});
}

struct Tally {
  std::size_t ran = 0, failed = 0, known = 0, right_now = 0;
};

}  // namespace

int rules_test(const Common& common, const RulesTestOptions& options) {
  const std::string data = find_data(common);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  rules::LoadOptions under_work;
  under_work.require_all = false;
  rules::RuleSet rules = rules::load_rule_set(data, catalogue, under_work);
  std::vector<ExampleResult> results;
  {
    Progress progress("rules");
    results = assessment::run_examples(rules, options.name,
                                       [&progress](std::size_t done, std::size_t all) { progress.at(done, all); });
  }
  const Painter painter(style_for(common));
  Tally tally;
  std::string out;
  for (const ExampleResult& result : results) {
    if (result.problem.empty()) ++tally.ran;
    if (result.known_miss) ++tally.known;
    if (result.known_miss && result.passed()) {
      ++tally.right_now;
      print_example(out, painter, result, "a known miss that is right now: the mark can go", Paint::yellow);
    } else if (result.failed()) {
      ++tally.failed;
      print_example(out, painter, result, failure_in_words(result), Paint::red);
    } else if (result.known_miss && options.verbose) {
      print_example(out, painter, result, "known miss, " + failure_in_words(result), Paint::dim);
    }
  }
  if (tally.ran == 0 && tally.failed == 0) nothing_ran(rules, options.name);
  out += fmt::format("{} ran: {} failed, {}", plural(tally.ran, "example"), tally.failed,
                     tally.known == 1 ? "1 known miss" : fmt::format("{} known misses", tally.known));
  if (tally.right_now != 0) out += fmt::format(" ({} of them right now)", tally.right_now);
  out += '\n';
  write_output(common, out);
  if (tally.ran == 0) return exit_failed;
  return tally.failed != 0 ? exit_findings : exit_ok;
}

}  // namespace lacuna::cli
