#include <fmt/format.h>

#include <vector>

#include "assessment/comparison.h"
#include "report/anchor.h"
#include "report/github.h"
#include "report/markdown.h"
#include "report/wording.h"

namespace lacuna::report {
namespace {

using assessment::Assessment;
using assessment::Finding;
using assessment::Gate;
using assessment::Status;

void row(std::string& out, const Finding& finding, const Assessment& assessment, const Messages& say) {
  const Anchor anchor = anchor_of(finding, assessment);
  const std::string& path = assessment.documents[anchor.document]->path_of(anchor.location);
  std::string where = anchor.citation.empty() ? "" : markdown_text(anchor.citation) + ", ";
  where += markdown_text(fmt::format("{}:{}", path, anchor.location.line));
  std::string what = finding.waived ? say("finding.waived", {{"waiver", waiver_in_words(say, *finding.waived)}})
                                    : recommendation_in_words(say, assessment, finding);
  if (const std::string change = change_in_words(say, finding); !change.empty()) what = change + ". " + what;
  out += fmt::format("| {}{} | {} ({}) | {} | {} |\n", status_in_words(say, finding.status),
                     finding.certainty == assessment::Certainty::inconclusive ? " ?" : "",
                     markdown_text(title_of(say, *finding.requirement)), markdown_text(finding.requirement->id), where,
                     markdown_text(what));
}

void table(std::string& out, const char* title, const std::vector<const Finding*>& findings,
           const Assessment& assessment, const Messages& say) {
  if (findings.empty()) return;
  out += fmt::format("\n### {}\n\n| {} | {} | {} | {} |\n|---|---|---|---|\n", say(title), say("summary.status"),
                     say("summary.requirement"), say("summary.where"), say("summary.what"));
  for (const Finding* finding : findings) row(out, *finding, assessment, say);
}

}  // namespace

std::string step_summary(const Assessment& assessment, const Messages& say, const Gate& gate) {
  std::string out = "## " + say("summary.title") + "\n\n";
  for (const statute::Document* document : assessment.documents) {
    out += fmt::format("- {} ({})\n", markdown_text(name_of(*document)), markdown_text(document->path));
  }
  const assessment::Summary& counted = assessment.summary;
  out += fmt::format("\n| {} | {} | {} | {} | {} |\n|---|---|---|---|---|\n| {} | {} | {} | {} | {} |\n",
                     status_in_words(say, Status::met), status_in_words(say, Status::partial),
                     status_in_words(say, Status::gap), status_in_words(say, Status::conflict),
                     say("summary.waived-count"), counted.met, counted.partial, counted.gap, counted.conflict,
                     counted.waived);
  if (const std::string changes = changes_in_words(say, assessment); !changes.empty()) out += "\n" + changes + "\n";
  for (const assessment::Note& note : assessment.notes) {
    out += "\n> " + markdown_text(note_in_words(say, assessment, note)) + "\n";
  }
  std::vector<const Finding*> stopping;
  std::vector<const Finding*> others;
  std::vector<const Finding*> waived;
  std::vector<const Finding*> fixed;
  for (const Finding& finding : assessment.findings) {
    if (gate.stops(finding)) {
      stopping.push_back(&finding);
    } else if (finding.waived) {
      waived.push_back(&finding);
    } else if (is_reported(finding)) {
      if (!gate.only_regressions || finding.change != assessment::Change::unchanged) others.push_back(&finding);
    } else if (finding.change == assessment::Change::fixed) {
      fixed.push_back(&finding);
    }
  }
  table(out, "summary.stops", stopping, assessment, say);
  table(out, gate.only_regressions ? "summary.changed" : "summary.not-met", others, assessment, say);
  table(out, "summary.fixed", fixed, assessment, say);
  table(out, "summary.waived", waived, assessment, say);
  return out;
}

}  // namespace lacuna::report
