#include <fmt/format.h>

#include <string_view>

#include "report/difference.h"
#include "report/difference_words.h"
#include "report/wording.h"
#include "statute/xml_escape.h"
#include "text/display.h"

namespace lacuna::report {
namespace {

using assessment::Change;
using assessment::Difference;
using assessment::RequirementDifference;

constexpr std::string_view style =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}\n"
    "h2{font-size:1.1rem;margin:1.6rem 0 .2rem}\n"
    ".id{color:#555}.bad{color:#a4161a}.good{color:#1b6e3c}.other{color:#7a5b00}\n"
    "blockquote{margin:.6rem 0;padding:.4rem .8rem;border-inline-start:3px solid #999;background:#f6f6f6}\n"
    "del{background:#fbd9d9;color:#7a1114}ins{background:#d7f2df;color:#0f4d27;text-decoration:underline}\n";

std::string html(std::string_view text) {
  std::string out;
  statute::append_xml_text(out, printable(text));
  return out;
}

const char* class_of(Change change) {
  switch (change) {
    case Change::fresh:
    case Change::worse:
      return "bad";
    case Change::better:
    case Change::fixed:
      return "good";
    case Change::unchanged:
    case Change::not_compared:
      break;
  }
  return "other";
}

std::string marked(const std::vector<DiffRun>& runs) {
  std::string out;
  for (const DiffRun& run : runs) {
    if (!out.empty()) out += ' ';
    if (run.kind == DiffKind::removed) {
      out += "<del>" + html(run.text) + "</del>";
    } else if (run.kind == DiffKind::added) {
      out += "<ins>" + html(run.text) + "</ins>";
    } else {
      out += html(run.text);
    }
  }
  return out;
}

void block(std::string& out, const RequirementDifference& one, const Messages& say, const assessment::Assessment& now) {
  out += fmt::format("<section>\n<h2><span class=\"{}\">{}</span> \xC2\xB7 {}</h2>\n", class_of(one.now->change),
                     html(change_title(say, one)), html(title_of(say, *one.now->requirement)));
  out +=
      fmt::format("<p class=\"id\">{} \xC2\xB7 {}</p>\n", html(one.now->requirement->id), html(status_step(say, one)));
  std::string list;
  for (const std::string& line : element_lines(say, one)) list += "<li>" + html(line) + "</li>\n";
  for (const assessment::Moved& moved : one.moved)
    list += "<li>" + html(say("diff.moved", {{"words", moved_words(say, one, moved)}})) + "</li>\n";
  if (!list.empty()) out += "<ul>\n" + list + "</ul>\n";
  for (const assessment::Rewording& rewording : one.rewordings) {
    out += fmt::format("<blockquote><strong>{}</strong> {}</blockquote>\n", html(rewording_place(say, rewording)),
                       marked(rewording.runs));
  }
  if (const std::string advice = recommendation_in_words(say, now, *one.now); !advice.empty())
    out += "<p>" + html(say("diff.draft", {{"advice", advice}})) + "</p>\n";
  out += "</section>\n";
}

}  // namespace

std::string difference_html(const Difference& difference, const Messages& say) {
  const std::string title = html(say("diff.title"));
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\"{}>\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
      "<style>\n{}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n<ul>\n",
      say.language(), say.right_to_left() ? " dir=\"rtl\"" : "", title, style, title);
  const auto texts = [&](const char* key, const assessment::Assessment& assessment) {
    for (const std::string& name : text_names(assessment)) out += "<li>" + html(say(key, {{"text", name}})) + "</li>\n";
  };
  texts("diff.before", *difference.before);
  texts("diff.now", *difference.now);
  out += "</ul>\n";
  for (const std::string& line : count_lines(say, difference)) out += "<p>" + html(line) + "</p>\n";
  for (const RequirementDifference& one : difference.changed) block(out, one, say, *difference.now);
  if (!difference.moved_only.empty()) {
    out += "<section>\n<h2>" + html(say("diff.moved-only")) + "</h2>\n<ul>\n";
    for (const RequirementDifference& one : difference.moved_only) {
      for (const assessment::Moved& moved : one.moved) {
        out += fmt::format("<li>{} \xC2\xB7 {}</li>\n", html(one.now->requirement->id),
                           html(moved_words(say, one, moved)));
      }
    }
    out += "</ul>\n</section>\n";
  }
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace lacuna::report
