// The model provisions are a law that carries out everything; and what is proposed for a statute closes its gaps.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "assessment/assess.h"
#include "drafting/apply.h"
#include "drafting/model_law.h"
#include "drafting/proposal.h"
#include "rules/rule_set.h"
#include "standard/catalogue.h"
#include "statute/reader.h"

namespace {

namespace fs = std::filesystem;
using lacuna::assessment::Assessment;
using lacuna::assessment::Finding;
using lacuna::assessment::Status;
using lacuna::drafting::Modification;
using lacuna::drafting::Proposal;
using lacuna::statute::Document;

const std::string data = LACUNA_DATA;
const std::string model_act = data + "/model-law/provisions/en/model-act.xml";

const lacuna::standard::Catalogue& catalogue() {
  static const auto loaded = lacuna::standard::load_catalogue(data);
  return loaded;
}

lacuna::rules::RuleSet& rules() {
  static lacuna::rules::RuleSet* const loaded =
      new lacuna::rules::RuleSet(lacuna::rules::load_rule_set(data, catalogue()));
  return *loaded;
}

Assessment assessed(const Document& document) { return lacuna::assessment::assess({&document}, catalogue(), rules()); }

// The statute as somebody would type it: number, heading and text of each provision on lines of their own.
std::string typed(const Document& act) {
  std::string out = act.metadata.title + "\n\n";
  for (const lacuna::statute::Provision& provision : act.provisions) {
    if (provision.level < lacuna::statute::Level::container) continue;
    std::string own(act.slice(
        {std::max(provision.num_span.end, std::max(provision.heading_span.end, provision.begin)), provision.own_end}));
    std::replace(own.begin(), own.end(), '\n', ' ');
    if (!provision.num.empty()) out += "\n" + provision.num + " " + provision.heading;
    out += (provision.heading.empty() ? "" : "\n") + own;
  }
  return out + "\n";
}

void check_all_met(const Document& act) {
  const Assessment result = assessed(act);
  CHECK(result.findings.size() == catalogue().requirements.size());
  for (const Finding& finding : result.findings) {
    CHECK_MESSAGE(finding.status == Status::met, finding.requirement->id);
    for (const auto& element : finding.elements) {
      const auto kind = element.element->kind;
      const bool good =
          kind == lacuna::standard::ElementKind::core || kind == lacuna::standard::ElementKind::supporting;
      CHECK_MESSAGE(element.present == good, finding.requirement->id, "/", element.element->id);
    }
  }
}

std::vector<std::string> samples() {
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(data + "/samples")) {
    if (entry.path().extension() == ".txt" || entry.path().extension() == ".xml")
      paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// Proposals for these requirements, applied; the findings afterwards.
std::vector<Status> statuses_with(const Document& act, const std::vector<Proposal>& proposals) {
  std::vector<Modification> changes;
  for (const Proposal& proposal : proposals) {
    changes.insert(changes.end(), proposal.modifications.begin(), proposal.modifications.end());
  }
  const auto amended = lacuna::drafting::apply({&act}, changes, nullptr);
  for (const auto& outcome : amended.outcomes) CHECK_MESSAGE(outcome.applied, outcome.reason);
  std::vector<Status> statuses;
  for (const Finding& finding : lacuna::assessment::assess(amended.law, catalogue(), rules()).findings) {
    statuses.push_back(finding.status);
  }
  return statuses;
}

TEST_CASE("the model act meets every requirement, with no defect and no conflict") {
  check_all_met(lacuna::statute::read_document(model_act));
}

TEST_CASE("the model act typed as plain text meets every requirement") {
  const Document act = lacuna::statute::read_document(model_act);
  check_all_met(lacuna::statute::read_document_from(typed(act), "model-act.txt"));
}

TEST_CASE("the model provisions are valid Akoma Ntoso") {
  const fs::path schema = fs::path(LACUNA_SHARED) / "schema" / "akomantoso30.xsd";
  if (!fs::exists(schema) || std::system("xmllint --version >/dev/null 2>&1") != 0) {
    MESSAGE("skipped: no schema beside the sources, or no xmllint");
    return;
  }
  const std::string command = "xmllint --nonet --noout --schema '" + schema.string() + "' '" + data +
                              "'/model-law/provisions/en/*.xml >/dev/null 2>&1";
  CHECK(std::system(command.c_str()) == 0);
}

TEST_CASE("what is proposed for the samples meets all that was missing, and makes nothing worse") {
  const auto model = lacuna::drafting::load_model_law(data, catalogue(), "en");
  for (const std::string& path : samples()) {
    const Document act = lacuna::statute::read_document(path);
    const Assessment before = assessed(act);
    const std::vector<Status> after = statuses_with(act, lacuna::drafting::propose(before, model, {}));
    for (std::size_t i = 0; i < after.size(); ++i) {
      CHECK_MESSAGE(after[i] == Status::met, path, " ", before.findings[i].requirement->id);
    }
  }
}

TEST_CASE("what is proposed for the mandatory requirements of the samples changes no other verdict") {
  const auto model = lacuna::drafting::load_model_law(data, catalogue(), "en");
  for (const std::string& path : samples()) {
    const Document act = lacuna::statute::read_document(path);
    const Assessment before = assessed(act);
    std::vector<std::string> mandatory;
    for (const Finding& finding : before.findings) {
      if (finding.requirement->level.starts_with("mandatory")) mandatory.push_back(finding.requirement->id);
    }
    const std::vector<Status> after = statuses_with(act, lacuna::drafting::propose(before, model, mandatory));
    for (std::size_t i = 0; i < after.size(); ++i) {
      const Finding& finding = before.findings[i];
      const bool asked = finding.requirement->level.starts_with("mandatory");
      CHECK_MESSAGE(after[i] == (asked ? Status::met : finding.status), path, " ", finding.requirement->id);
    }
  }
}

}  // namespace
