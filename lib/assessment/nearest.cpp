#include "assessment/nearest.h"

#include <algorithm>
#include <set>
#include <utility>

#include "assessment/describe.h"
#include "assessment/evidence.h"

namespace lacuna::assessment {
namespace {

constexpr std::size_t most = 3;

}  // namespace

std::vector<NearMiss> nearest_of(Framework& framework, const rules::ElementRule& rule, const Result& maybe,
                                 const Trace& trace) {
  std::vector<NearMiss> list;
  std::set<std::pair<std::size_t, statute::ProvisionId>> shown;
  for (Evidence& evidence : evidence_list(framework, maybe, most)) {
    if (shown.emplace(evidence.document, evidence.provision).second) {
      list.push_back({std::move(evidence), "comes near it without saying it"});
    }
  }
  for (const rules::NearRule& near : rule.near) {
    if (list.size() >= most) break;
    for (Evidence& evidence : evidence_list(framework, evaluate(framework, near.when), 1)) {
      if (shown.emplace(evidence.document, evidence.provision).second) {
        list.push_back({std::move(evidence), near.lacks});
      }
    }
  }
  std::vector<const Miss*> misses;
  for (const Miss& miss : trace.misses) misses.push_back(&miss);
  std::stable_sort(misses.begin(), misses.end(), [](const Miss* a, const Miss* b) {
    if (a->lack != b->lack) return a->lack > b->lack;
    if (a->document != b->document) return a->document < b->document;
    return a->found.first < b->found.first;
  });
  for (const Miss* miss : misses) {
    if (list.size() >= most) break;
    Evidence evidence = evidence_of(framework, miss->document, miss->found);
    if (!shown.emplace(evidence.document, evidence.provision).second) continue;
    list.push_back({std::move(evidence), reason_of(framework, *miss)});
  }
  return list;
}

}  // namespace lacuna::assessment
