// The loop closes: a bill drafted for the mandatory requirements of a statute, written, read again and applied, leaves
// none of them open and makes nothing worse.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "assessment/assess.h"
#include "drafting/apply.h"
#include "drafting/bill.h"
#include "drafting/effect.h"
#include "drafting/model_law.h"
#include "drafting/proposal.h"
#include "report/amending_bill.h"
#include "statute/reader.h"
#include "support/own_data.h"

namespace {

namespace fs = std::filesystem;
using namespace lacuna;
using assessment::Assessment;
using assessment::Finding;
using assessment::Status;
using statute::Document;

const std::string data = LACUNA_DATA;

using lacuna::testing::catalogue;
using lacuna::testing::model_law;
using lacuna::testing::rule_set;

struct Loop {
  std::string form;
  std::size_t asked = 0, closed = 0, modifications = 0, applied = 0;
  std::vector<std::string> open, worse, elsewhere;  // requirements
};

Loop closed_by(const drafting::Bill& bill, const Document& act, const Assessment& before,
               const std::set<std::string>& asked) {
  Loop result;
  result.asked = asked.size();
  CHECK(bill.others.empty());
  const drafting::Amended amended = drafting::apply({&act}, bill.modifications, bill.document.get());
  result.modifications = bill.modifications.size();
  for (const drafting::Outcome& outcome : amended.outcomes) {
    result.applied += outcome.applied ? 1 : 0;
    CHECK_MESSAGE(outcome.applied, act.path, " ", outcome.target, " ", outcome.reason);
  }
  const Assessment after = assessment::assess(amended.law, catalogue(), rule_set());
  for (const Finding& finding : after.findings) {
    if (asked.count(finding.requirement->id) == 0) continue;
    if (finding.status == Status::met) {
      ++result.closed;
    } else {
      result.open.push_back(finding.requirement->id);
    }
  }
  for (const drafting::Effect& effect : drafting::effects(before, after)) {
    const std::string& id = effect.after->requirement->id;
    if (effect.direction != drafting::Direction::better) result.worse.push_back(id);
    if (asked.count(id) == 0 && effect.before->status != effect.after->status) result.elsewhere.push_back(id);
  }
  return result;
}

// The loop with the bill as Akoma Ntoso and as text; empty where all that is mandatory is met.
std::vector<Loop> loops(const std::string& path) {
  const Document act = statute::read_document(path);
  const Assessment before = assessment::assess({&act}, catalogue(), rule_set());
  std::set<std::string> asked;
  for (const Finding& finding : before.findings) {
    const bool mandatory = finding.requirement->level == "mandatory";
    if (finding.status != Status::met && (mandatory || finding.status == Status::conflict)) {
      asked.insert(finding.requirement->id);
    }
  }
  if (asked.empty()) return {};
  const auto proposals = drafting::propose(before, model_law(), {asked.begin(), asked.end()});
  const auto made = report::make_bill(proposals, {&act}, report::load_messages(data, "en"));
  std::vector<Loop> result;
  for (const auto& [form, bytes] : {std::pair("bill.xml", report::amending_bill_akn(made)),
                                    std::pair("bill.txt", report::amending_bill_text(made))}) {
    result.push_back(closed_by(drafting::read_bill_from(bytes, form), act, before, asked));
    result.back().form = form;
  }
  return result;
}

std::string said(const std::string& path, const Loop& loop) {
  return fmt::format(
      "{} {}: {} of {} closed, {} of {} modifications applied; open: {}; worse: {}; changed elsewhere: {}",
      fs::path(path).filename().string(), loop.form, loop.closed, loop.asked, loop.applied, loop.modifications,
      fmt::join(loop.open, " "), fmt::join(loop.worse, " "), fmt::join(loop.elsewhere, " "));
}

std::vector<std::string> files_in(const fs::path& folder, const std::string& ending) {
  std::vector<std::string> paths;
  if (!fs::is_directory(folder)) return paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ending) paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

void check_loop(const std::string& path) {
  for (const Loop& loop : loops(path)) {
    CHECK_MESSAGE(loop.closed == loop.asked, said(path, loop));
    CHECK_MESSAGE(loop.worse.empty(), said(path, loop));
    CHECK_MESSAGE(loop.elsewhere.empty(), said(path, loop));
  }
}

}  // namespace

TEST_CASE("a bill drafted for a sample closes its mandatory gaps and changes nothing else") {
  for (const char* ending : {".txt", ".xml"}) {
    for (const std::string& path : files_in(fs::path(data) / "samples", ending)) check_loop(path);
  }
}

TEST_CASE("so does one for each English statute of the corpus") {
  const fs::path folder = fs::path(LACUNA_SHARED) / "corpus" / "en";
  if (!fs::is_directory(folder)) {
    MESSAGE("skipped: no statutes beside the sources");
    return;
  }
  for (const std::string& path : files_in(folder, ".txt")) check_loop(path);
}
