#include <fmt/format.h>

#include "report/difference.h"
#include "report/difference_words.h"
#include "report/markdown.h"
#include "report/wording.h"

namespace lacuna::report {
namespace {

using assessment::Difference;
using assessment::RequirementDifference;

std::string marked(const std::vector<DiffRun>& runs) {
  std::string out;
  for (const DiffRun& run : runs) {
    if (!out.empty()) out += ' ';
    const std::string words = markdown_text(run.text);
    if (run.kind == DiffKind::removed) {
      out += "<del>" + words + "</del>";
    } else if (run.kind == DiffKind::added) {
      out += "<ins>" + words + "</ins>";
    } else {
      out += words;
    }
  }
  return out;
}

void block(std::string& out, const RequirementDifference& one, const Messages& say, const assessment::Assessment& now) {
  out += fmt::format("\n### {} \xC2\xB7 {}\n\n{} \xC2\xB7 {}\n", markdown_text(change_title(say, one)),
                     markdown_text(title_of(say, *one.now->requirement)), markdown_text(one.now->requirement->id),
                     markdown_text(status_step(say, one)));
  std::string list;
  for (const std::string& line : element_lines(say, one)) list += "- " + markdown_text(line) + "\n";
  for (const assessment::Moved& moved : one.moved)
    list += "- " + markdown_text(say("diff.moved", {{"words", moved_words(say, one, moved)}})) + "\n";
  if (!list.empty()) out += "\n" + list;
  for (const assessment::Rewording& rewording : one.rewordings) {
    out += fmt::format("\n> **{}** {}\n", markdown_text(rewording_place(say, rewording)), marked(rewording.runs));
  }
  if (const std::string advice = recommendation_in_words(say, now, *one.now); !advice.empty())
    out += "\n" + markdown_text(say("diff.draft", {{"advice", advice}})) + "\n";
}

}  // namespace

std::string difference_markdown(const Difference& difference, const Messages& say) {
  std::string out = "## " + markdown_text(say("diff.title")) + "\n\n";
  const auto texts = [&](const char* key, const assessment::Assessment& assessment) {
    for (const std::string& name : text_names(assessment))
      out += "- " + markdown_text(say(key, {{"text", name}})) + "\n";
  };
  texts("diff.before", *difference.before);
  texts("diff.now", *difference.now);
  for (const std::string& line : count_lines(say, difference)) out += "\n" + markdown_text(line) + "\n";
  for (const RequirementDifference& one : difference.changed) block(out, one, say, *difference.now);
  if (!difference.moved_only.empty()) {
    out += "\n### " + markdown_text(say("diff.moved-only")) + "\n\n";
    for (const RequirementDifference& one : difference.moved_only) {
      for (const assessment::Moved& moved : one.moved) {
        out += fmt::format("- {} \xC2\xB7 {}\n", markdown_text(one.now->requirement->id),
                           markdown_text(moved_words(say, one, moved)));
      }
    }
  }
  return out;
}

}  // namespace lacuna::report
