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

namespace {

namespace fs = std::filesystem;
using namespace lacuna;
using assessment::Assessment;
using assessment::Finding;
using assessment::Status;
using statute::Document;

const std::string data = LACUNA_DATA;

const standard::Catalogue& catalogue() {
  static const standard::Catalogue loaded = standard::load_catalogue(data);
  return loaded;
}

rules::RuleSet& rule_set() {
  static rules::RuleSet loaded = rules::load_rule_set(data, catalogue());
  return loaded;
}

const drafting::ModelLaw& model() {
  static const drafting::ModelLaw loaded = drafting::load_model_law(data, catalogue(), "en");
  return loaded;
}

struct Loop {
  std::size_t asked = 0, closed = 0, modifications = 0, applied = 0;
  std::vector<std::string> open, worse, elsewhere;  // requirements
};

Loop loop(const std::string& path, bool as_text) {
  Loop result;
  const Document act = statute::read_document(path);
  const Assessment before = assessment::assess({&act}, catalogue(), rule_set());
  std::set<std::string> asked;
  for (const Finding& finding : before.findings) {
    const bool mandatory = finding.requirement->level == "mandatory";
    if (finding.status != Status::met && (mandatory || finding.status == Status::conflict)) {
      asked.insert(finding.requirement->id);
    }
  }
  result.asked = asked.size();
  if (asked.empty()) return result;
  const auto proposals = drafting::propose(before, model(), {asked.begin(), asked.end()});
  const auto made = report::make_bill(proposals, {&act}, report::load_messages(data, "en"));
  const drafting::Bill bill = as_text ? drafting::read_bill_from(report::amending_bill_text(made), "bill.txt")
                                      : drafting::read_bill_from(report::amending_bill_akn(made), "bill.xml");
  CHECK(bill.others.empty());
  const drafting::Amended amended = drafting::apply({&act}, bill.modifications, bill.document.get());
  result.modifications = bill.modifications.size();
  for (const drafting::Outcome& outcome : amended.outcomes) {
    result.applied += outcome.applied ? 1 : 0;
    CHECK_MESSAGE(outcome.applied, path, " ", outcome.target, " ", outcome.reason);
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

std::string said(const std::string& path, const Loop& loop) {
  return fmt::format("{}: {} of {} closed, {} of {} modifications applied; open: {}; worse: {}; changed elsewhere: {}",
                     fs::path(path).filename().string(), loop.closed, loop.asked, loop.applied, loop.modifications,
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

}  // namespace

TEST_CASE("a bill drafted for a sample closes its mandatory gaps and changes nothing else") {
  for (const char* ending : {".txt", ".xml"}) {
    for (const std::string& path : files_in(fs::path(data) / "samples", ending)) {
      const Loop akn = loop(path, false);
      CHECK_MESSAGE(akn.closed == akn.asked, said(path, akn));
      CHECK_MESSAGE(akn.worse.empty(), said(path, akn));
      CHECK_MESSAGE(akn.elsewhere.empty(), said(path, akn));
    }
  }
}

TEST_CASE("so does the bill as plain text") {
  for (const std::string& path : files_in(fs::path(data) / "samples", ".txt")) {
    const Loop text = loop(path, true);
    CHECK_MESSAGE(text.closed == text.asked, said(path, text));
    CHECK_MESSAGE(text.worse.empty(), said(path, text));
    CHECK_MESSAGE(text.elsewhere.empty(), said(path, text));
  }
}

TEST_CASE("a bill drafted for a labelled English statute closes its mandatory gaps") {
  const fs::path shared = LACUNA_SHARED;
  if (!fs::is_directory(shared / "gold")) {
    MESSAGE("skipped: no labelled statutes beside the sources");
    return;
  }
  const std::set<std::string> held_out{"ug-prevention-trafficking-2009", "ls-anti-trafficking-2011"};
  for (const std::string& label : files_in(shared / "gold", ".json")) {
    const std::string name = fs::path(label).stem().string();
    const fs::path statute = shared / "corpus" / "en" / (name + ".txt");
    if (held_out.count(name) > 0 || !fs::exists(statute)) continue;
    const Loop result = loop(statute.string(), false);
    MESSAGE(said(statute.string(), result));
    CHECK_MESSAGE(result.closed == result.asked, said(statute.string(), result));
    CHECK_MESSAGE(result.worse.empty(), said(statute.string(), result));
  }
}
