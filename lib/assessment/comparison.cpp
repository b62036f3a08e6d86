#include "assessment/comparison.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "assessment/configuration.h"

namespace lacuna::assessment {
namespace {

using standard::ElementKind;

bool speaks_against(ElementKind kind) { return kind == ElementKind::defect || kind == ElementKind::conflict; }

// The statuses stand in the order of gravity.
static_assert(Status::met < Status::partial && Status::partial < Status::gap && Status::gap < Status::conflict);

void compare_one(Finding& finding, const Kept& before) {
  bool heavier = false;  // something that weighs in the status was lost
  bool lighter = false;
  for (const ElementFinding& element : finding.elements) {
    const std::string& id = element.element->id;
    const bool was = std::find(before.present.begin(), before.present.end(), id) != before.present.end();
    if (was == element.present) continue;
    const ElementKind kind = element.element->kind;
    if (speaks_against(kind)) {
      if (element.present) finding.gained.push_back(id);
      (element.present ? heavier : lighter) = true;
    } else {
      if (was) finding.lost.push_back(id);
      if (kind == ElementKind::core) (was ? heavier : lighter) = true;
    }
  }
  const Status now = finding.status;
  const Status then = before.status;
  const bool doubted =
      now == Status::met && before.certainty == Certainty::firm && finding.certainty == Certainty::inconclusive;
  if (now != Status::met && then == Status::met) {
    finding.change = Change::fresh;
    finding.reopened = before.was_open;
  } else if (now == Status::met && then != Status::met) {
    finding.change = Change::fixed;
  } else if (now > then || (now == then && (heavier || doubted))) {
    finding.change = Change::worse;
  } else {
    finding.change = now < then || lighter ? Change::better : Change::unchanged;
  }
}

Status status_from(const std::string& name) {
  for (const Status status : {Status::met, Status::partial, Status::conflict}) {
    if (name == status_name(status)) return status;
  }
  return Status::gap;
}

}  // namespace

Snapshot snapshot_of(const Assessment& assessment, const Snapshot* before) {
  Snapshot snapshot;
  for (const Finding& finding : assessment.findings) {
    Kept kept;
    kept.status = finding.status;
    kept.certainty = finding.certainty;
    for (const ElementFinding& element : finding.elements) {
      if (element.present) kept.present.push_back(element.element->id);
    }
    const std::string& id = finding.requirement->id;
    kept.was_open = finding.status != Status::met;
    if (before != nullptr) {
      const auto earlier = before->requirements.find(id);
      if (earlier != before->requirements.end()) kept.was_open = kept.was_open || earlier->second.was_open;
    }
    snapshot.requirements.emplace(id, std::move(kept));
  }
  return snapshot;
}

void compare(Assessment& assessment, const Snapshot& before) {
  for (Finding& finding : assessment.findings) {
    finding.change = Change::not_compared;
    finding.reopened = false;
    finding.lost.clear();
    finding.gained.clear();
    const auto kept = before.requirements.find(finding.requirement->id);
    if (kept != before.requirements.end()) compare_one(finding, kept->second);
  }
}

Changes count_changes(const Assessment& assessment) {
  Changes changes;
  for (const Finding& finding : assessment.findings) {
    changes.fresh += finding.change == Change::fresh ? 1 : 0;
    changes.worse += finding.change == Change::worse ? 1 : 0;
    changes.better += finding.change == Change::better ? 1 : 0;
    changes.fixed += finding.change == Change::fixed ? 1 : 0;
    changes.unchanged += finding.change == Change::unchanged ? 1 : 0;
  }
  return changes;
}

bool is_regression(const Finding& finding) {
  return finding.change == Change::fresh || finding.change == Change::worse;
}

bool is_reported(const Finding& finding) { return finding.status != Status::met || is_regression(finding); }

Snapshot load_snapshot(const std::string& path, const std::string& data) {
  if (std::error_code ignored; !std::filesystem::exists(path, ignored)) {
    throw Error({.code = "C320",
                 .message = "there is no such baseline",
                 .path = path,
                 .hint = "lacuna check --write-baseline makes it"});
  }
  const JsonFile file = read_configuration(path, data, "baseline.schema.json", "C320");
  Snapshot snapshot;
  for (const auto& [id, node] : file.root()["requirements"].members()) {
    Kept kept;
    kept.status = status_from(node.text_of("status"));
    if (node.text_of("certainty") == "inconclusive") kept.certainty = Certainty::inconclusive;
    for (const JsonNode& element : node["present"].items()) kept.present.push_back(element.text());
    kept.was_open = node.flag_of("was_open", false);
    snapshot.requirements.emplace(id, std::move(kept));
  }
  return snapshot;
}

}  // namespace lacuna::assessment
