#include "report/statute_marks.h"

#include <algorithm>
#include <map>
#include <set>

namespace lacuna::report {
namespace {

using statute::Provision;
using statute::ProvisionId;

// What holds from an offset on.
struct Change {
  std::set<std::size_t> requirements;
  bool quoted = false;
};
using Changes = std::map<std::uint32_t, Change>;

// Where a quotation begins or ends.
struct Edge {
  std::uint32_t at = 0;
  std::size_t requirement = 0;
  bool opens = false;
  bool counts = false;  // the requirement rests on it
};

Changes changes_of(const View& view, std::size_t document) {
  std::vector<Edge> edges;
  const auto add = [&](const std::vector<QuoteView>& quotes, std::size_t requirement, bool counts) {
    for (const QuoteView& quote : quotes) {
      if (quote.document != document || quote.span.size() == 0) continue;
      edges.push_back({quote.span.begin, requirement, true, counts});
      edges.push_back({quote.span.end, requirement, false, counts});
    }
  };
  for (std::size_t i = 0; i < view.requirements.size(); ++i) {
    for (const ElementView& element : view.requirements[i].elements) {
      add(element.evidence, i, true);
      add(element.nearest, i, false);
    }
    for (const RemarkView& remark : view.requirements[i].remarks) add(remark.evidence, i, true);
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  Changes changes;
  std::map<std::size_t, std::size_t> open;
  for (std::size_t i = 0; i < edges.size();) {
    const std::uint32_t at = edges[i].at;
    Change& now = changes[at];
    for (; i < edges.size() && edges[i].at == at; ++i) {
      now.quoted = now.quoted || edges[i].opens;
      if (!edges[i].counts) continue;
      if (edges[i].opens) {
        ++open[edges[i].requirement];
      } else if (--open[edges[i].requirement] == 0) {
        open.erase(edges[i].requirement);
      }
    }
    for (const auto& [requirement, depth] : open) now.requirements.insert(requirement);
  }
  return changes;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'; }

}  // namespace

std::vector<MarkedProvision> marked_provisions(const View& view, std::size_t document) {
  const statute::Document& law = *view.documents[document].document;
  const Changes changes = changes_of(view, document);
  std::vector<std::size_t> depth(law.provisions.size(), 0);
  std::vector<MarkedProvision> list;
  for (ProvisionId id = 0; id < law.provisions.size(); ++id) {
    const Provision& provision = law.provisions[id];
    if (id != 0) depth[id] = depth[provision.parent] + 1;
    std::uint32_t end = provision.own_end;
    while (end > provision.begin && is_blank(law.text[end - 1])) --end;
    if (end == provision.begin) continue;
    MarkedProvision& added = list.emplace_back();
    added.id = id;
    added.depth = depth[id];
    auto next = changes.upper_bound(provision.begin);
    for (std::uint32_t at = provision.begin; at < end;) {
      const std::uint32_t stop = next == changes.end() ? end : std::min(end, next->first);
      Run run;
      run.span = {at, stop};
      if (next != changes.begin()) {
        const auto& [since, now] = *std::prev(next);
        run.requirements.assign(now.requirements.begin(), now.requirements.end());
        run.quoted = now.quoted && since == at;
      }
      added.runs.push_back(std::move(run));
      at = stop;
      if (next != changes.end()) ++next;
    }
  }
  return list;
}

}  // namespace lacuna::report
