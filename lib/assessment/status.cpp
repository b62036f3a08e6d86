#include "assessment/assessment.h"

namespace lacuna::assessment {

Status status_of(const standard::Requirement& requirement, const std::vector<bool>& present) {
  using standard::ElementKind;
  std::size_t core = 0;
  std::size_t core_present = 0;
  bool defect = false;
  bool conflict = false;
  for (std::size_t i = 0; i < requirement.elements.size(); ++i) {
    switch (requirement.elements[i].kind) {
      case ElementKind::core:
        ++core;
        core_present += present[i] ? 1 : 0;
        break;
      case ElementKind::defect:
        defect = defect || present[i];
        break;
      case ElementKind::conflict:
        conflict = conflict || present[i];
        break;
      case ElementKind::supporting:
        break;
    }
  }
  if (conflict) return Status::conflict;
  if (core_present >= requirement.met_when.value_or(core)) return defect ? Status::partial : Status::met;
  return core_present > 0 ? Status::partial : Status::gap;
}

const char* status_name(Status status) {
  switch (status) {
    case Status::met:
      return "met";
    case Status::partial:
      return "partial";
    case Status::gap:
      return "gap";
    case Status::conflict:
      return "conflict";
  }
  return "gap";
}

const char* certainty_name(Certainty certainty) { return certainty == Certainty::firm ? "firm" : "inconclusive"; }

const char* doubt_name(Doubt doubt) {
  switch (doubt) {
    case Doubt::not_judged:
      return "not-judged";
    case Doubt::near_miss:
      return "near-miss";
    case Doubt::set_aside:
      return "set-aside";
    case Doubt::far_apart:
      return "far-apart";
    case Doubt::damaged_text:
      return "damaged-text";
    case Doubt::cut_short:
      return "cut-short";
  }
  return "not-judged";
}

const char* remark_kind_name(RemarkKind kind) { return kind == RemarkKind::limit ? "limit" : "further"; }

const char* change_name(Change change) {
  switch (change) {
    case Change::not_compared:
      return "";
    case Change::unchanged:
      return "unchanged";
    case Change::fresh:
      return "new";
    case Change::worse:
      return "worse";
    case Change::better:
      return "better";
    case Change::fixed:
      return "fixed";
  }
  return "";
}

}  // namespace lacuna::assessment
