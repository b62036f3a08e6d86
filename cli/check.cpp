#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "assessment/assess.h"
#include "assessment/comparison.h"
#include "assessment/gate.h"
#include "assessment/summary.h"
#include "assessment/waivers.h"
#include "bills.h"
#include "commands.h"
#include "formats.h"
#include "kept_rules.h"
#include "manifest.h"
#include "progress.h"
#include "proposals.h"
#include "report/baseline.h"
#include "reviews.h"
#include "rules/rule_loader.h"
#include "today.h"

namespace lacuna::cli {
namespace {

using assessment::Assessment;
using assessment::Finding;
using assessment::Gate;
using assessment::Snapshot;
using assessment::Threshold;

// What the manifest says where neither the command line nor the environment does. Gives the texts.
std::vector<LawText> settle(CheckOptions& options, const Manifest& manifest) {
  if (options.fail_on.empty()) options.fail_on = manifest.fail_on;
  if (options.levels.empty()) options.levels = manifest.levels;
  if (options.waivers.empty()) options.waivers = manifest.waivers;
  if (options.baseline.empty()) options.baseline = manifest.baseline;
  return options.files.empty() ? manifest.documents : texts_named(manifest, options.files);
}

// Waivers that waive nothing are told on standard error and with the findings.
void report_idle(const std::vector<assessment::IdleWaiver>& idle, Assessment& result) {
  for (const assessment::IdleWaiver& one : idle) {
    const std::string what =
        one.expired ? fmt::format("the waiver of {} expired on {}", one.waiver.requirement, one.waiver.waived.expires)
                    : fmt::format("the waiver of {} waives nothing: the requirement is met", one.waiver.requirement);
    print_problem({.code = one.expired ? "C335" : "C336",
                   .message = what,
                   .path = one.waiver.path,
                   .line = one.waiver.line,
                   .hint = one.expired ? "renew it, or let the finding count" : "remove it"});
    assessment::Note note;
    note.kind = assessment::Note::Kind::waiver;
    note.text = what;
    result.notes.push_back(std::move(note));
  }
}

// Requirements that are not asked for count nowhere; findings of another status are counted and not shown.
void keep_shown(Assessment& result, const CheckOptions& options) {
  std::erase_if(result.findings, [&](const Finding& finding) {
    return !wanted(options.pillars, finding.requirement->pillar) ||
           !wanted(options.levels, finding.requirement->level) ||
           !wanted(options.requirements, finding.requirement->id);
  });
  result.summary = assessment::summary_of(result.findings);
  std::erase_if(result.findings,
                [&](const Finding& finding) { return !wanted(options.statuses, status_name(finding.status)); });
}

// False for the first run, which makes the baseline that later ones name.
bool has_baseline(const CheckOptions& options) {
  if (options.baseline.empty() || options.baseline == "none") return false;
  namespace fs = std::filesystem;
  std::error_code ignored;
  const bool first =
      !options.write_baseline.empty() && !fs::exists(options.baseline, ignored) &&
      fs::absolute(options.write_baseline).lexically_normal() == fs::absolute(options.baseline).lexically_normal();
  return !first;
}

}  // namespace

int check(const Common& given, const CheckOptions& asked) {
  Common common = given;
  CheckOptions options = asked;
  if (options.formats.empty()) options.formats = {"text"};
  const std::vector<Destination> destinations = read_destinations(options.formats);
  const std::string manifest_path =
      options.manifest == "none" ? "" : (options.manifest.empty() ? find_manifest() : options.manifest);
  if (!manifest_path.empty() && common.data.empty() && environment("LACUNA_DATA").empty()) {
    common.data = rules_of_manifest(manifest_path);
  }
  const std::string data = find_data(common);
  rules::RuleLoader loader(data);
  const standard::Catalogue catalogue = standard::load_catalogue(data);
  Manifest manifest;
  if (!manifest_path.empty()) manifest = load_manifest(manifest_path, data, catalogue);
  const std::vector<LawText> texts = settle(options, manifest);
  if (texts.empty()) {
    throw Error({.code = "C313",
                 .message = "there is nothing to judge",
                 .hint = "name a FILE, or list the texts in a lacuna.json"});
  }
  for (const std::string& id : options.requirements) require(catalogue, id);
  std::vector<assessment::Waiver> waivers;
  if (!options.waivers.empty() && options.waivers != "none")
    waivers = assessment::load_waivers(options.waivers, data, catalogue);
  std::optional<Snapshot> before;
  if (has_baseline(options)) before = assessment::load_snapshot(options.baseline, data);

  const assessment::Review review = read_review(options.review, data, catalogue);

  const report::Messages say = report::load_messages(data, common.report_language);
  Progress progress;
  progress.doing("reading the rules");
  rules::RuleSet& rules = keep(loader.finish(catalogue));
  progress.doing("reading the law");
  const Law law = read_law(texts);
  if (law.documents.empty()) return exit_failed;
  const AmendedLaw amended = amend(law, options.bills);
  progress.doing("judging");
  Assessment result = assessment::assess(amended.documents, catalogue, rules, law.kinds);
  if (before) assessment::compare(result, *before);
  if (!options.write_baseline.empty() && law.failures + amended.failures == 0) {
    write_file(options.write_baseline, report::snapshot_json(snapshot_of(result, before ? &*before : nullptr)));
  }
  report_idle(assessment::apply_waivers(result, waivers, today()), result);
  const bool drafts = std::any_of(destinations.begin(), destinations.end(),
                                  [](const Destination& each) { return each.format == "json"; });
  const Assessment whole = drafts ? result : Assessment{};
  drafting::Recommendations proposals;
  if (drafts) proposals = proposals_for(whole, data, catalogue);
  keep_shown(result, options);

  Gate gate;
  gate.only_regressions = before.has_value();
  if (!options.fail_on.empty()) {
    gate.threshold = assessment::threshold_named(options.fail_on).value_or(Threshold::never);
  } else if (before) {
    gate.threshold = Threshold::any;
  }
  Written written{result, say, gate, common, options.every_element, options.all};
  written.proposals = &proposals;
  written.review = review;
  std::optional<Assessment> unamended;
  std::optional<report::BillEffect> effect;
  if (!options.bills.empty()) {
    unamended = assessment::assess(law.documents, catalogue, rules, law.kinds);
    effect = report::BillEffect{amended.applied(), &*unamended, &result};
    written.effect = &*effect;
  }
  progress.finish();
  write_formats(destinations, written);
  if (law.failures + amended.failures != 0) return exit_failed;
  return gate.stops_any(result) ? exit_findings : exit_ok;
}

}  // namespace lacuna::cli
