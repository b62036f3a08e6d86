#include "assessment/summary.h"

namespace lacuna::assessment {
namespace {

std::size_t& count_of(Summary& summary, const Finding& finding) {
  if (finding.waived) return summary.waived;
  switch (finding.status) {
    case Status::met:
      return summary.met;
    case Status::partial:
      return summary.partial;
    case Status::gap:
      return summary.gap;
    case Status::conflict:
      return summary.conflict;
  }
  return summary.gap;
}

}  // namespace

Summary summary_of(const std::vector<Finding>& findings) {
  Summary summary;
  for (const Finding& finding : findings) {
    ++count_of(summary, finding);
    summary.inconclusive += finding.certainty == Certainty::inconclusive ? 1 : 0;
  }
  return summary;
}

}  // namespace lacuna::assessment
